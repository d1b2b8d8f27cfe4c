import type { Board, Form } from './board.ts';
import { layOut, offer, signByCaption, type Offers } from './scan.ts';
import { promiseOf, score, type Trial } from './score.ts';
import { BLANK } from './sheet.ts';

/** Longest window in which one part is turned or left out. */
const REACH = 26;

/** Offers windows in which one part is turned round, or left out as a line that says something in passing. */
export function scanChanged(board: Board, offers: Offers, trial: Trial, target: number, downwards: boolean): void {
  const { sheet, above, below } = board;
  let row = (downwards ? below[target] : above[target]) ?? -1;
  let turned = false;
  for (let count = 1; count <= REACH && row >= 0 && row < sheet.rows; count += 1) {
    if (signByCaption(board, row) < 0) turned = true;
    if (count >= 3) {
      changeOne(board, offers, trial, target, row, count, downwards, 'all');
      changeOne(board, offers, trial, target, row, count, downwards, 'rest');
      if (turned) changeOne(board, offers, trial, target, row, count, downwards, 'captions');
    }
    row = (downwards ? below[row] : above[row]) ?? -1;
  }
}

function changeOne(
  board: Board,
  offers: Offers,
  trial: Trial,
  target: number,
  far: number,
  count: number,
  downwards: boolean,
  form: Form,
): void {
  const { active, sheet } = board;
  const { columns, kind, value } = sheet;
  layOut(board, trial, target, far, count, downwards, form);
  let pivots = 0;
  for (let column = 0; column < columns && pivots < 2; column += 1) {
    const goal = target * columns + column;
    if (active[column] === 0 || kind[goal] === BLANK || value[goal] === 0) continue;
    pivots += 1;
    tryPivot(board, offers, trial, target, far, count, downwards, form, column);
  }
}

function tryPivot(
  board: Board,
  offers: Offers,
  trial: Trial,
  target: number,
  far: number,
  count: number,
  downwards: boolean,
  form: Form,
  column: number,
): void {
  const { columns, half, kind, value } = board.sheet;
  const { effective } = board;
  const goal = target * columns + column;
  let rest = value[goal] ?? 0;
  let slack = half[goal] ?? 0;
  for (let at = 0; at < count; at += 1) {
    const cell = (trial.parts[at] ?? 0) * columns + column;
    rest -= (trial.weights[at] ?? 1) * (effective[cell] ?? 0);
    slack += half[cell] ?? 0;
  }
  if (Math.abs(rest) <= slack) return;
  for (let at = 0; at < count; at += 1) {
    const row = trial.parts[at] ?? 0;
    const cell = row * columns + column;
    if (kind[cell] === BLANK) continue;
    const share = (trial.weights[at] ?? 1) * (effective[cell] ?? 0);
    if (share === 0) continue;
    if (Math.abs(rest + 2 * share) <= slack) {
      turn(board, trial, at);
      offer(offers, trial, score(board, trial));
      layOut(board, trial, target, far, count, downwards, form);
    }
    if (Math.abs(rest + share) <= slack && at > 0 && at < count - 1) {
      leaveOut(board, trial, at);
      offer(offers, trial, score(board, trial));
      layOut(board, trial, target, far, count, downwards, form);
    }
  }
}

function turn(board: Board, trial: Trial, at: number): void {
  const weight = trial.weights[at] === 1 ? -1 : 1;
  const agrees = weight === signByCaption(board, trial.parts[at] ?? 0);
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
