import type { Board } from './board.ts';
import type { Marks } from './sheet.ts';
import type { Trial } from './trial.ts';

/** How well the parts lie for the total, by captions and layout. */
export type Standing = 'named' | 'rolled' | 'expected' | 'orphans' | 'near' | 'anywhere';

/** Where the parts stand. All of it holds for parts directly above the total alone. */
export function standingOf(board: Board, { target, count, parts, downwards, form, given }: Trial): Standing {
  if (given) return 'named';
  const { above } = board;
  const { marks } = board.sheet;
  if (downwards || count === 0 || parts[count - 1] !== above[target]) return 'anywhere';
  const first = parts[0] ?? 0;
  const before = above[first] ?? -1;
  const start = marks.closing[target] ?? -1;
  if (start >= 0 && first >= start && before < start) return 'named';
  if (marks.closes[target] === 1 && marks.opens[first] === 1) return 'rolled';
  const section = marks.section[target] ?? 0;
  const alone = (marks.section[first] ?? 0) === section && (before < 0 || (marks.section[before] ?? 0) < section);
  if (marks.promise[target] === 2 && alone) return count > 2 && endsAList(board, target) ? 'named' : 'expected';
  if (promiseOf(marks, target) > 0) return count <= 3 ? 'near' : 'anywhere';
  return form === 'all' && count > 1 && board.wanted[target] === 1 && beginsAList(board, first)
    ? 'orphans'
    : 'anywhere';
}

/** Whether nothing follows the row: the table ends there, or a heading begins another list. */
function endsAList({ sheet: { rows, marks } }: Board, row: number): boolean {
  return row === rows - 1 || marks.head[row + 1] === 1;
}

/** Whether the row above belongs to another list: a heading stands between, or it is a total or part of one. */
function beginsAList({ sheet: { marks }, wanted, explained, consumed }: Board, row: number): boolean {
  if (row === 0 || marks.head[row] === 1) return true;
  return explained[row - 1] === 1 || wanted[row - 1] === 1 || consumed[row - 1] === 1;
}

/** How much of a total the row is: by its wording, or by the rule above its figures. */
export function promiseOf({ promise, rule }: Marks, row: number): number {
  const said = promise[row] ?? 0;
  return said === 0 && rule[row] === 1 ? 1 : said;
}
