import type { Relation } from '../../model/relation.ts';
import type { Reading } from '../../model/report.ts';
import { ZERO } from '../../numeric/decimal.ts';
import { figureAt } from '../../relations/cells.ts';
import type { Evaluation } from '../evaluate.ts';
import { EXACT } from './exact.ts';
import { isQuotient, statementOf, type Held } from './held.ts';

/** Where digits are cut off rather than rounded: the quotients of one kind in one statement, or all sums. */
export interface Cutting {
  /** Two or more need it, and none speaks against it: one alone is an error as likely as a habit. */
  readonly habits: ReadonlySet<string>;
  /** Two or more amounts per share are rounded up: no one cuts only some of them. */
  readonly refuted: ReadonlySet<string>;
  /** All figures of the document are cut off, as in accounts in yen: their totals are short of nothing, their parts are. */
  readonly sums: boolean;
}

export function cuttingOf(held: readonly Held[], reading: Reading): Cutting {
  const needed = new Map<string, number>();
  const against = new Map<string, number>();
  for (const { relation, evaluation } of held) {
    if (!isQuotient(relation) || evaluation.verdict === 'not-tested') continue;
    if (evaluation.truncates && evaluation.verdict !== 'disagrees') continue;
    const counts = evaluation.truncates ? needed : against;
    counts.set(quotientsOf(relation), (counts.get(quotientsOf(relation)) ?? 0) + 1);
  }
  const many = (counts: ReadonlyMap<string, number>): string[] =>
    [...counts].filter(([, count]) => count >= 2).map(([key]) => key);
  return {
    habits: new Set(many(needed).filter((key) => !against.has(key))),
    refuted: new Set(many(against).filter((key) => key.startsWith('per-share'))),
    sums: areSumsCut(held, reading),
  };
}

/** Which quotients a relation shares its habit with. */
export function quotientsOf(relation: Relation): string {
  return `${relation.check} ${statementOf(relation)}`;
}

/**
 * Two totals or more that only digits cut off explain, and of all the others that are off by a unit none that they do
 * not: rounding is off to either side.
 */
function areSumsCut(held: readonly Held[], reading: Reading): boolean {
  let needed = 0;
  let alike = 0;
  for (const { relation, evaluation } of held) {
    const { verdict, truncates, units = 0 } = evaluation;
    if (relation.operation !== 'sum' || relation.terms.length < 2 || verdict === 'not-tested') continue;
    if (verdict === 'disagrees') needed += truncates ? 1 : 0;
    else if (units > 0 && (!truncates || isShort(relation, evaluation, reading))) return false;
    else if (units > 0) alike += 1;
  }
  return needed >= 2 && alike >= 3 * needed && alike >= EXACT;
}

/** Whether a total is less than its parts, which are all of one sign: what is cut off its parts can only add to it. */
function isShort({ terms }: Relation, { difference, computed }: Evaluation, reading: Reading): boolean {
  if (difference === undefined || computed === undefined || difference.isNegative() === computed.isNegative())
    return false;
  return terms.every(({ cell, weight }) => {
    const value = figureAt(reading, cell)?.value ?? ZERO;
    return value.isZero() || (weight === 1) === (value.isNegative() === computed.isNegative());
  });
}
