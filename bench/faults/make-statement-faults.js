import { cellAt, figureCells, keyOf, sameCell } from './cells.js';
import { takeApart, turnSign } from './printed.js';
import { rewrite } from './rewrite.js';
import { slips } from './slips.js';

/**
 * Kinds of faults that take more than one figure, or a figure of a certain part in its statement:
 * `shifted` a column of a list printed one line too low, its last figure on top; `line-scale` a whole line in thousands
 * too many; `two` slips in two figures of a statement that have no relation in common, which must both be told, in a
 * finding each; `carried` a total with a slip, and every total above it wrong by the same; `misplaced` the figure of
 * another line of the column; `total-sign` the sign of a total; `shares` a digit of a count of shares that an amount
 * per share is of.
 */
export const statementKinds = {
  shifted: { candidates: listsOf, make: shiftedOf },
  'line-scale': { candidates: rowsOf, make: lineScaleOf },
  two: { candidates: figureCells, make: twoOf },
  carried: { candidates: figureCells, make: carriedOf },
  misplaced: { candidates: figureCells, make: misplacedOf },
  'total-sign': { candidates: figureCells, make: totalSignOf },
  shares: { candidates: sharesOf, make: slipOf },
};

/** Sums down a column, one for each column. */
function listsOf(report) {
  return report.checks.flatMap(({ relation, verdict }) => {
    const { subject, terms, operation } = relation;
    if (operation !== 'sum' || !verdict.startsWith('agrees') || terms.length < 3) return [];
    return terms.every(({ cell }) => cell.statement === subject.statement && cell.column === subject.column)
      ? [{ relation }]
      : [];
  });
}

/** The figures of a list with its total, every one a line lower: the total then stands at the top. */
function shiftedOf(context, { relation }) {
  const places = [...relation.terms.map(({ cell }) => cell), relation.subject].sort(
    (one, other) => one.line - other.line,
  );
  const cells = places.map((ref) => cellAt(context.report, ref));
  if (cells.some((cell) => cell?.kind !== 'amount')) return undefined;
  return together(places.map((ref, at) => rewrite(context, ref, cells[at], cells.at(at - 1).value)));
}

function rowsOf(report) {
  return report.statements.flatMap(({ lines }, statement) =>
    lines.flatMap(({ cells }, line) => {
      const amounts = cells.flatMap((cell, column) =>
        cell?.kind === 'amount' && cell.unit === 'currency' ? [{ ref: { statement, line, column }, cell }] : [],
      );
      return amounts.length > 0 ? [amounts] : [];
    }),
  );
}

function lineScaleOf(context, row) {
  const edited = row.map(({ ref, cell }) => rewrite(context, ref, cell, cell.value.times(1000)));
  return row.every(({ cell }) => cell.value.isZero()) ? undefined : together(edited);
}

/** Two figures of one statement in no result together, and in no results that share a line. */
function twoOf(context, first) {
  const near = linesNear(context, first.ref);
  const others = figureCells(context.report).filter(
    ({ ref }) => ref.statement === first.ref.statement && [...linesNear(context, ref)].every((line) => !near.has(line)),
  );
  if (near.size === 0 || others.length === 0) return undefined;
  const fault = together([slipOf(context, first), slipOf(context, context.random.pick(others))]);
  return fault && { ...fault, apart: true };
}

function linesNear({ checksOf }, ref) {
  const checks = checksOf.get(keyOf(ref)) ?? [];
  return new Set(
    checks.flatMap(({ relation }) =>
      [relation.subject, ...relation.terms.map(({ cell }) => cell)].map((cell) => `${cell.statement}/${cell.line}`),
    ),
  );
}

/** So many totals may stand above one another. */
const HIGHEST = 8;

function carriedOf(context, { ref, cell }) {
  if (!isTotal(context, ref)) return undefined;
  const slip = slipOf(context, { ref, cell });
  if (slip === undefined) return undefined;
  const moved = new Map([[keyOf(ref), { ref, by: slip.changes[0].value.minus(cell.value) }]]);
  for (const { ref: from, by } of moved.values()) {
    for (const { relation } of context.checksOf.get(keyOf(from)) ?? []) {
      const { subject, terms, operation } = relation;
      const term = terms.find(({ cell: part }) => sameCell(part, from));
      if (operation !== 'sum' || term === undefined || subject.statement !== from.statement) continue;
      if (!moved.has(keyOf(subject))) moved.set(keyOf(subject), { ref: subject, by: by.times(term.weight) });
      if (moved.size > HIGHEST) return undefined;
    }
  }
  if (moved.size < 2) return undefined;
  const edited = [...moved.values()].map(({ ref: at, by }) => {
    const figure = cellAt(context.report, at);
    return figure?.kind === 'amount' ? rewrite(context, at, figure, figure.value.plus(by)) : undefined;
  });
  const fault = together(edited);
  return fault && { ...fault, culprits: [ref] };
}

function isTotal({ checksOf }, ref) {
  return (checksOf.get(keyOf(ref)) ?? []).some(
    ({ relation }) => relation.operation === 'sum' && relation.terms.length > 1 && sameCell(relation.subject, ref),
  );
}

function misplacedOf(context, { ref, cell }) {
  const { lines } = context.report.statements[ref.statement];
  const others = lines
    .map(({ cells }) => cells[ref.column])
    .filter((other) => other?.kind === 'amount' && other.unit === cell.unit && !other.value.eq(cell.value));
  return others.length === 0 ? undefined : rewrite(context, ref, cell, context.random.pick(others).value);
}

function totalSignOf(context, { ref, cell }) {
  const parts = takeApart(context.source, cell);
  if (parts === undefined || cell.value.isZero() || !isTotal(context, ref)) return undefined;
  const edits = turnSign(context.source, cell, parts);
  return edits && { edits, changes: [{ ref, value: cell.value.negated() }], culprits: [ref] };
}

function sharesOf(report) {
  return figureCells(report).filter(({ cell }) => cell.unit === 'shares');
}

export function slipOf(context, { ref, cell }) {
  const parts = takeApart(context.source, cell);
  const slipped = parts && slips.digit(parts, context.random);
  if (slipped === undefined) return undefined;
  const size = new context.Decimal(slipped.digits).times(`1e${cell.scale - slipped.places}`);
  return size.eq(cell.value.abs()) ? undefined : rewrite(context, ref, cell, parts.negative ? size.negated() : size);
}

/** Several edits as one fault; `undefined` where one of them cannot be made, or two touch the same place. */
export function together(faults) {
  if (faults.includes(undefined)) return undefined;
  const edits = faults.flatMap((fault) => fault.edits).sort((one, other) => one.start - other.start);
  if (edits.some(({ end }, at) => edits[at + 1]?.start < end)) return undefined;
  return {
    edits,
    changes: faults.flatMap(({ changes }) => changes),
    culprits: faults.flatMap(({ culprits }) => culprits),
  };
}
