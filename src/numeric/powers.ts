import { Decimal } from './decimal.ts';

/** 10^`exponent`, exact. */
export function powerOfTen(exponent: number): Decimal {
  const known = powers.get(exponent);
  if (known !== undefined) return known;
  const power = new Decimal(`1e${exponent}`);
  powers.set(exponent, power);
  return power;
}

/** A handful: the places that figures are printed to. */
const powers = new Map<number, Decimal>();
const halves = new Map<number, Decimal>();

/** Half of 10^`exponent`: how far a value may be from the figure that it is rounded to. */
export function halfUnit(exponent: number): Decimal {
  const known = halves.get(exponent);
  if (known !== undefined) return known;
  const half = new Decimal(`5e${exponent - 1}`);
  halves.set(exponent, half);
  return half;
}

/** The nearest multiple of 10^`exponent`; of two that are as near, the one farther from nought. */
export function roundedTo(value: Decimal, exponent: number): Decimal {
  const unit = powerOfTen(exponent);
  return value.div(unit).toDecimalPlaces(0).times(unit);
}
