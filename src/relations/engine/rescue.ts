import type { Board } from './board.ts';
import { offer, type Offers } from './offers.ts';
import { score } from './score.ts';
import { promiseOf } from './standing.ts';
import type { Trial } from './trial.ts';
import { BLANK } from './sheet.ts';
import { layOut } from './window.ts';

/** How far back a total that holds nowhere is looked for. */
const REACH = 26;

/**
 * Offers for promised totals that hold in no column, but would if one figure had not slipped in the only one, or if one
 * line were not in another scale in all of them.
 */
export function rescue(board: Board, offers: Offers, trial: Trial, target: number): void {
  const { sheet, above, sign } = board;
  if (promiseOf(sheet.marks, target) === 0) return;
  const single = columnsOf(board, target) === 1;
  let row = above[target] ?? -1;
  let turned = false;
  for (let count = 1; count <= REACH && row >= 0; count += 1) {
    if (sign[row] === -1) turned = true;
    if (count >= 2) {
      for (const form of ['all', 'rest', 'captions'] as const) {
        if (form === 'captions' && !turned) continue;
        layOut(board, trial, target, row, count, false, form);
        const bits = score(board, trial);
        if (single || (trial.whole && trial.holding === 0)) offer(offers, trial, bits);
      }
    }
    row = above[row] ?? -1;
  }
}

function columnsOf({ active, sheet: { columns, kind } }: Board, target: number): number {
  let count = 0;
  for (let column = 0; column < columns; column += 1) {
    if (active[column] === 1 && kind[target * columns + column] !== BLANK) count += 1;
  }
  return count;
}
