import type { Board } from './board.ts';
import { corroboration } from './corroborate.ts';
import { offer, type Offers } from './offers.ts';
import { columnState } from './outcome.ts';
import { BLANK } from './sheet.ts';
import type { Trial } from './trial.ts';
import { layOut } from './window.ts';

/**
 * Offers a strong total that nothing explains with all that stands between it and its heading, where another total
 * needs it as it is printed, or it is printed a second time: what it is short of could be one line that was left out. `scratch` is overwritten.
 */
export function incomplete(board: Board, offers: Offers, trial: Trial, target: number, scratch: Offers): void {
  const { marks } = board.sheet;
  if (marks.promise[target] !== 2) return;
  const start = marks.closing[target] ?? -1;
  const named = start >= 0;
  const list = listAbove(board, target, start);
  if (list === undefined || list.count > LONGEST_LIST || list.count < 2) return;
  layOut(board, trial, target, list.first, list.count, false, 'all');
  if (!lacksOneLine(board, trial, named)) return;
  trial.whole = true;
  offer(offers, trial, ENOUGH);
  const needed =
    isNeeded(board, target) ||
    corroboration(board, offers, scratch, trial, target) >= SPEAKS ||
    (named && board.sheet.tiesOut(target));
  if (!needed) offers.bits[target] = -Infinity;
}

const LONGEST_LIST = 26;
/** Just enough to be taken: that a line is missing is said with little confidence. */
const ENOUGH = 1.5;
/** What a total further down must be worth, to say that the list above is the one meant. */
const SPEAKS = 8;

/** All free rows between a total and where its list begins, or else the heading next above it. */
function listAbove(
  { sheet: { marks }, above }: Board,
  target: number,
  start: number,
): { first: number; count: number } | undefined {
  const section = marks.section[target] ?? 0;
  let first = -1;
  let count = 0;
  for (let row = above[target] ?? -1; row >= 0; row = above[row] ?? -1) {
    if (start >= 0 ? row < start : (marks.section[row] ?? 0) < section) break;
    first = row;
    count += 1;
  }
  // The top of a table is no heading: what comes before may stand in another.
  const headed = start >= 0 || (marks.head[first] === 1 && section > 0);
  return first >= 0 && headed ? { first, count } : undefined;
}

/** Whether an accepted total that holds in every column has the row as a part. */
export function isNeeded({ sums, sheet }: Board, row: number): boolean {
  return sums.some((sum) => {
    if (!sum.parts.includes(row)) return false;
    for (let column = 0; column < sheet.columns; column += 1) {
      if (columnState(sheet, sum, column) === 'fails') return false;
    }
    return true;
  });
}

/** The line that is missing makes up no more of its total than this, unless another is half as large. */
const LARGE = 0.8;

/**
 * Whether what is left over could be the figures of a line: it is there in most columns and no larger than such lines are;
 * and where the caption does not name the list, it has one sign and is of one size.
 */
function lacksOneLine({ sheet, active }: Board, { target, count, parts }: Trial, named: boolean): boolean {
  const { columns, value, half, kind } = sheet;
  let tested = 0;
  let least = Infinity;
  let most = 0;
  let signs = 0;
  let complete = 0;
  for (let column = 0; column < columns; column += 1) {
    const goal = target * columns + column;
    if (active[column] === 0 || kind[goal] === BLANK) continue;
    const wanted = value[goal] ?? 0;
    let rest = wanted;
    let slack = half[goal] ?? 0;
    let largest = Math.abs(wanted) * LARGE;
    for (let at = 0; at < count; at += 1) {
      const figure = value[(parts[at] ?? 0) * columns + column] ?? 0;
      rest -= figure;
      slack += half[(parts[at] ?? 0) * columns + column] ?? 0;
      largest = Math.max(largest, 2 * Math.abs(figure));
    }
    const size = Math.abs(rest);
    if (size > largest) return false;
    if (size <= slack) {
      if (!named) return false;
      complete += 1;
      continue;
    }
    signs += Math.sign(rest);
    tested += 1;
    least = Math.min(least, size);
    most = Math.max(most, size);
  }
  if (tested < 2 || complete > tested / 2) return false;
  return named || (Math.abs(signs) === tested && most <= 4 * least);
}
