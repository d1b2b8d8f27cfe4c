import type { CheckResult, Relation } from '../model/relation.ts';
import type { ClaimResult, Reading } from '../model/report.ts';
import type { CellRef } from '../model/statement.ts';
import { ZERO } from '../numeric/decimal.ts';
import { figureAt } from '../relations/cells.ts';
import { judgeClaims } from './claims/judge-claims.ts';
import { evaluate, type Evaluation } from './evaluate.ts';
import { formula } from './formula.ts';
import { confirmedIn, type Confirmed } from './habits/confirmed.ts';
import { cuttingOf, quotientsOf, type Cutting } from './habits/cut-digits.ts';
import { exactRegimes, regimeOf } from './habits/exact.ts';
import { isQuotient, placeOf } from './habits/held.ts';

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
      const strange =
        outcome.verdict === 'agrees-within-rounding' &&
        exact.has(regimeOf(relation, reading) ?? '') &&
        // What would accuse nobody if it failed warns of nothing by chance, and what is divided is rounded by itself.
        (relation.excuse === undefined || isTelling(outcome)) &&
        !confirmed.isNoSum(relation);
      return {
        id: `c${index + 1}`,
        relation,
        verdict: outcome.verdict,
        reason: strange ? reasonFor(relation) : outcome.reason,
        reported: outcome.reported,
        computed: outcome.computed,
        difference: outcome.difference,
        units: outcome.units,
        againstRegime: strange || outcome.reason === CUT_ONCE,
        get formula() {
          return formula(relation, reading);
        },
      };
    }),
    claimResults: judgeClaims(reading),
  };
}

/** Whether two figures are so long that they are hardly alike but for a unit or two by chance: 1,317 and 1,316, not 17 and 18. */
function isTelling({ reported = ZERO, difference = ZERO, units = 1 }: Evaluation): boolean {
  return reported.abs().times(units).gte(difference.abs().times(TELLING));
}

const TELLING = 200;

function reasonFor({ operation }: Relation): string {
  return operation === 'equal'
    ? 'the other figures that are printed twice are the same to the last digit'
    : 'every other total of the statement foots to the last digit';
}

function inDocumentOrder(one: Relation, other: Relation): number {
  const a = placeOf(one);
  const b = placeOf(other);
  if (a === undefined || b === undefined) return 0;
  if (a.statement !== b.statement) return a.statement - b.statement;
  if (a.line !== b.line) return a.line - b.line;
  return a.column === b.column ? one.pattern - other.pattern : a.column - b.column;
}

/** What all results together say of each of them. */
interface Context {
  readonly cutting: Cutting;
  readonly confirmed: Confirmed;
}

/** What is left of a failure once the release's and the engine's own excuses are heard. */
function settle(relation: Relation, evaluation: Evaluation, reading: Reading, context: Context): Evaluation {
  const { cutting, confirmed } = context;
  if (evaluation.verdict !== 'disagrees') return evaluation;
  if (relation.excuse !== undefined) return { ...evaluation, verdict: 'not-tested', reason: relation.excuse };
  if (confirmed.isNoSum(relation)) return { ...evaluation, verdict: 'not-tested', reason: CONFIRMED };
  if (confirmed.isOtherRatio(relation)) return { ...evaluation, verdict: 'not-tested', reason: OTHERWISE };
  const warns = (kind: 'rounding' | 'share-count'): boolean => reading.excuses.some((excuse) => excuse.kind === kind);
  if (relation.operation === 'sum' && warns('share-count') && isPerShare(relation.subject, reading)) {
    return { ...evaluation, verdict: 'not-tested', reason: 'the release says that its per-share figures do not sum' };
  }
  if (evaluation.truncates && isQuotient(relation) && !cutting.refuted.has(quotientsOf(relation))) {
    const reason = cutting.habits.has(quotientsOf(relation)) ? CUT_EVERYWHERE : CUT_ONCE;
    return { ...evaluation, verdict: 'agrees-within-rounding', reason };
  }
  if (evaluation.truncates && relation.operation === 'sum' && cutting.sums)
    return { ...evaluation, verdict: 'agrees-within-rounding', reason: CUT_EVERYWHERE };
  if (!warns('rounding')) return evaluation;
  return { ...evaluation, reason: 'more than the rounding that the release warns of can explain' };
}

const CONFIRMED = 'each of its figures is what other figures say, so that it is no sum of the others';
const OTHERWISE = 'other figures say in every column what it is the ratio of';

const CUT_EVERYWHERE = 'digits are cut off here, not rounded';
const CUT_ONCE = 'it agrees only if digits were cut off, not rounded';

function isPerShare(cell: CellRef | undefined, reading: Reading): boolean {
  return cell !== undefined && figureAt(reading, cell)?.unit === 'per-share';
}
