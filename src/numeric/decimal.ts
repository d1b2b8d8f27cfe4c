import { Decimal as BaseDecimal } from 'decimal.js';

/**
 * The only `Decimal` constructor in the program.
 *
 * decimal.js rounds every sum and product to `precision` significant digits
 * (20 unless told otherwise) and anyone can reconfigure its default constructor,
 * so this is a clone wide enough that `+`, `-` and `*` are always exact.
 */
export const Decimal: typeof BaseDecimal = BaseDecimal.clone({
  defaults: true,
  precision: 100,
  rounding: BaseDecimal.ROUND_HALF_EVEN,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Decimal = BaseDecimal;

export const ZERO: Decimal = new Decimal(0);
