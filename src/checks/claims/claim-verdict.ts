import type { Claim } from '../../model/claim.ts';
import type { Verdict } from '../../model/relation.ts';
import { Decimal } from '../../numeric/decimal.ts';
import { overlap, roundingInterval, weighInterval } from '../../numeric/interval.ts';
import type { Computed } from './claim-value.ts';

/** Holds what a claim says against what the statements make of it. */
export function verdictOf(claim: Claim, reported: Decimal | undefined, computed: Computed): Verdict {
  if (claim.says === 'sign' || claim.says === 'direction') {
    const way = computed.value.isZero() ? 0 : computed.value.isNegative() ? -1 : 1;
    return claim.direction === 0 || way === 0 || way === claim.direction ? 'agrees' : 'disagrees';
  }
  if (reported === undefined) return 'not-tested';
  const { value, interval } = isUnsigned(claim, reported) ? sizeOf(computed) : computed;
  const unit = new Decimal(10).pow(claim.exponent);
  const said = roundingInterval(reported, claim.exponent);
  switch (claim.precision) {
    case 'at-least':
      return interval.high.gte(said.low) ? 'agrees' : 'disagrees';
    case 'at-most':
      return interval.low.lte(said.high) ? 'agrees' : 'disagrees';
    case 'about':
      return overlap(interval, { low: said.low.minus(unit), high: said.high.plus(unit) }) ? 'agrees' : 'disagrees';
    case 'as-printed':
      // Half a unit away is inside: either neighbour is a rounding of it.
      if (value.minus(reported).abs().lte(unit.div(2))) return 'agrees';
      return overlap(interval, said) ? 'agrees-within-rounding' : 'disagrees';
  }
}

/** Costs are printed with either sign, and a sentence speaks of their size; a result's sign is part of what is said. */
function isUnsigned({ direction, says, concept }: Claim, reported: Decimal): boolean {
  return says === 'level' && direction === undefined && !reported.isNegative() && !RESULTS.has(concept ?? '');
}

const RESULTS: ReadonlySet<string> = new Set([
  'net-income',
  'net-income-to-common',
  'operating-income',
  'income-before-tax',
  'gross-profit',
  'ebitda',
  'adjusted-ebitda',
  'eps',
  'eps-basic',
  'eps-diluted',
  'working-capital',
  'stockholders-equity',
  'cash-from-operations',
  'free-cash-flow',
]);

function sizeOf({ value, interval }: Computed): Computed {
  return value.isNegative() ? { value: value.negated(), interval: weighInterval(interval, -1) } : { value, interval };
}

/** What the claim says, with the sign that its words give; `undefined` for a word alone. */
export function reportedBy({ value, direction, says }: Claim): Decimal | undefined {
  if (value === undefined || value.isNegative()) return value;
  const isSigned =
    says === 'level' ||
    says === 'increase' ||
    says === 'decrease' ||
    says === 'percent-change' ||
    says === 'points-change';
  return direction === -1 && isSigned ? value.negated() : value;
}
