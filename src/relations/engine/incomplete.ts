import type { Board } from './board.ts';
import { offer, type Offers } from './offers.ts';
import type { Trial } from './trial.ts';
import { BLANK } from './sheet.ts';
import { layOut } from './window.ts';

/**
 * Offers a strong total that nothing explains, and that a later total needs as it is printed, with all that stands
 * between it and its heading: what it is short of in every column could be one line that was left out.
 */
export function incomplete(board: Board, offers: Offers, trial: Trial, target: number): void {
  const { sheet, above, consumed } = board;
  const { marks } = sheet;
  if (marks.promise[target] !== 2 || consumed[target] === 0 || !isNeeded(board, target)) return;
  const named = marks.closing[target] ?? -1;
  const section = marks.section[target] ?? 0;
  let first = -1;
  let count = 0;
  for (let row = above[target] ?? -1; row >= 0; row = above[row] ?? -1) {
    if (named >= 0 ? row < named : (marks.section[row] ?? 0) < section) break;
    first = row;
    count += 1;
  }
  if (count < 2 || count > LONGEST_LIST || (named < 0 && marks.head[first] === 0)) return;
  layOut(board, trial, target, first, count, false, 'all');
  if (!lacksOneLine(board, trial)) return;
  trial.whole = true;
  offer(offers, trial, ENOUGH);
}

const LONGEST_LIST = 26;
/** Just enough to be taken: that a line is missing is said with little confidence. */
const ENOUGH = 1.5;

/** Whether an accepted total that holds in every column has the row as a part. */
function isNeeded({ sums, sheet }: Board, row: number): boolean {
  const { columns, value, half, kind } = sheet;
  for (const { target, parts, weights } of sums) {
    if (!parts.includes(row)) continue;
    let fails = false;
    for (let column = 0; column < columns; column += 1) {
      const goal = target * columns + column;
      if (kind[goal] === BLANK) continue;
      let rest = value[goal] ?? 0;
      let slack = half[goal] ?? 0;
      for (const [at, part] of parts.entries()) {
        rest -= (weights[at] ?? 1) * (value[part * columns + column] ?? 0);
        slack += half[part * columns + column] ?? 0;
      }
      if (Math.abs(rest) > slack) fails = true;
    }
    if (!fails) return true;
  }
  return false;
}

/** What is left over has one sign and is of one size, as the figures of a line are, and no larger than the total. */
function lacksOneLine({ sheet, active }: Board, { target, count, parts }: Trial): boolean {
  const { columns, value, half, kind } = sheet;
  let tested = 0;
  let least = Infinity;
  let most = 0;
  let sign = 0;
  for (let column = 0; column < columns; column += 1) {
    const goal = target * columns + column;
    if (active[column] === 0 || kind[goal] === BLANK) continue;
    const wanted = value[goal] ?? 0;
    let rest = wanted;
    let slack = half[goal] ?? 0;
    for (let at = 0; at < count; at += 1) {
      rest -= value[(parts[at] ?? 0) * columns + column] ?? 0;
      slack += half[(parts[at] ?? 0) * columns + column] ?? 0;
    }
    const size = Math.abs(rest);
    if (size <= slack || size > Math.abs(wanted)) return false;
    if (sign !== 0 && Math.sign(rest) !== sign) return false;
    sign = Math.sign(rest);
    tested += 1;
    least = Math.min(least, size);
    most = Math.max(most, size);
  }
  return tested >= 2 && most <= 4 * least;
}
