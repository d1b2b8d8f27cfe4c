import { englishProse } from '../language/en/prose.ts';
import type { ProseLanguage } from '../language/prose-language.ts';
import { spanOf } from '../lexer/passage.ts';
import type { Block, Passage, Prose } from '../model/block.ts';
import type { Claim, PeriodWords } from '../model/claim.ts';
import type { Assertion } from './assertion.ts';
import { attribute } from './attribute.ts';
import { phrasesOf, type Phrase } from './phrases.ts';
import { tokensOf, type Token } from './tokens.ts';

/** Every figure in the sentences of a document, with what the sentence says of it. */
export function readClaims(blocks: readonly Block[], language: ProseLanguage = englishProse): readonly Claim[] {
  const claims: Claim[] = [];
  let section = NO_SECTION;
  for (const block of blocks) {
    if (block.kind !== 'prose') continue;
    const tokens = tokensOf(block.passage.text, language);
    const isHeading = block.style === 'heading' || isBareHeading(tokens);
    if (isHeading) section = sectionOf(tokens, block.style, language);
    if (!tokens.some((token) => token.kind === 'figure' || isSignWord(token, language))) continue;
    if (isTable(tokens, block.passage.text)) continue;
    let context = isHeading ? NO_SECTION : section;
    for (const sentence of sentencesOf(tokens, block.passage.text, language)) {
      if (!sentence.some((token) => tells(token, language))) continue;
      const phrases = phrasesOf(sentence, language);
      if (isRow(phrases)) continue;
      for (const assertion of attribute(phrases)) {
        if (isReference(phrases, assertion, language)) continue;
        claims.push(claimOf(block.passage, phrases, assertion, context));
      }
      const period = phrases.find((phrase) => phrase.kind === 'period' && isMain(phrase.period));
      if (period?.kind === 'period') context = { ...context, period: period.period };
    }
  }
  return claims.sort((one, other) => one.figure.start - other.figure.start);
}

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
  return phrase === undefined || (phrase.kind === 'mark' && /[;:•.]/.test(phrase.mark));
}

/** What a heading says of everything under it. */
interface Section {
  readonly qualifiers: readonly string[];
  readonly period: PeriodWords | undefined;
}

/** `Note 4`, `passcode 822011`: a number that names something. */
function isReference(phrases: readonly Phrase[], { index, unit }: Assertion, language: ProseLanguage): boolean {
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

const NO_SECTION: Section = { qualifiers: [], period: undefined };

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
function sectionOf(tokens: readonly Token[], style: Prose['style'], language: ProseLanguage): Section {
  // A short line may be a list's item: what it says of a period holds for itself alone.
  const period =
    style === 'heading' ? phrasesOf(tokens, language).find((phrase) => phrase.kind === 'period')?.period : undefined;
  const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.word] : []));
  const forecast = words.some((word) => language.forecasts.includes(word)) ? ['forecast'] : [];
  const named = words.filter((word) => !language.headings.includes(word));
  const isName = named.length > 0 && words.length <= 6 && !tokens.some(({ kind }) => kind === 'figure');
  return { qualifiers: isName ? [...forecast, `under: ${named.join(' ')}`] : forecast, period };
}

/** Makes a claim, or names a period that the sentences behind it speak of. */
function tells(token: Token, language: ProseLanguage): boolean {
  return token.kind === 'figure' || token.kind === 'year' || token.kind === 'date' || isSignWord(token, language);
}

function isSignWord(token: Token, { positive, negative }: ProseLanguage): boolean {
  return token.kind === 'word' && (positive.includes(token.word) || negative.includes(token.word));
}

/** Sentences end at a full stop before a capital letter, and with a line that was not broken for its length. */
function* sentencesOf(tokens: readonly Token[], text: string, language: ProseLanguage): Iterable<readonly Token[]> {
  const longest = Math.max(...text.split('\n').map(({ length }) => length));
  let start = 0;
  let line = 0;
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    const lineEnd = next === undefined ? -1 : text.slice(token.to, next.from).indexOf('\n');
    if (next !== undefined && lineEnd >= 0) {
      const isShort = token.to + lineEnd - line < 0.7 * longest;
      line = text.lastIndexOf('\n', next.from) + 1;
      if (isShort && next.kind === 'word' && next.capital) {
        yield tokens.slice(start, at + 1);
        start = at + 1;
        continue;
      }
    }
    if (!isStop(tokens, at, text, language)) continue;
    yield tokens.slice(start, at);
    start = at + 1;
  }
  if (start < tokens.length) yield tokens.slice(start);
}

/** A full stop that no abbreviation owns. */
function isStop(tokens: readonly Token[], at: number, text: string, { abbreviations }: ProseLanguage): boolean {
  const token = tokens[at];
  if (token?.kind !== 'mark' || !/[.!?]/.test(token.mark)) return false;
  const before = tokens[at - 1];
  const isAbbreviation =
    token.mark === '.' && before?.kind === 'word' && (abbreviations.includes(before.word) || before.word.length === 1);
  return !isAbbreviation && /^["”’')\]]{0,3}\s/.test(text.slice(token.to, token.to + 4));
}
