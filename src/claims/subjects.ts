import { type Sentence, type Assertion, lastAssertion } from './assertion.ts';
import type { Lead } from './lead.ts';
import { partsClauses } from './marks.ts';
import { REACH, type Phrase, type Subject } from './phrases.ts';
import { percentOf } from './wholes.ts';

/** `a 37.7% gross margin`, `$12 million in free cash flow`, `$4 million of revenue`: a subject directly behind. */
export function subjectBehind(phrases: readonly Phrase[], index: number): Subject | undefined {
  for (let at = index + 1; at < index + 7; at++) {
    const phrase = phrases[at];
    if (phrase?.kind === 'subject') return isOnlyPart(phrases, at) ? undefined : phrase;
    const passes =
      phrase?.kind === 'of' ||
      phrase?.kind === 'article' ||
      phrase?.kind === 'basis' ||
      phrase?.kind === 'whole' ||
      phrase?.kind === 'direction' ||
      ((phrase?.kind === 'preposition' || phrase?.kind === 'upon') && at <= index + 2) ||
      (phrase?.kind === 'word' && at <= index + 4);
    if (!passes) return undefined;
  }
  return undefined;
}

/** `$1.6 billion in cash and cash equivalents and short-term investments`: the subject is one of several summed. */
function isOnlyPart(phrases: readonly Phrase[], at: number): boolean {
  const joint = phrases[at + 1];
  const next = phrases[at + 2];
  const joins = joint?.kind === 'and' || (joint?.kind === 'mark' && joint.mark === ',');
  // "Of cash from operations and spent $5.4 million": another verb.
  return joins && next?.kind === 'word' && !next.capital && phrases[at + 3]?.kind !== 'figure';
}

/** What increased: the subject before the direction or behind it (`growth in revenue`), or that of the figure before it. */
export function subjectOfDirection({ phrases, byIndex }: Sentence, at: number): Subject | undefined {
  const joint = phrases[at + 1];
  if (joint?.kind === 'preposition' || joint?.kind === 'of') {
    for (let look = at + 2; look < at + 9; look++) {
      const phrase = phrases[look];
      if (phrase?.kind === 'subject') return phrase;
      if (phrase?.kind === 'figure' || phrase?.kind === 'mark' || phrase === undefined) break;
    }
  }
  let words = 0;
  for (let look = at - 1; look >= Math.max(0, at - REACH); look--) {
    const phrase = phrases[look];
    const share = phrase?.kind === 'subject' ? percentOf(phrases, look) : undefined;
    // "R&D was 12% of revenue, up from 11%": the share. "$12 million, or 12% of revenue, up 9%": of which is not said.
    if (share !== undefined)
      return joint?.kind === 'from' || joint?.kind === 'to' ? byIndex[share]?.subject : undefined;
    // "Gross profit grew faster than revenue, rising 17%": not what is compared with.
    if (phrase?.kind === 'subject') return isCompared(phrases, look) ? undefined : phrase;
    if (phrase?.kind === 'figure') return byIndex[look]?.subject;
    // "Rose $0.03 compared to the same quarter of 2024, an increase of": compared with a period alone.
    if (phrase?.kind === 'compare' && words === 0 && isOfPeriodAlone(phrases, look, at)) continue;
    if (phrase?.kind === 'aside' || phrase?.kind === 'compare' || phrase?.kind === 'part') return undefined;
    if (phrase?.kind === 'mark' && partsClauses(phrase.mark)) return undefined;
    if (phrase?.kind === 'word' && ++words > 8) return undefined;
  }
  return undefined;
}

function isOfPeriodAlone(phrases: readonly Phrase[], compare: number, before: number): boolean {
  let at = compare + 1;
  while (phrases[at]?.kind === 'article' || phrases[at]?.kind === 'preposition' || phrases[at]?.kind === 'period')
    at += 1;
  const phrase = phrases[at];
  return at < before && phrases[at - 1]?.kind === 'period' && phrase?.kind === 'mark' && phrase.mark === ',';
}

function isCompared(phrases: readonly Phrase[], subjectAt: number): boolean {
  let at = subjectAt - 1;
  while (phrases[at]?.kind === 'article' || phrases[at]?.kind === 'basis') at -= 1;
  return phrases[at]?.kind === 'compare';
}

/** `an increase in revenue`, `growth of revenue`: the direction that a subject stands behind. */
export function changeOf(phrases: readonly Phrase[], subjectAt: number): 1 | 0 | -1 | undefined {
  for (let at = subjectAt - 1; at >= 0 && at >= subjectAt - 8; at--) {
    const phrase = phrases[at];
    if (phrase?.kind === 'direction') return phrase.direction;
    const passes =
      phrase?.kind === 'preposition' ||
      phrase?.kind === 'of' ||
      phrase?.kind === 'article' ||
      phrase?.kind === 'word' ||
      phrase?.kind === 'period' ||
      phrase?.kind === 'basis' ||
      phrase?.kind === 'whole';
    if (!passes) return undefined;
    // Between the direction and the subject stands "in" or "of", or nothing that joins.
    if ((phrase.kind === 'preposition' || phrase.kind === 'of') && phrases[at - 1]?.kind !== 'direction')
      return undefined;
    if (phrase.kind === 'word') continue;
  }
  return undefined;
}

/** `Increases First Quarter Revenue 40%`: a direction in front of its subject. */
export function directionBefore(phrases: readonly Phrase[], subjectAt: number): 1 | 0 | -1 | undefined {
  for (let at = subjectAt - 1; at >= 0 && at >= subjectAt - 6; at--) {
    const phrase = phrases[at];
    if (phrase?.kind === 'direction') return phrase.direction;
    if (
      phrase?.kind === 'mark' ||
      phrase?.kind === 'figure' ||
      phrase?.kind === 'subject' ||
      phrase?.kind === 'compare'
    )
      return undefined;
  }
  return undefined;
}

/** `Online sales ... compared to net sales of`: what is named again with fewer words is still the narrower thing. */
export function likeTheOne(subject: Subject, before: Assertion | undefined): Subject {
  const other = before?.subject;
  if (other?.concept !== subject.concept || subject.qualifiers.length > 0) return subject;
  return { ...subject, qualifiers: other.qualifiers, bases: subject.bases.length > 0 ? subject.bases : other.bases };
}

export function perShareSubject(
  sentence: Sentence,
  index: number,
  lead: Lead,
  concept: 'eps' | 'eps-basic' | 'eps-diluted',
): Subject | undefined {
  const { phrases, byIndex } = sentence;
  const exact = concept === 'eps' && isDiluted(phrases, index) ? 'eps-diluted' : concept;
  const anchor = phrases[lead.at];
  if (lead.anchor === 'subject' && anchor?.kind === 'subject') return earningsPerShare(anchor, exact);
  if (lead.anchor === 'figure') {
    const previous = byIndex[lead.at]?.subject;
    return previous === undefined ? undefined : earningsPerShare(previous, exact);
  }
  if (lead.anchor === 'compare') {
    const group = lastAssertion(sentence, lead.at, 'per-share')?.subject;
    return group === undefined ? undefined : earningsPerShare(group, exact);
  }
  return undefined;
}

/** `$0.42 per share on a diluted basis`. */
function isDiluted(phrases: readonly Phrase[], index: number): boolean {
  for (let at = index + 1; at < index + 7; at += 1) {
    const phrase = phrases[at];
    if (phrase?.kind === 'basis' && phrase.basis === 'diluted') return true;
    if (phrase?.kind === 'figure' || phrase?.kind === 'compare') return false;
  }
  return false;
}

function earningsPerShare(subject: Subject, concept: string): Subject | undefined {
  if (subject.measure === 'per-share') return subject.concept === 'eps' ? { ...subject, concept } : subject;
  const isIncome = subject.concept === 'net-income' || subject.concept === 'net-income-to-common';
  return isIncome ? { ...subject, concept, measure: 'per-share' } : undefined;
}

/** `an increase in revenue of $5 million`, `a $5 million increase in revenue`: it may be one of several that make up another change. */
export function isNounOf(
  phrases: readonly Phrase[],
  index: number,
  { anchor, at }: Pick<Lead, 'anchor' | 'at'>,
): boolean {
  const direction = anchor === 'subject' ? lastDirection(phrases, at) : index + 1;
  const isDirection = phrases[direction]?.kind === 'direction';
  return isDirection && phrases[direction + 1]?.kind === 'preposition';
}

function lastDirection(phrases: readonly Phrase[], subjectAt: number): number {
  let at = subjectAt - 1;
  while (at > subjectAt - 8 && at >= 0 && phrases[at]?.kind !== 'direction') at -= 1;
  return at;
}
