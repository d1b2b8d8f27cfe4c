import type { ProseLanguage, SubjectWords } from '../language/prose-language.ts';
import type { PeriodWords } from '../model/claim.ts';
import { periodAt } from './periods.ts';
import { foldWord, type FigureToken, type Token } from './tokens.ts';

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

/** Small words by what they do. */
export type Joint =
  | 'of'
  | 'to'
  | 'by'
  | 'from'
  | 'and'
  | 'or'
  | 'respectively'
  | 'verb'
  | 'maker'
  | 'article'
  | 'preposition'
  | 'upon'
  | 'compare'
  | 'aside'
  | 'forecast'
  | 'part'
  | 'whole'
  | 'loss'
  | 'other-measure';

/** How many phrases back a figure may look for what it belongs to; sentences without an end stay linear. */
export const REACH = 60;

export type PerShare = 'eps' | 'eps-basic' | 'eps-diluted';

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
  const { lexicon, neutral, adverbs } = lexiconOf(language);
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
    const entry = token.kind === 'word' ? longest(lexicon, tokens, at) : undefined;
    if (entry === undefined) {
      if (token.kind === 'mark') phrases.push({ kind: 'mark', mark: token.mark, from: token.from, to: token.to });
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

type Meaning =
  | { readonly kind: 'subject'; readonly words: SubjectWords }
  | { readonly kind: 'per-share'; readonly concept: PerShare }
  | { readonly kind: 'direction'; readonly direction: 1 | 0 | -1 }
  | { readonly kind: 'sign'; readonly direction: 1 | -1 }
  | { readonly kind: 'basis'; readonly basis: string }
  | { readonly kind: 'precision'; readonly precision: 'at-least' | 'at-most' | 'about' }
  | { readonly kind: Joint };

function place(phrases: Phrase[], meaning: Meaning, from: number, to: number, neutral: ReadonlySet<string>): void {
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
function before(phrases: readonly Phrase[], neutral: ReadonlySet<string>): Pick<Subject, 'qualifiers' | 'bases'> {
  const qualifiers: string[] = [];
  const bases: string[] = [];
  for (let index = phrases.length - 1; index >= 0 && index >= phrases.length - 8; index--) {
    const phrase = phrases[index];
    if (phrase?.kind === 'basis') bases.unshift(phrase.basis);
    // "Platform-as-a-service (PaaS) revenues".
    else if (phrase?.kind === 'mark' && /[()]/.test(phrase.mark)) continue;
    else if (phrase?.kind === 'part') qualifiers.unshift('segment');
    else if (phrase?.kind === 'word') {
      if (!neutral.has(phrase.word)) qualifiers.unshift(phrase.word);
    } else if (phrase?.kind === 'and' && phrases[index - 1]?.kind === 'basis') continue;
    else if (phrase?.kind !== 'period' && phrase?.kind !== 'sign' && phrase?.kind !== 'article') {
      // "Interest received on cash and cash equivalents".
      if (phrase?.kind === 'upon') qualifiers.unshift('on');
      // "Subscription and services revenue": there is more to the name.
      if (phrase?.kind === 'and' && qualifiers.length > 0) qualifiers.unshift('and');
      break;
    }
  }
  return { qualifiers, bases };
}

/** `Revenues from the Business Services Segment`, `revenue per customer`: what stands behind a subject and narrows it. */
function withFollowingQualifiers(
  phrases: readonly Phrase[],
  neutral: ReadonlySet<string>,
  adverbs: ReadonlySet<string>,
): readonly Phrase[] {
  return phrases.map((phrase, index) => {
    if (phrase.kind !== 'subject') return phrase;
    const words: string[] = [];
    let at = index + 1;
    const behind = phrases[at];
    // "Net income tax benefit", "revenue backlog": the subject is only the first word of what is named.
    if (behind?.kind === 'word' && !behind.capital && !adverbs.has(behind.word) && !/(?:ly|ed)$/.test(behind.word)) {
      return { ...phrase, qualifiers: [...phrase.qualifiers, behind.word] };
    }
    const joint = behind?.kind;
    if (joint !== 'from' && joint !== 'of' && joint !== 'by' && joint !== 'preposition') return phrase;
    for (at += 1; at < phrases.length && words.length < 5; at++) {
      const next = phrases[at];
      if (next?.kind === 'article' || next?.kind === 'whole') continue;
      if (next?.kind === 'part') words.push('segment');
      else if (next?.kind === 'word' && !neutral.has(next.word)) words.push(next.word);
      else if (next?.kind !== 'word') break;
    }
    return words.length === 0 ? phrase : { ...phrase, qualifiers: [...phrase.qualifiers, ...words] };
  });
}

interface Node {
  readonly next: Map<string, Node>;
  meaning: Meaning | undefined;
}

interface Lexicon {
  readonly lexicon: Node;
  readonly neutral: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
}

const lexicons = new WeakMap<ProseLanguage, Lexicon>();

function lexiconOf(language: ProseLanguage): Lexicon {
  let made = lexicons.get(language);
  if (made === undefined) {
    made = {
      lexicon: makeLexicon(language),
      neutral: new Set(language.neutral.map(foldWord)),
      adverbs: new Set(language.adverbs),
    };
    lexicons.set(language, made);
  }
  return made;
}

/** What a wording means first is what it keeps. */
function makeLexicon(language: ProseLanguage): Node {
  const root: Node = { next: new Map(), meaning: undefined };
  const add = (wordings: readonly string[], meaning: Meaning): void => {
    for (const wording of wordings) {
      let node = root;
      for (const word of wording.split(/[\s,]+/)) {
        const folded = foldWord(word);
        let next = node.next.get(folded);
        if (next === undefined) node.next.set(folded, (next = { next: new Map(), meaning: undefined }));
        node = next;
      }
      node.meaning ??= meaning;
    }
  };
  for (const words of language.subjects) add(words.phrases, { kind: 'subject', words });
  for (const [wording, concept] of Object.entries(language.perShare)) add([wording], { kind: 'per-share', concept });
  for (const [wording, basis] of Object.entries(language.bases)) add([wording], { kind: 'basis', basis });
  add(language.compares, { kind: 'compare' });
  add(language.up, { kind: 'direction', direction: 1 });
  add(language.down, { kind: 'direction', direction: -1 });
  add(language.flat, { kind: 'direction', direction: 0 });
  add(language.positive, { kind: 'sign', direction: 1 });
  add(language.negative, { kind: 'sign', direction: -1 });
  add(language.losses, { kind: 'loss' });
  add(language.otherMeasures, { kind: 'other-measure' });
  add(language.asides, { kind: 'aside' });
  add(language.forecasts, { kind: 'forecast' });
  add(language.from, { kind: 'from' });
  add(language.atLeast, { kind: 'precision', precision: 'at-least' });
  add(language.atMost, { kind: 'precision', precision: 'at-most' });
  add(language.about, { kind: 'precision', precision: 'about' });
  add(language.verbs, { kind: 'verb' });
  add(language.makers, { kind: 'maker' });
  add(language.parts, { kind: 'part' });
  add(language.wholes, { kind: 'whole' });
  add(language.and, { kind: 'and' });
  add(language.or, { kind: 'or' });
  add(language.of, { kind: 'of' });
  add(language.to, { kind: 'to' });
  add(language.by, { kind: 'by' });
  add(language.respectively, { kind: 'respectively' });
  add(language.articles, { kind: 'article' });
  add(language.prepositions, { kind: 'preposition' });
  add(language.upon, { kind: 'upon' });
  return root;
}

function isClosing(token: Token | undefined): boolean {
  return token?.kind === 'mark' && token.mark === ')';
}

/** The longest wording that begins at a token; a comma inside it is passed over. */
function longest(
  root: Node,
  tokens: readonly Token[],
  from: number,
): { readonly meaning: Meaning; readonly next: number } | undefined {
  let node: Node | undefined = root;
  let found: { readonly meaning: Meaning; readonly next: number } | undefined;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === 'mark' && token.mark === ',' && at > from) continue;
    // "Net income (loss) per share".
    if (token?.kind === 'mark' && token.mark === '(' && at > from && isClosing(tokens[at + 2])) {
      at += 2;
      continue;
    }
    if (token?.kind !== 'word') break;
    node = node.next.get(token.word);
    if (node === undefined) break;
    if (node.meaning !== undefined) found = { meaning: node.meaning, next: at + 1 };
  }
  return found;
}
