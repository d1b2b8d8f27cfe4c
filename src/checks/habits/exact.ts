import type { Relation } from '../../model/relation.ts';
import type { Reading } from '../../model/report.ts';
import type { Unit } from '../../model/statement.ts';
import { ZERO } from '../../numeric/decimal.ts';
import { figureAt } from '../../relations/cells.ts';
import { convertedColumns } from './converted.ts';
import type { Held } from './held.ts';

/** How many facts that are printed twice must be the same to the last digit before all are taken to be. */
export const EXACT = 5;
/** What sums that are right to the last digit must be worth, in bits, before one that is not is held against them. */
const WORTH = 5;
/** One wrong figure may be part of two totals. */
const MOST_STRANGE = 2;

/**
 * Where figures are right to the last digit, rounding or not: the totals of a statement, and the facts of a document that
 * are printed twice. A release that warns of rounding has no such habit.
 */
export function exactRegimes(held: readonly Held[], reading: Reading): ReadonlySet<string> {
  const regimes = new Map<string, Regime>();
  for (const { relation, evaluation } of held) {
    const name = regimeOf(relation, reading);
    if (name === undefined || evaluation.verdict === 'not-tested') continue;
    const regime = regimes.get(name) ?? { exact: [], rounded: 0 };
    if ((evaluation.difference ?? ZERO).isZero()) regime.exact.push(relation);
    else if (evaluation.verdict === 'agrees-within-rounding') regime.rounded += 1;
    regimes.set(name, regime);
  }
  const warned = reading.excuses.some(({ kind }) => kind === 'rounding');
  const isExact = ([name, { exact, rounded }]: readonly [string, Regime]): boolean => {
    if (rounded === 0 || rounded > MOST_STRANGE) return false;
    return name === TIES ? exact.length >= EXACT * rounded : !warned && bitsOf(exact, reading) >= WORTH * rounded;
  };
  return new Set([...regimes].filter(isExact).map(([name]) => name));
}

interface Regime {
  readonly exact: Relation[];
  rounded: number;
}

const TIES = 'ties';

/** How surprising it would be if sums of rounded figures were all right to the last digit. */
function bitsOf(sums: readonly Relation[], reading: Reading): number {
  let bits = 0;
  for (const { terms } of sums) {
    const figures = terms.filter(({ cell }) => figureAt(reading, cell)?.value.isZero() === false).length;
    bits -= Math.log2(COMES_OUT[figures] ?? Math.sqrt(6 / (Math.PI * figures)));
  }
  return bits;
}

/** The chance that a sum of so many rounded figures is the rounded sum (Irwin-Hall; of more it is nearly normal). */
const COMES_OUT = [1, 1, 3 / 4, 2 / 3, 115 / 192, 11 / 20];

/**
 * What a relation shares its habit with; `undefined` for one that has none of its own. Rates and amounts per share are
 * quotients, each rounded by itself: their sums are off by a unit now and then, in whatever statement.
 */
export function regimeOf({ operation, subject, terms }: Relation, reading: Reading): string | undefined {
  if (operation === 'equal') return TIES;
  if (operation !== 'sum' || terms.length < 2 || subject === undefined) return undefined;
  const unit = figureAt(reading, subject)?.unit;
  if (unit === undefined || !ADDED_UP.has(unit)) return undefined;
  // What is rolled forward with a figure of another statement may have movements of a unit that neither tells.
  if (terms.some(({ cell }) => cell.statement !== subject.statement)) return undefined;
  const statement = reading.statements[subject.statement];
  const isConverted = statement !== undefined && convertedColumns(statement).has(subject.column);
  return `totals ${subject.statement}${isConverted ? ` ${subject.column}` : ''}`;
}

const ADDED_UP: ReadonlySet<Unit> = new Set<Unit>(['currency', 'shares', 'count']);
