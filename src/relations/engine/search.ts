import { LONGEST, relink, setUp, type Board, type Sum } from './board.ts';
import { scanChanged } from './changes.ts';
import { rescue } from './rescue.ts';
import { incomplete } from './incomplete.ts';
import { noOffers, scan, type Offers } from './scan.ts';
import { newTrial, promiseOf, type Trial } from './score.ts';
import type { Sheet } from './sheet.ts';

/** Finds the totals of a sheet and their parts. */
export function search(sheet: Sheet, active: Uint8Array): readonly Sum[] {
  const board = setUp(sheet, active);
  const offers = noOffers(sheet.rows);
  const trial = newTrial();
  // What reads naturally comes first, then the strong totals that one slip keeps from holding, then everything else.
  collapse(board, offers, trial, NATURAL);
  while (takeOne(board, offers, trial, rescue, SURE)) collapse(board, offers, trial, NATURAL);
  collapse(board, offers, trial, Infinity);
  for (const stage of STAGES) {
    while (takeOne(board, offers, trial, stage, 0)) collapse(board, offers, trial, Infinity);
  }
  return board.sums;
}

/** Structure up to this many bits is how a statement is read at first sight. */
const NATURAL = 5;
/** A total that holds nowhere is taken before weaker readings only with this many bits more than it needs. */
const SURE = 8;
const PROMISED = 1;
const UNPROMISED = 6;

function threshold({ sheet: { marks } }: Board, row: number): number {
  return promiseOf(marks, row) > 0 ? PROMISED : UNPROMISED;
}

type Scan = (board: Board, offers: Offers, trial: Trial, target: number) => void;

const STAGES: readonly Scan[] = [
  rescue,
  (board, offers, trial, target) => {
    scanChanged(board, offers, trial, target, false);
    scanChanged(board, offers, trial, target, true);
  },
  incomplete,
];

/** Accepts the best offer of a later stage, if there is one. */
function takeOne(board: Board, offers: Offers, trial: Trial, stage: Scan, margin: number): boolean {
  let best = -1;
  for (let row = 0; row < board.sheet.rows; row += 1) {
    if (board.explained[row] === 1) continue;
    offers.bits[row] = -Infinity;
    stage(board, offers, trial, row);
    const bits = offers.bits[row] ?? -Infinity;
    if (bits >= threshold(board, row) + margin && (best < 0 || bits > (offers.bits[best] ?? 0))) best = row;
  }
  if (best < 0) return false;
  accept(board, offers, best);
  relink(board);
  return true;
}

/** Takes the best total, removes its parts, looks again, until nothing more adds up. */
function collapse(board: Board, offers: Offers, trial: Trial, limit: number): void {
  const { rows } = board.sheet;
  const order: number[] = [];
  for (;;) {
    order.length = 0;
    for (let row = 0; row < rows; row += 1) {
      offers.bits[row] = -Infinity;
      if (board.explained[row] === 1) continue;
      trial.limit = limit;
      scan(board, offers, trial, row, false);
      scan(board, offers, trial, row, true);
      trial.limit = Infinity;
      if ((offers.bits[row] ?? -Infinity) >= threshold(board, row)) order.push(row);
    }
    if (order.length === 0) return;
    order.sort((one, other) => (offers.bits[other] ?? 0) - (offers.bits[one] ?? 0) || one - other);
    let accepted = 0;
    for (const row of order) {
      if (accepted > 0 && !isFree(board, offers, row)) continue;
      if (waits(board, offers, row)) continue;
      accept(board, offers, row);
      accepted += 1;
    }
    if (accepted === 0) accept(board, offers, order[0] ?? 0);
    relink(board);
  }
}

/** Whether all parts are still free. */
function isFree({ consumed }: Board, { count, parts }: Offers, row: number): boolean {
  for (let at = 0, end = count[row] ?? 0; at < end; at += 1) {
    if (consumed[parts[row * LONGEST + at] ?? 0] === 1) return false;
  }
  return true;
}

/** A total waits while one of its parts can be made up itself, from rows that are no parts of the total. */
function waits(board: Board, offers: Offers, row: number): boolean {
  for (let at = 0, end = offers.count[row] ?? 0; at < end; at += 1) {
    const part = offers.parts[row * LONGEST + at] ?? 0;
    if (board.explained[part] === 1) continue;
    if ((offers.bits[part] ?? -Infinity) < threshold(board, part)) continue;
    if (!isPart(offers, part, row) && !overlaps(offers, part, row)) return true;
  }
  return false;
}

function isPart({ count, parts }: Offers, total: number, row: number): boolean {
  for (let at = 0, end = count[total] ?? 0; at < end; at += 1) if (parts[total * LONGEST + at] === row) return true;
  return false;
}

function overlaps({ count, parts }: Offers, one: number, other: number): boolean {
  for (let at = 0, end = count[other] ?? 0; at < end; at += 1) {
    for (let own = 0, last = count[one] ?? 0; own < last; own += 1) {
      if (parts[one * LONGEST + own] === parts[other * LONGEST + at]) return true;
    }
  }
  return false;
}

/** Writes a total down, takes its parts off the board, and corrects it where it fails. */
function accept(board: Board, offers: Offers, target: number): void {
  const { sheet, effective, consumed, explained, sums } = board;
  const { columns, value, half, kind } = sheet;
  const count = offers.count[target] ?? 0;
  const parts: number[] = [];
  const weights: (1 | -1)[] = [];
  for (let at = 0; at < count; at += 1) {
    const part = offers.parts[target * LONGEST + at] ?? 0;
    parts.push(part);
    weights.push(offers.weights[target * LONGEST + at] === -1 ? -1 : 1);
    consumed[part] = 1;
  }
  includeTwin(board, parts, weights);
  explained[target] = 1;
  sums.push({
    target,
    parts,
    weights,
    form: offers.form[target] ?? 'all',
    changes: offers.changes[target] ?? 0,
    bits: offers.bits[target] ?? 0,
    downwards: offers.downwards[target] === 1,
  });
  for (let column = 0; column < columns; column += 1) {
    const goal = target * columns + column;
    if (kind[goal] === 0) continue;
    let sum = 0;
    let slack = half[goal] ?? 0;
    let printed = 0;
    for (const [at, part] of parts.entries()) {
      const cell = part * columns + column;
      if (kind[cell] === 0) continue;
      printed += 1;
      sum += (weights[at] ?? 1) * (effective[cell] ?? 0);
      slack += half[cell] ?? 0;
    }
    if (printed > 0 && Math.abs((value[goal] ?? 0) - sum) > slack) {
      effective[goal] = sum;
      board.corrected = true;
    }
  }
}

/** Where the first part is the second copy of a line, the first copy was meant as a part as well. */
function includeTwin({ sheet: { marks }, consumed }: Board, parts: number[], weights: (1 | -1)[]): void {
  const first = parts[0] ?? 0;
  if (marks.twin[first] === 0 || consumed[first - 1] === 1) return;
  consumed[first - 1] = 1;
  parts.unshift(first - 1);
  weights.unshift(weights[0] ?? 1);
}
