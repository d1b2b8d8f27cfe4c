import { type Sentence, type Assertion, qualifiersAt } from './assertion.ts';
import { comparedBehind, periodBefore, periodBehind } from './figure-periods.ts';

/** `positive adjusted EBITDA`: a word that says which side of zero a subject is on. */
export function ofSign(sentence: Sentence, index: number): Assertion | undefined {
  const { phrases } = sentence;
  const phrase = phrases[index];
  if (phrase?.kind !== 'sign') return undefined;
  let at = index + 1;
  while (phrases[at]?.kind === 'basis') at += 1;
  const subject = phrases[at];
  if (subject?.kind !== 'subject' || subject.measure === 'ratio') return undefined;
  const right = periodBehind(phrases, at);
  return {
    index,
    says: 'sign',
    unit: subject.measure === 'per-share' ? 'per-share' : 'currency',
    subject,
    direction: phrase.direction,
    precision: 'as-printed',
    qualifiers: qualifiersAt(sentence, index, subject),
    periods: [...(right === undefined ? [] : [right.period]), ...periodBefore(phrases, index)],
    comparedWith: undefined,
    earlier: false,
  };
}

/** Words of direction that no figure carries: `gross margin increased to 27.3%`. */
export function directions(sentence: Sentence, byIndex: ReadonlyMap<number, Assertion>): readonly Assertion[] {
  const { phrases } = sentence;
  return phrases.flatMap((phrase, index) => {
    if (phrase.kind !== 'direction') return [];
    // "increased to 27.3%": the level behind it tells period and subject.
    const to = phrases[index + 1]?.kind === 'to' ? levelBehind(sentence, byIndex, index) : undefined;
    if (to?.subject === undefined) return [];
    return [
      { ...to, index, says: 'direction' as const, direction: phrase.direction, precision: 'as-printed' as const },
    ];
  });
}

function levelBehind(
  { phrases }: Sentence,
  byIndex: ReadonlyMap<number, Assertion>,
  index: number,
): Assertion | undefined {
  for (let at = index + 1; at < index + 6; at++) {
    const assertion = byIndex.get(at);
    if (assertion !== undefined) {
      return { ...assertion, comparedWith: assertion.comparedWith ?? comparedBehind(phrases, at) };
    }
  }
  return undefined;
}
