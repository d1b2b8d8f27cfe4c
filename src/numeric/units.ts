import { Decimal } from './decimal.ts';

/** A value as a whole number of units of 10^`exponent`, for hot loops; `undefined` where 53 bits do not hold it exactly. */
export function toUnits({ d: words, e, s }: Decimal, exponent: number): number | undefined {
  // A decimal is kept in words of seven digits; the first is worth 10^(7 * floor(e / 7)), the next a ten-millionth of it.
  let place = 7 * Math.floor(e / 7) - exponent;
  let units = 0;
  for (const word of words) {
    const power = 10 ** Math.abs(place);
    if (place < 0 && word % power !== 0) return undefined;
    units += place < 0 ? word / power : word * power;
    place -= 7;
  }
  if (!Number.isSafeInteger(units)) return undefined;
  return units === 0 ? 0 : s * units;
}

/** The exact value of a whole number of units of 10^`exponent`. */
export function fromUnits(units: number, exponent: number): Decimal {
  return new Decimal(units).times(new Decimal(10).pow(exponent));
}

/** A whole number written in digits alone: months, days, years. `undefined` for anything else. */
export function parseInteger(digits: string): number | undefined {
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}
