import type { Figure } from '../../model/statement.ts';

/**
 * A figure as the search for relations weighs it: in floating point, since a search only proposes. What it proposes is
 * recomputed exactly before anything is said of it.
 */
export interface Amount {
  readonly figure: Figure;
  /** In whole units. */
  readonly value: number;
  /** Half of the last printed place, in whole units. */
  readonly half: number;
  /** The last printed place is worth 10^`exponent`. */
  readonly exponent: number;
  /** Its scale is not that of the other figures of its line. */
  readonly oddScale: boolean;
}

/** Whether a rule fits what is printed, and how improbable that would be by chance, in bits. */
export interface Fit {
  readonly holds: boolean;
  /** How improbable it would be to hold by chance. */
  readonly bits: number;
  /** Distance beyond what rounding explains, as a share of the reported figure; 0 where it holds. */
  readonly apart: number;
}

/** Room for floating point itself, far below the last digit of any printed figure. */
const SLACK = 1e-9;

export function fitSum(subject: Amount, terms: readonly (readonly [Amount, 1 | -1])[]): Fit {
  let sum = 0;
  let room = subject.half;
  for (const [{ value, half, figure }, weight] of terms) {
    sum += weight * value;
    if (figure.kind !== 'nil') room += half;
  }
  return judge(subject.value - sum, room, subject.value, 2 * coarseHalf(subject));
}

/** The same fact printed twice: to the same place, digit by digit. */
export function fitEqual(subject: Amount, other: Amount, sign: 1 | -1): Fit {
  const room = subject.exponent === other.exponent ? 0 : subject.half + other.half;
  return judge(subject.value - sign * other.value, room, subject.value, 2 * Math.max(coarseHalf(subject), other.half));
}

export function fitAverage(subject: Amount, parts: readonly Amount[]): Fit {
  let sum = 0;
  let room = 0;
  for (const { value, half, figure } of parts) {
    sum += value;
    if (figure.kind !== 'nil') room += half;
  }
  const blur = subject.half + room / parts.length;
  return judge(subject.value - sum / parts.length, blur, subject.value, 2 * blur);
}

/** `undefined` where the denominator is nothing. */
export function fitRatio(subject: Amount, numerator: Amount, denominator: Amount, factor: number): Fit | undefined {
  if (Math.abs(denominator.value) <= denominator.half) return undefined;
  const quotient = (numerator.value / denominator.value) * factor;
  const blur =
    (numerator.half * factor + Math.abs(quotient) * denominator.half) /
    (Math.abs(denominator.value) - denominator.half);
  return judge(subject.value - quotient, subject.half + blur, subject.value, 2 * (subject.half + blur));
}

/** (to - from) / |from|; `undefined` where there is nothing to compare with. */
export function fitChange(subject: Amount, from: Amount, to: Amount): Fit | undefined {
  if (Math.abs(from.value) <= from.half) return undefined;
  const base = Math.abs(from.value);
  const change = ((to.value - from.value) / base) * 100;
  const blur = (100 * to.half + 100 * (Math.abs(to.value) / base) * from.half) / (base - from.half);
  return judge(subject.value - change, subject.half + blur, subject.value, 2 * (subject.half + blur));
}

/** `width`: how wide the values are that would count as the same. */
function judge(residual: number, room: number, reported: number, width: number): Fit {
  const distance = Math.abs(residual);
  const slack = SLACK * (Math.abs(reported) + distance + room);
  const holds = distance <= room + slack;
  const bits = Math.log2(Math.abs(reported) / width + 1);
  return { holds, bits, apart: holds ? 0 : (distance - room) / Math.max(Math.abs(reported), room) };
}

/** Half of the last place that is not a trailing zero: 450,000 says two digits, not six. */
function coarseHalf({ value, half }: Amount): number {
  if (value === 0) return half;
  let coarse = half;
  for (let tries = 0; tries < 15; tries += 1) {
    const units = value / (coarse * 20);
    if (Math.abs(units - Math.trunc(units)) > SLACK) return coarse;
    coarse *= 10;
  }
  return coarse;
}

/** What the instances of one pattern say together. */
export interface Tally {
  readonly holding: number;
  readonly failing: number;
  /** Of those that hold, and of those that fail, in bits. */
  readonly bits: number;
  readonly bitsFailing: number;
}

/**
 * What the instances of one rule are worth together. One that fails costs little, and never what it says: or a rule that
 * covers fewer columns would be better than one that shows which column is wrong.
 */
export function worthOfTally({ bits, bitsFailing, failing }: Tally): number {
  return bits - Math.min(bitsFailing, FAILURE * failing);
}

const FAILURE = 4;

export function tally(fits: readonly (Fit | undefined)[]): Tally {
  let holding = 0;
  let failing = 0;
  let bits = 0;
  let bitsFailing = 0;
  for (const fit of fits) {
    if (fit === undefined) continue;
    if (fit.holds) {
      holding += 1;
      bits += fit.bits;
    } else {
      failing += 1;
      bitsFailing += fit.bits;
    }
  }
  return { holding, failing, bits, bitsFailing };
}
