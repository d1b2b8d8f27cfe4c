import { LONGEST, type Form } from './board.ts';
import type { Trial } from './trial.ts';

/** The best way found to make up each row, flat: part `n` of row `r` is at `r * LONGEST + n`. */
export interface Offers {
  /** `-Infinity` where there is none. */
  readonly bits: Float64Array;
  readonly count: Int32Array;
  readonly parts: Int32Array;
  readonly weights: Int8Array;
  readonly form: Form[];
  readonly downwards: Uint8Array;
  readonly changes: Uint8Array;
  readonly whole: Uint8Array;
}

export function noOffers(rows: number): Offers {
  return {
    bits: new Float64Array(rows).fill(-Infinity),
    count: new Int32Array(rows),
    parts: new Int32Array(rows * LONGEST),
    weights: new Int8Array(rows * LONGEST),
    form: new Array<Form>(rows).fill('all'),
    downwards: new Uint8Array(rows),
    changes: new Uint8Array(rows),
    whole: new Uint8Array(rows),
  };
}

/** Keeps the trial if it is the best for its target so far. */
export function offer(offers: Offers, trial: Trial, bits: number): void {
  const { target, count } = trial;
  if (bits <= (offers.bits[target] ?? -Infinity) || count > LONGEST) return;
  offers.bits[target] = bits;
  offers.count[target] = count;
  for (let at = 0; at < count; at += 1) {
    offers.parts[target * LONGEST + at] = trial.parts[at] ?? 0;
    offers.weights[target * LONGEST + at] = trial.weights[at] ?? 1;
  }
  offers.form[target] = trial.form;
  offers.downwards[target] = trial.downwards ? 1 : 0;
  offers.changes[target] = trial.changes;
  offers.whole[target] = trial.whole ? 1 : 0;
}

/** Whether `row` is a part of what is offered for `total`. */
export function hasPart({ count, parts }: Offers, total: number, row: number): boolean {
  for (let at = 0, end = count[total] ?? 0; at < end; at += 1) if (parts[total * LONGEST + at] === row) return true;
  return false;
}

/** Whether what is offered for two rows has a part in common. */
export function overlap({ count, parts }: Offers, row: number, others: Offers, other: number): boolean {
  for (let at = 0, end = count[row] ?? 0; at < end; at += 1) {
    if (hasPart(others, other, parts[row * LONGEST + at] ?? 0)) return true;
  }
  return false;
}
