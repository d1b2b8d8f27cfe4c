import type { Sum } from './board.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { AMOUNT, type Sheet } from './sheet.ts';
import { isShort, isSlip } from './slip.ts';

/**
 * What a figure in a total's place may be where the others are sums: an average of its parts, as prices and numbers of
 * staff are, or the last of them again, as balances at the end of a year are.
 */
export type Unsummed = 'average' | 'level';

type Parts = Pick<Sum, 'target' | 'parts' | 'weights'>;

/** What speaks for an average: its figures alone, or that other columns have averages there. */
type Evidence = 'its own' | 'others too';

/**
 * 1 for the columns whose figure in the place of every total, by what the rows are called, is an average of the lines
 * above: prices and rates beside amounts. None where that is true of all.
 */
export function averagesOf(sheet: Sheet, active: Uint8Array): Uint8Array {
  const lists = listsOf(sheet);
  const find = (evidence: Evidence): Uint8Array =>
    Uint8Array.from(active, (on, column) => {
      const known = lists.map((list) => isAverageOf(sheet, list, column, evidence)).filter((one) => one !== undefined);
      return on === 1 && known.length > 0 && known.every(Boolean) ? 1 : 0;
    });
  const alone = find('its own');
  const averages = alone.includes(1) ? find('others too') : alone;
  return active.some((on, column) => on > (averages[column] ?? 0)) ? averages : averages.fill(0);
}

/**
 * Every row that is called a total, with the rows above it up to a heading or to the total before; and every balance at the
 * end, with the rows from that at the beginning.
 */
function listsOf({ rows, marks }: Sheet): readonly Parts[] {
  const lists: Parts[] = [];
  let first = 0;
  for (let row = 0; row < rows; row += 1) {
    const promise = marks.promise[row] ?? 0;
    const opens = marks.opens[row] === 1;
    if (opens || (promise === 0 && marks.head[row] === 1)) first = row;
    if (opens || promise === 0) continue;
    const parts = Array.from({ length: row - first }, (_, at) => first + at);
    const isTotal =
      promise === 2 || (marks.closes[row] === 1 && marks.opens[first] === 1) || isOnlyResult(marks.promise, row);
    if (isTotal && parts.length > 1) lists.push({ target: row, parts, weights: parts.map(() => 1) });
    first = row + 1;
  }
  return lists;
}

/** `Consolidated` at the end of a table that promises nothing else. */
function isOnlyResult(promise: readonly number[], row: number): boolean {
  return row === promise.length - 1 && row > 1 && promise.every((each, at) => at === row || each === 0);
}

/** `undefined` where nothing is printed. The years that options have to run are printed at either end, and do not move. */
function isAverageOf(sheet: Sheet, list: Parts, column: number, evidence: Evidence): boolean | undefined {
  const { state, rest, blanks } = outcomeOf(sheet, list, column);
  if (state === 'untested') return undefined;
  if (state !== 'fails') return false;
  const standsStill = list.parts.length > 2 && list.parts.length - blanks === 1;
  return (standsStill && isShort(sheet, list.target, column)) || isAverage(sheet, list, column, rest, evidence);
}

/** Column by column, of a total that fails there; where one is an average for sure, others are taken for one more readily. */
export function unsummedIn(
  sheet: Sheet,
  sum: Parts,
  outcomes: readonly Outcome[],
  parts: 'periods' | 'others',
): readonly (Unsummed | undefined)[] {
  const find = (evidence: Evidence): readonly (Unsummed | undefined)[] =>
    outcomes.map(({ state, rest }, column) => {
      if (state !== 'fails') return undefined;
      if (parts === 'periods' && isLast(sheet, sum, column)) return 'level';
      return isAverage(sheet, sum, column, rest, evidence) ? 'average' : undefined;
    });
  const alone = find('its own');
  return alone.includes('average') ? find('others too') : alone;
}

/** Periods run either way. */
function isLast({ columns, value }: Sheet, { target, parts }: Parts, column: number): boolean {
  const total = value[target * columns + column];
  return [parts[0], parts.at(-1)].some((part) => part !== undefined && value[part * columns + column] === total);
}

/**
 * Whether the figure lies among its parts, is none of them, and no slip makes it their sum. The largest part is at most so
 * many times the least as there are parts: no total that stands in the place of one of its parts is so small. Beside
 * averages that are sure, it may be twice that, and the figure any that is like the parts.
 */
function isAverage(sheet: Sheet, sum: Parts, column: number, rest: number, evidence: Evidence): boolean {
  const { columns, value, kind } = sheet;
  const { target, parts, weights } = sum;
  const total = value[target * columns + column] ?? 0;
  const sizes: number[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const cell = (parts[at] ?? 0) * columns + column;
    if (kind[cell] !== AMOUNT) continue;
    const part = value[cell] ?? 0;
    if (weights[at] === -1 || part < 0 !== total < 0) return false;
    sizes.push(Math.abs(part));
  }
  const least = Math.min(...sizes);
  const largest = Math.max(...sizes);
  const size = Math.abs(total);
  if (sizes.length < 2) return false;
  if (evidence === 'others too') return isLike(size, least, largest) && largest <= 2 * sizes.length * least;
  if (size < least || size > largest) return false;
  if (largest > sizes.length * least) return false;
  if (isShort(sheet, target, column)) return sizes.length > 2 || !sizes.includes(size);
  return !sizes.includes(size) && !isSlip(sheet, sum, column, rest);
}

/** What has gone may have cost less or more than what is left: the average at the end lies a little beside its parts. */
function isLike(size: number, least: number, largest: number): boolean {
  return 4 * size >= 3 * least && 3 * size <= 4 * largest;
}
