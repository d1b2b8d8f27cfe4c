import type { Board } from './board.ts';
import type { Trial } from './trial.ts';

/**
 * Whether one slip in one row explains what is left over in every failing column: its figures stand in each other's
 * columns, it is printed twice, or in another scale.
 */
export function hasCommonSlip(board: Board, trial: Trial, failing: number): boolean {
  if (isDoubled(board, trial, failing)) return true;
  if (failing < 2) return false;
  const { target, count, parts, weights } = trial;
  const mayBeMoved = isEven(trial, failing);
  const explains = (row: number, weight: number): boolean =>
    (mayBeMoved && isMoved(board, trial, failing, row, weight)) || isScaled(board, trial, failing, row, weight);
  if (explains(target, -1)) return true;
  for (let at = 0; at < count; at += 1) if (explains(parts[at] ?? 0, weights[at] ?? 1)) return true;
  return false;
}

/** A part is printed twice in a row, and the total holds it once. */
function isDoubled({ sheet: { columns, value, marks } }: Board, trial: Trial, failing: number): boolean {
  const { count, parts, weights, failed } = trial;
  for (let at = 1; at < count; at += 1) {
    if (marks.twin[parts[at] ?? 0] === 0) continue;
    const row = (parts[at] ?? 0) * columns;
    let short = 0;
    while (
      short < failing &&
      isOf(trial, short, -(weights[at] ?? 1) * (value[row + (failed.column[short] ?? 0)] ?? 0))
    ) {
      short += 1;
    }
    if (short === failing) return true;
  }
  return false;
}

/** Figures that stand in each other's columns change the sums by as much up as down. */
function isEven(trial: Trial, failing: number): boolean {
  let others = 0;
  for (let at = 1; at < failing; at += 1) others -= trial.failed.rest[at] ?? 0;
  return isOf(trial, 0, others, failing);
}

/**
 * A row whose figures stand in each other's columns: two exchanged, or all of them moved round. What each column wants of
 * the row is what it prints in another one.
 */
function isMoved(
  { sheet: { columns, value } }: Board,
  trial: Trial,
  failing: number,
  row: number,
  weight: number,
): boolean {
  const { column, rest } = trial.failed;
  taken.fill(0, 0, failing);
  for (let at = 0; at < failing; at += 1) {
    const own = value[row * columns + (column[at] ?? 0)] ?? 0;
    let from = 0;
    while (from < failing) {
      const other = value[row * columns + (column[from] ?? 0)] ?? 0;
      const apart = weight * (other - own);
      if (from !== at && taken[from] === 0 && apart !== 0 && isOf(trial, at, apart)) break;
      from += 1;
    }
    if (from === failing || rest[at] === 0) return false;
    taken[from] = 1;
  }
  return true;
}

/** 1 for columns whose figure is wanted in another one already. */
const taken = new Uint8Array(64);

/** A row in another scale: ten, a hundred or a thousand times too large or too small in every column where it is anything. */
function isScaled(
  { sheet: { columns, value, half } }: Board,
  trial: Trial,
  failing: number,
  row: number,
  weight: number,
): boolean {
  let factor = 0;
  let bits = 0;
  const first = value[row * columns + (trial.failed.column[0] ?? 0)] ?? 0;
  for (let at = 0; at < failing; at += 1) {
    const cell = row * columns + (trial.failed.column[at] ?? 0);
    const figure = value[cell] ?? 0;
    const scale = scaleOf(trial, at, weight * figure, half[cell] ?? 0);
    if (scale === 0 || (factor !== 0 && scale !== factor)) return false;
    factor = scale;
    // Columns are much alike: after the first each tells only what it differs by.
    bits += scale > 0 ? SURE : bitsOfScaled(trial, at, { figure, known: at === 0 ? 0 : first, scale: -scale });
  }
  return bits >= SURE;
}

/** What a figure that is too large must tell in all columns together: assets are a hundred times the interest on them by chance. */
const SURE = 14;

/** What it tells that a figure is as large as is wanted once it is divided, and not as another one that is `known`. */
function bitsOfScaled(
  { failed }: Trial,
  at: number,
  { figure, known, scale }: { readonly figure: number; readonly known: number; readonly scale: number },
): number {
  const isExact = Math.abs(failed.rest[at] ?? 0) * scale === (scale - 1) * Math.abs(figure);
  const room = isExact ? 1 : 2 * scale * Math.max(1, failed.slack[at] ?? 0);
  return Math.log2(1 + Math.abs(figure - known) / room);
}

const SCALES = [1000, 100, 10];

/** How many times too small a figure is, or, with a minus, too large; 0 where it is neither. */
function scaleOf(trial: Trial, at: number, figure: number, half: number): number {
  if (figure === 0) return 0;
  const { rest, slack } = trial.failed;
  for (const scale of SCALES) {
    // What was cut off may have been nearly a unit of what is left.
    if (isOf(trial, at, (scale - 1) * figure, 1, 2 * scale * half)) return scale;
    if ((rest[at] ?? 0) * scale === (1 - scale) * figure) return -scale;
    // To the digit, or while it is more than rounding.
    const large = Math.abs(figure) >= scale * CLEAR * (slack[at] ?? 0);
    if (large && isOf(trial, at, ((1 - scale) * figure) / scale)) return -scale;
  }
  return 0;
}

/**
 * Whether what is left over in a failing column is an amount, but for rounding. What is hardly more than rounding is that
 * of too many things.
 */
function isOf({ failed }: Trial, at: number, amount: number, columns = 1, more = 0): boolean {
  const rest = failed.rest[at] ?? 0;
  const room = columns * (failed.slack[at] ?? 0) + more;
  return (
    rest === amount ||
    (Math.abs(rest - amount) <= room && Math.abs(rest) >= CLEAR * Math.max(failed.slack[at] ?? 0, more))
  );
}

/** How many times what rounding explains must be left over before an amount near it is taken for the same. */
const CLEAR = 8;
