import type { Board } from './board.ts';
import { corroboration } from './corroborate.ts';
import { offer, withdraw, type Offers } from './offers.ts';
import { columnState } from './outcome.ts';
import { BLANK } from './sheet.ts';
import type { Trial } from './trial.ts';
import { layOut } from './window.ts';

/**
 * Offers a total that nothing explains with all that stands between it and where its list begins, where another total
 * needs it as it is printed: what it is short of could be one line that was left out. A total that names its list may
 * be printed a second time instead. `scratch` is overwritten.
 */
export function incomplete(board: Board, offers: Offers, trial: Trial, target: number, scratch: Offers): void {
  const list = listAbove(board, target);
  if (list === undefined || list.count > LONGEST_LIST || list.count < 2) return;
  layOut(board, trial, target, list.first, list.count, false, 'all');
  const left = leftOver(board, trial);
  const named = list.begin === 'name';
  if (left.tested < 2 || left.complete > (named ? left.tested / 2 : 0)) return;
  if ((!named || left.size !== 'usual') && leavesTotals(board, trial)) return;
  // Other tables than accounts are not complete: there it must look like a line all the more.
  if (board.sheet.account === 'table' && !(left.size === 'usual' && (named || left.alike))) return;
  trial.whole = true;
  offer(offers, trial, ENOUGH);
  const given = offers[target];
  if (given === undefined) return;
  const needed =
    (isNeeded(board, target) && (named || left.size === 'usual')) ||
    (corroboration(board, given, scratch, trial, target) >= SPEAKS && (named || left.size !== 'any')) ||
    (named && left.size === 'usual' && board.sheet.tiesOut(target));
  if (!needed) withdraw(offers, target);
}

const LONGEST_LIST = 26;
/** Just enough to be taken: that a line is missing is said with little confidence. */
const ENOUGH = 1.5;
/** What a total further down must be worth, to say that the list above is the one meant. */
const SPEAKS = 8;

interface List {
  readonly first: number;
  readonly count: number;
  /** What shows where it begins: the heading that the caption names, any heading, the total before. */
  readonly begin: 'name' | 'heading' | 'total';
}

/** All free rows between a total and where its list begins. */
function listAbove(board: Board, target: number): List | undefined {
  const { sheet, above, explained } = board;
  const { marks, account } = sheet;
  const strong = marks.promise[target] === 2;
  // A total without words, by the rule above it alone, is one in a complete account only.
  if (!strong && !(account === 'statement' && marks.rule[target] === 1 && marks.concept[target] === ''))
    return undefined;
  const start = strong ? (marks.closing[target] ?? -1) : -1;
  const section = marks.section[target] ?? 0;
  let first = -1;
  let count = 0;
  for (let row = above[target] ?? -1; row >= 0; row = above[row] ?? -1) {
    if (start >= 0 ? row < start : (marks.section[row] ?? 0) < section) break;
    if (start < 0 && account === 'statement' && explained[row] === 1)
      return first === row + 1 ? { first, count, begin: 'total' } : undefined;
    first = row;
    count += 1;
  }
  if (first < 0) return undefined;
  if (start >= 0) return { first, count, begin: 'name' };
  // The top of a table is no heading: what comes before may stand in another.
  return marks.head[first] === 1 && section > 0 ? { first, count, begin: 'heading' } : undefined;
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

/** Whether the list has totals that nothing explains: an abridged table leaves several over. */
function leavesTotals({ sheet: { marks }, explained }: Board, { count, parts }: Trial): boolean {
  for (let at = 0; at < count; at += 1) {
    const part = parts[at] ?? 0;
    if (marks.promise[part] === 2 && explained[part] === 0) return true;
  }
  return false;
}

/** The line that is missing mostly makes up no more of its total than this, unless another is half as large. */
const LARGE = 0.8;

/** What a list leaves over of its total. */
interface LeftOver {
  /** Columns in which there is something left over, and in which there is nothing. */
  readonly tested: number;
  readonly complete: number;
  /** How large it is: in every column as lines mostly are, no larger than the total, or more than that. */
  readonly size: 'usual' | 'large' | 'any';
  /** Of one sign, and of one size within a factor of four. */
  readonly alike: boolean;
}

function leftOver({ sheet, active }: Board, { target, count, parts }: Trial): LeftOver {
  const { columns, value, half, kind } = sheet;
  let tested = 0;
  let complete = 0;
  let size: LeftOver['size'] = 'usual';
  let signs = 0;
  let least = Infinity;
  let most = 0;
  for (let column = 0; column < columns; column += 1) {
    const goal = target * columns + column;
    if (active[column] === 0 || kind[goal] === BLANK) continue;
    const wanted = value[goal] ?? 0;
    let rest = wanted;
    let slack = half[goal] ?? 0;
    let largest = 0;
    for (let at = 0; at < count; at += 1) {
      const figure = value[(parts[at] ?? 0) * columns + column] ?? 0;
      rest -= figure;
      slack += half[(parts[at] ?? 0) * columns + column] ?? 0;
      largest = Math.max(largest, 2 * Math.abs(figure));
    }
    if (Math.abs(rest) > Math.max(largest, Math.abs(wanted))) size = 'any';
    else if (Math.abs(rest) > Math.max(largest, LARGE * Math.abs(wanted)) && size === 'usual') size = 'large';
    if (Math.abs(rest) <= slack) {
      complete += 1;
      continue;
    }
    tested += 1;
    signs += Math.sign(rest);
    least = Math.min(least, Math.abs(rest));
    most = Math.max(most, Math.abs(rest));
  }
  return { tested, complete, size, alike: Math.abs(signs) === tested && most <= 4 * least };
}
