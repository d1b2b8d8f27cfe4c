import { sentenceLanguage } from '../language/sentence-language.ts';
import type { ProseLanguage } from '../language/prose-language.ts';
import { spanOf } from '../lexer/passage.ts';
import type { Block, Passage } from '../model/block.ts';
import type { Claim, PeriodWords } from '../model/claim.ts';
import type { Assertion } from './assertion.ts';
import { attribute } from './attribute.ts';
import { isDigit } from './characters.ts';
import { effectsOf, type IsOwnName } from './effects.ts';
import { phrasesOf, type Phrase } from './phrases.ts';
import { isBareHeading, NO_SECTION, sectionOf, type Section } from './sections.ts';
import { isTable, sentencesOf } from './sentences.ts';
import { tokensOf, type Token } from './tokens.ts';

/** Every figure in the sentences of a document, with what the sentence says of it. */
export function readClaims(blocks: readonly Block[], language: ProseLanguage = sentenceLanguage): readonly Claim[] {
  const claims: Claim[] = [];
  const isOwn = namesIn(blocks);
  let section = NO_SECTION;
  for (const block of blocks) {
    if (block.kind !== 'prose' || !mayTell(block.passage.text, language)) continue;
    const tokens = tokensOf(block.passage.text, language);
    const isHeading = block.style === 'heading' || isBareHeading(tokens);
    if (isHeading) section = sectionOf(tokens, block.style, language);
    if (!makesClaim(tokens, language)) continue;
    if (isTable(tokens, block.passage.text)) continue;
    let context = isHeading ? NO_SECTION : section;
    for (const sentence of sentencesOf(tokens, block.passage.text, language)) {
      if (!sentence.some((token) => tells(token, language))) continue;
      const phrases = phrasesOf(sentence, language);
      if (isRow(phrases)) continue;
      for (const assertion of attribute(phrases, effectsOf(phrases, language, isOwn))) {
        if (isReference(phrases, assertion, language)) continue;
        claims.push(claimOf(block.passage, phrases, assertion, context));
      }
      const period = phrases.find(
        (phrase, at) => phrase.kind === 'period' && isMain(phrase.period) && !isCompared(phrases, at),
      );
      if (period?.kind === 'period') context = { ...context, period: period.period };
    }
  }
  return claims.sort((one, other) => one.figure.start - other.figure.start);
}

/** A company is named where its release begins, and in the headings of its statements. */
function namesIn(blocks: readonly Block[]): IsOwnName {
  let names: ReadonlySet<string> | undefined;
  return (word) => (names ??= new Set(capitalised(blocks))).has(word);
}

function capitalised(blocks: readonly Block[]): readonly string[] {
  let paragraphs = 0;
  return blocks.flatMap((block) => {
    if (block.kind !== 'prose') return [];
    const { text } = block.passage;
    const isTitle = text.length <= SHORT && !/[%\p{Sc}]/u.test(text);
    if (!isTitle && block.style !== 'heading' && ++paragraphs > 2) return [];
    return Array.from(text.slice(0, LONGEST_HEADING).matchAll(/\p{Lu}[\p{L}\p{N}&-]*/gu), ([word]) =>
      word.toLowerCase(),
    );
  });
}

/** In characters: a line of a title, which holds no amount. */
const SHORT = 60;

/** Cheap: long texts without a digit and without a word that makes a claim by itself tell nothing. */
function mayTell(text: string, { positive, negative }: ProseLanguage): boolean {
  if (text.length < LONGEST_HEADING) return true;
  for (let at = 0; at < text.length; at++) if (isDigit(text.charCodeAt(at))) return true;
  const lower = text.toLowerCase();
  return [...positive, ...negative].some((word) => lower.includes(word));
}

/** In characters. */
const LONGEST_HEADING = 300;

function claimOf(passage: Passage, phrases: readonly Phrase[], assertion: Assertion, section: Section): Claim {
  const phrase = phrases[assertion.index];
  if (phrase === undefined) throw new TypeError('A claim is made by a phrase');
  const isFigure = phrase.kind === 'figure' && assertion.says !== 'direction' && assertion.says !== 'sign';
  const from = isFigure ? phrase.figure.from : phrase.from;
  const to = isFigure ? phrase.figure.to : phrase.to;
  const around = wordsAround(phrases, assertion.index);
  const { subject } = assertion;
  return {
    text: passage.text.slice(around.from, around.to).replace(/\s+/g, ' '),
    span: spanOf(passage, around.from, around.to),
    figure: spanOf(passage, from, to),
    says: assertion.says,
    value: isFigure ? phrase.figure.value : undefined,
    exponent: isFigure ? phrase.figure.exponent : 0,
    precision: assertion.precision,
    unit: assertion.unit,
    currency: isFigure ? phrase.figure.currency : undefined,
    direction: assertion.direction,
    concept: subject?.concept,
    subject: subject === undefined ? undefined : [...subject.bases, ...subject.qualifiers, subject.concept].join(' '),
    qualifiers: [...assertion.qualifiers, ...section.qualifiers],
    periods: assertion.periods.length === 0 && section.period !== undefined ? [section.period] : assertion.periods,
    comparedWith: assertion.comparedWith,
  };
}

/** From the clause's beginning to the figure's end and the few words behind it. */
function wordsAround(phrases: readonly Phrase[], index: number): { readonly from: number; readonly to: number } {
  let first = index;
  while (first > 0 && first > index - 14 && !isBreak(phrases[first - 1])) first -= 1;
  let last = index;
  while (last + 1 < phrases.length && last < index + 6 && !isBreak(phrases[last + 1])) last += 1;
  return { from: phrases[first]?.from ?? 0, to: phrases[last]?.to ?? 0 };
}

function isBreak(phrase: Phrase | undefined): boolean {
  return phrase === undefined || (phrase.kind === 'mark' && BREAKS.includes(phrase.mark));
}

const BREAKS = ';:•.';

/** `Note 4`, `passcode 822011`: a number that names something. */
function isReference(phrases: readonly Phrase[], { index, unit }: Assertion, language: ProseLanguage): boolean {
  const before = phrases[index - 1];
  return unit === 'count' && before?.kind === 'word' && language.references.includes(before.word);
}

/** `Compared to the second quarter of last year`, `up from $43 million in it`: no period that the sentences go on with. */
function isCompared(phrases: readonly Phrase[], at: number): boolean {
  for (let look = at - 1; look >= 0 && look >= at - 12; look--) {
    const kind = phrases[look]?.kind;
    if (kind === 'compare' || kind === 'from') return true;
    if (kind === 'verb' || kind === 'maker' || kind === 'direction' || isBreak(phrases[look])) return false;
  }
  return false;
}

/** A period that the sentences behind it may speak of, too. */
function isMain({ shift, months, year }: PeriodWords): boolean {
  return shift === undefined && ((months ?? 0) > 0 || (months === undefined && year !== undefined));
}

/** Figures in a row with captions between them and no verb: a table that was printed as text, and no sentence. */
function isRow(phrases: readonly Phrase[]): boolean {
  let figures = 0;
  let run = 0;
  for (const { kind } of phrases) {
    if (kind === 'figure') {
      figures += 1;
      run += 1;
      if (run >= 3) return true;
    } else if (kind !== 'mark') run = 0;
  }
  return figures >= 2 && !phrases.some(({ kind }) => SPEAKS.has(kind));
}

const SPEAKS: ReadonlySet<string> = new Set([
  'verb',
  'maker',
  'direction',
  'compare',
  'of',
  'to',
  'by',
  'respectively',
]);

function makesClaim(tokens: readonly Token[], language: ProseLanguage): boolean {
  for (const token of tokens) if (token.kind === 'figure' || isSignWord(token, language)) return true;
  return false;
}

/** Makes a claim, or names a period that the sentences behind it speak of. */
function tells(token: Token, language: ProseLanguage): boolean {
  return token.kind === 'figure' || token.kind === 'year' || token.kind === 'date' || isSignWord(token, language);
}

function isSignWord(token: Token, language: ProseLanguage): boolean {
  return token.kind === 'word' && signWords(language).has(token.word);
}

const known = new WeakMap<ProseLanguage, ReadonlySet<string>>();

function signWords(language: ProseLanguage): ReadonlySet<string> {
  let words = known.get(language);
  if (words === undefined) known.set(language, (words = new Set([...language.positive, ...language.negative])));
  return words;
}
