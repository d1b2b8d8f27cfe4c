import type { Board } from './board.ts';
import type { Marks } from './sheet.ts';
import type { Trial } from './trial.ts';

/** How well the parts lie for the total, by captions and layout. */
export type Standing = 'named' | 'rolled' | 'expected' | 'orphans' | 'near' | 'anywhere';

/** Where the parts stand. All of it holds for parts directly above the total alone. */
export function standingOf(board: Board, trial: Trial): Standing {
  if (trial.given) return 'named';
  if (!isDirectlyBelow(board, trial)) return 'anywhere';
  const { target, count } = trial;
  const { marks } = board.sheet;
  const first = trial.parts[0] ?? 0;
  if (isAllOfItsName(board, target, first)) return 'named';
  if (marks.closes[target] === 1 && marks.opens[first] === 1) return 'rolled';
  if (marks.promise[target] === 2 && isAllOfItsSection(board, target, first)) {
    return count > 2 && endsAList(board, target) ? 'named' : 'expected';
  }
  if (promiseOf(marks, target) > 0) return count <= 3 ? 'near' : 'anywhere';
  return isOrphaned(board, trial) ? 'orphans' : 'anywhere';
}

function isDirectlyBelow({ above }: Board, { target, count, parts, downwards }: Trial): boolean {
  return !downwards && count > 0 && parts[count - 1] === above[target];
}

/** Whether the parts are all that stands below the heading that the total closes by its name. */
function isAllOfItsName({ sheet: { marks }, above }: Board, target: number, first: number): boolean {
  const start = marks.closing[target] ?? -1;
  return start >= 0 && first >= start && (above[first] ?? -1) < start;
}

/**
 * Whether the parts are all that stands below the nearest heading. In a single column a list also begins below the total of the one
 * before: there a slip must explain what does not come out, and it explains only one of the two readings.
 */
function isAllOfItsSection({ sheet, above, explained }: Board, target: number, first: number): boolean {
  const { columns, marks } = sheet;
  const { section, promise } = marks;
  const own = section[target] ?? 0;
  const before = above[first] ?? -1;
  if (section[first] !== own) return false;
  return (
    before < 0 || (section[before] ?? 0) < own || (columns === 1 && explained[before] === 1 && promise[before] === 2)
  );
}

/** Whether they are a list that nothing else takes, of a part that a promised total has. */
function isOrphaned(board: Board, { target, count, parts, form }: Trial): boolean {
  return form === 'all' && count > 1 && board.wanted[target] === 1 && beginsAList(board, parts[0] ?? 0);
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
