import { LONGEST } from './board.ts';
import type { Trial } from './trial.ts';

/** The best way found to make up each row; `undefined` where there is none. Most rows have none. */
export type Offers = (Offer | undefined)[];

/** A way to make up a row. */
export interface Offer {
  readonly bits: number;
  readonly parts: readonly number[];
  readonly weights: readonly (1 | -1)[];
  /** How many parts were changed after the form: one turned, one left out. */
  readonly changes: number;
  readonly whole: boolean;
  /** Columns in which it fails. */
  readonly failing: number;
}

export function noOffers(rows: number): Offers {
  return new Array<Offer | undefined>(rows).fill(undefined);
}

/** Keeps the trial if it is the best for its target so far. */
export function offer(offers: Offers, trial: Trial, bits: number): void {
  const { target, count } = trial;
  if (bits <= bitsOf(offers[target]) || count > LONGEST) return;
  const parts: number[] = [];
  const weights: (1 | -1)[] = [];
  for (let at = 0; at < count; at += 1) {
    parts.push(trial.parts[at] ?? 0);
    weights.push(trial.weights[at] === -1 ? -1 : 1);
  }
  const { changes, whole, failing } = trial;
  offers[target] = { bits, parts, weights, changes, whole, failing };
}

/** Leaves a row without an offer. */
export function withdraw(offers: Offers, target: number): void {
  offers[target] = undefined;
}

/** What an offer is worth; `-Infinity` where there is none. */
export function bitsOf(given: Offer | undefined): number {
  return given === undefined ? -Infinity : given.bits;
}

/** Whether two offers have a part in common. */
export function overlap({ parts }: Offer, other: Offer): boolean {
  for (let at = 0, end = parts.length; at < end; at += 1) if (other.parts.includes(parts[at] ?? -1)) return true;
  return false;
}
