import type { Reading } from '../../model/report.ts';
import { overlap, roundingInterval } from '../../numeric/interval.ts';
import type { Amount } from '../named/evidence.ts';
import { factsOf, type LineFacts } from '../named/facts.ts';
import { periodFacts, timeOf, type PeriodFact } from '../named/period-facts.ts';

/** A figure of this release, and what a prior one prints for the same fact. */
export interface FactOfBoth {
  readonly own: PeriodFact;
  readonly prior: PeriodFact;
  /** Equal for facts of one period. */
  readonly time: string;
  readonly agrees: boolean;
}

/**
 * The facts that two releases print. One that agrees may stand in any statement; two figures that differ are the same fact
 * only where they stand in statements of one kind, under captions and headings of the same words, and all others of
 * that name and period are the same.
 */
export function factsOfBoth(reading: Reading, prior: Reading): readonly FactOfBoth[] {
  const printed = factsByName(prior);
  const found: FactOfBoth[] = [];
  for (const [name, { time, facts }] of factsByName(reading)) {
    const candidates = printed.get(name)?.facts ?? [];
    for (const own of facts) {
      const same = candidates.find(({ amount }) => areEqual(own.amount, amount));
      const other = same ?? contrary(own, { facts, reading }, { facts: candidates, reading: prior });
      if (other !== undefined) found.push({ own, prior: other, time, agrees: same !== undefined });
    }
  }
  return found;
}

interface Fact {
  readonly time: string;
  readonly facts: readonly PeriodFact[];
}

function factsByName(reading: Reading): ReadonlyMap<string, Fact> {
  const known = new Map<string, { readonly time: string; readonly facts: PeriodFact[] }>();
  for (const fact of periodFacts(factsOf(reading))) {
    const period = reading.statements[fact.statement]?.columns[fact.column]?.period;
    if (period === undefined) continue;
    const time = timeOf(period, fact.moment);
    const key = `${fact.name} ${time}`;
    const alike = known.get(key);
    if (alike === undefined) known.set(key, { time, facts: [fact] });
    else alike.facts.push(fact);
  }
  return known;
}

/** Two figures as printed, to the digit; where one is rounded more than the other, by what rounding leaves. */
function areEqual(one: Amount, other: Amount): boolean {
  const [a, b] = [one.figure.value, other.figure.value];
  if (one.exponent === other.exponent) return a.eq(b);
  return overlap(roundingInterval(a, one.exponent), roundingInterval(b, other.exponent));
}

interface Printed {
  readonly facts: readonly PeriodFact[];
  readonly reading: Reading;
}

/** What the prior release prints for a fact, where it is the only one of its name there that is left over, as the fact is here. */
function contrary(fact: PeriodFact, own: Printed, prior: Printed): PeriodFact | undefined {
  const kind = kindOf(fact, own.reading);
  const alike = ({ facts, reading }: Printed): readonly PeriodFact[] =>
    facts.filter((each) => kindOf(each, reading) === kind && areCalledAlike(each.line, fact.line));
  const [here, there] = [alike(own), alike(prior)];
  const [left, other] = [leftOver(here, there), leftOver(there, here)];
  const found = other[0];
  if (found === undefined || isOtherScale(fact.amount, found.amount)) return undefined;
  return isOne(left) && isOne(other) ? found : undefined;
}

/** Those that none of the others is equal to. */
function leftOver(facts: readonly PeriodFact[], others: readonly PeriodFact[]): readonly PeriodFact[] {
  return facts.filter(({ amount }) => !others.some((other) => areEqual(amount, other.amount)));
}

/** The same figure may be printed more than once. */
function isOne([first, ...more]: readonly PeriodFact[]): boolean {
  return first !== undefined && more.every(({ amount }) => areEqual(first.amount, amount));
}

function kindOf({ statement }: PeriodFact, { statements }: Reading): string {
  return statements[statement]?.kind ?? '';
}

function areCalledAlike(one: LineFacts, other: LineFacts): boolean {
  return one.words.join(' ') === other.words.join(' ') && one.section.join(' ') === other.section.join(' ');
}

/** The same digits in another scale are two tables that were read differently. */
function isOtherScale({ figure: one }: Amount, { figure: other }: Amount): boolean {
  return one.value.times(`1e${-one.scale}`).eq(other.value.times(`1e${-other.scale}`));
}
