import type { ClaimSays, PeriodWords } from '../model/claim.ts';
import type { Unit } from '../model/statement.ts';
import { REACH, type Phrase, type Subject } from './phrases.ts';

/** What a sentence says of one of its figures, or of one of its words. Indexes are those of the sentence's phrases. */
export interface Assertion {
  readonly index: number;
  readonly says: ClaimSays;
  readonly unit: Unit;
  readonly subject: Subject | undefined;
  readonly direction: 1 | 0 | -1 | undefined;
  readonly precision: 'as-printed' | 'at-least' | 'at-most' | 'about';
  readonly qualifiers: readonly string[];
  readonly periods: readonly PeriodWords[];
  readonly comparedWith: PeriodWords | undefined;
  /** Of a period before the one that the sentence is about. */
  readonly earlier: boolean;
}

export interface Sentence {
  readonly phrases: readonly Phrase[];
  readonly byIndex: ReadonlyMap<number, Assertion>;
  /** Where a qualifier begins to hold for the rest of the sentence: `on a non-GAAP basis`, a forecast. */
  readonly general: readonly { readonly at: number; readonly qualifier: string }[];
  /** For each phrase: whether it stands where the sentence tells of causes and of what others did. */
  readonly effects: readonly boolean[];
}

/** What was said last before a comparison, in the unit of the figure behind it where there is one. */
export function lastAssertion({ byIndex, phrases }: Sentence, before: number, unit: string): Assertion | undefined {
  let last: Assertion | undefined;
  let figures = 0;
  for (let at = before - 1; at >= Math.max(0, before - REACH) && figures < 4; at--) {
    if (phrases[at]?.kind !== 'figure') continue;
    figures += 1;
    const assertion = byIndex.get(at);
    if (assertion?.unit === unit && (assertion.says === 'level' || assertion.says === 'ratio')) return assertion;
    last ??= assertion;
  }
  return last;
}

/** What narrows a figure besides its subject's own words. */
export function qualifiersAt(
  { phrases, general, effects }: Sentence,
  index: number,
  subject: Subject | undefined,
): readonly string[] {
  const qualifiers = new Set([...(subject?.qualifiers ?? []), ...(subject?.bases ?? [])]);
  for (const { at, qualifier } of general) if (at < index) qualifiers.add(qualifier);
  if (effects[index] === true) qualifiers.add('effect');
  const measured = phrases.slice(index + 1, index + 6);
  // "Up 6.1% from a year ago, excluding the business that was sold".
  const stop = measured.findIndex(
    ({ kind }, at) => kind === 'figure' || (kind === 'mark' && measured[at + 1]?.kind !== 'other-measure'),
  );
  const other = measured.findIndex((phrase) => phrase.kind === 'other-measure');
  if (other >= 0 && (stop < 0 || other < stop)) qualifiers.add('other-measure');
  return [...qualifiers];
}

/** `23% and 25% for the three and six months ended June 30`: which figure is of which period is not read. */
function namesSeveralPeriods(phrases: readonly Phrase[]): boolean {
  return phrases.some((word, at) => {
    const period = phrases[at + 2];
    const isList = word.kind === 'word' && phrases[at + 1]?.kind === 'and' && period?.kind === 'period';
    return isList && (period.period.months ?? 0) > 0;
  });
}

/** `on a non-GAAP basis`, `the Carrier segment, which`, `is expected to`: from here on the sentence speaks of less. */
export function generalQualifiers(phrases: readonly Phrase[]): Sentence['general'] {
  const general: { at: number; qualifier: string }[] = [];
  if (namesSeveralPeriods(phrases)) general.push({ at: -1, qualifier: 'several-periods' });
  phrases.forEach((phrase, at) => {
    const qualifier = generalQualifier(phrases, phrase, at);
    // What holds from an earlier place on holds here.
    if (qualifier === undefined || general.some((known) => known.qualifier === qualifier)) return;
    general.push({ at, qualifier });
  });
  return general;
}

function generalQualifier(phrases: readonly Phrase[], phrase: Phrase, at: number): string | undefined {
  if (phrase.kind === 'forecast') return 'forecast';
  if (phrase.kind === 'part') return isNamed(phrases[at - 1]) ? 'segment' : undefined;
  if (phrase.kind === 'aside') return at < 3 ? 'aside' : undefined;
  // "On a constant currency basis revenue rose", "Revenue, excluding the shop, rose".
  if (phrase.kind === 'other-measure') return isBeforeFigures(phrases, at) ? 'other-measure' : undefined;
  // "The online store, which generated": from here on the sentence speaks of the store.
  if (phrase.kind === 'relative')
    return phrases[at + 1]?.kind === 'maker' && !isOfSubject(phrases, at) ? 'aside' : undefined;
  const next = phrases[at + 1];
  // "Adjusted for the extra week, revenue rose".
  if (phrase.kind === 'basis' && at === 0 && next?.kind === 'preposition') return 'other-measure';
  const isBasis = phrases[at - 1]?.kind === 'article' && next?.kind === 'word' && next.word === 'basis';
  return phrase.kind === 'basis' && isBasis ? phrase.basis : undefined;
}

function isBeforeFigures(phrases: readonly Phrase[], at: number): boolean {
  return !phrases.slice(0, at).some(({ kind }) => kind === 'figure');
}

/** `revenue, which was`: the clause is about a subject. */
function isOfSubject(phrases: readonly Phrase[], at: number): boolean {
  const before = phrases[at - 1];
  return (before?.kind === 'mark' ? phrases[at - 2] : before)?.kind === 'subject';
}

/** `Carrier Services segment` names a part; `our business` does not. */
function isNamed(before: Phrase | undefined): boolean {
  return before?.kind === 'word' && before.capital;
}
