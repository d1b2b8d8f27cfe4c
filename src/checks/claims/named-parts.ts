import type { Claim } from '../../model/claim.ts';
import type { ClaimResult, Reading } from '../../model/report.ts';
import type { Term } from '../../model/relation.ts';
import type { Decimal } from '../../numeric/decimal.ts';
import type { Interval } from '../../numeric/interval.ts';
import { levelValue } from './claim-value.ts';

/** A level of a part of the company that no table tells of. */
export interface NamedPart {
  readonly result: ClaimResult;
  /** The words that narrow it. */
  readonly name: string;
  /** Its concept and its period, as sentences name them. */
  readonly of: string;
}

/** A figure of the statements that a sentence gives for the whole company. */
export interface Whole {
  readonly value: Decimal;
  readonly interval: Interval;
  readonly terms: readonly Term[];
}

/** The parts of a document, in its order. */
export function namedParts(results: readonly ClaimResult[]): readonly NamedPart[] {
  const parts: NamedPart[] = [];
  let next: NamedPart | undefined;
  for (let at = results.length - 1; at >= 0; at -= 1) {
    const result = results[at];
    if (result === undefined || !isPart(result)) continue;
    const { claim } = result;
    // "Software sales were $41.1 million and hardware sales $21.1 million in 2025": the period stands with the last.
    const of = next !== undefined && continues(claim, next.result.claim) ? next.of : wordsOf(claim);
    next = { result, name: namesOf(claim).join(' '), of };
    parts.push(next);
  }
  return parts.reverse();
}

/** By what {@link NamedPart.of} says; `undefined` where the same words lead to two figures. */
export function wholesIn(results: readonly ClaimResult[], reading: Reading): ReadonlyMap<string, Whole | undefined> {
  const wholes = new Map<string, Whole | undefined>();
  for (const { claim, verdict, terms } of results) {
    const isTested = verdict === 'agrees' || verdict === 'agrees-within-rounding';
    if (!isTested || claim.says !== 'level' || claim.unit !== 'currency' || terms.length !== 1) continue;
    if (!NEVER_NEGATIVE.has(claim.concept ?? '') || namesOf(claim).length > 0) continue;
    const computed = levelValue({ terms, over: [] }, claim, reading);
    if (computed?.value.isPositive() !== true) continue;
    const key = wordsOf(claim);
    const isOther = wholes.has(key) && wholes.get(key)?.value.eq(computed.value) !== true;
    wholes.set(key, isOther ? undefined : { ...computed, terms });
  }
  return wholes;
}

/** Sums of such figures have no negative parts. */
const NEVER_NEGATIVE: ReadonlySet<string> = new Set([
  'revenue',
  'cost-of-revenue',
  'operating-expenses',
  'capital-expenditures',
  'depreciation-and-amortization',
  'stock-based-compensation',
]);

/** What another company made or what is yet to come is no part. */
function isPart({ verdict, claim }: ClaimResult): boolean {
  return (
    verdict === 'not-tested' &&
    claim.says === 'level' &&
    claim.unit === 'currency' &&
    claim.precision === 'as-printed' &&
    claim.value?.isPositive() === true &&
    NEVER_NEGATIVE.has(claim.concept ?? '') &&
    namesOf(claim).length > 0 &&
    !claim.qualifiers.some((qualifier) => UNLIKE.has(qualifier) || qualifier.startsWith('under: '))
  );
}

/** What makes a figure something else than a part of the line as it is printed. */
const UNLIKE: ReadonlySet<string> = new Set([
  'forecast',
  'effect',
  'other-measure',
  'several-periods',
  'aside',
  'on',
  'non-gaap',
  'adjusted',
]);

function namesOf({ qualifiers }: Claim): readonly string[] {
  return qualifiers.filter((qualifier) => !BASES.has(qualifier));
}

const BASES: ReadonlySet<string> = new Set(['segment', 'and', 'gaap', 'continuing']);

function wordsOf({ concept, currency, periods: [period] }: Claim): string {
  return `${concept ?? ''} ${currency ?? ''} ${JSON.stringify(period ?? null)}`;
}

/** Of the period of what stands behind it in its sentence, where it names none. */
function continues(one: Claim, other: Claim): boolean {
  if (one.periods.length > 0) return false;
  return other.span.start < one.span.end && one.concept === other.concept && one.currency === other.currency;
}
