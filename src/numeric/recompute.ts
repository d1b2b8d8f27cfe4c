import { Decimal, ZERO } from './decimal.ts';
import {
  addIntervals,
  exactly,
  overlap,
  quotientMeets,
  roundingInterval,
  scaleInterval,
  weighInterval,
  type Interval,
} from './interval.ts';
import { halfUnit, powerOfTen } from './powers.ts';

/** One arithmetic rule over printed figures. */
export interface Recomputation {
  readonly operation: 'sum' | 'ratio' | 'change' | 'average' | 'equal';
  readonly operands: readonly Operand[];
  /** What the result is multiplied by: 100 for a percentage, and for a difference of percentages in basis points. */
  readonly factor: number;
}

/** A printed figure: its last printed place is worth 10^`exponent`. */
export interface Printed {
  readonly value: Decimal;
  readonly exponent: number;
  /** What it is rounded to, in units of that place; 1 where left out. */
  readonly step?: number;
}

export interface Operand extends Printed {
  readonly weight: 1 | -1;
  readonly role: 'numerator' | 'denominator' | 'from' | 'to' | undefined;
  /** A dash is zero, and nothing else. */
  readonly exact: boolean;
}

/** How the last printed digit came about. */
export type RoundingMode = 'round' | 'truncate';

/** The exact result, a quotient to 12 significant digits half-even; `undefined` where it would divide by zero. */
export function recompute({ operation, operands, factor }: Recomputation): Decimal | undefined {
  switch (operation) {
    case 'sum':
    case 'equal':
      return factor === 1 ? sumOf(operands) : sumOf(operands).times(factor);
    case 'average':
      return operands.length === 0 ? undefined : significant(sumOf(operands).div(operands.length));
    case 'ratio': {
      const denominator = sumOf(withRole(operands, 'denominator'));
      const numerator = sumOf(withRole(operands, 'numerator'));
      return denominator.isZero() ? undefined : significant(numerator.times(factor).div(denominator));
    }
    case 'change': {
      const from = sumOf(withRole(operands, 'from'));
      const to = sumOf(withRole(operands, 'to'));
      return from.isZero() ? undefined : significant(to.minus(from).times(factor).div(from.abs()));
    }
  }
}

export interface Comparison {
  /** Reported less computed. */
  readonly difference: Decimal;
  /** The size of the difference in units of what the reported figure is rounded to, to the nearest. */
  readonly units: number;
  /** `exact`: computed and rounded to the printed places, it is the reported figure. */
  readonly outcome: 'exact' | 'within-rounding' | 'apart';
  /** Whether digits cut off, rather than rounded, explain the reported figure. */
  readonly truncates: boolean;
}

/**
 * Holds a result against the figure printed for it, by the intervals that rounding leaves (XBRL Calculations 1.1):
 * intervals are added with their weights, quotients take the operands' intervals through the division.
 */
export function compare(reported: Printed, computed: Decimal, recomputation: Recomputation): Comparison {
  const difference = reported.value.minus(computed);
  if (difference.isZero()) return { difference, units: 0, outcome: 'exact', truncates: true };
  const distance = difference.abs();
  const units = distance
    .times(powerOfTen(-reported.exponent))
    .div(reported.step ?? 1)
    .toDecimalPlaces(0)
    .toNumber();
  const truncates = meets(recomputation, reported, 'truncate');
  if (distance.lte(halfUnit(reported.exponent))) return { difference, units, outcome: 'exact', truncates };
  const outcome = meets(recomputation, reported, 'round') ? 'within-rounding' : 'apart';
  return { difference, units, outcome, truncates };
}

/** The other way to say by how much a negative figure has changed: divided by it as it is, and not by its size. */
export function turnedChange({ operation, operands }: Recomputation, computed: Decimal): Decimal | undefined {
  if (operation !== 'change' || !sumOf(withRole(operands, 'from')).isNegative()) return undefined;
  return computed.negated();
}

/** Whether a result that the operands can stand for is one that the reported figure can stand for. */
function meets({ operation, operands, factor }: Recomputation, reported: Printed, mode: RoundingMode): boolean {
  const interval = printedInterval(reported, mode);
  switch (operation) {
    case 'sum':
    case 'equal':
      return overlap(scaleInterval(sumInterval(operands, mode), factor), interval);
    case 'average':
      return overlap(sumInterval(operands, mode), scaleInterval(interval, operands.length));
    case 'ratio': {
      const numerator = sumInterval(withRole(operands, 'numerator'), mode);
      return quotientMeets(
        scaleInterval(numerator, factor),
        sumInterval(withRole(operands, 'denominator'), mode),
        interval,
      );
    }
    case 'change': {
      // (to - from) / |from| is to / from - 1, or the negative of that where `from` is negative.
      const from = sumInterval(withRole(operands, 'from'), mode);
      const to = sumInterval(withRole(operands, 'to'), mode);
      const turned = from.low.isNegative() ? weighInterval(interval, -1) : interval;
      return quotientMeets(scaleInterval(to, factor), from, addIntervals(turned, exactly(new Decimal(factor))));
    }
  }
}

function withRole(operands: readonly Operand[], role: Operand['role']): readonly Operand[] {
  return operands.filter((operand) => operand.role === role);
}

function sumOf(operands: readonly Operand[]): Decimal {
  return operands.reduce((sum, { value, weight }) => (weight === 1 ? sum.plus(value) : sum.minus(value)), ZERO);
}

function sumInterval(operands: readonly Operand[], mode: RoundingMode): Interval {
  return operands.reduce<Interval>((sum, operand) => {
    const interval = operand.exact ? exactly(operand.value) : printedInterval(operand, mode);
    return addIntervals(sum, weighInterval(interval, operand.weight));
  }, exactly(ZERO));
}

/** Truncation cuts towards zero: 0.14 stands for 0.14 up to 0.15, -0.14 for -0.15 up to -0.14, 0 for either side. */
function printedInterval({ value, exponent, step }: Printed, mode: RoundingMode): Interval {
  if (step === undefined && mode === 'round') return roundingInterval(value, exponent);
  const unit = step === undefined ? powerOfTen(exponent) : powerOfTen(exponent).times(step);
  if (mode === 'round') return { low: value.minus(unit.div(2)), high: value.plus(unit.div(2)) };
  return { low: value.gt(0) ? value : value.minus(unit), high: value.lt(0) ? value : value.plus(unit) };
}

function significant(value: Decimal): Decimal {
  return value.toSignificantDigits(12, Decimal.ROUND_HALF_EVEN);
}
