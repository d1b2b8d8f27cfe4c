import type { Relation } from '../../model/relation.ts';
import type { Reading } from '../../model/report.ts';
import type { Unit } from '../../model/statement.ts';
import { ZERO } from '../../numeric/decimal.ts';
import { figureAt } from '../../relations/cells.ts';
import type { Held } from './held.ts';

/** How many must be right to the last digit before all are taken to be. */
export const EXACT = 5;

/**
 * Where figures are right to the last digit, rounding or not: the totals of a statement, and the facts of a document that
 * are printed twice. Rounding alone leaves every third sum of two figures a unit off, so that five that are not show a
 * habit. One wrong figure may be part of two totals. A release that warns of rounding has no such habit.
 */
export function exactRegimes(held: readonly Held[], reading: Reading): ReadonlySet<string> {
  const counts = new Map<string, { exact: number; rounded: number }>();
  for (const { relation, evaluation } of held) {
    const regime = regimeOf(relation, reading);
    if (regime === undefined || evaluation.verdict === 'not-tested') continue;
    const count = counts.get(regime) ?? { exact: 0, rounded: 0 };
    if ((evaluation.difference ?? ZERO).isZero()) count.exact += 1;
    else if (evaluation.verdict === 'agrees-within-rounding') count.rounded += 1;
    counts.set(regime, count);
  }
  const warned = reading.excuses.some(({ kind }) => kind === 'rounding');
  const isExact = ([regime, { exact, rounded }]: readonly [string, { exact: number; rounded: number }]): boolean =>
    rounded <= 2 && exact >= EXACT * Math.max(1, rounded) && (regime === TIES || !warned);
  return new Set([...counts].filter(isExact).map(([regime]) => regime));
}

const TIES = 'ties';

/**
 * What a relation shares its habit with; `undefined` for one that has none of its own. Rates and amounts per share are
 * quotients, each rounded by itself: their sums are off by a unit now and then, in whatever statement.
 */
export function regimeOf({ operation, subject, terms }: Relation, reading: Reading): string | undefined {
  if (operation === 'equal') return TIES;
  if (operation !== 'sum' || terms.length < 2 || subject === undefined) return undefined;
  const unit = figureAt(reading, subject)?.unit;
  return unit !== undefined && ADDED_UP.has(unit) ? `totals ${subject.statement}` : undefined;
}

const ADDED_UP: ReadonlySet<Unit> = new Set<Unit>(['currency', 'shares', 'count']);
