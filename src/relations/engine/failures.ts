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
function isSwap({ sheet: { columns, value } }: Board, { target, count, parts, weights, failed }: Trial): boolean {
  const [one, other] = [failed.column[0] ?? 0, failed.column[1] ?? 0];
  const rest = failed.rest[0] ?? 0;
  if (rest !== -(failed.rest[1] ?? 0)) return false;
  // Exchanging the figures of a row changes the sum by their difference.
  const apart = (row: number): number => (value[row * columns + other] ?? 0) - (value[row * columns + one] ?? 0);
  if (rest === -apart(target)) return true;
  for (let at = 0; at < count; at += 1) if (rest === (weights[at] ?? 1) * apart(parts[at] ?? 0)) return true;
  return false;
}

/** A part is printed twice in a row, and the total holds it once. */
function isDoubled(
  { sheet: { columns, value, marks } }: Board,
  { count, parts, weights, failed }: Trial,
  failing: number,
): boolean {
  for (let at = 1; at < count; at += 1) {
    if (marks.twin[parts[at] ?? 0] === 0) continue;
    const row = (parts[at] ?? 0) * columns;
    let short = 0;
    while (
      short < failing &&
      failed.rest[short] === -(weights[at] ?? 1) * (value[row + (failed.column[short] ?? 0)] ?? 0)
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
      const change = failed.rest[at] ?? 0;
      const scale = change === SMALLER * figure ? SMALLER : change * THOUSAND === LARGER * figure ? LARGER : 0;
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

const THOUSAND = 1000;
/** What a figure lacks that is a thousand times too small, as a multiple of it, and one too large in thousandths. */
const SMALLER = 999;
const LARGER = -999;

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
