import type { ClaimResult, Reading } from '../../model/report.ts';
import { Decimal, ZERO } from '../../numeric/decimal.ts';
import { addIntervals, overlap, roundingInterval, type Interval } from '../../numeric/interval.ts';
import { namedParts, wholesIn, type NamedPart, type Whole } from './named-parts.ts';
import { printedFigure } from './printed-figure.ts';
import { slipBits } from './slip-bits.ts';

/**
 * Parts that no table tells of, and a whole that one does. `Software revenue was $41.1 million and hardware revenue $21.1
 * million` add up to the company's revenue, so that each of them is the whole less the others, and in another period the
 * same parts must add up, too. No part is more than the whole.
 */
export function withPartsOfWhole(results: readonly ClaimResult[], reading: Reading): readonly ClaimResult[] {
  const parts = namedParts(results);
  if (parts.length < 2) return results;
  const wholes = wholesIn(results, reading);
  if (wholes.size === 0) return results;
  const told = new Map<ClaimResult, ClaimResult>();
  const complete = new Map<string, readonly string[]>();
  const groups = [...groupsOf(parts)].flatMap(([of, group]) => {
    const whole = wholes.get(of);
    return whole === undefined ? [] : [{ group, whole }];
  });
  for (const { group, whole } of groups) {
    for (const run of runsThatAddUp(group, whole)) {
      const names = run.map(nameOf);
      if (complete.size < MOST_PARTS) complete.set([...names].sort().join(), names);
      for (const part of run) told.set(part.result, agreeing(part, run, whole, reading));
    }
  }
  for (const { group, whole } of groups) {
    const wrong = [
      ...[...complete.values()].map((names) => wrongIn(partsCalled(names, group), whole, SLIP, reading)),
      ...sentencesOf(group).map((sentence) => wrongIn(sentence, whole, UNIT_WORD, reading)),
      exceeding(group, parts, whole),
    ];
    for (const each of wrong) if (each !== undefined && !told.has(each.of)) told.set(each.of, each.told);
  }
  return told.size === 0 ? results : results.map((result) => told.get(result) ?? result);
}

/** By whole; each name once. */
function groupsOf(parts: readonly NamedPart[]): ReadonlyMap<string, readonly NamedPart[]> {
  const groups = new Map<string, Map<string, NamedPart>>();
  for (const part of parts) {
    let group = groups.get(part.of);
    if (group === undefined) groups.set(part.of, (group = new Map<string, NamedPart>()));
    if (!group.has(part.name)) group.set(part.name, part);
  }
  return new Map([...groups].map(([of, group]) => [of, [...group.values()]]));
}

/** Parts told one after the other that add up to the whole by no chance; a company may be parted in several ways. */
function runsThatAddUp(parts: readonly NamedPart[], whole: Whole): readonly (readonly NamedPart[])[] {
  const runs: (readonly NamedPart[])[] = [];
  const chances = Math.log2(parts.length);
  let run: NamedPart[] = [];
  for (const part of parts) {
    run.push(part);
    while (run.length > MOST_PARTS || (run.length > 1 && sumOf(run).low.gt(whole.interval.high))) run.shift();
    const sum = sumOf(run);
    if (run.length < 2 || !overlap(sum, whole.interval) || bitsOf(sum, whole) - chances < SURE) continue;
    runs.push(run);
    run = [];
  }
  return runs;
}

/** A sentence names no more. */
const MOST_PARTS = 12;

/** All of them, or none. */
function partsCalled(names: readonly string[], group: readonly NamedPart[]): readonly NamedPart[] {
  const parts = group.filter((part) => names.includes(nameOf(part)));
  return parts.length === names.length ? parts : [];
}

function nameOf({ name, result }: NamedPart): string {
  return `${result.claim.concept ?? ''} of ${name}`;
}

/** Parts that are told in the same sentence. */
function sentencesOf(group: readonly NamedPart[]): readonly (readonly NamedPart[])[] {
  const sentences: NamedPart[][] = [];
  for (const part of group) {
    const sentence = sentences.at(-1);
    const last = sentence?.at(-1);
    if (last !== undefined && part.result.claim.span.start < last.result.claim.span.end) sentence?.push(part);
    else sentences.push([part]);
  }
  return sentences.filter(({ length }) => length <= MOST_PARTS);
}

const NOTHING: Interval = { low: ZERO, high: ZERO };

function sumOf(parts: readonly NamedPart[]): Interval {
  return parts.reduce((sum, { result }) => addIntervals(sum, intervalOf(result)), NOTHING);
}

function intervalOf({ reported, claim }: ClaimResult): Interval {
  return roundingInterval(reported ?? ZERO, claim.exponent);
}

/** How improbable it is that parts with such a sum add up to the whole by chance, in bits. */
function bitsOf({ low, high }: Interval, { value, interval }: Whole): number {
  const width = high.minus(low).plus(interval.high).minus(interval.low);
  return Math.log2(value.div(width).toNumber());
}

/** In bits. */
const SURE = 4;

/** The whole less the other parts is the part. */
function agreeing(part: NamedPart, run: readonly NamedPart[], whole: Whole, reading: Reading): ClaimResult {
  const { result } = part;
  const computed = lessOthers(part, run, whole);
  const unit = new Decimal(10).pow(result.claim.exponent);
  const isRounded = computed
    .minus(result.reported ?? ZERO)
    .abs()
    .times(2)
    .lte(unit);
  const verdict = isRounded ? 'agrees' : 'agrees-within-rounding';
  return { ...result, verdict, computed, reason: wordsFor(part, run, reading), terms: whole.terms };
}

function lessOthers(part: NamedPart, parts: readonly NamedPart[], { value }: Whole): Decimal {
  return parts.reduce((left, other) => (other === part ? left : left.minus(other.result.reported ?? ZERO)), value);
}

function wordsFor(part: NamedPart, parts: readonly NamedPart[], reading: Reading): string {
  const others = parts.filter((other) => other !== part).map(({ result }) => printedFigure(result.claim, reading));
  return `it is the whole less ${others.join(' and ')}`;
}

interface Wrong {
  readonly of: ClaimResult;
  readonly told: ClaimResult;
}

/** One slip away from the whole: any, where the same parts add up in another period, and otherwise a unit word. */
function wrongIn(group: readonly NamedPart[], whole: Whole, least: number, reading: Reading): Wrong | undefined {
  if (group.length < 2 || overlap(sumOf(group), whole.interval)) return undefined;
  const slips = group.flatMap((part) => {
    const { claim, reported } = part.result;
    const value = lessOthers(part, group, whole);
    const others = sumOf(group.filter((other) => other !== part));
    if (reported === undefined || !value.isPositive() || bitsOf(others, whole) < SURE) return [];
    const bits = slipBits(claim, reported, value, []);
    return bits < least ? [] : [{ part, value, bits }];
  });
  const [best, next] = slips.sort((one, other) => other.bits - one.bits);
  if (best === undefined || best.bits === next?.bits) return undefined;
  const { result } = best.part;
  const reason = wordsFor(best.part, group, reading);
  return { of: result, told: { ...result, verdict: 'disagrees', computed: best.value, reason } };
}

/** In bits: one digit or two neighbours; the unit word. */
const SLIP = 1.5;
const UNIT_WORD = 6;

/** More than the whole, where a thousandth is not and another figure of the same part is not either. */
function exceeding(group: readonly NamedPart[], parts: readonly NamedPart[], { interval }: Whole): Wrong | undefined {
  for (const { result, name } of group) {
    const { reported, claim } = result;
    const smaller = reported?.div(1000);
    if (smaller === undefined || smaller.gt(interval.high) || intervalOf(result).low.lte(interval.high)) continue;
    const isOwn = parts.some(
      (other) =>
        other.name === name &&
        other.result.claim.concept === claim.concept &&
        intervalOf(other.result).low.lte(interval.high),
    );
    const reason = 'that is more than the whole';
    if (isOwn) return { of: result, told: { ...result, verdict: 'disagrees', computed: smaller, reason } };
  }
  return undefined;
}
