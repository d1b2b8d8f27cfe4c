import { LONGEST, relink, type Board } from './board.ts';
import { hasPart, type Offers } from './offers.ts';
import { scan } from './scan.ts';
import { promiseOf } from './standing.ts';
import type { Trial } from './trial.ts';

/** How many promised totals below a weak offer are looked at. */
const AHEAD = 4;

/**
 * How well a promised total further down would hold if a weak offer were taken: with its parts gone from the board and
 * the total in their place. `-Infinity` where none needs it. `scratch` is overwritten.
 */
export function corroboration(board: Board, offers: Offers, scratch: Offers, trial: Trial, row: number): number {
  const { consumed, explained, sheet } = board;
  const from = row * LONGEST;
  const parts = offers.parts.subarray(from, from + (offers.count[row] ?? 0));
  for (const part of parts) consumed[part] = 1;
  explained[row] = 1;
  relink(board);
  let best = -Infinity;
  let looked = 0;
  for (let target = row + 1; target < sheet.rows && looked < AHEAD; target += 1) {
    if (explained[target] === 1 || promiseOf(sheet.marks, target) === 0 || parts.includes(target)) continue;
    looked += 1;
    scratch.bits[target] = -Infinity;
    scan(board, scratch, scratch, trial, target, false);
    const bits = scratch.bits[target] ?? -Infinity;
    if (bits > best && hasPart(scratch, target, row)) best = bits;
  }
  for (const part of parts) consumed[part] = 0;
  explained[row] = 0;
  relink(board);
  return best;
}
