import { accept } from './accept.ts';
import { brokenList } from './broken-list.ts';
import { LONGEST, relink, setUp, type Board, type KeptSum } from './board.ts';
import { scanChangedBothWays } from './changes.ts';
import { corroboration } from './corroborate.ts';
import { incomplete } from './incomplete.ts';
import { hasPart, noOffers, offer, overlap, type Offers } from './offers.ts';
import { reopen } from './reopen.ts';
import { rescue } from './rescue.ts';
import { scan } from './scan.ts';
import { score } from './score.ts';
import { promiseOf } from './standing.ts';
import { newTrial, type Trial } from './trial.ts';
import type { Sheet } from './sheet.ts';
import { layOutGiven } from './window.ts';

/**
 * Finds the totals of a sheet and their parts. What reads naturally comes first, then everything else that holds, then
 * what holds with one change, and last what would hold but for one slip.
 */
export function search(sheet: Sheet, active: Uint8Array, columns: keyof typeof NEEDED): readonly KeptSum[] {
  const hunt = begin(setUp(sheet, active, NEEDED[columns]));
  takeGiven(hunt);
  collapse(hunt, 'natural');
  collapse(hunt, 'any');
  while (followUp(hunt)) collapse(hunt, 'any');
  for (const stage of STAGES) {
    while (takeLater(hunt, stage)) collapse(hunt, 'any');
  }
  const { sums, wanted } = hunt.board;
  return sums.map((sum) => ({ ...sum, needed: wanted[sum.target] === 1 }));
}

/** In how many columns a total must hold, where there are more than three. */
const NEEDED = { most: 0.55, few: 0.25 } as const;

/** A later look at what is left, and whether it may use rows again that are parts already. */
interface Stage {
  readonly look: (board: Board, offers: Offers, trial: Trial, target: number, scratch: Offers) => void;
  readonly parts: 'free' | 'any';
}

const STAGES: readonly Stage[] = [
  { look: rescue, parts: 'free' },
  { look: reopen, parts: 'any' },
  { look: scanChangedBothWays, parts: 'free' },
  { look: incomplete, parts: 'free' },
  { look: brokenList, parts: 'free' },
];

/** Accepts the totals that are known by what they are, where the figures bear them out. */
function takeGiven(hunt: Hunt): void {
  const { board, trial, later } = hunt;
  for (const { target, parts } of board.sheet.marks.given) {
    layOutGiven(trial, target, parts);
    later.bits[target] = -Infinity;
    offer(later, trial, score(board, trial));
    if ((later.bits[target] ?? -Infinity) >= PROMISED && isFree(board, later, target)) take(hunt, later, target);
  }
  relink(board);
}

/** What is known while a board is being explained. */
interface Hunt {
  readonly board: Board;
  readonly trial: Trial;
  /** Offers from windows above and below the target, the natural ones and the best ones. */
  readonly up: Readonly<Record<Level, Offers>>;
  readonly down: Readonly<Record<Level, Offers>>;
  readonly later: Offers;
  readonly scratch: Offers;
  /** 1 where offers must be looked for anew. */
  readonly staleUp: Uint8Array;
  readonly staleDown: Uint8Array;
  readonly order: number[];
}

type Level = 'natural' | 'any';

function begin(board: Board): Hunt {
  const { rows } = board.sheet;
  return {
    board,
    trial: newTrial(),
    up: { natural: noOffers(rows), any: noOffers(rows) },
    down: { natural: noOffers(rows), any: noOffers(rows) },
    later: noOffers(rows),
    scratch: noOffers(rows),
    staleUp: new Uint8Array(rows).fill(1),
    staleDown: new Uint8Array(rows).fill(1),
    order: [],
  };
}

const BETTER = 2;
const PROMISED = 1;
const UNPROMISED = 6;

/** What an offer for a row must be worth. */
function threshold({ sheet: { marks } }: Board, row: number): number {
  return promiseOf(marks, row) > 0 ? PROMISED : UNPROMISED;
}

/** Takes the best totals, removes their parts, looks again, until nothing more adds up. */
function collapse(hunt: Hunt, level: Level): void {
  const { board, order } = hunt;
  const bitsOf = (row: number): number => {
    const bits = offersFor(hunt, level, row).bits[row] ?? -Infinity;
    // What fails at first sight gives way to what holds at second.
    return level === 'natural' && (offersFor(hunt, 'any', row).bits[row] ?? 0) > bits + BETTER ? -Infinity : bits;
  };
  for (;;) {
    refresh(hunt);
    order.length = 0;
    for (let row = 0; row < board.sheet.rows; row += 1) {
      if (board.explained[row] === 0 && bitsOf(row) >= threshold(board, row)) order.push(row);
    }
    if (order.length === 0) return;
    order.sort((one, other) => better(bitsOf(one), bitsOf(other), one, other));
    let accepted = 0;
    for (const row of order) {
      const offers = offersFor(hunt, level, row);
      if (!isFree(board, offers, row) || waits(hunt, level, row)) continue;
      take(hunt, offers, row);
      accepted += 1;
    }
    const [best = 0] = order;
    // Where each waits for another, the best goes first.
    if (accepted === 0) take(hunt, offersFor(hunt, level, best), best);
    relink(board);
  }
}

/** Most bits first, then from the top down. */
function better(bits: number, others: number, row: number, other: number): number {
  return bits === others ? row - other : others - bits;
}

/** The offer from above or from below, whichever is worth more. */
function offersFor({ up, down }: Hunt, level: Level, row: number): Offers {
  return (down[level].bits[row] ?? -Infinity) > (up[level].bits[row] ?? -Infinity) ? down[level] : up[level];
}

function refresh({ board, trial, up, down, staleUp, staleDown }: Hunt): void {
  for (let row = 0; row < board.sheet.rows; row += 1) {
    if (board.explained[row] === 1) continue;
    if (staleUp[row] === 1) lookAgain(board, up, trial, row, false);
    if (staleDown[row] === 1) lookAgain(board, down, trial, row, true);
    staleUp[row] = staleDown[row] = 0;
  }
}

function lookAgain(board: Board, offers: Hunt['up'], trial: Trial, row: number, downwards: boolean): void {
  offers.natural.bits[row] = offers.any.bits[row] = -Infinity;
  scan(board, offers.natural, offers.any, trial, row, downwards);
}

/** Whether all parts are still free. */
function isFree({ consumed }: Board, { count, parts }: Offers, row: number): boolean {
  for (let at = 0, end = count[row] ?? 0; at < end; at += 1) {
    if (consumed[parts[row * LONGEST + at] ?? 0] === 1) return false;
  }
  return true;
}

/** A total waits while one of its parts can be made up itself, from rows that are no parts of the total. */
function waits(hunt: Hunt, level: Level, row: number): boolean {
  const { board } = hunt;
  const own = offersFor(hunt, level, row);
  for (let at = 0, end = own.count[row] ?? 0; at < end; at += 1) {
    const part = own.parts[row * LONGEST + at] ?? 0;
    if (board.explained[part] === 1) continue;
    const other = offersFor(hunt, level, part);
    if ((other.bits[part] ?? -Infinity) < threshold(board, part)) continue;
    if (!hasPart(other, part, row) && !overlap(other, part, own, row)) return true;
  }
  return false;
}

function take(hunt: Hunt, offers: Offers, row: number): void {
  accept(hunt.board, offers, row);
  unsettle(hunt);
}

/** Windows that can reach what the last total took must be looked at again. */
function unsettle({ board, staleUp, staleDown }: Hunt): void {
  const last = board.sums.at(-1);
  if (last === undefined) return;
  const { consumed, sheet } = board;
  const top = Math.min(last.target, ...last.parts);
  const bottom = Math.max(last.target, ...last.parts);
  for (let row = top, free = 0; row < sheet.rows && free <= LONGEST; row += 1) {
    staleUp[row] = 1;
    if (row > bottom && consumed[row] === 0) free += 1;
  }
  for (let row = bottom, free = 0; row >= 0 && free <= LONGEST; row -= 1) {
    staleDown[row] = 1;
    if (row < top && consumed[row] === 0) free += 1;
  }
}

/** An offer this much short of what it must be worth is followed up; at most so many of them. */
const SHORT = 10;
const FOLLOWED = 48;
/** What a total further down must be worth, to speak for a weak offer. */
const SPEAKS = 8;

/** Accepts the weak offer that a promised total further down speaks for best; whether there was one. */
function followUp(hunt: Hunt): boolean {
  const { board, trial, scratch } = hunt;
  let best = -1;
  let most = SPEAKS;
  let followed = 0;
  for (let row = 0; row < board.sheet.rows && followed < FOLLOWED; row += 1) {
    if (board.explained[row] === 1) continue;
    const offers = offersFor(hunt, 'any', row);
    const bits = offers.bits[row] ?? -Infinity;
    if (bits < threshold(board, row) - SHORT) continue;
    followed += 1;
    const spoken = corroboration(board, offers, scratch, trial, row);
    if (spoken <= most) continue;
    most = spoken;
    best = row;
  }
  if (best < 0) return false;
  take(hunt, offersFor(hunt, 'any', best), best);
  relink(board);
  return true;
}

/** Accepts what a later stage offers, best first; whether there was anything. */
function takeLater(hunt: Hunt, stage: Stage): boolean {
  const { board, later, scratch, trial, order } = hunt;
  order.length = 0;
  for (let row = 0; row < board.sheet.rows; row += 1) {
    if (board.explained[row] === 1) continue;
    later.bits[row] = -Infinity;
    stage.look(board, later, trial, row, scratch);
    if ((later.bits[row] ?? -Infinity) >= threshold(board, row)) order.push(row);
  }
  order.sort((one, other) => better(later.bits[one] ?? 0, later.bits[other] ?? 0, one, other));
  let accepted = 0;
  for (const row of order) {
    if (stage.parts === 'free' && !isFree(board, later, row)) continue;
    take(hunt, later, row);
    accepted += 1;
  }
  relink(board);
  return accepted > 0;
}
