import type { CheckName, Relation, Term } from '../model/relation.ts';
import type { Reading } from '../model/report.ts';
import type { CellRef, Statement, StatementKind } from '../model/statement.ts';
import { searchActive, withoutForeign } from './engine/activity.ts';
import { blanksOf } from './engine/blanks.ts';
import type { KeptSum } from './engine/board.ts';
import { crosswiseSheets } from './engine/crosswise.ts';
import { isPrintedElsewhere, isTakenPerShare } from './engine/elsewhere.ts';
import { excusesOf, type ColumnStanding } from './engine/excuses.ts';
import { columnState } from './engine/outcome.ts';
import { BLANK, type Sheet } from './engine/sheet.ts';
import { pairsOf, pairsOfTotals } from './engine/secondary.ts';
import { sharedOut } from './engine/shared-out.ts';
import { sheetsOf, type PlacedSheet } from './engine/sheets.ts';
import { trim } from './engine/trim.ts';
import { withStandIn } from './engine/stand-ins.ts';
import { straighten } from './engine/straighten.ts';
import { withUntold } from './engine/untold.ts';

/** Every total of the statements with the parts that make it up, one relation for each column, or each line across. */
export function additiveRelations({ statements }: Reading): readonly Relation[] {
  const relations: Relation[] = [];
  let pattern = 0;
  for (const [index, statement] of statements.entries()) {
    for (const { placed, direction } of sheetsBothWays(statements, index)) {
      const place = placeIn(index, placed, direction);
      const all = explain(placed, statement, direction);
      const isAccount = direction === 'down' && ACCOUNTS.has(statement.kind);
      const blanks = isAccount ? blanksOf(placed.sheet, all) : 'unsaid';
      for (const found of all) {
        // A column that repeats another is no total of it.
        if (direction === 'across' && found.sum.parts.length < 2) continue;
        pattern += 1;
        const check = direction === 'across' ? 'cross-footing' : checkOf(statement, found.sum, placed.sheet);
        const standing = (column: number): ColumnStanding => {
          if (column >= placed.followers && found.tested[column] === 0) return 'aside';
          if (found.averages[column] === 1) return 'average';
          return direction === 'down' && isChange(statement, placed, column) ? 'change' : 'held';
        };
        const known = excusesOf(placed.sheet, found.sum, direction, standing, blanks);
        const excuses = direction === 'down' ? withUntold(known, statement, placed, found.sum) : known;
        relations.push(...relationsOf(placed.sheet, found, excuses, place, { check, pattern }));
      }
    }
  }
  return relations;
}

/** Statements whose columns all have the same lines; of a movement of equity a component may have no figure, and still be part. */
const ACCOUNTS: ReadonlySet<StatementKind> = new Set([
  'income-statement',
  'balance-sheet',
  'cash-flow',
  'reconciliation',
]);

function isChange({ columns }: Statement, { columnAt }: PlacedSheet, column: number): boolean {
  return columns[columnAt[column] ?? 0]?.role === 'change';
}

type Direction = 'down' | 'across';

function sheetsBothWays(
  statements: readonly Statement[],
  index: number,
): readonly { readonly placed: PlacedSheet; readonly direction: Direction }[] {
  const statement = statements[index];
  if (statement === undefined) return [];
  const tiesOut = (line: number): boolean =>
    isPrintedElsewhere(statements, index, line) || isTakenPerShare(statement, line);
  return [
    ...sheetsOf(statement, tiesOut).map((placed) => ({ placed, direction: 'down' as const })),
    ...crosswiseSheets(statement).map((placed) => ({ placed, direction: 'across' as const })),
  ];
}

/** Where the cell of a sheet stands in the document. */
type Place = (row: number, column: number) => CellRef;

function placeIn(statement: number, { rowAt, columnAt }: PlacedSheet, direction: Direction): Place {
  return (row, column) => {
    const own = rowAt[row] ?? 0;
    const other = columnAt[column] ?? 0;
    return direction === 'down' ? { statement, line: own, column: other } : { statement, line: other, column: own };
  };
}

interface Found {
  readonly sum: KeptSum;
  /** 1 where the total of a column is held against its parts. */
  readonly tested: Uint8Array;
  /** 1 where a column holds averages. */
  readonly averages: Uint8Array;
}

function explain(
  { sheet, followers, unit, columnAt }: PlacedSheet,
  statement: Statement,
  direction: Direction,
): readonly Found[] {
  const { kind } = statement;
  const { sums, averages, ...found } = searchActive(sheet, new Uint8Array(sheet.columns).fill(1, 0, followers));
  const shortened = sums.map((sum) => sharedOut(sheet, trim(sheet, sum)));
  const trimmedSums = shortened.map((sum) => withStandIn(sheet, sum, shortened));
  // Only money is printed with signs of its own.
  const primary =
    direction === 'down' && unit === 'currency' ? trimmedSums.map((sum) => straighten(sheet, sum, kind)) : trimmedSums;
  const active =
    direction === 'down'
      ? withoutForeign(sheet, primary, found.active, (column) => isUnread(statement, columnAt[column] ?? -1))
      : found.active;
  // In a statement of a known kind captions say what is a total; in any other table the figures must.
  const trimmed = [...primary, ...(kind === 'other' ? pairsOf : pairsOfTotals)(sheet, active, primary)];
  if (followers === sheet.columns) return trimmed.map((sum) => ({ sum, tested: active, averages }));
  const follow = followersThatAddUp(sheet, trimmed, followers);
  return trimmed.map((sum) => ({
    sum,
    tested: Uint8Array.from(active, (on, column) => {
      if (column < followers) return on;
      return follow.has(column) || columnState(sheet, sum, column) === 'holds' ? 1 : 0;
    }),
    averages,
  }));
}

/** A column without a period beside dated ones, or one printed to other places than most where none is dated. */
function isUnread({ columns, lines }: Statement, column: number): boolean {
  if (columns[column]?.period !== undefined) return false;
  if (columns.some(({ period }) => period !== undefined)) return true;
  const fractions = columns.map((_, at) => {
    const figures = lines.flatMap(({ cells }) => (cells[at]?.kind === 'amount' ? [cells[at]] : []));
    return figures.filter(({ places }) => places > 0).length * 2 > figures.length;
  });
  const alike = fractions.filter((fraction) => fraction === fractions[column]).length;
  return alike * 2 < columns.length;
}

/** A column of percentages is held against its totals where nearly all of them hold. */
const FOLLOWS = 0.6;
const FOLLOWED = 2;

function followersThatAddUp(sheet: Sheet, sums: readonly KeptSum[], followers: number): ReadonlySet<number> {
  const columns = new Set<number>();
  for (let column = followers; column < sheet.columns; column += 1) {
    const states = sums.map((sum) => columnState(sheet, sum, column)).filter((state) => state !== 'untested');
    const holding = states.filter((state) => state === 'holds').length;
    if (holding >= FOLLOWED && holding >= FOLLOWS * states.length) columns.add(column);
  }
  return columns;
}

function relationsOf(
  sheet: Sheet,
  { sum, tested }: Found,
  excuses: readonly (string | undefined)[],
  place: Place,
  { check, pattern }: Pick<Relation, 'check' | 'pattern'>,
): readonly Relation[] {
  const operation = 'sum';
  const { bits: confidence } = sum;
  const relations: Relation[] = [];
  for (let column = 0; column < sheet.columns; column += 1) {
    if (tested[column] === 0 || sheet.kind[sum.target * sheet.columns + column] === BLANK) continue;
    const terms = termsOf(sheet, sum, column, place);
    if (terms.length === 0) continue;
    const excuse = excuses[column];
    const subject = place(sum.target, column);
    relations.push(
      excuse === undefined
        ? { operation, subject, terms, confidence, check, pattern }
        : { operation, subject, terms, confidence, excuse, check, pattern },
    );
  }
  return relations;
}

function termsOf(sheet: Sheet, { parts, weights }: KeptSum, column: number, place: Place): readonly Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? 0;
    if (sheet.kind[part * sheet.columns + column] === BLANK) continue;
    terms.push({ cell: place(part, column), weight: weights[at] ?? 1 });
  }
  return terms;
}

function checkOf({ kind }: Statement, { target, parts, weights }: KeptSum, { marks }: Sheet): CheckName {
  if (kind === 'reconciliation') return 'reconciliation';
  if (marks.closes[target] === 1 && marks.opens[parts[0] ?? 0] === 1) return 'roll-forward';
  return weights.includes(-1) ? 'difference' : 'footing';
}
