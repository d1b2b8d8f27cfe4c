import { judgeClaims } from './claims/judge-claims.ts';
import { ZERO } from '../numeric/decimal.ts';
import type { CheckResult, Relation } from '../model/relation.ts';
import type { ClaimResult, Reading } from '../model/report.ts';
import type { CellRef } from '../model/statement.ts';
import { figureAt } from '../relations/cells.ts';
import { evaluate, type Evaluation } from './evaluate.ts';
import { formula } from './formula.ts';

/** Holds every relation against what is printed. Results come in the order of the document. */
export function runChecks(
  reading: Reading,
  relations: readonly Relation[],
): { readonly checks: readonly CheckResult[]; readonly claimResults: readonly ClaimResult[] } {
  const held = [...relations]
    .sort(inDocumentOrder)
    .map((relation) => ({ relation, evaluation: evaluate(relation, reading) }));
  const cutting = cuttingOf(held, reading);
  const exact = exactRegimes(held, reading);
  const confirmed = confirmedIn(held);
  return {
    checks: held.map(({ relation, evaluation }, index) => {
      const outcome = settle(relation, evaluation, reading, { cutting, confirmed });
      const strange = outcome.verdict === 'agrees-within-rounding' && exact.has(regimeOf(relation) ?? '');
      return {
        id: `c${index + 1}`,
        relation,
        verdict: outcome.verdict,
        reason: strange ? reasonFor(relation) : outcome.reason,
        reported: outcome.reported,
        computed: outcome.computed,
        difference: outcome.difference,
        units: outcome.units,
        againstRegime: strange || outcome.reason === CUT_HERE,
        get formula() {
          return formula(relation, reading);
        },
      };
    }),
    claimResults: judgeClaims(reading),
  };
}

function reasonFor({ operation }: Relation): string {
  return operation === 'equal'
    ? 'the other figures that are printed twice are the same to the last digit'
    : 'every other total of the statement foots to the last digit';
}

interface Held {
  readonly relation: Relation;
  readonly evaluation: Evaluation;
}

function inDocumentOrder(one: Relation, other: Relation): number {
  const a = placeOf(one);
  const b = placeOf(other);
  if (a === undefined || b === undefined) return 0;
  if (a.statement !== b.statement) return a.statement - b.statement;
  if (a.line !== b.line) return a.line - b.line;
  return a.column === b.column ? one.pattern - other.pattern : a.column - b.column;
}

function placeOf({ subject, terms }: Relation): CellRef | undefined {
  return subject ?? terms[0]?.cell;
}

function statementOf(relation: Relation): number {
  return placeOf(relation)?.statement ?? -1;
}

/** What all results together say of each of them. */
interface Context {
  readonly cutting: Cutting;
  /** Whether each figure of a sum is a quotient that comes out: margins that add up by chance in one column are no sum. */
  readonly confirmed: (relation: Relation) => boolean;
}

/** What is left of a failure once the release's and the engine's own excuses are heard. */
function settle(relation: Relation, evaluation: Evaluation, reading: Reading, context: Context): Evaluation {
  const { cutting, confirmed } = context;
  if (evaluation.verdict !== 'disagrees') return evaluation;
  if (relation.excuse !== undefined) return { ...evaluation, verdict: 'not-tested', reason: relation.excuse };
  if (confirmed(relation)) return { ...evaluation, verdict: 'not-tested', reason: CONFIRMED };
  const warns = (kind: 'rounding' | 'share-count'): boolean => reading.excuses.some((excuse) => excuse.kind === kind);
  if (relation.operation === 'sum' && warns('share-count') && isPerShare(relation.subject, reading)) {
    return { ...evaluation, verdict: 'not-tested', reason: 'the release says that its per-share figures do not sum' };
  }
  if (evaluation.truncates && isQuotient(relation) && !cutting.refuted.has(quotientsOf(relation))) {
    const reason = cutting.habits.has(quotientsOf(relation)) ? 'digits are cut off here, not rounded' : CUT_HERE;
    return { ...evaluation, verdict: 'agrees-within-rounding', reason };
  }
  if (evaluation.truncates && relation.operation === 'sum' && cutting.sums)
    return { ...evaluation, verdict: 'agrees-within-rounding', reason: 'digits are cut off here, not rounded' };
  if (!warns('rounding')) return evaluation;
  return { ...evaluation, reason: 'more than the rounding that the release warns of can explain' };
}

const CONFIRMED = 'each of its figures is what other figures say, so that it is no sum of the others';

/** Asked of the few sums that fail; the quotients that come out are gathered for the first of them. */
function confirmedIn(held: readonly Held[]): Context['confirmed'] {
  let quotients: ReadonlySet<string> | undefined;
  return ({ operation, subject, terms }) => {
    if (operation !== 'sum' || subject === undefined) return false;
    quotients ??= new Set(
      held.flatMap(({ relation, evaluation: { verdict } }) =>
        isQuotient(relation) && relation.subject !== undefined && verdict !== 'disagrees' && verdict !== 'not-tested'
          ? [keyOf(relation.subject)]
          : [],
      ),
    );
    const known = quotients;
    return known.has(keyOf(subject)) && terms.every(({ cell }) => known.has(keyOf(cell)));
  };
}

function keyOf({ statement, line, column }: CellRef): string {
  return `${statement} ${line} ${column}`;
}

const CUT_HERE = 'it agrees only if digits were cut off, not rounded';

function isPerShare(cell: CellRef | undefined, reading: Reading): boolean {
  return cell !== undefined && figureAt(reading, cell)?.unit === 'per-share';
}

/** Quotients of one kind in one statement, by whether their digits are cut off rather than rounded. */
interface Cutting {
  /** Two or more need it, and none speaks against it: one alone is an error as likely as a habit. */
  readonly habits: ReadonlySet<string>;
  /** Two or more amounts per share are rounded up: no one cuts only some of them. */
  readonly refuted: ReadonlySet<string>;
  /** All figures of the document are cut off, as in accounts in yen: their totals are short of nothing, their parts are. */
  readonly sums: boolean;
}

function cuttingOf(held: readonly Held[], reading: Reading): Cutting {
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

function isQuotient({ operation }: Relation): boolean {
  return operation === 'ratio' || operation === 'change';
}

function quotientsOf(relation: Relation): string {
  return `${relation.check} ${statementOf(relation)}`;
}

/** How many must be right to the last digit before all are taken to be. */
const EXACT = 5;

/**
 * Where figures are right to the last digit, rounding or not: the totals of a statement, and the facts of a document that
 * are printed twice. Rounding alone leaves every third sum of two figures a unit off, so that five that are not show a
 * habit. One wrong figure may be part of two totals. A release that warns of rounding has no such habit.
 */
function exactRegimes(held: readonly Held[], reading: Reading): ReadonlySet<string> {
  const counts = new Map<string, { exact: number; rounded: number }>();
  for (const { relation, evaluation } of held) {
    const regime = regimeOf(relation);
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

function regimeOf(relation: Relation): string | undefined {
  if (relation.operation === 'equal') return TIES;
  return relation.operation === 'sum' && relation.terms.length > 1 ? `totals ${statementOf(relation)}` : undefined;
}
