import { Decimal } from './decimal.ts';
import { powerOfTen } from './powers.ts';

/** A value as a whole number of units of 10^`exponent`, for hot loops; `undefined` where 53 bits do not hold it exactly. */
export function toUnits({ d: words, e, s }: Decimal, exponent: number): number | undefined {
  // A decimal is kept in words of seven digits: the first is worth 10 to the multiple of 7 below e, the next a ten-millionth.
  let place = e - (((e % 7) + 7) % 7) - exponent;
  let units = 0;
  for (let at = 0, end = words.length; at < end; at += 1) {
    const word = words[at] ?? 0;
    const power = wholePower(place < 0 ? -place : place);
    if (place < 0 && word % power !== 0) return undefined;
    units += place < 0 ? word / power : word * power;
    place -= 7;
  }
  if (!Number.isSafeInteger(units)) return undefined;
  return units === 0 ? 0 : s * units;
}

/** A place that every digit of a value stands at or above: a value is a whole number of units of 10 to it. */
export function lastPlace({ d: words, e }: Decimal): number {
  return e - (((e % 7) + 7) % 7) - 7 * (words.length - 1);
}

/** Whether a whole number is one that floats hold exactly, as they do all that are smaller. */
export function isExact(units: number): boolean {
  return Number.isSafeInteger(units);
}

/** 10^`exponent`, from 0 on; written out, the usual ones stay small integers, which take no memory. */
export function wholePower(exponent: number): number {
  return POWERS[exponent] ?? 10 ** exponent;
}

const POWERS: readonly number[] = [
  1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
];

/** The float next to a value whose last place is worth 10^`exponent`: to weigh by, never to judge by. */
export function toFloat(value: Decimal, exponent: number): number {
  const units = toUnits(value, exponent);
  // A quotient and a product of two exact floats are rounded but once.
  if (units === undefined || Math.abs(exponent) > EXACT_POWERS) return value.toNumber();
  return exponent < 0 ? units / wholePower(-exponent) : units * wholePower(exponent);
}

/** The largest power of ten that a float holds exactly. */
const EXACT_POWERS = 22;

/** The exact value of a whole number of units of 10^`exponent`. */
export function fromUnits(units: number, exponent: number): Decimal {
  return new Decimal(units).times(powerOfTen(exponent));
}

/** A whole number written in digits alone: months, days, years. `undefined` for anything else. */
export function parseInteger(digits: string): number | undefined {
  if (digits.length === 0 || digits.length > 15) return undefined;
  for (let at = 0; at < digits.length; at += 1) {
    const code = digits.charCodeAt(at);
    if (code < 48 || code > 57) return undefined;
  }
  return Number(digits);
}
