import { takeApart, turnSign } from './printed.js';

/** The edits that make a cell print another value, its sign included. */
export function rewrite(context, ref, cell, value) {
  const parts = takeApart(context.source, cell);
  if (parts === undefined) return undefined;
  const units = value.abs().times(`1e${parts.places - cell.scale}`);
  if (!units.isInteger()) return undefined;
  const digits = units.toFixed(0).padStart(parts.places + 1, '0');
  const edits = [{ start: parts.start, end: parts.end, text: parts.print(digits) }];
  if (value.isNegative() === parts.negative || value.isZero())
    return { edits, changes: [{ ref, value }], culprits: [ref] };
  const signs = turnSign(context.source, cell, parts);
  if (signs === undefined) return undefined;
  const text = signs.some(({ start, text: mark }) => start === parts.start && mark === '(')
    ? `(${edits[0].text})`
    : edits[0].text;
  const rest = signs.filter(({ start, end }) => start !== end);
  return { edits: [{ ...edits[0], text }, ...rest], changes: [{ ref, value }], culprits: [ref] };
}
