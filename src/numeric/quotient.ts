import { Decimal } from './decimal.ts';

const Short = Decimal.clone({ precision: 12, rounding: Decimal.ROUND_HALF_EVEN });

/** A quotient rounded once to twelve significant digits: more than is ever printed of one, and far from a hundred. */
export function shortQuotient(dividend: Decimal, divisor: Decimal): Decimal {
  return new Decimal(new Short(dividend).div(divisor));
}
