import { sharedConcept } from '../../claims/share-concept.ts';
import type { Claim } from '../../model/claim.ts';
import type { Verdict } from '../../model/relation.ts';
import { Decimal } from '../../numeric/decimal.ts';
import { isRoundedTo, overlap, roundingInterval, weighInterval, type Interval } from '../../numeric/interval.ts';
import { powerOfTen } from '../../numeric/powers.ts';
import { SIGNED, type Computed } from './claim-value.ts';

/** Holds what a claim says against what the statements make of it. */
export function verdictOf(claim: Claim, reported: Decimal | undefined, computed: Computed): Verdict {
  if (claim.unit === 'multiple' && claim.says === 'direction') return verdictOfTimes(claim, computed);
  if (claim.says === 'sign' || claim.says === 'direction') return verdictOfWay(claim, computed);
  if (reported === undefined) return 'not-tested';
  const { value, interval } = isUnsigned(claim, reported) ? sizeOf(computed) : computed;
  // Half a unit away is inside: either neighbour is a rounding of it.
  if (claim.precision === 'as-printed' && isRoundedTo(value, reported, claim.exponent)) return 'agrees';
  if (!isWithin(interval, claim, reported)) return 'disagrees';
  return claim.precision === 'as-printed' ? 'agrees-within-rounding' : 'agrees';
}

/** `Increased`, `positive`: a word alone. */
function verdictOfWay({ direction }: Claim, { value }: Computed): Verdict {
  const way = value.isZero() ? 0 : value.isNegative() ? -1 : 1;
  return direction === 0 || way === 0 || way === direction ? 'agrees' : 'disagrees';
}

/** Whether an interval meets what a figure stands for: `more than` leaves its upper side open, `about` is a unit wider. */
function isWithin(interval: Interval, { precision, exponent }: Claim, reported: Decimal): boolean {
  const said = roundingInterval(reported, exponent);
  switch (precision) {
    case 'at-least':
      return interval.high.gte(said.low) && !isFarOff(reported, interval.low);
    case 'at-most':
      return interval.low.lte(said.high) && !isFarOff(interval.high, reported);
    case 'about': {
      const unit = powerOfTen(exponent);
      return overlap(interval, { low: said.low.minus(unit), high: said.high.plus(unit) });
    }
    case 'as-printed':
      return overlap(interval, said);
  }
}

/** `Nearly $5 billion` is said of no five million: nobody leaves so much open. */
function isFarOff(small: Decimal, large: Decimal): boolean {
  return small.isPositive() && small.times(MOST_OPEN).lt(large);
}

const MOST_OPEN = 100;

/**
 * `Doubled` is said of anything from 1.5 times as much up to three times, where the next word begins; `more than` and
 * `nearly` leave the part of that on their own side of two.
 */
function verdictOfTimes({ value: times, direction, precision }: Claim, { interval }: Computed): Verdict {
  if (times === undefined || interval.low.lte(0)) return 'not-tested';
  const isLess = direction === -1;
  const low = isLess ? new Decimal(1).div(interval.high) : interval.low;
  const high = isLess ? new Decimal(1).div(interval.low) : interval.high;
  const least = precision === 'at-least' ? times : times.times(LEAST);
  const isBelow = high.lt(least);
  const isAbove = precision === 'at-least' ? false : low.gt(times.plus(precision === 'at-most' ? NEARLY : 1));
  return isBelow || isAbove ? 'disagrees' : 'agrees';
}

const LEAST = '0.75';
/** `Nearly doubled` is written of 2.05 times, too. */
const NEARLY = '0.05';

/** Costs are printed with either sign, and a sentence speaks of their size; a result's sign is part of what is said. */
function isUnsigned({ direction, says, concept = '' }: Claim, reported: Decimal): boolean {
  if ((says !== 'level' && says !== 'ratio') || direction !== undefined || reported.isNegative()) return false;
  // A margin is that of a result; a tax rate and what a cost is of the revenue are as little signed as the cost.
  return says === 'level'
    ? !SIGNED.has(concept)
    : !concept.endsWith('margin') && !SIGNED.has(sharedConcept(concept) ?? '');
}

function sizeOf({ value, interval }: Computed): Computed {
  return value.isNegative() ? { value: value.negated(), interval: weighInterval(interval, -1) } : { value, interval };
}

/** What the claim says, with the sign that its words give; `undefined` for a word alone. */
export function reportedBy({ value, direction, says }: Claim): Decimal | undefined {
  // The number of times that a word says is no figure of the sentence.
  if (says === 'direction') return undefined;
  if (value === undefined || value.isNegative()) return value;
  const isSigned =
    says === 'level' ||
    says === 'increase' ||
    says === 'decrease' ||
    says === 'percent-change' ||
    says === 'points-change';
  return direction === -1 && isSigned ? value.negated() : value;
}
