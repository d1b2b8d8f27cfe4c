import { englishProse } from '../language/en/prose.ts';
import type { ProseLanguage } from '../language/prose-language.ts';
import { spanOf } from '../lexer/passage.ts';
import type { Block, Passage } from '../model/block.ts';
import type { Claim, PeriodWords } from '../model/claim.ts';
import { attribute, type Statement } from './attribute.ts';
import { phrasesOf, type Phrase } from './phrases.ts';
import { tokensOf, type Token } from './tokens.ts';

/** Every figure in the sentences of a document, with what the sentence says of it. */
export function readClaims(blocks: readonly Block[], language: ProseLanguage = englishProse): readonly Claim[] {
  const claims: Claim[] = [];
  let section: Section = { qualifiers: [], period: undefined };
  for (const block of blocks) {
    if (block.kind !== 'prose') continue;
    const tokens = tokensOf(block.passage.text, language);
    const isHeading = block.style === 'heading' || isBareHeading(tokens);
    if (isHeading) section = sectionOf(tokens, language);
    if (!tokens.some((token) => token.kind === 'figure' || isSignWord(token, language))) continue;
    if (isTable(tokens, block.passage.text)) continue;
    for (const sentence of sentencesOf(tokens, block.passage.text, language)) {
      const phrases = phrasesOf(sentence, language);
      if (isRow(phrases)) continue;
      for (const statement of attribute(phrases)) {
        if (isReference(phrases, statement, language)) continue;
        claims.push(
          claimOf(block.passage, phrases, statement, isHeading ? { qualifiers: [], period: undefined } : section),
        );
      }
    }
  }
  return claims.sort((one, other) => one.figure.start - other.figure.start);
}

function claimOf(passage: Passage, phrases: readonly Phrase[], statement: Statement, section: Section): Claim {
  const phrase = phrases[statement.index];
  if (phrase === undefined) throw new TypeError('A claim is made by a phrase');
  const isFigure = phrase.kind === 'figure' && statement.says !== 'direction' && statement.says !== 'sign';
  const from = isFigure ? phrase.figure.from : phrase.from;
  const to = isFigure ? phrase.figure.to : phrase.to;
  const around = wordsAround(phrases, statement.index);
  const { subject } = statement;
  return {
    text: passage.text.slice(around.from, around.to).replace(/\s+/g, ' '),
    span: spanOf(passage, around.from, around.to),
    figure: spanOf(passage, from, to),
    says: statement.says,
    value: isFigure ? phrase.figure.value : undefined,
    exponent: isFigure ? phrase.figure.exponent : 0,
    precision: statement.precision,
    unit: statement.unit,
    currency: isFigure ? phrase.figure.currency : undefined,
    direction: statement.direction,
    concept: subject?.concept,
    subject: subject === undefined ? undefined : [...subject.bases, ...subject.qualifiers, subject.concept].join(' '),
    qualifiers: [...statement.qualifiers, ...section.qualifiers],
    periods: statement.periods.length === 0 && section.period !== undefined ? [section.period] : statement.periods,
    comparedWith: statement.comparedWith,
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
  return phrase === undefined || (phrase.kind === 'mark' && /[;:•.]/.test(phrase.mark));
}

/** What a heading says of everything under it. */
interface Section {
  readonly qualifiers: readonly string[];
  readonly period: PeriodWords | undefined;
}

/** `Note 4`, `passcode 822011`: a number that names something. */
function isReference(phrases: readonly Phrase[], { index, unit }: Statement, language: ProseLanguage): boolean {
  const before = phrases[index - 1];
  return unit === 'count' && before?.kind === 'word' && language.references.includes(before.word);
}

/** Three lines or more that end in two figures: a table printed as text. */
function isTable(tokens: readonly Token[], text: string): boolean {
  let rows = 0;
  let figures = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'figure') figures += 1;
    else if (token.kind !== 'mark') figures = 0;
    const next = tokens[at + 1];
    if (next === undefined || text.slice(token.to, next.from).includes('\n')) {
      if (figures >= 2) rows += 1;
      figures = 0;
    }
  }
  return rows >= 3;
}

/** Figures in a row with captions between them and no verb: a table that was printed as text, and no sentence. */
function isRow(phrases: readonly Phrase[]): boolean {
  const figures = phrases.filter(({ kind }) => kind === 'figure').length;
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

/** A short line without a figure and without a full stop, as plain text writes its headings. */
function isBareHeading(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  return (
    tokens.length > 0 &&
    tokens.length <= 8 &&
    !tokens.some(({ kind }) => kind === 'figure') &&
    !(last?.kind === 'mark' && /[.,;]/.test(last.mark))
  );
}

/** What a heading adds to the claims under it: the name of a segment narrows them, `Highlights` and the like do not. */
function sectionOf(tokens: readonly Token[], language: ProseLanguage): Section {
  const period = phrasesOf(tokens, language).find((phrase) => phrase.kind === 'period')?.period;
  const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.word] : []));
  const forecast = words.some((word) => language.forecasts.includes(word)) ? ['forecast'] : [];
  const named = words.filter((word) => !language.headings.includes(word));
  const isName = named.length > 0 && words.length <= 6 && !tokens.some(({ kind }) => kind === 'figure');
  return { qualifiers: isName ? [...forecast, `under: ${named.join(' ')}`] : forecast, period };
}

function isSignWord(token: Token, { positive, negative }: ProseLanguage): boolean {
  return token.kind === 'word' && (positive.includes(token.word) || negative.includes(token.word));
}

/** Sentences end at a full stop before a capital letter; an abbreviation's stop ends none. */
function* sentencesOf(tokens: readonly Token[], text: string, language: ProseLanguage): Iterable<readonly Token[]> {
  let start = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'mark' || !/[.!?]/.test(token.mark)) continue;
    const before = tokens[at - 1];
    const isAbbreviation =
      token.mark === '.' &&
      before?.kind === 'word' &&
      (language.abbreviations.includes(before.word) || before.word.length === 1);
    if (isAbbreviation || !/^["”’')\]]{0,3}\s/.test(text.slice(token.to, token.to + 4))) continue;
    yield tokens.slice(start, at);
    start = at + 1;
  }
  if (start < tokens.length) yield tokens.slice(start);
}
