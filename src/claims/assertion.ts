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
  { phrases, general }: Sentence,
  index: number,
  subject: Subject | undefined,
): readonly string[] {
  const qualifiers = new Set([...(subject?.qualifiers ?? []), ...(subject?.bases ?? [])]);
  for (const { at, qualifier } of general) if (at < index) qualifiers.add(qualifier);
  const measured = phrases.slice(index + 1, index + 6);
  const stop = measured.findIndex((phrase) => phrase.kind === 'figure' || phrase.kind === 'mark');
  const other = measured.findIndex((phrase) => phrase.kind === 'other-measure');
  if (other >= 0 && (stop < 0 || other < stop)) qualifiers.add('other-measure');
  if (namesSeveralPeriods(phrases, index)) qualifiers.add('several-periods');
  return [...qualifiers];
}

/** `23% and 25% for the three and six months ended June 30`: which figure is of which period is not read. */
function namesSeveralPeriods(phrases: readonly Phrase[], index: number): boolean {
  for (let at = index + 1; at < index + 12; at++) {
    const [word, and, period] = [phrases[at], phrases[at + 1], phrases[at + 2]];
    if (word?.kind === 'word' && and?.kind === 'and' && period?.kind === 'period' && (period.period.months ?? 0) > 0) {
      return true;
    }
  }
  return false;
}

/** `on a non-GAAP basis`, `the Carrier segment, which`, `is expected to`: from here on the sentence speaks of less. */
export function generalQualifiers(phrases: readonly Phrase[]): Sentence['general'] {
  const general: { at: number; qualifier: string }[] = [];
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
  const next = phrases[at + 1];
  const isBasis = phrases[at - 1]?.kind === 'article' && next?.kind === 'word' && next.word === 'basis';
  return phrase.kind === 'basis' && isBasis ? phrase.basis : undefined;
}

/** `Carrier Services segment` names a part; `our business` does not. */
function isNamed(before: Phrase | undefined): boolean {
  return before?.kind === 'word' && before.capital;
}
