import type { Board, Form } from './board.ts';
import { layOut, offer, signByCaption, type Offers } from './scan.ts';
import { promiseOf, score, type Trial } from './score.ts';

/** How far back a total that holds nowhere is looked for. */
const REACH = 26;

/**
 * Offers for promised totals that hold in no column, where one slip explains why: a digit, two columns exchanged, a line
 * printed twice. The score knows the price of each.
 */
export function rescue(board: Board, offers: Offers, trial: Trial, target: number): void {
  const { sheet, above } = board;
  if (promiseOf(sheet.marks, target) === 0) return;
  let row = above[target] ?? -1;
  let turned = false;
  for (let count = 1; count <= REACH && row >= 0; count += 1) {
    if (signByCaption(board, row) < 0) turned = true;
    if (count >= 2) {
      attempt(board, offers, trial, target, row, count, 'all');
      attempt(board, offers, trial, target, row, count, 'rest');
      if (turned) attempt(board, offers, trial, target, row, count, 'captions');
    }
    row = above[row] ?? -1;
  }
}

function attempt(
  board: Board,
  offers: Offers,
  trial: Trial,
  target: number,
  far: number,
  count: number,
  form: Form,
): void {
  layOut(board, trial, target, far, count, false, form);
  offer(offers, trial, score(board, trial));
}
