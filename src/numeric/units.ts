import { Decimal } from './decimal.ts';

/** A value as a whole number of units of 10^`exponent`, for hot loops; `undefined` where 53 bits do not hold it exactly. */
export function toUnits(value: Decimal, exponent: number): number | undefined {
  const units = value.times(new Decimal(10).pow(-exponent));
  const number = units.toNumber();
  return units.isInteger() && Number.isSafeInteger(number) ? number : undefined;
}

/** The exact value of a whole number of units of 10^`exponent`. */
export function fromUnits(units: number, exponent: number): Decimal {
  return new Decimal(units).times(new Decimal(10).pow(exponent));
}

/** A whole number written in digits alone: months, days, years. `undefined` for anything else. */
export function parseInteger(digits: string): number | undefined {
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}
