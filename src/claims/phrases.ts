import type { ProseLanguage, SubjectWords } from '../language/prose-language.ts';
import type { PeriodWords } from '../model/claim.ts';
import { periodAt } from './periods.ts';
import { lexiconOf, type Joint, type Meaning, type PerShare } from './lexicon.ts';
import type { FigureToken, Token } from './tokens.ts';

/** A sentence's tokens put together: figures, periods, subjects, and the small words that join them. */
export type Phrase = Placed &
  (
    | { readonly kind: 'figure'; readonly figure: FigureToken; readonly perShare: PerShare | undefined }
    | { readonly kind: 'period'; readonly period: PeriodWords }
    | ({ readonly kind: 'subject' } & Subject)
    | { readonly kind: 'direction'; readonly direction: 1 | 0 | -1 }
    | { readonly kind: 'sign'; readonly direction: 1 | -1 }
    | { readonly kind: 'basis'; readonly basis: string }
    | { readonly kind: 'precision'; readonly precision: 'at-least' | 'at-most' | 'about' }
    | { readonly kind: Joint }
    | { readonly kind: 'mark'; readonly mark: string }
    | { readonly kind: 'word'; readonly word: string; readonly capital: boolean }
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
  const { neutral, adverbs } = language;
  const lexicon = lexiconOf(language);
  const phrases: Phrase[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    const period = periodAt(tokens, at, language);
    if (period !== undefined) {
      const last = tokens[period.next - 1] ?? token;
      phrases.push({ kind: 'period', period: period.period, from: token.from, to: last.to });
      at = period.next;
      continue;
    }
    if (token.kind === 'figure') {
      phrases.push({ kind: 'figure', figure: token, perShare: undefined, from: token.from, to: token.to });
      at += 1;
      continue;
    }
    const entry = token.kind === 'word' ? lexicon.longestAt(tokens, at) : undefined;
    if (entry === undefined) {
      if (token.kind === 'mark' && token.mark === '&') phrases.push({ kind: 'and', from: token.from, to: token.to });
      else if (token.kind === 'mark') phrases.push({ kind: 'mark', mark: token.mark, from: token.from, to: token.to });
      else if (token.kind === 'word') phrases.push(token);
      at += 1;
      continue;
    }
    const to = tokens[entry.next - 1]?.to ?? token.to;
    place(phrases, entry.meaning, token.from, to, neutral);
    at = entry.next;
  }
  return withFollowingQualifiers(phrases, neutral, adverbs);
}

function place(phrases: Phrase[], meaning: Meaning, from: number, to: number, neutral: readonly string[]): void {
  const { kind } = meaning;
  if (kind === 'subject') {
    const { concept, kind: measure, sign } = meaning.words;
    const { qualifiers, bases } = before(phrases, neutral);
    phrases.push({ kind, concept, measure, sign: sign ?? 1, qualifiers, bases, from, to });
  } else if (kind === 'per-share') {
    const last = phrases.at(-1);
    if (last?.kind === 'figure') {
      const { figure } = last;
      phrases[phrases.length - 1] = { kind: 'figure', figure, perShare: meaning.concept, from: last.from, to };
    } else phrases.push({ kind: 'word', word: 'per share', capital: false, from, to });
  } else if (kind === 'direction') phrases.push({ kind, direction: meaning.direction, from, to });
  else if (kind === 'sign') phrases.push({ kind, direction: meaning.direction, from, to });
  else if (kind === 'basis') phrases.push({ kind, basis: meaning.basis, from, to });
  else if (kind === 'precision') phrases.push({ kind, precision: meaning.precision, from, to });
  else phrases.push({ kind, from, to });
}

/** The words directly in front of a subject that narrow it; periods and words that say nothing are passed over. */
function before(phrases: readonly Phrase[], neutral: readonly string[]): Pick<Subject, 'qualifiers' | 'bases'> {
  const qualifiers: string[] = [];
  const bases: string[] = [];
  let signed = false;
  for (let index = phrases.length - 1; index >= 0 && index >= phrases.length - 8; index--) {
    const phrase = phrases[index];
    if (phrase?.kind === 'basis') bases.unshift(phrase.basis);
    // "Platform-as-a-service (PaaS) revenues".
    else if (phrase?.kind === 'mark' && /[()]/.test(phrase.mark)) continue;
    else if (phrase?.kind === 'part') qualifiers.unshift('segment');
    // "Organic revenue".
    else if (phrase?.kind === 'other-measure') qualifiers.unshift('other-measure');
    else if (phrase?.kind === 'word') {
      if (!neutral.includes(phrase.word)) qualifiers.unshift(phrase.word);
    } else if (phrase?.kind === 'and' && phrases[index - 1]?.kind === 'basis') continue;
    else if (phrase?.kind === 'sign') signed = true;
    else if (phrase?.kind !== 'period' && phrase?.kind !== 'article') {
      // "Interest received on cash and cash equivalents".
      if (phrase?.kind === 'upon') qualifiers.unshift('on');
      // "Subscription and services revenue": there is more to the name.
      if (phrase?.kind === 'and' && qualifiers.length > 0) qualifiers.unshift('and');
      // "Our achievement of positive EBITDA" speaks of EBITDA.
      const head = signed ? undefined : headBefore(phrases, index, neutral);
      if (head !== undefined) qualifiers.unshift(head);
      break;
    }
  }
  return { qualifiers, bases };
}

/** `cost of revenue`, `adjustments to net income`, `included in interest expense`: the figure is of what stands before the joint. */
function headBefore(phrases: readonly Phrase[], joint: number, neutral: readonly string[]): string | undefined {
  const kind = phrases[joint]?.kind;
  if (kind !== 'of' && kind !== 'to' && kind !== 'preposition') return undefined;
  const head = phrases[joint - 1];
  // "Reclassified from other comprehensive income to net income".
  if (head?.kind === 'aside' || (head?.kind === 'subject' && kind === 'to')) return 'aside';
  const isHead = head?.kind === 'word' && !head.capital && !neutral.includes(head.word) && kind !== 'preposition';
  return isHead ? head.word : undefined;
}

/** `Revenues from the Business Services Segment`, `revenue per customer`: what stands behind a subject and narrows it. */
function withFollowingQualifiers(
  phrases: readonly Phrase[],
  neutral: readonly string[],
  adverbs: readonly string[],
): readonly Phrase[] {
  return phrases.map((phrase, index) => {
    if (phrase.kind !== 'subject') return phrase;
    const words: string[] = [];
    let at = index + 1;
    const behind = phrases[at];
    // "Net income tax benefit", "revenue backlog": the subject is only the first word of what is named.
    if (
      behind?.kind === 'word' &&
      !behind.capital &&
      !adverbs.includes(behind.word) &&
      !/(?:ly|ed)$/.test(behind.word)
    ) {
      return { ...phrase, qualifiers: [...phrase.qualifiers, behind.word] };
    }
    // "Cash and cash equivalents and short-term investments", "sales and marketing": there is more to the name.
    const joined = behind?.kind === 'and' ? phrases[at + 1] : undefined;
    if (
      joined?.kind === 'word' &&
      !joined.capital &&
      !adverbs.includes(joined.word) &&
      !neutral.includes(joined.word)
    ) {
      return { ...phrase, qualifiers: [...phrase.qualifiers, 'and', joined.word] };
    }
    const joint = behind?.kind;
    if (joint !== 'from' && joint !== 'of' && joint !== 'by' && joint !== 'preposition') return phrase;
    for (at += 1; at < phrases.length && words.length < 5; at++) {
      const next = phrases[at];
      if (next?.kind === 'article' || next?.kind === 'whole') continue;
      if (next?.kind === 'part') words.push('segment');
      else if (next?.kind === 'word' && !neutral.includes(next.word)) words.push(next.word);
      else if (next?.kind !== 'word') break;
    }
    return words.length === 0 ? phrase : { ...phrase, qualifiers: [...phrase.qualifiers, ...words] };
  });
}
