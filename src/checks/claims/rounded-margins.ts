import type { Claim } from '../../model/claim.ts';
import { Decimal } from '../../numeric/decimal.ts';
import type { Candidate } from '../../relations/prose/claim-columns.ts';
import type { Computed } from './claim-value.ts';

/**
 * `Up 140 basis points` is mostly the difference of two margins as they are told, each rounded to a tenth of a percent. Where
 * no line prints them nobody sees how they were rounded: what that may leave belongs to the interval.
 */
export function withRoundedMargins(computed: Computed, { quantity }: Candidate, claim: Claim): Computed {
  if (claim.says !== 'points-change' || quantity.printed || claim.value === undefined) return computed;
  const lack = claim.unit === 'basis-points' ? lackOfBasisPoints(claim.value) : claim.exponent < 0 ? TENTH : ONE;
  const { low, high } = computed.interval;
  return { value: computed.value, interval: { low: low.minus(lack), high: high.plus(lack) } };
}

/** Of both margins together, in the unit of the claim. */
const TENTH = new Decimal('0.1');
const ONE = new Decimal(1);
const TEN = new Decimal(10);

/** `137 basis points` are of margins with a hundredth. */
function lackOfBasisPoints(value: Decimal): Decimal {
  return value.mod(TEN).isZero() ? TEN : ONE;
}
