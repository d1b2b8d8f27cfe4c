import { digitSlip } from '../../numeric/digit-slip.ts';
import type { Amount } from './evidence.ts';

/**
 * Whether one figure is the other with a single slip of the pen: a digit replaced, lost or added, two interchanged, a
 * sign or three zeros lost. Two figures of four digits or more hardly ever differ so by chance; by few units (`close`), or
 * of two digits (`short`), often enough that something else must show that they are the same fact.
 */
export function isSlip(one: Amount, other: Amount, least: keyof typeof LEAST = 'long'): boolean {
  // The same digits in another scale are two tables that were read differently.
  if (one.exponent !== other.exponent) return false;
  const { digits, halves } = LEAST[least];
  if (one.value === other.value) return Math.abs(one.value) >= 2 * one.half * 10 ** (digits - 1);
  const [a, b] = [digitsOf(one), digitsOf(other)];
  if (Math.max(a.length, b.length) < digits) return false;
  // Two figures that are only units apart differ in one digit whatever the reason.
  if (Math.abs(Math.abs(one.value) - Math.abs(other.value)) < halves * one.half && one.value !== -other.value) {
    return false;
  }
  if (a === b) return true;
  if (`${a}000` === b || `${b}000` === a) return true;
  const slip = digitSlip(a, b);
  return slip !== undefined && slip !== 'far-transposition';
}

/** Digits that the longer figure must have, and how many half units the two must be apart. */
const LEAST = {
  long: { digits: 4, halves: 20 },
  close: { digits: 4, halves: 3 },
  short: { digits: 2, halves: 5 },
} as const;

function digitsOf({ figure, exponent }: Amount): string {
  return figure.value.abs().times(`1e${-exponent}`).toFixed(0);
}
