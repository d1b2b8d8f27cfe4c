import type { ProseLanguage } from '../language/prose-language.ts';
import { currencyAt } from '../lexer/currencies.ts';
import type { IsoDate, Unit } from '../model/statement.ts';
import { Decimal } from '../numeric/decimal.ts';
import { dateOf } from '../numeric/calendar.ts';
import { parseInteger } from '../numeric/units.ts';

/** A word, a mark, a date or a figure of a sentence; `from` and `to` are offsets in the passage. */
export type Token = WordToken | MarkToken | DateToken | YearToken | FigureToken;

interface Placed {
  readonly from: number;
  readonly to: number;
}

export interface WordToken extends Placed {
  readonly kind: 'word';
  /** Folded: lower case, no possessive. */
  readonly word: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
}

export interface MarkToken extends Placed {
  readonly kind: 'mark';
  readonly mark: string;
}

/** A day, a day without its year, or a month of a year (its last day). */
export interface DateToken extends Placed {
  readonly kind: 'date';
  readonly date: IsoDate | undefined;
}

export interface YearToken extends Placed {
  readonly kind: 'year';
  readonly year: number;
}

export interface FigureToken extends Placed {
  readonly kind: 'figure';
  /** In whole units, negative in parentheses or behind a minus. */
  readonly value: Decimal;
  readonly exponent: number;
  readonly unit: Unit | 'points';
  readonly currency: string | undefined;
}

/** The tokens of a passage, in one pass over its characters. */
export function tokensOf(text: string, language: ProseLanguage): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at, language, tokens);
    if (token === undefined) {
      at += 1;
      continue;
    }
    tokens.push(token);
    at = token.to;
  }
  return tokens;
}

/** Lower case, straight apostrophes, no possessive. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return /['’]/.test(lower) ? lower.replaceAll('’', "'").replace(/'s?$/, '') : lower;
}

const WORD = /[A-Za-zÀ-ɏ][A-Za-z0-9À-ɏ]*(?:['’&./-][A-Za-z0-9À-ɏ]+)*['’]?/y;
const OPENING = /\(\s?/y;
/** A sign directly before its figure and no dash of the sentence. */
const MINUS = /(?<![\w\-–—])[-−–+](?=[\d.$€£¥₹(])/y;
const DIGITS = /(?:\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)/y;
/** Digits that are part of something else: telephone numbers, ranges, times, `10-Q`, `13-week`, `10b5`, `05/14/13`. */
const COMPOUND = /\d[\d.,]*(?:[-–/:]\s?\d[\d.,]*)+%?|\d+-?[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*|\d+(?:\.\d+){2,}/y;
const SUFFIX = /\s?(?:%|[A-Za-z]{1,9}(?![A-Za-z0-9]))/y;
const DAY_AND_YEAR =
  /\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d.,]*\d|\s?%)(?:\s*,?\s+(\d{4})(?!\d))?|\.?,?\s+(\d{4})(?!\d)/y;
const YEAR = /(?:19|20)\d\d(?![\d,.]*\d|\s?%|[A-Za-z])/y;

function tokenAt(text: string, at: number, language: ProseLanguage, before: readonly Token[]): Token | undefined {
  const code = text.charCodeAt(at);
  if (code <= 32 || code === 160) return undefined;
  if (isLetter(code)) return currencyFigureAt(text, at, language) ?? wordAt(text, at, language, before);
  return numberAt(text, at, language) ?? { kind: 'mark', mark: text.charAt(at), from: at, to: at + 1 };
}

function wordAt(text: string, at: number, language: ProseLanguage, before: readonly Token[]): Token | undefined {
  WORD.lastIndex = at;
  const match = WORD.exec(text);
  if (match === null) return undefined;
  // "U.S." ends in a stop of its own.
  const to = at + match[0].length + (/\.[A-Za-z]$/.test(match[0]) && text.charAt(at + match[0].length) === '.' ? 1 : 0);
  const word = foldWord(match[0]);
  const month = language.months.findIndex((names) => names.includes(word)) + 1;
  const date = month === 0 ? undefined : dateAt(text, at, to, month, before);
  if (date !== undefined) return date;
  return { kind: 'word', word, capital: match[0].charCodeAt(0) < 97, from: at, to };
}

/** `EUR 842.4 million`, `US$5`: a currency in letters before its digits. */
function currencyFigureAt(text: string, at: number, language: ProseLanguage): Token | undefined {
  // Most words with a capital go on in small letters, and no currency does.
  const next = text.charCodeAt(at + 1);
  const mayBe = isCapital(text.charCodeAt(at)) && (isCapital(next) || next === 36 || next === 46 || next === 115);
  return mayBe && currencyAt(text, at) !== undefined ? figureAt(text, at, language) : undefined;
}

function numberAt(text: string, at: number, language: ProseLanguage): Token | undefined {
  const code = text.charCodeAt(at);
  if (isDigit(code)) {
    COMPOUND.lastIndex = at;
    const compound = COMPOUND.exec(text);
    if (compound !== null && !isSuffixed(compound[0], language)) {
      const to = at + compound[0].replace(/[.,]+$/, '').length;
      return { kind: 'word', word: text.slice(at, to).toLowerCase(), capital: false, from: at, to };
    }
    YEAR.lastIndex = at;
    const year = YEAR.exec(text);
    if (year !== null) return { kind: 'year', year: parseInteger(year[0]) ?? 0, from: at, to: at + 4 };
  }
  return figureAt(text, at, language);
}

/** `5m`, `3x`, `120bps`: digits with a unit behind them and nothing else. */
function isSuffixed(compound: string, language: ProseLanguage): boolean {
  const letters = /^[\d.,]+([A-Za-z]+)$/.exec(compound)?.[1];
  return letters !== undefined && suffixOf(letters, language) !== undefined;
}

/** `$1.2 million`, `($0.01)`, `$(0.01)`, `-5%`: signs, digits and what stands behind them. */
function figureAt(text: string, from: number, language: ProseLanguage): FigureToken | undefined {
  let at = from;
  const skip = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const outer = skip(OPENING);
  let minus = skip(MINUS);
  const currency = currencyAt(text, at);
  if (currency !== undefined) at = text.charAt(currency.end) === ' ' ? currency.end + 1 : currency.end;
  const inner = skip(OPENING);
  minus += skip(MINUS);
  const digits = skip(DIGITS);
  if (digits === '') return undefined;
  const closed = text.charAt(at) === ')' && outer + inner !== '';
  // "(1.2% of revenue)" opens an aside, "(1.2)" and "(1.2)%" are negative figures.
  if (outer + inner !== '' && !closed) return undefined;
  if (closed) at += 1;
  const suffix = suffixAt(text, at, language);
  const power = suffix?.power ?? 0;
  at += suffix?.length ?? 0;
  const plain = digits.replaceAll(',', '');
  const places = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  const value = new Decimal(plain.startsWith('.') ? `0${plain}` : plain).times(new Decimal(10).pow(power));
  return {
    kind: 'figure',
    value: closed || /[-−–]/.test(minus) ? value.negated() : value,
    exponent: power - places,
    unit: suffix?.unit ?? (currency === undefined ? 'count' : 'currency'),
    currency: currency?.code,
    from,
    to: at,
  };
}

interface Suffix {
  readonly length: number;
  readonly power?: number;
  readonly unit?: Unit | 'points';
}

function suffixAt(text: string, at: number, language: ProseLanguage): Suffix | undefined {
  SUFFIX.lastIndex = at;
  const match = SUFFIX.exec(text);
  if (match === null) return undefined;
  const word = match[0].trim();
  if (word === '%') return { length: match[0].length, unit: 'percent' };
  // "basis points" and "percentage points" are two words.
  const two = /^\s?(?:basis|percentage|per)\s+[a-z]+/i.exec(text.slice(at, at + 24))?.[0];
  const found = suffixOf(two === undefined ? word : two.trim().replace(/\s+/, ' '), language);
  return found === undefined ? undefined : { ...found, length: two === undefined ? match[0].length : two.length };
}

function suffixOf(word: string, language: ProseLanguage): Omit<Suffix, 'length'> | undefined {
  const lower = word.toLowerCase();
  if (lower === 'x') return { unit: 'multiple' };
  const power = Object.hasOwn(language.powers, lower) ? language.powers[lower] : undefined;
  if (power !== undefined) return { power };
  if (language.percent.includes(lower)) return { unit: 'percent' };
  if (language.basisPoints.includes(lower)) return { unit: 'basis-points' };
  return language.points.includes(lower) ? { unit: 'points' } : undefined;
}

function dateAt(
  text: string,
  from: number,
  to: number,
  month: number,
  before: readonly Token[],
): DateToken | undefined {
  DAY_AND_YEAR.lastIndex = to;
  const match = DAY_AND_YEAR.exec(text);
  const previous = before.at(-1);
  // "28 October 2023" has its day in front.
  const dayBefore = previous?.kind === 'figure' && previous.exponent === 0 ? previous.value.toNumber() : undefined;
  if (match === null) return undefined;
  const day = parseInteger(match[1] ?? '') ?? dayBefore;
  const year = parseInteger(match[2] ?? match[3] ?? '');
  const date = year === undefined ? undefined : dateOf(year, month, day);
  return { kind: 'date', date, from, to: to + match[0].length };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isLetter(code: number): boolean {
  return (
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
  );
}
