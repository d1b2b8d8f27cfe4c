import { Decimal } from './decimal.ts';
import { halfUnit } from './powers.ts';
import { lastPlace, toUnits, wholePower } from './units.ts';

/** Every true value that a rounded figure can stand for; both ends are included (XBRL Calculations 1.1). */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** The interval behind a value whose last printed place is worth 10^`exponent`: half of it either side. */
export function roundingInterval(value: Decimal, exponent: number): Interval {
  const half = halfUnit(exponent);
  return { low: value.minus(half), high: value.plus(half) };
}

/** Whether a value lies in the interval behind a rounded one, as `roundingInterval` has it. */
export function isRoundedTo(value: Decimal, rounded: Decimal, exponent: number): boolean {
  const place = Math.min(exponent - 1, lastPlace(value));
  const one = toUnits(value, place);
  const other = toUnits(rounded, place);
  if (one === undefined || other === undefined || exponent - 1 - place > MOST_PLACES)
    return value.minus(rounded).abs().lte(halfUnit(exponent));
  return Math.abs(one - other) <= 5 * wholePower(exponent - 1 - place);
}

/** So many keep their power of ten among the exact whole numbers. */
const MOST_PLACES = 14;

/** A value that is known exactly. */
export function exactly(value: Decimal): Interval {
  return { low: value, high: value };
}

export function addIntervals(one: Interval, other: Interval): Interval {
  return { low: one.low.plus(other.low), high: one.high.plus(other.high) };
}

/** The interval times 1 or -1. */
export function weighInterval({ low, high }: Interval, weight: 1 | -1): Interval {
  return weight === 1 ? { low, high } : { low: high.negated(), high: low.negated() };
}

/** Every quotient of a value in `numerator` by one in `denominator`; `undefined` where that one holds zero. */
export function divideIntervals(numerator: Interval, denominator: Interval): Interval | undefined {
  if (denominator.high.lt(0)) return divideIntervals(weighInterval(numerator, -1), weighInterval(denominator, -1));
  if (denominator.low.lte(0)) return undefined;
  const { low, high } = numerator;
  return {
    low: quotientBelow(low, low.isNegative() ? denominator.low : denominator.high),
    high: quotientBelow(high.negated(), high.isNegative() ? denominator.high : denominator.low).negated(),
  };
}

/** More digits than a quotient is ever held against, rounded down: an interval of such ends leaves nothing out. */
const Outward = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_FLOOR });

function quotientBelow(dividend: Decimal, divisor: Decimal): Decimal {
  return new Decimal(new Outward(dividend).div(divisor));
}

/** The interval times a factor that is not negative. */
export function scaleInterval({ low, high }: Interval, factor: Decimal | number): Interval {
  return { low: low.times(factor), high: high.times(factor) };
}

/**
 * Whether some value in `numerator` divided by one in `denominator` lies in `quotient`; decided by products, which are
 * exact. A denominator that may be zero leaves everything open.
 */
export function quotientMeets(numerator: Interval, denominator: Interval, quotient: Interval): boolean {
  if (denominator.high.lt(0)) {
    return quotientMeets(weighInterval(numerator, -1), weighInterval(denominator, -1), quotient);
  }
  if (denominator.low.lte(0)) return true;
  const { low, high } = quotient;
  const reach = high.times(high.isNegative() ? denominator.low : denominator.high);
  const least = low.times(low.isNegative() ? denominator.high : denominator.low);
  return numerator.low.lte(reach) && least.lte(numerator.high);
}

export function overlap(one: Interval, other: Interval): boolean {
  return one.low.lte(other.high) && other.low.lte(one.high);
}
