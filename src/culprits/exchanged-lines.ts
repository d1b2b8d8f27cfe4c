import { calledOr } from './called.ts';
import type { Entry } from './entry.ts';
import { favourOf, type Evidence } from './evidence.ts';
import { consequences, type Explanation } from './explanation.ts';
import type { Edge } from './edges.ts';
import type { Ledger } from './ledger.ts';

/** Two figures of one column, each printed in the line of the other. */
export function explainByExchangedLines(
  failing: readonly Edge[],
  ledger: Ledger,
  evidence: Evidence,
): readonly Explanation[] {
  return columnsOf(failing).flatMap((column) =>
    column.flatMap((one, index) => column.slice(index + 1).flatMap((other) => exchange(one, other, ledger, evidence))),
  );
}

/** Which two of the lines; that each figure is just what the line of the other wants is no chance. */
const EXCHANGE = 8;
/** Lines that are exchanged stand together, more often than not. */
const FARTHER = 1;
/** So many figures of a column are tried with one another. */
const MOST = 60;

function exchange(one: Entry, other: Entry, ledger: Ledger, evidence: Evidence): readonly Explanation[] {
  if (one.value.eq(other.value) || one.figure?.unit !== other.figure?.unit) return [];
  const changes = new Map([
    [one, other.value],
    [other, one.value],
  ]);
  const found = consequences(changes, ledger);
  if (found.mends.size < 2) return [];
  const distance = Math.abs((one.cell?.line ?? 0) - (other.cell?.line ?? 0));
  return [
    {
      accused: [
        { entry: one, suggested: other.value, edit: 'swapped' },
        { entry: other, suggested: one.value, edit: 'swapped' },
      ],
      ...found,
      bits: EXCHANGE + FARTHER * Math.log2(Math.max(1, distance)) - favourOf(changes, evidence) - order(one, other),
      invents: 0,
      sentence: `The figures of ${calledOr('this line', one)} and ${calledOr('another', other)} seem to stand in each other's lines`,
    },
  ];
}

/** What the other columns say of which line has the larger figures. */
function order(one: Entry, other: Entry): number {
  let asPrinted = 1;
  let exchanged = 1;
  for (const [column, cell] of (one.line?.cells ?? []).entries()) {
    const beside = other.line?.cells[column];
    if (column === one.cell?.column || cell?.kind !== 'amount' || beside?.kind !== 'amount') continue;
    if (cell.value.eq(beside.value)) continue;
    if (cell.value.gt(beside.value) === one.value.gt(other.value)) asPrinted += 1;
    else exchanged += 1;
  }
  return ORDER * Math.log2(exchanged / asPrinted);
}

/** Most lines are larger than another in every column. */
const ORDER = 4;

/** Figures of failing results by their column, in the order of the document. */
function columnsOf(failing: readonly Edge[]): readonly (readonly Entry[])[] {
  const columns = new Map<string, Set<Entry>>();
  for (const { entries } of failing) {
    for (const entry of entries) {
      if (entry.cell === undefined) continue;
      const key = `${entry.cell.statement} ${entry.cell.column}`;
      columns.set(key, (columns.get(key) ?? new Set()).add(entry));
    }
  }
  return [...columns.values()]
    .filter(({ size }) => size <= MOST)
    .map((column) => [...column].sort((one, other) => one.span.start - other.span.start));
}
