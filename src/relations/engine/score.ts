import type { Board } from './board.ts';
import { failures } from './failures.ts';
import { repeatsPart } from './repeat.ts';
import { AMOUNT, BLANK } from './sheet.ts';
import { standingOf, type Standing } from './standing.ts';
import { structure } from './structure.ts';
import { FAILED, type Trial } from './trial.ts';

/**
 * Log-odds in bits that the parts are meant to make up the total. Evidence that makes chance out of the question settles
 * nothing between two readings that both hold: past `CERTAIN` bits only the structure counts.
 */
export function score(board: Board, trial: Trial): number {
  const standing = standingOf(board, trial);
  const cost = structure(board, trial, standing);
  trial.cost = cost;
  const bits = evidence(board, trial, EQUALITY[standing]);
  if (trial.failing > 0 && repeatsPart(board.sheet, trial)) return -Infinity;
  const tested = trial.holding + trial.failing;
  const certain = Math.max(0, CERTAIN - (DOUBT * trial.faults) / Math.max(1, tested));
  return Math.min(bits, certain) - cost;
}

/** What a column says, for each bit of the figure, where the total is equal to its only part. */
const EQUALITY: Readonly<Record<Standing, number>> = {
  named: 0.5,
  rolled: 0.5,
  expected: 0.5,
  orphans: 0,
  near: 0.25,
  anywhere: 0,
};

const CERTAIN = 24;
const DOUBT = 16;

const seenTarget = new Float64Array(64);
const seenLargest = new Float64Array(64);
const seenSecond = new Float64Array(64);

/** What the columns say: how improbable it is that they hold by chance, less the price of those that fail. */
function evidence(board: Board, trial: Trial, expectation: number): number {
  const { sheet, active, effective } = board;
  const { columns, value, half, grain, kind } = sheet;
  const { target, count, parts, weights } = trial;
  let bits = 0;
  let seen = 0;
  trial.holding = 0;
  trial.failing = 0;
  trial.faults = 0;
  trial.whole = false;
  for (let column = 0; column < columns; column += 1) {
    const goal = target * columns + column;
    if (active[column] === 0 || kind[goal] === BLANK) continue;
    const wanted = value[goal] ?? 0;
    let sum = 0;
    let sumEffective = 0;
    let slack = half[goal] ?? 0;
    let variance = 4 * slack * slack;
    let largest = 0;
    let second = 0;
    let finest = wanted === 0 ? Infinity : (grain[goal] ?? 1);
    let place = kind[goal] === AMOUNT ? 2 * slack : Infinity;
    let printed = 0;
    let nonzero = 0;
    for (let at = 0; at < count; at += 1) {
      const cell = (parts[at] ?? 0) * columns + column;
      if (kind[cell] === BLANK) continue;
      printed += 1;
      const weight = weights[at] ?? 1;
      const figure = value[cell] ?? 0;
      sum += weight * figure;
      sumEffective += weight * (effective[cell] ?? 0);
      const cellHalf = half[cell] ?? 0;
      slack += cellHalf;
      variance += 4 * cellHalf * cellHalf;
      if (kind[cell] === AMOUNT) place = Math.min(place, 2 * cellHalf);
      if (figure === 0) continue;
      nonzero += 1;
      finest = Math.min(finest, grain[cell] ?? 1);
      const size = Math.abs(figure);
      if (size > largest) {
        second = largest;
        largest = size;
      } else if (size > second) second = size;
    }
    if (printed === 0 || (nonzero === 0 && wanted === 0)) continue;
    let rest = wanted - sum;
    if (board.corrected && Math.abs(rest) > slack && Math.abs(wanted - sumEffective) <= slack) {
      rest = wanted - sumEffective;
    }
    const bare = finest === Infinity ? 0 : Math.log2(second / finest + 1);
    if (Math.abs(rest) <= slack) {
      trial.holding += 1;
      if (nonzero <= 1) {
        if (nonzero === 1) bits += Math.log2(largest / finest + 1) * expectation;
        continue;
      }
      // What rounding alone could leave over says nothing of the row that it is taken for.
      if (Math.abs(wanted) <= slack) continue;
      if (isRepeated(seen, wanted, largest, second)) continue;
      seenTarget[seen & 63] = wanted;
      seenLargest[seen & 63] = largest;
      seenSecond[seen & 63] = second;
      seen += 1;
      const sharp = place === Infinity || place === 0 ? 1 : place * place;
      const spread = variance / 12;
      bits +=
        bare -
        Math.max(0, 0.5 * Math.log2((2 * Math.PI * spread) / sharp)) -
        (spread === 0 ? 0 : ((rest * rest) / (2 * spread)) * 1.4427);
    } else {
      if (trial.failing < FAILED) {
        trial.failed.column[trial.failing] = column;
        trial.failed.rest[trial.failing] = rest;
        trial.failed.slack[trial.failing] = slack;
        trial.failed.bits[trial.failing] = bare;
      }
      trial.failing += 1;
    }
  }
  return trial.failing === 0 ? bits : bits + failures(board, trial);
}

function isRepeated(seen: number, wanted: number, largest: number, second: number): boolean {
  for (let at = Math.min(seen, 64) - 1; at >= 0; at -= 1) {
    if (seenTarget[at] === wanted && seenLargest[at] === largest && seenSecond[at] === second) return true;
  }
  return false;
}
