import type { Board } from './board.ts';
import { AMOUNT } from './sheet.ts';
import { slipBits } from './slip.ts';
import { FAILED, type Trial } from './trial.ts';

/** What a column that fails costs. */
const FAILURE = 3;

/** What columns that fail cost, less what is gained where one slip explains them: in each its own, or one for all. */
export function failures(board: Board, trial: Trial): number {
  const failing = Math.min(trial.failing, FAILED);
  trial.faults = failing;
  const choice = Math.log2(trial.count + 1);
  let single = 0;
  let whole = 0;
  let slips = 0;
  for (let at = 0; at < failing; at += 1) {
    const bare = trial.failed.bits[at] ?? 0;
    const slip = cheapestSlip(board, trial, trial.failed.column[at] ?? 0, trial.failed.rest[at] ?? 0);
    single += Math.max(0, bare - slip - choice) - FAILURE;
    if (slip < Infinity) slips += 1;
    whole += bare;
  }
  // Where nothing holds, something must say how the failure came about.
  if (trial.holding === 0 && slips < failing) single = -Infinity;
  const tolerated = board.needed < 0.5 || failing <= Math.max(1, TOLERATED * (trial.holding + failing));
  const common = whole - FAILURE - WHOLE - choice;
  if (tolerated && common <= single) return single;
  if ((failing === 2 && isSwap(board, trial)) || isDoubled(board, trial, failing) || isScaled(board, trial, failing)) {
    trial.faults = 1;
    trial.whole = true;
    return common;
  }
  return tolerated ? single : -Infinity;
}

/** One fault breaks one column; a reading that fails in more than this share of them is not meant. */
const TOLERATED = 0.34;

/** What it costs to name the slip that explains all columns. */
const WHOLE = 3;

/** A row whose two figures stand in each other's columns. */
function isSwap({ sheet: { columns, value } }: Board, trial: Trial): boolean {
  const { target, count, parts, weights, failed } = trial;
  const [one, other] = [failed.column[0] ?? 0, failed.column[1] ?? 0];
  if (!isOf(trial, 0, -(failed.rest[1] ?? 0), 2)) return false;
  // Exchanging the figures of a row changes the sum by their difference, up in one column and down in the other.
  const mends = (row: number, weight: number): boolean => {
    const apart = weight * ((value[row * columns + other] ?? 0) - (value[row * columns + one] ?? 0));
    return isOf(trial, 0, apart) && isOf(trial, 1, -apart);
  };
  if (mends(target, -1)) return true;
  for (let at = 0; at < count; at += 1) if (mends(parts[at] ?? 0, weights[at] ?? 1)) return true;
  return false;
}

/**
 * Whether what is left over in a failing column is an amount, but for rounding. What is hardly more than rounding is that
 * of too many things.
 */
function isOf({ failed }: Trial, at: number, amount: number, columns = 1): boolean {
  const rest = failed.rest[at] ?? 0;
  const slack = failed.slack[at] ?? 0;
  return rest === amount || (Math.abs(rest - amount) <= columns * slack && Math.abs(rest) >= CLEAR * slack);
}

/** How many times what rounding explains must be left over before an amount near it is taken for the same. */
const CLEAR = 8;

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

/** A row stands in another scale, a thousand times too large or too small in every column where it is anything. */
function isScaled({ sheet: { columns, value } }: Board, trial: Trial, failing: number): boolean {
  const { target, count, parts, weights, failed } = trial;
  const explains = (row: number, weight: number): boolean => {
    let factor = 0;
    for (let at = 0; at < failing; at += 1) {
      const figure = weight * (value[row * columns + (failed.column[at] ?? 0)] ?? 0);
      const scale = isOf(trial, at, SMALLER * figure) ? SMALLER : isLarger(trial, at, figure) ? LARGER : 0;
      if (figure === 0 || scale === 0 || (factor !== 0 && scale !== factor)) return false;
      factor = scale;
    }
    return true;
  };
  if (failing < 2) return false;
  if (explains(target, -1)) return true;
  for (let at = 0; at < count; at += 1) if (explains(parts[at] ?? 0, weights[at] ?? 1)) return true;
  return false;
}

/** Whether nothing is left over once a figure is divided by a thousand: to the digit, or while it is more than rounding. */
function isLarger(trial: Trial, at: number, figure: number): boolean {
  const { rest, slack } = trial.failed;
  if ((rest[at] ?? 0) * THOUSAND === LARGER * THOUSAND * figure) return true;
  return Math.abs(figure) >= THOUSAND * CLEAR * (slack[at] ?? 0) && isOf(trial, at, LARGER * figure);
}

const THOUSAND = 1000;

/** What a figure lacks that is a thousand times too small, as a multiple of it, and one that is too large. */
const SMALLER = 999;
const LARGER = -0.999;

/** The cheapest slip in one figure of the column that would explain what is left over. */
function cheapestSlip(board: Board, trial: Trial, column: number, rest: number): number {
  const { columns, value, half, kind } = board.sheet;
  const goal = trial.target * columns + column;
  const unit = placeWorth(half[goal]);
  let best = slipBits((value[goal] ?? 0) / unit, ((value[goal] ?? 0) - rest) / unit);
  for (let at = 0; at < trial.count; at += 1) {
    const cell = (trial.parts[at] ?? 0) * columns + column;
    if (kind[cell] !== AMOUNT) continue;
    const figure = value[cell] ?? 0;
    const place = placeWorth(half[cell]);
    best = Math.min(best, slipBits(figure / place, (figure + (trial.weights[at] ?? 1) * rest) / place));
  }
  return best;
}

/** What the last printed place is worth, from half of it; 1 for nil. */
function placeWorth(half = 0): number {
  return half === 0 ? 1 : 2 * half;
}
