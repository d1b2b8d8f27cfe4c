import type { Claim } from '../model/claim.ts';
import { Decimal } from '../numeric/decimal.ts';

/**
 * Whether one slip leads from what the statements say to what a sentence says: one digit or two neighbours, the unit
 * word, the direction word, another column's figure, a change in percent of the wrong figure. `elsewhere` are the values
 * of the same quantity in other columns. Where it is only inferred what a sentence speaks of, anything else is more
 * likely to be said of something else. Short figures resemble one another by chance and show nothing.
 */
export function isPlausibleSlip(
  claim: Claim,
  reported: Decimal,
  computed: Decimal,
  elsewhere: readonly Decimal[],
): boolean {
  const printed = digitsAt(reported, claim.exponent);
  if (printed.length < 2) return false;
  if (claim.unit === 'currency') {
    const scaled = ['1e3', '1e-3', '1e6', '1e-6'].map((factor) => computed.times(factor));
    if (scaled.some((value) => digitsAt(value, claim.exponent) === printed)) return true;
  }
  // (to - from) / to is c / (100 + c) of the change c = (to - from) / from, both in percent.
  const whole = computed.plus(100);
  const turned = whole.isZero() ? undefined : computed.times(100).div(whole);
  if (claim.says === 'percent-change' && turned !== undefined && digitsAt(turned, claim.exponent) === printed)
    return true;
  const wanted = digitsAt(computed, claim.exponent);
  if (wanted === printed) return claim.direction !== undefined && claim.says !== 'level';
  if (elsewhere.some((value) => digitsAt(value, claim.exponent) === printed)) return true;
  const distance = reported.abs().minus(computed.abs()).abs();
  return printed.length > 2 && distance.gt(computed.abs().times(NEAR)) && isOneSlip(printed, wanted);
}

/** What differs by less may be another basis of the same quantity. */
const NEAR = '0.1';

function digitsAt(value: Decimal, exponent: number): string {
  return value.abs().div(new Decimal(10).pow(exponent)).toFixed(0);
}

/** One digit replaced, or two neighbours interchanged. */
function isOneSlip(printed: string, wanted: string): boolean {
  if (printed.length !== wanted.length) return false;
  const differing = Array.from(printed).flatMap((digit, at) => (digit === wanted.charAt(at) ? [] : [at]));
  const [first, second] = differing;
  if (first === undefined || differing.length > 2) return false;
  if (second === undefined) return true;
  return (
    second === first + 1 &&
    printed.charAt(first) === wanted.charAt(second) &&
    printed.charAt(second) === wanted.charAt(first)
  );
}
