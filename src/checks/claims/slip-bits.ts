import type { Claim } from '../../model/claim.ts';
import { Decimal } from '../../numeric/decimal.ts';
import { digitSlip } from '../../numeric/digit-slip.ts';
import { powerOfTen } from '../../numeric/powers.ts';
import { inOtherPoints } from './other-points.ts';

/**
 * How much better one slip explains a figure of a sentence than chance does, in bits: the unit word, the direction word, a
 * change in percent of the wrong figure, another column's figure, one digit or two neighbours. `elsewhere` are the values
 * of the same quantity in other columns, `unitWord` is what a wrong unit word is worth. Short figures resemble one another by chance and show nothing.
 */
export function slipBits(
  claim: Claim,
  reported: Decimal,
  computed: Decimal,
  elsewhere: readonly Decimal[],
  unitWord: number = UNIT_WORD,
): number {
  const printed = digitsAt(reported, claim.exponent);
  const wanted = digitsAt(computed, claim.exponent);
  if (printed === '0') return 0;
  const long = printed.length > 1 ? 1 : 0.4;
  if (claim.unit === 'currency') {
    const isOtherUnit = UNIT_POWERS.some((power) => digitsAt(computed, claim.exponent - power) === printed);
    if (isOtherUnit) return unitWord * long;
  }
  if (inOtherPoints(claim, reported, computed) !== undefined) return UNIT_WORD;
  if (wanted === printed) return claim.direction !== undefined && claim.says !== 'level' ? 5 * long : 3 * long;
  // (to - from) / to is c / (100 + c) of the change c = (to - from) / from, both in percent.
  const whole = claim.says === 'percent-change' ? computed.plus(100) : undefined;
  const turned = whole === undefined || whole.isZero() ? undefined : computed.times(100).div(whole);
  if (turned !== undefined && digitsAt(turned, claim.exponent) === printed) return 3 * long;
  if (elsewhere.some((value) => digitsAt(value, claim.exponent) === printed)) return 2 * long;
  const slip = digitSlip(printed, wanted);
  if (printed.length > 2 && (slip === 'digit' || slip === 'transposition')) {
    return reported.abs().minus(computed.abs()).abs().lte(computed.abs().times(NEAR)) ? 1.5 : 3;
  }
  const isFar = reported.abs().times(FAR).lt(computed.abs()) || reported.abs().gt(computed.abs().times(FAR));
  return isFar ? -1 : 0;
}

/** `Tripled` of what doubled, or halved: few lines of statements change so much that some such word could be said of them. */
export function timesSlipBits({ unit, value }: Claim, computed: Decimal): number {
  if (unit !== 'multiple' || value === undefined || !computed.isPositive()) return 0;
  const times = Decimal.max(computed, new Decimal(1).div(computed));
  return times.gte('1.5') && times.minus(value).abs().lte(OTHER_WORD) ? 1.5 : 0;
}

/** Words for so many times more or less are mistaken for one another. */
const OTHER_WORD = '1.5';

const UNIT_WORD = 6;
/** From one unit word to the next, and the one behind it. */
const UNIT_POWERS = [3, -3, 6, -6];
/** What is so many times smaller or larger is more likely something else. */
const FAR = 7;
/** What differs by less may be another basis of the same quantity. */
const NEAR = '0.1';

function digitsAt(value: Decimal, exponent: number): string {
  return value.abs().div(powerOfTen(exponent)).toFixed(0);
}
