import type { ProseLanguage, SubjectWords } from '../language/prose-language.ts';
import type { PeriodWords } from '../model/claim.ts';
import { periodAt } from './periods.ts';
import { isBracket, partsClauses } from './marks.ts';
import type { Joint, Meaning, PerShare } from './lexicon.ts';
import { longestWordingAt } from './longest-wording.ts';
import type { FigureToken, Token } from './tokens.ts';
import { vocabularyOf, type KnownWord, type Vocabulary } from './vocabulary.ts';

/** A sentence's tokens put together: figures, periods, subjects, and the small words that join them. */
export type Phrase = Placed &
  (
    | { readonly kind: 'figure'; readonly figure: FigureToken; readonly perShare: PerShare | undefined }
    | { readonly kind: 'period'; readonly period: PeriodWords; readonly isComparison: boolean }
    | ({ readonly kind: 'subject' } & Subject)
    | {
        readonly kind: 'direction';
        readonly direction: 1 | 0 | -1;
        readonly times: number | undefined;
        readonly better: boolean;
      }
    | { readonly kind: 'manifold'; readonly times: number }
    | { readonly kind: 'sign'; readonly direction: 1 | -1 }
    | { readonly kind: 'basis'; readonly basis: string }
    | { readonly kind: 'precision'; readonly precision: 'at-least' | 'at-most' | 'about' }
    | { readonly kind: Joint }
    | { readonly kind: 'mark'; readonly mark: string }
    | { readonly kind: 'word'; readonly word: string; readonly known: KnownWord; readonly capital: boolean }
  );

/** How many phrases back a figure may look for what it belongs to; sentences without an end stay linear. */
export const REACH = 60;

export interface Subject {
  readonly concept: string;
  readonly measure: SubjectWords['kind'];
  readonly sign: 1 | -1;
  /** What narrows it, in the words of the sentence. */
  readonly qualifiers: readonly string[];
  /** `adjusted`, `non-gaap`, `gaap`, `diluted`. */
  readonly bases: readonly string[];
}

interface Placed {
  /** Offsets in the passage. */
  readonly from: number;
  readonly to: number;
}

/** Phrases of a run of tokens, in order. Everything is matched by its longest wording, in time linear in the tokens. */
export function phrasesOf(tokens: readonly Token[], language: ProseLanguage): readonly Phrase[] {
  const vocabulary = vocabularyOf(language);
  const phrases: Phrase[] = [];
  // "Compares with $47.1 million, and gross profit with": the preposition stands for the whole of it.
  let comparedBy: string | undefined;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    const period = periodAt(tokens, at);
    if (period !== undefined) {
      const last = tokens[period.next - 1] ?? token;
      const isComparison = period.period.shift !== undefined && comparesOnly(tokens, at, period.next, language);
      phrases.push({ kind: 'period', period: period.period, isComparison, from: token.from, to: last.to });
      at = period.next;
      continue;
    }
    if (token.kind === 'figure') {
      phrases.push({ kind: 'figure', figure: token, perShare: undefined, from: token.from, to: token.to });
      at += 1;
      continue;
    }
    const entry = token.kind === 'word' ? longestWordingAt(tokens, at) : undefined;
    if (entry === undefined) {
      if (token.kind === 'mark' && token.mark === '&') phrases.push({ kind: 'and', from: token.from, to: token.to });
      else if (token.kind === 'mark' || token.kind === 'word') phrases.push(token);
      at += 1;
      continue;
    }
    const last = tokens[entry.next - 1];
    const to = last?.to ?? token.to;
    if (entry.meaning.kind === 'compare') comparedBy = last?.kind === 'word' ? last.word : undefined;
    const isSame = token.kind === 'word' && token.word === comparedBy;
    if (isSame && comparesAgain(phrases, entry.meaning, tokens[entry.next])) {
      phrases.push({ kind: 'compare', from: token.from, to });
      at = entry.next;
      continue;
    }
    place(phrases, entry.meaning, token.from, to, vocabulary);
    at = entry.next;
  }
  for (let index = 0; index < phrases.length; index += 1) {
    const phrase = phrases[index];
    if (phrase?.kind === 'subject') phrases[index] = withFollowingQualifiers(phrases, phrase, index);
    else if (phrase?.kind === 'accounts') {
      phrases[index] = { kind: isBeforeShare(phrases, index) ? 'verb' : 'aside', from: phrase.from, to: phrase.to };
    }
  }
  return phrases;
}

/** What is compared stands before it, a subject or its figure, and a figure behind it; `from $5 million to $6 million` is a way. */
function comparesAgain(phrases: readonly Phrase[], { kind }: Meaning, next: Token | undefined): boolean {
  const before = phrases.at(-1)?.kind;
  const isCompared = before === 'subject' || (kind !== 'to' && (before === 'figure' || before === 'period'));
  return next?.kind === 'figure' && isCompared;
}

/** `accounted for approximately 43% of`, `accounted for the remaining 57%`. */
function isBeforeShare(phrases: readonly Phrase[], index: number): boolean {
  let at = index + 1;
  while (at < index + 4 && BEFORE_SHARE.has(phrases[at]?.kind)) at += 1;
  const figure = phrases[at];
  return figure?.kind === 'figure' && figure.figure.unit === 'percent';
}

const BEFORE_SHARE: ReadonlySet<string | undefined> = new Set(['precision', 'article', 'word']);

/** `net loss improved`, `expenses were $3.1 million, an improvement`: what is better is less. */
function isLess(phrases: readonly Phrase[]): boolean {
  for (let at = phrases.length - 1; at >= 0 && at > phrases.length - 14; at -= 1) {
    const phrase = phrases[at];
    if (phrase?.kind === 'subject') return phrase.sign === -1 || COSTS.has(phrase.concept);
    if (phrase?.kind === 'mark' && partsClauses(phrase.mark)) return false;
  }
  return false;
}

/** `an improvement in net loss`. */
function turnBetter(phrases: Phrase[]): void {
  let at = phrases.length - 1;
  while (JOINTS.has(phrases[at]?.kind)) at -= 1;
  const phrase = phrases[at];
  if (phrase?.kind === 'direction' && phrase.better) phrases[at] = { ...phrase, direction: -1 };
}

const JOINTS: ReadonlySet<string | undefined> = new Set(['preposition', 'of', 'article', 'basis', 'whole']);

const COSTS: ReadonlySet<string> = new Set([
  'cost-of-revenue',
  'operating-expenses',
  'research-and-development',
  'selling-general-and-administrative',
  'interest-expense',
  'income-tax',
  'effective-tax-rate',
  'long-term-debt',
]);

/** `year-over-year` says what a change is measured from, and never when something was. */
function comparesOnly(tokens: readonly Token[], from: number, to: number, { periods }: ProseLanguage): boolean {
  let words = '';
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'word') words += words === '' ? token.word : ` ${token.word}`;
  }
  return periods.comparisons.includes(words);
}

function place(phrases: Phrase[], meaning: Meaning, from: number, to: number, vocabulary: Vocabulary): void {
  const { kind } = meaning;
  if (kind === 'subject') {
    const { concept, kind: measure, sign } = meaning.words;
    const { qualifiers, bases } = before(phrases);
    if (sign === -1 || COSTS.has(concept)) turnBetter(phrases);
    phrases.push({ kind, ...onBasis({ concept, measure, sign: sign ?? 1, qualifiers, bases }), from, to });
  } else if (kind === 'per-share') {
    const last = phrases.at(-1);
    if (last?.kind === 'figure') {
      const { figure } = last;
      phrases[phrases.length - 1] = { kind: 'figure', figure, perShare: meaning.concept, from: last.from, to };
    } else {
      const known = vocabulary.of('per share');
      phrases.push({ kind: 'word', word: known.word, known, capital: false, from, to });
    }
  } else if (kind === 'direction') {
    const direction = meaning.better === true && isLess(phrases) ? -1 : meaning.direction;
    phrases.push({ kind, direction, times: meaning.times, better: meaning.better === true, from, to });
  } else if (kind === 'manifold') phrases.push({ kind, times: meaning.times, from, to });
  else if (kind === 'sign') phrases.push({ kind, direction: meaning.direction, from, to });
  else if (kind === 'basis') phrases.push({ kind, basis: meaning.basis, from, to });
  else if (kind === 'precision') phrases.push({ kind, precision: meaning.precision, from, to });
  else phrases.push({ kind, from, to });
}

/** `Diluted EPS`; `basic and diluted EPS` is of either. */
export function onBasis(subject: Subject): Subject {
  // "Basic and fully diluted EPS".
  if (subject.concept === 'eps-diluted' && subject.bases.includes('basic'))
    return { ...subject, concept: 'eps', bases: [...subject.bases, 'diluted'] };
  if (subject.concept !== 'eps') return subject;
  const isDiluted = subject.bases.includes('diluted');
  if (isDiluted === subject.bases.includes('basic')) return subject;
  return { ...subject, concept: isDiluted ? 'eps-diluted' : 'eps-basic' };
}

/** The words directly in front of a subject that narrow it; periods and words that say nothing are passed over. */
function before(phrases: readonly Phrase[]): Pick<Subject, 'qualifiers' | 'bases'> {
  const qualifiers: string[] = [];
  const bases: string[] = [];
  let signed = false;
  for (let index = phrases.length - 1; index >= 0 && index >= phrases.length - 8; index--) {
    const phrase = phrases[index];
    if (phrase?.kind === 'basis') bases.unshift(phrase.basis);
    // "Platform-as-a-service (PaaS) revenues".
    else if (phrase?.kind === 'mark' && isBracket(phrase.mark)) continue;
    else if (phrase?.kind === 'part') qualifiers.unshift('segment');
    // "Organic revenue".
    else if (phrase?.kind === 'other-measure') qualifiers.unshift('other-measure');
    else if (phrase?.kind === 'word') {
      if (!phrase.known.isNeutral) qualifiers.unshift(phrase.word);
    } else if (phrase?.kind === 'and' && phrases[index - 1]?.kind === 'basis') continue;
    // "Gross profit of $27.8 million, yielding a gross margin of": the name begins behind its article.
    else if (phrase?.kind === 'article' && isParticiple(phrases[index - 1])) break;
    else if (phrase?.kind === 'sign') signed = true;
    else if (phrase?.kind !== 'period' && phrase?.kind !== 'article') {
      // "Interest received on cash and cash equivalents".
      if (phrase?.kind === 'upon' && phrases[index - 1]?.kind !== 'figure') qualifiers.unshift('on');
      // "Subscription and services revenue": there is more to the name.
      if (phrase?.kind === 'and' && qualifiers.length > 0 && !isToldBefore(phrases[index - 1]))
        qualifiers.unshift('and');
      // "Our achievement of positive EBITDA" speaks of EBITDA.
      const head = signed ? undefined : headBefore(phrases, index);
      if (head !== undefined) qualifiers.unshift(head);
      break;
    }
  }
  return { qualifiers, bases };
}

/** `Of total revenue and service revenue was`: what ends before the word is no part of the name. */
function isToldBefore(phrase: Phrase | undefined): boolean {
  return (
    phrase?.kind === 'subject' || phrase?.kind === 'figure' || phrase?.kind === 'period' || phrase?.kind === 'mark'
  );
}

function isParticiple(phrase: Phrase | undefined): boolean {
  return phrase?.kind === 'word' && !phrase.capital && phrase.word.endsWith('ing');
}

/** `cost of revenue`, `adjustments to net income`, `included in interest expense`: the figure is of what stands before the joint. */
function headBefore(phrases: readonly Phrase[], joint: number): string | undefined {
  const kind = phrases[joint]?.kind;
  if (kind !== 'of' && kind !== 'to' && kind !== 'preposition') return undefined;
  const head = phrases[joint - 1];
  // "Reclassified from other comprehensive income to net income".
  if (head?.kind === 'aside' || (head?.kind === 'subject' && kind === 'to')) return 'aside';
  const isHead = head?.kind === 'word' && !head.capital && !head.known.isNeutral && kind !== 'preposition';
  return isHead ? head.word : undefined;
}

/** `Revenues from the Business Services Segment`, `revenue per customer`: what stands behind a subject and narrows it. */
function withFollowingQualifiers(phrases: readonly Phrase[], phrase: SubjectPhrase, index: number): SubjectPhrase {
  const behind = phrases[index + 1];
  // "Net income tax benefit", "revenue backlog": the subject is only the first word of what is named.
  if (
    behind?.kind === 'word' &&
    !behind.capital &&
    !behind.known.isAdverb &&
    !behind.known.isNeutral &&
    !behind.word.endsWith('ly') &&
    !behind.word.endsWith('ed') &&
    !leadsFrom(phrases, index + 2)
  ) {
    return { ...phrase, qualifiers: [...phrase.qualifiers, behind.word] };
  }
  // "Cash and cash equivalents and short-term investments", "sales and marketing": there is more to the name.
  const joined = behind?.kind === 'and' ? phrases[index + 2] : undefined;
  const isName = joined?.kind === 'word' && !joined.capital && !joined.known.isAdverb && !joined.known.isNeutral;
  if (isName && phrases[index + 3]?.kind !== 'figure') {
    return { ...phrase, qualifiers: [...phrase.qualifiers, 'and', joined.word] };
  }
  const joint = behind?.kind;
  if (joint !== 'from' && joint !== 'of' && joint !== 'by' && joint !== 'preposition') return phrase;
  const words: string[] = [];
  for (let at = index + 2; at < phrases.length && words.length < 5; at++) {
    const next = phrases[at];
    if (next?.kind === 'article' || next?.kind === 'whole') continue;
    if (next?.kind === 'part') words.push('segment');
    // "Revenue for the three and nine months ended".
    else if (next?.kind === 'word' && next.known.period?.number !== undefined) break;
    else if (next?.kind === 'word' && !next.known.isNeutral) words.push(next.word);
    else if (next?.kind !== 'word') break;
  }
  return words.length === 0 ? phrase : { ...phrase, qualifiers: [...phrase.qualifiers, ...words] };
}

/** `net sales went from $51.1 million to`: behind a noun no figure stands so. */
function leadsFrom(phrases: readonly Phrase[], at: number): boolean {
  const next = phrases[at + 1]?.kind;
  return phrases[at]?.kind === 'from' && (next === 'figure' || next === 'precision');
}

type SubjectPhrase = Extract<Phrase, { kind: 'subject' }>;
