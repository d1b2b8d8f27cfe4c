import { cellAt, figureCells, keyOf, sameCell } from './cells.js';
import { takeApart } from './printed.js';

/**
 * Kinds of faults that leave every figure as it was, or leave none: `renamed` a line printed once more by another name;
 * `repeated` a line printed once more in another list; `invented` a line that was put in; `relocated` a line taken out of
 * its list and put into another; `blanked` a figure that was left out; `garbled` a letter in place of a digit.
 */
export const lineKinds = {
  renamed: { candidates: partsOfLists, make: renamedOf },
  repeated: { candidates: partsOfLists, make: repeatedOf },
  invented: { candidates: partsOfLists, make: inventedOf },
  relocated: { candidates: partsOfLists, make: relocatedOf },
  blanked: { candidates: figureCells, make: blankedOf },
  garbled: { candidates: figureCells, make: garbledOf },
};

/** Lines of plain text that are parts of a total and no totals themselves. */
function partsOfLists(report) {
  const { format, checks, source, statements } = report;
  if (format === 'html' || format === 'pdf') return [];
  const sums = checks.filter(
    ({ relation, verdict }) =>
      relation.operation === 'sum' && relation.terms.length > 1 && verdict.startsWith('agrees'),
  );
  const parts = new Set(sums.flatMap(({ relation }) => relation.terms.map(({ cell }) => lineKey(cell))));
  for (const { relation } of sums) parts.delete(lineKey(relation.subject));
  return statements.flatMap(({ lines }, statement) =>
    lines.flatMap((line, at) => {
      const printed = source.text.slice(line.span.start, line.span.end).trim();
      const cells = line.cells.flatMap((cell, column) =>
        cell?.kind === 'amount' ? [{ ref: { statement, line: at, column }, cell }] : [],
      );
      const isPart = parts.has(lineKey({ statement, line: at })) && !/[\r\n]/.test(printed) && line.caption.length > 2;
      return isPart && cells.every(({ cell }) => !cell.value.isZero()) ? [{ line, at, statement, cells }] : [];
    }),
  );
}

function lineKey({ statement, line }) {
  return `${statement}/${line}`;
}

function printedLine({ source }, { span }) {
  const { text } = source;
  const start = text.lastIndexOf('\n', span.start) + 1;
  const end = text.indexOf('\n', span.end);
  return { start, end: end < 0 ? text.length : end + 1, text: text.slice(start, end < 0 ? text.length : end + 1) };
}

function renamedOf(context, row) {
  const { end, text } = printedLine(context, row.line);
  const named = text.replace(row.line.caption, 'Other items');
  return named === text ? undefined : inserted([{ start: end, end, text: named }], row);
}

function repeatedOf(context, row) {
  const other = elsewhere(context, row);
  if (other === undefined) return undefined;
  const { end } = printedLine(context, other.line);
  return inserted([{ start: end, end, text: printedLine(context, row.line).text }], row);
}

function inventedOf(context, row) {
  const { start, end, text } = printedLine(context, row.line);
  let printed = '';
  let read = start;
  for (const { cell } of row.cells) {
    const parts = takeApart(context.source, cell);
    if (parts === undefined || parts.digits.length < 3) return undefined;
    const digits = [...parts.digits].map((_, at) => context.random.below(at === 0 ? 9 : 10) + (at === 0 ? 1 : 0));
    printed += context.source.text.slice(read, parts.start) + parts.print(digits.join(''));
    read = parts.end;
  }
  printed += text.slice(read - start);
  const named = printed.replace(row.line.caption, 'Sundry items');
  return named === printed ? undefined : inserted([{ start: end, end, text: named }], row);
}

function relocatedOf(context, row) {
  const other = elsewhere(context, row);
  if (other === undefined) return undefined;
  const { start, end, text } = printedLine(context, row.line);
  const place = printedLine(context, other.line).end;
  return inserted(
    [
      { start, end, text: '' },
      { start: place, end: place, text },
    ],
    row,
  );
}

/** A part of another total of the same statement. */
function elsewhere(context, { statement, at }) {
  const totals = totalsOf(context, { statement, line: at });
  const others = partsOfLists(context.report).filter((other) => {
    const own = totalsOf(context, { statement: other.statement, line: other.at });
    return (
      other.statement === statement && Math.abs(other.at - at) > 1 && [...own].every((total) => !totals.has(total))
    );
  });
  return others.length === 0 ? undefined : context.random.pick(others);
}

function totalsOf({ report, checksOf }, place) {
  const cells = report.statements[place.statement].lines[place.line].cells;
  const checks = cells.flatMap((_, column) => checksOf.get(keyOf({ ...place, column })) ?? []);
  return new Set(
    checks.flatMap(({ relation }) =>
      relation.operation === 'sum' && relation.terms.some(({ cell }) => lineKey(cell) === lineKey(place))
        ? [lineKey(relation.subject)]
        : [],
    ),
  );
}

function inserted(edits, row) {
  return { edits, changes: [], culprits: [], inserted: row };
}

function blankedOf(context, { ref, cell }) {
  if (!isPart(context, ref) || cell.value.isZero()) return undefined;
  const { start, end } = cell.span;
  if (/[()]/.test(context.source.text.slice(start - 2, end + 2))) return undefined;
  return {
    edits: [{ start, end, text: ' '.repeat(end - start) }],
    changes: [{ ref, value: new context.Decimal(0) }],
    culprits: [ref],
  };
}

const LETTERS = { 0: 'O', 1: 'l', 5: 'S', 8: 'B' };

function garbledOf(context, { ref, cell }) {
  const parts = takeApart(context.source, cell);
  if (parts === undefined || !isPart(context, ref) || parts.digits.length < 3) return undefined;
  const printed = context.source.text.slice(parts.start, parts.end);
  const places = [...printed].flatMap((digit, at) => (at > 0 && digit in LETTERS ? [at] : []));
  if (places.length === 0) return undefined;
  const at = context.random.pick(places);
  return {
    edits: [{ start: parts.start + at, end: parts.start + at + 1, text: LETTERS[printed[at]] }],
    changes: [{ ref, value: new context.Decimal(0) }],
    culprits: [ref],
  };
}

function isPart(context, ref) {
  return (context.checksOf.get(keyOf(ref)) ?? []).some(
    ({ relation }) =>
      relation.operation === 'sum' &&
      relation.terms.length > 1 &&
      relation.terms.some(({ cell }) => sameCell(cell, ref)) &&
      cellAt(context.report, relation.subject) !== undefined,
  );
}
