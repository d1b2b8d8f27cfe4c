import type { Board, Form } from './board.ts';
import { offer, type Offers } from './offers.ts';
import { score } from './score.ts';
import { promiseOf } from './standing.ts';
import type { Trial } from './trial.ts';
import { BLANK } from './sheet.ts';
import { layOut } from './window.ts';

/** Longest window in which one part is turned or left out. */
const REACH = 26;

/** Offers windows in which one part is turned round, or left out as a line that says something in passing. */
export function scanChangedBothWays(board: Board, offers: Offers, trial: Trial, target: number): void {
  scanChanged(board, offers, trial, target, false);
  scanChanged(board, offers, trial, target, true);
}

function scanChanged(board: Board, offers: Offers, trial: Trial, target: number, downwards: boolean): void {
  const { active, sheet } = board;
  const { columns, kind, value } = sheet;
  let pivots = 0;
  for (let column = 0; column < columns && pivots < 2; column += 1) {
    const goal = target * columns + column;
    if (active[column] === 0 || kind[goal] === BLANK || value[goal] === 0) continue;
    pivots += 1;
    scanColumn(board, offers, trial, target, downwards, column);
  }
}

/** The window's rows from the target on, and their figures in one column. */
const rows: number[] = [];
const shares: number[] = [];

function scanColumn(
  board: Board,
  offers: Offers,
  trial: Trial,
  target: number,
  downwards: boolean,
  column: number,
): void {
  const { sheet, effective, sign } = board;
  const { columns, half, value } = sheet;
  const next = downwards ? board.below : board.above;
  const goal = value[target * columns + column] ?? 0;
  let slack = half[target * columns + column] ?? 0;
  let total = 0;
  let signed = 0;
  let turned = false;
  let row = next[target] ?? -1;
  for (let count = 1; count <= REACH && row >= 0 && row < sheet.rows; count += 1) {
    const share = effective[row * columns + column] ?? 0;
    const weight = sign[row] ?? 1;
    if (weight < 0) turned = true;
    rows[count - 1] = row;
    shares[count - 1] = share;
    slack += half[row * columns + column] ?? 0;
    total += share;
    signed += weight * share;
    if (count >= 3) {
      const first = downwards ? 0 : count - 1;
      changeOne(board, offers, trial, target, count, downwards, 'all', goal - total, slack);
      changeOne(board, offers, trial, target, count, downwards, 'rest', goal + total - 2 * (shares[first] ?? 0), slack);
      if (turned) changeOne(board, offers, trial, target, count, downwards, 'captions', goal - signed, slack);
    }
    row = next[row] ?? -1;
  }
}

function changeOne(
  board: Board,
  offers: Offers,
  trial: Trial,
  target: number,
  count: number,
  downwards: boolean,
  form: Form,
  rest: number,
  slack: number,
): void {
  if (Math.abs(rest) <= slack) return;
  const far = rows[count - 1] ?? 0;
  for (let from = 0; from < count; from += 1) {
    const figure = shares[from] ?? 0;
    if (figure === 0) continue;
    const at = downwards ? from : count - 1 - from;
    const plus = form === 'all' || (form === 'rest' ? at === 0 : board.sign[rows[from] ?? 0] !== -1);
    const share = plus ? figure : -figure;
    if (Math.abs(rest + 2 * share) <= slack) {
      layOut(board, trial, target, far, count, downwards, form);
      turn(board, trial, at);
      offer(offers, trial, score(board, trial));
    }
    if (Math.abs(rest + share) <= slack && at > 0 && at < count - 1) {
      layOut(board, trial, target, far, count, downwards, form);
      leaveOut(board, trial, at);
      offer(offers, trial, score(board, trial));
    }
  }
}

function turn(board: Board, trial: Trial, at: number): void {
  const weight = trial.weights[at] === 1 ? -1 : 1;
  const agrees = weight === board.sign[trial.parts[at] ?? 0];
  trial.weights[at] = weight;
  trial.changes = 1;
  trial.changeCost = Math.log2(trial.count) + 2 - (agrees ? 2 : 0);
}

function leaveOut(board: Board, trial: Trial, at: number): void {
  const row = trial.parts[at] ?? 0;
  const orphan = promiseOf(board.sheet.marks, row) > 0 && board.explained[row] === 0;
  trial.changeCost = Math.log2(trial.count) + 3 + (orphan ? 3 : 0);
  trial.changes = 1;
  trial.count -= 1;
  for (let next = at; next < trial.count; next += 1) {
    trial.parts[next] = trial.parts[next + 1] ?? 0;
    trial.weights[next] = trial.weights[next + 1] ?? 1;
  }
}
