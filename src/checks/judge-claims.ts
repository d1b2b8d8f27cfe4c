import type { Claim } from '../model/claim.ts';
import type { Term, Verdict } from '../model/relation.ts';
import type { ClaimResult, Reading } from '../model/report.ts';
import type { Period } from '../model/statement.ts';
import { Decimal, ZERO } from '../numeric/decimal.ts';
import {
  addIntervals,
  divideIntervals,
  overlap,
  roundingInterval,
  weighInterval,
  type Interval,
} from '../numeric/interval.ts';
import { figureAt, lineAt, printedIn } from '../relations/cells.ts';
import { linkClaims, type Candidate, type ClaimLink } from '../relations/prose/link-claims.ts';
import { withContradictions } from './contradictions.ts';
import { isPlausibleSlip } from './plausible-slip.ts';
import type { Level } from '../relations/prose/quantities.ts';

/** Holds every claim against what it is linked to; what cannot be known is not tested, with the reason. */
export function judgeClaims(reading: Reading): readonly ClaimResult[] {
  const judged = linkClaims(reading).map((link) => judge(link, reading));
  const settled = settle(judged);
  const results = judged.map((each, index) => ({ id: `k${index + 1}`, ...withSettled(each, settled, reading) }));
  return withContradictions(results, reading);
}

type Verdicts = Omit<ClaimResult, 'id'>;

interface Judged {
  readonly link: ClaimLink;
  readonly result: Verdicts;
  /** The period of the reading that agrees. */
  readonly period: Period | undefined;
}

function judge(link: ClaimLink, reading: Reading): Judged {
  const { claim } = link;
  const reported = reportedBy(claim);
  const nothing: Verdicts = {
    claim,
    verdict: 'not-tested',
    reason: link.reason,
    reported,
    computed: undefined,
    terms: [],
  };
  const outcomes = outcomesOf(link.candidates, claim, reading);
  const [first] = outcomes;
  if (first === undefined) {
    const reason = link.reason ?? 'what it would be computed from is zero';
    return { link, result: { ...nothing, reason }, period: undefined };
  }
  const held =
    outcomes.find(({ verdict }) => verdict === 'agrees') ??
    outcomes.find(({ verdict }) => verdict === 'agrees-within-rounding');
  const best = held ?? first;
  const isKnown = held !== undefined || (link.firm && sayTheSame(outcomes, claim));
  const result = isKnown ? resultOf(best, claim) : { ...nothing, reason: 'two readings are possible, and none agrees' };
  return { link, result, period: held?.candidate.period };
}

/** Up to the first that agrees. */
function outcomesOf(candidates: readonly Candidate[], claim: Claim, reading: Reading): readonly Outcome[] {
  const reported = reportedBy(claim);
  const outcomes: Outcome[] = [];
  for (const candidate of candidates) {
    const computed = compute(candidate, claim, reading);
    if (computed === undefined) continue;
    outcomes.push({ candidate, computed, verdict: verdictOf(claim, reported, computed) });
    if (outcomes.at(-1)?.verdict === 'agrees') break;
  }
  return outcomes;
}

function resultOf({ candidate, computed, verdict }: Outcome, claim: Claim): Verdicts {
  return {
    claim,
    verdict,
    reason: undefined,
    reported: reportedBy(claim),
    computed: computed.value,
    terms: termsOf(candidate),
  };
}

/** What the claims that agree tell of those that do not. */
interface Settled {
  /** By the words for a period and the heading above: the one period that the figures under it speak of. */
  readonly periods: ReadonlyMap<string, Period>;
  /** Headings under which sentences speak of the whole company. */
  readonly headings: ReadonlySet<string>;
}

function settle(judged: readonly Judged[]): Settled {
  const witnesses = new Map<string, Period[]>();
  const headings = new Map<string, number>();
  for (const { link, result, period } of judged) {
    const { claim, doubt } = link;
    if (period === undefined || result.verdict !== 'agrees' || claim.value === undefined) continue;
    if (doubt?.heading !== undefined) headings.set(doubt.heading, (headings.get(doubt.heading) ?? 0) + 1);
    for (const key of periodKeys(link)) {
      const known = witnesses.get(key);
      if (known === undefined) witnesses.set(key, [period]);
      else known.push(period);
    }
  }
  const periods = new Map<string, Period>();
  for (const [key, found] of witnesses) {
    const [first] = found;
    if (first === undefined || found.length < FEWEST_WITNESSES) continue;
    if (found.every((period) => isSamePeriod(period, first))) periods.set(key, first);
  }
  const whole = [...headings].filter(([, count]) => count >= FEWEST_WITNESSES).map(([heading]) => heading);
  return { periods, headings: new Set(whole) };
}

/** So many claims must agree before others are taken to speak of the same. */
const FEWEST_WITNESSES = 3;

function withSettled({ link, result }: Judged, settled: Settled, reading: Reading): Verdicts {
  const { claim, doubt } = link;
  if (result.verdict !== 'not-tested' || doubt === undefined) return result;
  if (doubt.heading !== undefined && !settled.headings.has(doubt.heading)) return result;
  const period = periodKeys(link).flatMap((key) => settled.periods.get(key) ?? [])[0];
  if (!doubt.isPeriodKnown && period === undefined) return result;
  const meant = doubt.candidates.filter(
    (candidate) =>
      doubt.isPeriodKnown ||
      (candidate.period !== undefined && period !== undefined && isSamePeriod(candidate.period, period)),
  );
  const outcomes = outcomesOf(meant, claim, reading);
  const [first] = outcomes;
  if (first === undefined || !sayTheSame(outcomes, claim)) return result;
  // Where the words count a period from another one, the other column may be what they mean.
  const isCounted = claim.periods.some(({ shift }) => shift !== undefined);
  const elsewhere = isCounted ? [] : valuesElsewhere(first.candidate, claim, reading);
  const isDoubted =
    result.reported === undefined || isPlausibleSlip(claim, result.reported, first.computed.value, elsewhere);
  return isDoubted ? resultOf(first, claim) : result;
}

/** What a level is in the other columns of its statement. */
function valuesElsewhere({ to, from }: Candidate, claim: Claim, reading: Reading): readonly Decimal[] {
  const [first] = to.terms;
  if (first === undefined || from !== undefined) return [];
  const columns = reading.statements[first.cell.statement]?.columns ?? [];
  return columns.flatMap((_, column) => {
    if (column === first.cell.column) return [];
    const moved = (terms: readonly Term[]): readonly Term[] =>
      terms.map((term) => ({ ...term, cell: { ...term.cell, column } }));
    return levelValue({ terms: moved(to.terms), over: moved(to.over) }, claim, reading)?.value ?? [];
  });
}

/** Claims with the same words for their periods, under the same heading and anywhere. */
function periodKeys({ claim: { periods, qualifiers } }: ClaimLink): readonly string[] {
  const words = JSON.stringify(periods);
  const heading = qualifiers.find((qualifier) => qualifier.startsWith('under: '));
  return [`${words} ${heading ?? ''}`, words];
}

function isSamePeriod(one: Period, other: Period): boolean {
  if (one.end !== other.end) return false;
  return one.kind === 'instant' || other.kind === 'instant' ? one.kind === other.kind : one.months === other.months;
}

/** Readings that are one fact, printed more or less finely; or basic and diluted per share, of which neither is meant. */
function sayTheSame(outcomes: readonly Outcome[], { concept }: Claim): boolean {
  const [first] = outcomes;
  if (first === undefined) return false;
  const nearby = first.computed.value.abs().times(NEARBY);
  return outcomes.every(({ computed }) => {
    if (overlap(computed.interval, first.computed.interval)) return true;
    return concept === 'eps' && computed.value.minus(first.computed.value).abs().lte(nearby);
  });
}

/** Basic and diluted are as near as that, as a share of the one. */
const NEARBY = '0.1';

interface Outcome {
  readonly candidate: Candidate;
  readonly computed: Computed;
  readonly verdict: Verdict;
}

/** What the claim says, with the sign that its words give; `undefined` for a word alone. */
function reportedBy({ value, direction, says }: Claim): Decimal | undefined {
  if (value === undefined || value.isNegative()) return value;
  const isSigned =
    says === 'level' ||
    says === 'increase' ||
    says === 'decrease' ||
    says === 'percent-change' ||
    says === 'points-change';
  return direction === -1 && isSigned ? value.negated() : value;
}

interface Computed {
  readonly value: Decimal;
  readonly interval: Interval;
}

function compute({ to, from }: Candidate, claim: Claim, reading: Reading): Computed | undefined {
  const end = levelValue(to, claim, reading);
  if (end === undefined || from === undefined) return end;
  const start = levelValue(from, claim, reading);
  if (start === undefined) return undefined;
  // "The net loss increased": of two negative figures the sizes are compared.
  const sign = end.value.lte(0) && start.value.lt(0) ? -1 : 1;
  const change: Computed = {
    value: end.value.minus(start.value).times(sign),
    interval: weighInterval(addIntervals(end.interval, weighInterval(start.interval, -1)), sign),
  };
  if (claim.says !== 'percent-change') return claim.unit === 'basis-points' ? scaled(change, 100) : change;
  const base = start.value.abs();
  if (base.isZero()) return undefined;
  const quotient = divideIntervals(end.interval, start.interval);
  const value = significant(change.value.times(100).div(base));
  if (quotient === undefined) return undefined;
  // (to - from) / |from| is to / from - 1, and its opposite where from is negative and to is not.
  const turned = start.value.isNegative() && sign === 1 ? -1 : 1;
  const percent = (ratio: Decimal): Decimal => ratio.minus(1).times(100).times(turned);
  const ends = [percent(quotient.low), percent(quotient.high)];
  return { value, interval: { low: Decimal.min(...ends), high: Decimal.max(...ends) } };
}

function levelValue({ terms, over }: Level, claim: Claim, reading: Reading): Computed | undefined {
  if (over.length === 0 && !isOfUnit(terms, claim, reading)) return undefined;
  const above = sumOf(terms, reading);
  if (above === undefined || over.length === 0) return above;
  const below = sumOf(over, reading);
  if (below === undefined) return undefined;
  const interval = divideIntervals(above.interval, below.interval);
  if (interval === undefined || below.value.isZero()) return undefined;
  return scaled({ value: significant(above.value.div(below.value)), interval }, claim.unit === 'multiple' ? 1 : 100);
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

function verdictOf(claim: Claim, reported: Decimal | undefined, computed: Computed): Verdict {
  if (claim.says === 'sign' || claim.says === 'direction') {
    const way = computed.value.isZero() ? 0 : computed.value.isNegative() ? -1 : 1;
    return claim.direction === 0 || way === 0 || way === claim.direction ? 'agrees' : 'disagrees';
  }
  if (reported === undefined) return 'not-tested';
  const { value, interval } = isUnsigned(claim, reported) ? sizeOf(computed) : computed;
  const unit = new Decimal(10).pow(claim.exponent);
  const said = roundingInterval(reported, claim.exponent);
  switch (claim.precision) {
    case 'at-least':
      return interval.high.gte(said.low) ? 'agrees' : 'disagrees';
    case 'at-most':
      return interval.low.lte(said.high) ? 'agrees' : 'disagrees';
    case 'about':
      return overlap(interval, { low: said.low.minus(unit), high: said.high.plus(unit) }) ? 'agrees' : 'disagrees';
    case 'as-printed':
      // Half a unit away is inside: either neighbour is a rounding of it.
      if (value.minus(reported).abs().lte(unit.div(2))) return 'agrees';
      return overlap(interval, said) ? 'agrees-within-rounding' : 'disagrees';
  }
}

/** Costs are printed with either sign, and a sentence speaks of their size; a result's sign is part of what is said. */
function isUnsigned({ direction, says, concept }: Claim, reported: Decimal): boolean {
  return says === 'level' && direction === undefined && !reported.isNegative() && !RESULTS.has(concept ?? '');
}

const RESULTS: ReadonlySet<string> = new Set([
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

function sizeOf({ value, interval }: Computed): Computed {
  return value.isNegative() ? { value: value.negated(), interval: weighInterval(interval, -1) } : { value, interval };
}

function termsOf({ to, from }: Candidate): readonly Term[] {
  const role = (terms: readonly Term[], name: Term['role']): readonly Term[] =>
    name === undefined ? terms : terms.map((term) => ({ ...term, role: name }));
  if (from !== undefined)
    return [...role([...to.terms, ...to.over], 'to'), ...role([...from.terms, ...from.over], 'from')];
  return to.over.length === 0 ? to.terms : [...role(to.terms, 'numerator'), ...role(to.over, 'denominator')];
}

function significant(value: Decimal): Decimal {
  return value.toSignificantDigits(12);
}
