import type { Unit } from '../model/statement.ts';
import { rowEvidence, type Evidence } from './evidence.ts';
import type { LineReading } from './lines.ts';

/** A line with the unit that its words tell. */
type Counted = LineReading & { readonly unit: Unit | undefined };

/**
 * Lines of cents among amounts per share are amounts per share, whatever their captions say: what leads from the reported
 * earnings per share to the adjusted ones, and the parts that several businesses have in them. Only where no other amount of
 * the table is printed with a fraction. `amounts` says which columns hold figures that count.
 */
export function withCents<Line extends Counted>(lines: readonly Line[], amounts: readonly boolean[]): readonly Line[] {
  const evidence = lines.map(({ row }) => rowEvidence(row, amounts));
  const cents = lines.map(({ unit }, at) => (unit === undefined || unit === 'per-share') && areCents(evidence[at]));
  const others = lines.some(
    ({ unit }, at) => cents[at] === false && (unit === undefined || unit === 'currency') && hasFraction(evidence[at]),
  );
  if (others) return lines;
  const all = [...lines];
  for (let start = 0; start < lines.length; start += 1) {
    if (cents[start] !== true) continue;
    let end = start;
    while (end < lines.length && (cents[end] === true || evidence[end]?.figures === 0)) end += 1;
    if (lines.slice(start, end).some((line, at) => line.unit === 'per-share' && cents[start + at] === true)) {
      for (let at = start; at < end; at += 1) {
        const line = lines[at];
        if (line?.unit === undefined && cents[at] === true && line !== undefined)
          all[at] = { ...line, unit: 'per-share' };
      }
    }
    start = end;
  }
  return all;
}

/** Two places on every figure, and no whole part of any size. */
function areCents(own: Evidence | undefined): boolean {
  if (own === undefined || own.figures === 0 || own.percents + own.multiples > 0) return false;
  return own.fractions === own.figures && own.places === 2 && own.digits <= 2;
}

function hasFraction(own: Evidence | undefined): boolean {
  return own !== undefined && own.fractions > 0;
}
