import { type Sentence, type Assertion, lastAssertion } from './assertion.ts';
import { insertionBefore } from './insertions.ts';
import { backOver, endsClause, isComma, kinds, onOver } from './kinds.ts';
import type { Lead } from './lead.ts';
import { subjectOfPart } from './parts.ts';
import { REACH, type Phrase, type Subject } from './phrases.ts';
import { percentOf } from './wholes.ts';

/** `a 37.7% gross margin`, `$12 million in free cash flow`, `$4 million of revenue`: a subject directly behind. */
export function subjectBehind(phrases: readonly Phrase[], index: number): Subject | undefined {
  for (let at = index + 1; at < index + 7; at++) {
    const phrase = phrases[at];
    if (phrase?.kind === 'subject') return isOnlyPart(phrases, at) ? undefined : phrase;
    if (!leadsOn(phrase?.kind, at - index)) return undefined;
  }
  return undefined;
}

/** Whether the subject of a figure may stand behind a word that is so many phrases behind it. */
function leadsOn(kind: Phrase['kind'] | undefined, distance: number): boolean {
  if (kind === 'preposition' || kind === 'upon') return distance <= 2;
  return kind === 'word' ? distance <= 4 : TO_SUBJECT.has(kind);
}

const TO_SUBJECT = kinds('of', 'article', 'basis', 'whole', 'direction');

/** `$1.6 billion in cash and cash equivalents and short-term investments`: the subject is one of several summed. */
function isOnlyPart(phrases: readonly Phrase[], at: number): boolean {
  const joint = phrases[at + 1];
  const next = phrases[at + 2];
  const joins = joint?.kind === 'and' || isComma(joint);
  // "Of cash from operations and spent $5.4 million": another verb.
  return joins && next?.kind === 'word' && !next.capital && phrases[at + 3]?.kind !== 'figure';
}

/** What increased: the subject before the direction or behind it (`growth in revenue`), or that of the figure before it. */
export function subjectOfDirection(sentence: Sentence, at: number): Subject | undefined {
  return objectOf(sentence.phrases, at) ?? subjectBefore(sentence, at);
}

/** `growth in revenue`. */
function objectOf(phrases: readonly Phrase[], direction: number): Subject | undefined {
  const joint = phrases[direction + 1]?.kind;
  if (joint !== 'preposition' && joint !== 'of') return undefined;
  for (let at = direction + 2; at < direction + 9; at++) {
    const phrase = phrases[at];
    if (phrase?.kind === 'subject') return phrase;
    if (phrase?.kind === 'figure' || phrase?.kind === 'mark' || phrase === undefined) return undefined;
  }
  return undefined;
}

/** `revenue for the third quarter increased`. */
function subjectBefore(sentence: Sentence, direction: number): Subject | undefined {
  const { phrases } = sentence;
  let words = 0;
  // "Free cash flow, a measure of ours, rose": what stands between is passed over.
  const start = insertionBefore(phrases, direction - 1) ?? direction;
  for (let at = start - 1; at >= Math.max(0, direction - REACH); at--) {
    const phrase = phrases[at];
    if (phrase?.kind === 'subject') return subjectFor(sentence, phrase, at, direction);
    if (phrase?.kind === 'figure') return alikeNamed(phrases, sentence.byIndex[at]?.subject, at, direction);
    if (phrase?.kind === 'part') return subjectAt(phrases, subjectOfPart(phrases, at));
    if (phrase?.kind === 'word') words += 1;
    // "Rose $0.03 compared to the same quarter of 2024, an increase of": compared with a period alone.
    const passesComparison = phrase?.kind === 'compare' && words === 0 && isOfPeriodAlone(phrases, at, direction);
    if (words > MOST_WORDS || (ENDS.has(phrase?.kind) && !passesComparison) || endsClause(phrase)) return undefined;
  }
  return undefined;
}

const ENDS = kinds('aside', 'compare');
const MOST_WORDS = 8;

/**
 * `Bus revenue rose 9%, rail was up 12%`: what has a name of its own in front of its verb is not what the figure before
 * it is of, but may be the same of another part.
 */
function alikeNamed(
  phrases: readonly Phrase[],
  subject: Subject | undefined,
  figure: number,
  direction: number,
): Subject | undefined {
  const isVerb = phrases[direction - 1]?.kind === 'verb';
  const name = nameBetween(phrases, figure, isVerb ? direction - 2 : direction - 1);
  if (name.length === 0 || subject === undefined) return subject;
  const isOfPart = subject.qualifiers.length > 0 && subject.measure === 'amount';
  return isOfPart ? { ...subject, qualifiers: name } : undefined;
}

/** The words that end at `last`, back to a mark or an `and`; none where a small word follows them. */
function nameBetween(phrases: readonly Phrase[], figure: number, last: number): readonly string[] {
  const name: string[] = [];
  for (let at = last; at > figure; at -= 1) {
    const phrase = phrases[at];
    if (phrase?.kind === 'mark' || phrase?.kind === 'and') break;
    if (phrase?.kind === 'article') continue;
    if (phrase?.kind !== 'word') return NONE;
    const { isNeutral, isAdverb } = phrase.known;
    if (!isNeutral && !isAdverb && !phrase.word.endsWith('ly')) name.unshift(phrase.word);
  }
  return name;
}

const NONE: readonly string[] = [];

/** A subject before a direction, unless it is only the whole of a share, or what is compared with. */
function subjectFor(
  { phrases, byIndex }: Sentence,
  subject: Subject,
  at: number,
  direction: number,
): Subject | undefined {
  const share = percentOf(phrases, at);
  // "Gross profit grew faster than revenue, rising 17%": not what is compared with.
  if (share === undefined) return isCompared(phrases, at) ? undefined : subject;
  // "R&D was 12% of revenue, up from 11%": the share. "$12 million, or 12% of revenue, up 9%": of which is not said.
  const joint = phrases[direction + 1]?.kind;
  return joint === 'from' || joint === 'to' ? byIndex[share]?.subject : undefined;
}

function subjectAt(phrases: readonly Phrase[], at: number | undefined): Subject | undefined {
  const phrase = phrases[at ?? -1];
  return phrase?.kind === 'subject' ? phrase : undefined;
}

function isOfPeriodAlone(phrases: readonly Phrase[], compare: number, before: number): boolean {
  const at = onOver(phrases, compare + 1, WHEN);
  return at < before && phrases[at - 1]?.kind === 'period' && isComma(phrases[at]);
}

const WHEN = kinds('article', 'preposition', 'period');

function isCompared(phrases: readonly Phrase[], subjectAt: number): boolean {
  return phrases[backOver(phrases, subjectAt - 1, SMALL)]?.kind === 'compare';
}

const SMALL = kinds('article', 'basis');

/** `an increase in revenue`, `growth of revenue`: the direction that a subject stands behind. */
export function changeOf(phrases: readonly Phrase[], subjectAt: number): 1 | 0 | -1 | undefined {
  for (let at = subjectAt - 1; at >= 0 && at >= subjectAt - 8; at--) {
    const phrase = phrases[at];
    if (phrase?.kind === 'direction') return phrase.direction;
    // Between the direction and the subject stands "in" or "of", or nothing that joins.
    const isJoint = phrase?.kind === 'preposition' || phrase?.kind === 'of' || phrase?.kind === 'to';
    if (isJoint ? phrases[at - 1]?.kind !== 'direction' : !OF_NAME.has(phrase?.kind)) return undefined;
  }
  return undefined;
}

const OF_NAME = kinds('article', 'word', 'period', 'basis', 'whole');

/** `Increases First Quarter Revenue 40%`: a direction in front of its subject. */
export function directionBefore(phrases: readonly Phrase[], subjectAt: number): 1 | 0 | -1 | undefined {
  for (let at = subjectAt - 1; at >= 0 && at >= subjectAt - 6; at--) {
    const phrase = phrases[at];
    if (phrase?.kind === 'direction') return phrase.direction;
    if (ENDS_TITLE.has(phrase?.kind)) return undefined;
  }
  return undefined;
}

const ENDS_TITLE = kinds('mark', 'figure', 'subject', 'compare');

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
