import { cellAt, figureCells, keyOf, sameCell } from './cells.js';
import { takeApart } from './printed.js';
import { rewrite } from './rewrite.js';
import { slipOf, together } from './make-statement-faults.js';

/**
 * Kinds of faults of those who make a statement say something else, and of those who are tired: `plug` a figure and the
 * total that it goes into, both raised by one amount; `exchanged` the figures of two lines of a column in each other's
 * place; `moved` an amount taken from one line of a list and put on another; `rounded` a total printed to the hundred;
 * `point` a decimal point one place aside; `brackets` the parentheses of two lines below each other left out; `section-sign`
 * all figures of a list with the other sign; `counted-twice` a total that counts one of its parts twice; `both-sides` two
 * totals that balance, wrong by the same slip; `ratio-left` a figure and everything added up from it, only what is
 * divided is left as it was; `eps-exchanged` basic for diluted; `share-scale` a line of shares in another scale;
 * `stale-list` a list with its total as it was in another period; `line-sign` the sign of a whole line.
 */
export const forgedKinds = {
  plug: { candidates: figureCells, make: plugOf },
  exchanged: { candidates: figureCells, make: exchangedOf },
  moved: { candidates: listsOf, make: movedOf },
  rounded: { candidates: figureCells, make: roundedOf },
  point: { candidates: (report) => figureCells(report).filter(({ cell }) => cell.places > 0), make: pointOf },
  brackets: { candidates: figureCells, make: bracketsOf },
  'section-sign': { candidates: listsOf, make: sectionSignOf },
  'counted-twice': { candidates: listsOf, make: countedTwiceOf },
  'both-sides': { candidates: balancesOf, make: bothSidesOf },
  'ratio-left': { candidates: figureCells, make: ratioLeftOf },
  'eps-exchanged': { candidates: perShareCells, make: perShareExchangedOf },
  'share-scale': { candidates: shareRowsOf, make: shareScaleOf },
  'stale-list': { candidates: listsOf, make: staleListOf },
  'line-sign': { candidates: rowsOf, make: lineSignOf },
};

function listsOf(report) {
  return report.checks.flatMap(({ relation, verdict }) => {
    const { subject, terms, operation } = relation;
    if (operation !== 'sum' || !verdict.startsWith('agrees') || terms.length < 2) return [];
    return terms.every(({ cell }) => cell.statement === subject.statement && cell.column === subject.column)
      ? [{ relation }]
      : [];
  });
}

function amountAt(context, ref) {
  const cell = cellAt(context.report, ref);
  return cell?.kind === 'amount' ? cell : undefined;
}

function plugOf(context, { ref, cell }) {
  const sum = (context.checksOf.get(keyOf(ref)) ?? []).find(
    ({ relation }) =>
      relation.operation === 'sum' &&
      relation.terms.length > 1 &&
      relation.terms.some((term) => sameCell(term.cell, ref)),
  );
  const total = sum && amountAt(context, sum.relation.subject);
  const slip = total && slipOf(context, { ref, cell });
  if (slip === undefined) return undefined;
  const by = slip.changes[0].value.minus(cell.value);
  const { weight } = sum.relation.terms.find((term) => sameCell(term.cell, ref));
  return together([slip, rewrite(context, sum.relation.subject, total, total.value.plus(by.times(weight)))]);
}

function exchangedOf(context, { ref, cell }) {
  const { lines } = context.report.statements[ref.statement];
  const others = lines.flatMap(({ cells }, line) => {
    const other = cells[ref.column];
    const near = Math.abs(line - ref.line) <= 6 && line !== ref.line;
    return near && other?.kind === 'amount' && other.unit === cell.unit && !other.value.eq(cell.value)
      ? [{ ref: { ...ref, line }, cell: other }]
      : [];
  });
  if (others.length === 0) return undefined;
  const other = context.random.pick(others);
  return together([rewrite(context, ref, cell, other.cell.value), rewrite(context, other.ref, other.cell, cell.value)]);
}

function movedOf(context, { relation }) {
  const parts = relation.terms.flatMap(({ cell: ref, weight }) => {
    const cell = amountAt(context, ref);
    return cell === undefined ? [] : [{ ref, cell, weight }];
  });
  if (parts.length < 2) return undefined;
  const [from, to] = context.random.shuffle(parts);
  const slip = slipOf(context, from);
  if (slip === undefined) return undefined;
  const by = slip.changes[0].value.minus(from.cell.value).times(from.weight * to.weight);
  return together([slip, rewrite(context, to.ref, to.cell, to.cell.value.minus(by))]);
}

function roundedOf(context, { ref, cell }) {
  const isTotal = (context.checksOf.get(keyOf(ref)) ?? []).some(
    ({ relation }) => relation.operation === 'sum' && relation.terms.length > 1 && sameCell(relation.subject, ref),
  );
  const parts = takeApart(context.source, cell);
  if (!isTotal || parts === undefined || parts.digits.length < 4) return undefined;
  const unit = new context.Decimal(10).pow(cell.scale - cell.places + 2);
  const value = cell.value.div(unit).toDecimalPlaces(0).times(unit);
  return value.eq(cell.value) ? undefined : rewrite(context, ref, cell, value);
}

function pointOf(context, { ref, cell }) {
  const parts = takeApart(context.source, cell);
  if (parts === undefined || cell.value.isZero()) return undefined;
  const places =
    context.random.next() < 0.5 || parts.places === parts.digits.length ? parts.places - 1 : parts.places + 1;
  const digits = places >= parts.digits.length ? parts.digits.padStart(places + 1, '0') : parts.digits;
  const size = new context.Decimal(digits).times(`1e${cell.scale - places}`);
  return {
    edits: [{ start: parts.start, end: parts.end, text: parts.print(digits, places) }],
    changes: [{ ref, value: parts.negative ? size.negated() : size }],
    culprits: [ref],
  };
}

function bracketsOf(context, { ref, cell }) {
  const below = { ...ref, line: ref.line + 1 };
  const other = amountAt(context, below);
  if (!cell.value.isNegative() || !other?.value.isNegative()) return undefined;
  return together([
    rewrite(context, ref, cell, cell.value.negated()),
    rewrite(context, below, other, other.value.negated()),
  ]);
}

function sectionSignOf(context, { relation }) {
  const edits = relation.terms.flatMap(({ cell: ref }) => {
    const cell = amountAt(context, ref);
    return cell === undefined || cell.value.isZero() ? [] : [rewrite(context, ref, cell, cell.value.negated())];
  });
  return edits.length < 2 ? undefined : together(edits);
}

function countedTwiceOf(context, { relation }) {
  const { subject, terms } = relation;
  const { cell: ref, weight } = context.random.pick(terms);
  const [total, part] = [amountAt(context, subject), amountAt(context, ref)];
  if (total === undefined || part === undefined || part.value.isZero()) return undefined;
  return rewrite(context, subject, total, total.value.plus(part.value.times(weight)));
}

function balancesOf(report) {
  return report.checks.flatMap(({ relation, verdict }) =>
    relation.check === 'balance' && relation.operation === 'equal' && verdict === 'agrees' ? [{ relation }] : [],
  );
}

function bothSidesOf(context, { relation }) {
  const [one, other] = [relation.subject, relation.terms[0].cell];
  const slip = slipOf(context, { ref: one, cell: amountAt(context, one) });
  if (slip === undefined) return undefined;
  return together([slip, rewrite(context, other, amountAt(context, other), slip.changes[0].value)]);
}

const LONGEST = 16;

/** Everything that is added up from a figure, or equal to it, follows it; parts of totals are left. */
function ratioLeftOf(context, start) {
  const slip = slipOf(context, start);
  if (slip === undefined) return undefined;
  const moved = new Map([[keyOf(start.ref), { ref: start.ref, by: slip.changes[0].value.minus(start.cell.value) }]]);
  for (const { ref, by } of moved.values()) {
    for (const { relation } of context.checksOf.get(keyOf(ref)) ?? []) {
      const { subject, terms, operation } = relation;
      if (operation !== 'sum' && operation !== 'equal') continue;
      const term = terms.find(({ cell }) => sameCell(cell, ref));
      if (term === undefined && operation === 'sum' && terms.length > 1) {
        if (ref === start.ref) return undefined;
        continue;
      }
      const next = term === undefined ? terms[0].cell : subject;
      const weight = term?.weight ?? terms[0].weight;
      if (!moved.has(keyOf(next))) moved.set(keyOf(next), { ref: next, by: by.times(weight) });
      if (moved.size > LONGEST) return undefined;
    }
  }
  const edited = [...moved.values()].map(({ ref, by }) => {
    const cell = amountAt(context, ref);
    return cell && rewrite(context, ref, cell, cell.value.plus(by));
  });
  const fault = together(edited);
  return (
    fault && { ...fault, only: ({ relation }) => relation.operation === 'ratio' || relation.operation === 'change' }
  );
}

function perShareCells(report) {
  return figureCells(report).filter(({ cell }) => cell.unit === 'per-share');
}

function perShareExchangedOf(context, { ref, cell }) {
  const below = { ...ref, line: ref.line + 1 };
  const other = amountAt(context, below);
  if (other?.unit !== 'per-share' || other.value.eq(cell.value)) return undefined;
  return together([rewrite(context, ref, cell, other.value), rewrite(context, below, other, cell.value)]);
}

function rowsOf(report) {
  return report.statements.flatMap(({ lines }, statement) =>
    lines.flatMap(({ cells }, line) => {
      const row = cells.flatMap((cell, column) =>
        cell?.kind === 'amount' && cell.unit === 'currency' && !cell.value.isZero()
          ? [{ ref: { statement, line, column }, cell }]
          : [],
      );
      return row.length > 1 ? [row] : [];
    }),
  );
}

function shareRowsOf(report) {
  return report.statements.flatMap(({ lines }, statement) =>
    lines.flatMap(({ cells }, line) => {
      const row = cells.flatMap((cell, column) =>
        cell?.kind === 'amount' && cell.unit === 'shares' && cell.places === 0
          ? [{ ref: { statement, line, column }, cell }]
          : [],
      );
      return row.length > 0 ? [row] : [];
    }),
  );
}

function shareScaleOf(context, row) {
  return together(row.map(({ ref, cell }) => rewrite(context, ref, cell, cell.value.times(1000))));
}

function staleListOf(context, { relation }) {
  const refs = [relation.subject, ...relation.terms.map(({ cell }) => cell)];
  const step = context.random.pick([1, -1]);
  const edits = refs.flatMap((ref) => {
    const cell = amountAt(context, ref);
    const other = amountAt(context, { ...ref, column: ref.column + step });
    if (cell === undefined || other === undefined || cell.unit !== other.unit) return [undefined];
    return cell.value.eq(other.value) ? [] : [rewrite(context, ref, cell, other.value)];
  });
  return edits.length < 2 ? undefined : together(edits);
}

function lineSignOf(context, row) {
  return together(row.map(({ ref, cell }) => rewrite(context, ref, cell, cell.value.negated())));
}
