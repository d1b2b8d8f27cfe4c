import { sharedConcept } from '../../claims/share-concept.ts';
import { sentenceLanguage } from '../../language/sentence-language.ts';
import type { Claim } from '../../model/claim.ts';
import type { ClaimResult, Reading } from '../../model/report.ts';
import { overlap, roundingInterval } from '../../numeric/interval.ts';

/**
 * Figures that no table holds and that are given in several places must be the same in all of them. Agreement proves
 * nothing, so that both stay not tested; of two that differ the later one disagrees.
 */
export function withContradictions(results: readonly ClaimResult[], reading: Reading): readonly ClaimResult[] {
  const groups = new Map<string, ClaimResult[]>();
  for (const result of results) {
    const key = result.verdict === 'not-tested' ? keyOf(result.claim) : undefined;
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [result]);
    else group.push(result);
  }
  const contradicted = new Map<ClaimResult, ClaimResult>();
  for (const group of groups.values()) {
    const places = placesOf(group);
    const [first, ...others] = places ?? [];
    if (first === undefined) continue;
    for (const other of others) if (!couldBeSame(first.claim, other.claim)) contradicted.set(other, first);
  }
  if (contradicted.size === 0) return results;
  return results.map((result) => {
    const first = contradicted.get(result);
    return first === undefined ? result : contradict(result, first, reading);
  });
}

function contradict(result: ClaimResult, first: ClaimResult, reading: Reading): ClaimResult {
  const { line } = reading.source.lines.at(first.claim.figure.start);
  return {
    ...result,
    verdict: 'disagrees',
    reason: `line ${line} gives another figure for the same thing`,
    computed: first.reported,
  };
}

/** What a claim is about, where its words name it and its period: the same key, the same fact. */
function keyOf({
  concept,
  qualifiers,
  periods,
  comparedWith,
  says,
  unit,
  value,
  precision,
}: Claim): string | undefined {
  const period = periods[0];
  const named = qualifiers.filter((qualifier) => !GENERAL.has(qualifier));
  if (
    concept === undefined ||
    !isKnown(concept) ||
    value === undefined ||
    precision !== 'as-printed' ||
    named.length === 0
  )
    return undefined;
  const isWhole = !qualifiers.some((qualifier) => qualifier === 'and' || qualifier.startsWith('under: '));
  // "Which led to a reduction of $8 million" tells of one cause among several.
  if (says === 'increase' || says === 'decrease') return undefined;
  if (!isWhole || (unit !== 'currency' && unit !== 'percent')) return undefined;
  if (
    period === undefined ||
    period.shift !== undefined ||
    qualifiers.includes('forecast') ||
    qualifiers.includes('several-periods') ||
    qualifiers.includes('effect')
  )
    return undefined;
  return JSON.stringify([concept, [...qualifiers].sort(), period, comparedWith ?? null, says, unit]);
}

/** What only a line of the document is called so may be told of many things: discount rates, prices, useful lives. */
function isKnown(concept: string): boolean {
  known ??= new Set(sentenceLanguage.subjects.map((subject) => subject.concept));
  return known.has(sharedConcept(concept) ?? concept);
}

let known: ReadonlySet<string> | undefined;

/** Qualifiers that name nothing by themselves. */
const GENERAL: ReadonlySet<string> = new Set([
  'segment',
  'on',
  'aside',
  'gaap',
  'non-gaap',
  'adjusted',
  'other-measure',
]);

/** One result for each sentence; `undefined` where one sentence gives two figures, so that the key does not tell them apart. */
function placesOf(group: readonly ClaimResult[]): readonly ClaimResult[] | undefined {
  const places: ClaimResult[] = [];
  for (const result of group) {
    const last = places.at(-1);
    if (last === undefined || result.claim.figure.start - last.claim.figure.end > SENTENCE) places.push(result);
    else if (!couldBeSame(last.claim, result.claim)) return undefined;
  }
  return places;
}

/** Characters between two figures that surely are not of one sentence. */
const SENTENCE = 300;

function couldBeSame(one: Claim, other: Claim): boolean {
  if (one.value === undefined || other.value === undefined) return true;
  return overlap(roundingInterval(one.value, one.exponent), roundingInterval(other.value, other.exponent));
}
