import type { Claim } from '../../model/claim.ts';
import type { Term } from '../../model/relation.ts';
import type { Reading } from '../../model/report.ts';
import { Decimal, ZERO } from '../../numeric/decimal.ts';
import {
  addIntervals,
  divideIntervals,
  roundingInterval,
  weighInterval,
  type Interval,
} from '../../numeric/interval.ts';
import { shortQuotient } from '../../numeric/quotient.ts';
import { figureAt, lineAt, printedIn } from '../../relations/cells.ts';
import type { Level } from '../../relations/prose/quantity.ts';

/** What the statements make of a claim, in the claim's unit, and the interval that their rounding leaves. */
export interface Computed {
  readonly value: Decimal;
  readonly interval: Interval;
}

/** `undefined` where a figure is missing, of another unit, or would be divided by zero. */
export function computeClaim(
  { to, from }: { readonly to: Level; readonly from: Level | undefined },
  claim: Claim,
  reading: Reading,
): Computed | undefined {
  const end = levelValue(to, claim, reading);
  if (end === undefined || from === undefined) return end;
  const start = levelValue(from, claim, reading);
  return start && changeOf(start, end, claim);
}

/** From one level to another: an amount, points, or a percentage of the first. */
export function changeOf(start: Computed, end: Computed, claim: Claim): Computed | undefined {
  if (claim.unit === 'multiple') return timesOf(start, end);
  const sign = end.value.lte(0) && start.value.lt(0) && isOfSize(claim) ? -1 : 1;
  const change = changeBetween(start, end, sign);
  if (claim.says !== 'percent-change') return claim.unit === 'basis-points' ? scaled(change, 100) : change;
  const base = start.value.abs();
  if (base.isZero()) return undefined;
  const quotient = divideIntervals(end.interval, start.interval);
  const value = shortQuotient(change.value.times(100), base);
  if (quotient === undefined) return undefined;
  // (to - from) / |from| is to / from - 1, and its opposite where from is negative and to is not.
  const turned = start.value.isNegative() && sign === 1 ? -1 : 1;
  const percent = (ratio: Decimal): Decimal => ratio.minus(1).times(100).times(turned);
  const ends = [percent(quotient.low), percent(quotient.high)];
  return { value, interval: { low: Decimal.min(...ends), high: Decimal.max(...ends) } };
}

/**
 * "The net loss increased", "costs rose": of two negative figures the sizes are compared. "Adjusted EBITDA improved to
 * $(0.8) million" speaks of the figures themselves.
 */
function isOfSize({ negated, concept }: Claim): boolean {
  return negated === true || !SIGNED.has(concept ?? '');
}

/** Results: their sign is part of what is said of them. */
export const SIGNED: ReadonlySet<string> = new Set([
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

/** How many times as much; of figures on both sides of zero nobody says so. */
function timesOf(start: Computed, end: Computed): Computed | undefined {
  if (start.value.isZero() || start.value.isNegative() !== end.value.isNegative()) return undefined;
  const interval = divideIntervals(end.interval, start.interval);
  return interval && { value: shortQuotient(end.value, start.value), interval };
}

function changeBetween(start: Computed, end: Computed, sign: 1 | -1): Computed {
  return {
    value: end.value.minus(start.value).times(sign),
    interval: weighInterval(addIntervals(end.interval, weighInterval(start.interval, -1)), sign),
  };
}

export function levelValue({ terms, over }: Level, claim: Claim, reading: Reading): Computed | undefined {
  if (over.length === 0 && !isOfUnit(terms, claim, reading)) return undefined;
  const above = sumOf(terms, reading);
  if (above === undefined || over.length === 0) return above;
  const below = sumOf(over, reading);
  if (below === undefined) return undefined;
  const interval = divideIntervals(above.interval, below.interval);
  if (interval === undefined || below.value.isZero()) return undefined;
  return scaled({ value: shortQuotient(above.value, below.value), interval }, claim.unit === 'multiple' ? 1 : 100);
}

function sumOf(terms: readonly Term[], reading: Reading): Computed | undefined {
  let value = ZERO;
  let interval: Interval = { low: ZERO, high: ZERO };
  for (const { cell, weight } of terms) {
    const figure = figureAt(reading, cell);
    if (figure === undefined) return undefined;
    const { exponent } = printedIn(lineAt(reading, cell), figure);
    value = value.plus(figure.value.times(weight));
    interval = addIntervals(interval, weighInterval(roundingInterval(figure.value, exponent), weight));
  }
  return { value, interval };
}

function scaled({ value, interval }: Computed, factor: number): Computed {
  return {
    value: value.times(factor),
    interval: { low: interval.low.times(factor), high: interval.high.times(factor) },
  };
}

/** A percentage said to be a level is held against no amount, and an amount against no percentage. */
function isOfUnit(terms: readonly Term[], { says, unit }: Claim, reading: Reading): boolean {
  if (says !== 'level' && says !== 'ratio') return true;
  const isPercent = unit === 'percent' || unit === 'basis-points';
  return terms.every(({ cell }) => (figureAt(reading, cell)?.unit === 'percent') === isPercent);
}
