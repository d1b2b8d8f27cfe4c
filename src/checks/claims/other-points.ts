import type { Claim } from '../../model/claim.ts';
import { Decimal } from '../../numeric/decimal.ts';

/**
 * `150 percentage points` where a margin rose by 1.5, which is 150 basis points: what the figure says with the other
 * word, in the unit that it is printed in. `undefined` where the statements do not make that of it.
 */
export function inOtherPoints({ says, unit, exponent }: Claim, said: Decimal, computed: Decimal): Decimal | undefined {
  if (says !== 'points-change' || said.isNegative() !== computed.isNegative()) return undefined;
  const isBasis = unit === 'basis-points';
  const value = said.times(isBasis ? 100 : '0.01');
  // Both margins may be rounded to a tenth of a percent before one is taken from the other.
  const margins = new Decimal(isBasis ? 10 : '0.1');
  const slack = Decimal.max(margins, new Decimal(10).pow(exponent).times(isBasis ? 50 : '0.005'));
  const isSame = value.minus(computed).abs().lte(slack);
  return isSame && computed.abs().gte(margins.times(FEWEST)) ? value : undefined;
}

/** In tenths of a percentage point: smaller changes resemble one another. */
const FEWEST = 4;
