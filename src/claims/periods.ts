import type { ProseLanguage } from '../language/prose-language.ts';
import type { PeriodWords } from '../model/claim.ts';
import { parseInteger } from '../numeric/units.ts';
import { foldWord, type Token } from './tokens.ts';

/** The longest period that begins at a token, and the token behind it. */
export function periodAt(tokens: readonly Token[], at: number, language: ProseLanguage): Found | undefined {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark' || token.kind === 'figure') {
    return token?.kind === 'figure' ? monthsEnded(tokens, at, language) : undefined;
  }
  if (token.kind === 'date') {
    return token.date === undefined
      ? { period: { months: 0 }, next: at + 1 }
      : { period: { months: 0, end: token.date }, next: at + 1 };
  }
  if (token.kind === 'year') return { period: { year: token.year }, next: at + 1 };
  if (!mayBegin(token.word, language)) return undefined;
  return (
    comparative(tokens, at, language) ??
    quarterOfYear(tokens, at, language) ??
    monthsEnded(tokens, at, language) ??
    fiscalYear(tokens, at, language)
  );
}

interface Found {
  readonly period: PeriodWords;
  readonly next: number;
}

/** `the same period last year`, `a year ago`, `the previous quarter`; words of periods behind them belong to them. */
function comparative(tokens: readonly Token[], at: number, language: ProseLanguage): Found | undefined {
  const { yearAgo, preceding } = language.periods;
  const longAgo = wordingAt(tokens, at, wordingsOf(yearAgo));
  const before = wordingAt(tokens, at, wordingsOf(preceding));
  const next = Math.max(longAgo, before);
  if (next === 0) return undefined;
  const shift = longAgo >= before ? 'year-ago' : 'preceding';
  let end = next;
  let period: PeriodWords = { shift };
  for (let look = next; look < tokens.length && look < next + 12; look++) {
    const token = tokens[look];
    if (token?.kind === 'word' && TRAILERS.has(token.word)) continue;
    const more = token?.kind === 'date' || token?.kind === 'year' ? periodAt(tokens, look, language) : undefined;
    const other = comparativeOnly(tokens, look, language) ?? spanWord(tokens, look, language);
    if (more !== undefined) {
      period = { ...more.period, ...(more.period.end === undefined ? { shift } : {}) };
      look = more.next - 1;
    } else if (other !== undefined) {
      period = { ...other.period, ...period };
      look = other.next - 1;
    } else break;
    end = look + 1;
  }
  return { period: tidy(period), next: end };
}

function comparativeOnly(tokens: readonly Token[], at: number, language: ProseLanguage): Found | undefined {
  const next = wordingAt(tokens, at, wordingsOf(language.periods.yearAgo));
  return next === 0 ? undefined : { period: { shift: 'year-ago' }, next };
}

/** `period`, `quarter`, `13-week fiscal quarter ended` behind `prior year`. */
function spanWord(tokens: readonly Token[], at: number, language: ProseLanguage): Found | undefined {
  const token = tokens[at];
  // A capital begins the next line, but for "Q4".
  if (token?.kind !== 'word' || (token.capital && !/^q[1-4]$/.test(token.word))) return undefined;
  const { period, quarter, year, fiscal, ended } = language.periods;
  const named = quarterOfYear(tokens, at, language);
  if (named !== undefined) return named;
  if (quarter.includes(token.word)) return { period: { months: 3 }, next: at + 1 };
  if (
    period.includes(token.word) ||
    year.includes(token.word) ||
    fiscal.includes(token.word) ||
    ended.includes(token.word)
  ) {
    return { period: {}, next: at + 1 };
  }
  return monthsEnded(tokens, at, language);
}

/** With an end the months of a duration are kept and a bare date's instant is not. */
function tidy(period: PeriodWords): PeriodWords {
  if (period.months !== 0) return period;
  const { end, year, shift } = period;
  if (end !== undefined) return { end };
  return { ...(year === undefined ? {} : { year }), ...(shift === undefined ? {} : { shift }) };
}

/** Words that may stand inside a period. */
const TRAILERS: ReadonlySet<string> = new Set(['of', 'in', 'the', 'a', 'for', 'ended', 'ending']);

/** `third quarter of fiscal 2014`, `Q3 FY26`, `third-quarter`, `fourth quarter and full year of 2025`. */
function quarterOfYear(tokens: readonly Token[], at: number, language: ProseLanguage): Found | undefined {
  const { ordinals, quarter: quarters, fiscal, half } = language.periods;
  const word = wordOf(tokens[at]);
  if (word === undefined) return undefined;
  const hyphened = /^([a-z0-9]+)-([a-z]+)$/.exec(word);
  const short = /^q([1-4])$/.exec(word)?.[1] ?? /^([1-4])q(\d\d)?$/.exec(word)?.[1];
  let quarter: number | undefined;
  let months = 3;
  let next: number;
  if (short !== undefined) {
    quarter = parseInteger(short);
    next = at + 1;
  } else if (hyphened !== null && Object.hasOwn(ordinals, hyphened[1] ?? '') && quarters.includes(hyphened[2] ?? '')) {
    quarter = ordinals[hyphened[1] ?? ''];
    next = at + 1;
  } else if (Object.hasOwn(ordinals, word)) {
    const unit = skipWords(tokens, at + 1, fiscal);
    const name = wordOf(tokens[unit]) ?? '';
    if (quarters.includes(name)) quarter = ordinals[word];
    else if (half.includes(name)) months = 6;
    else return undefined;
    next = unit + 1;
  } else return undefined;
  const base: PeriodWords = { months, ...(isQuarter(quarter) ? { quarter } : {}) };
  // "Fourth quarter and full fiscal year ended July 1, 2006".
  const both = wordOf(tokens[next]) === 'and' ? skipWords(tokens, next, ['and', 'full', 'fiscal', 'year']) : next;
  const ended = endedAt(tokens, both, language);
  if (ended !== undefined) return { period: { ...base, end: ended.end }, next: ended.next };
  const shifted = comparativeBehind(tokens, next, language);
  if (shifted !== undefined) return { period: { ...base, shift: 'year-ago' }, next: shifted };
  const year = yearBehind(tokens, next, language);
  if (year === undefined) return { period: base, next };
  // "First quarter of fiscal 2007, ended September 30, 2006".
  const later = endedAt(tokens, skipComma(tokens, year.next), language);
  return later === undefined
    ? { period: { ...base, year: year.year }, next: year.next }
    : { period: { ...base, year: year.year, end: later.end }, next: later.next };
}

/** `of the prior fiscal year` behind a quarter. */
function comparativeBehind(tokens: readonly Token[], at: number, language: ProseLanguage): number | undefined {
  const next = skipWords(tokens, at, ['of', 'the', 'in', 'a']);
  const end = wordingAt(tokens, next, wordingsOf(language.periods.yearAgo));
  return end === 0 ? undefined : end;
}

function isQuarter(number: number | undefined): number is 1 | 2 | 3 | 4 {
  return number !== undefined && number >= 1 && number <= 4;
}

/** `three months ended March 31, 2013`, `13-week fiscal quarter ended ...`, `nine-month period`, `quarter ended ...`. */
function monthsEnded(tokens: readonly Token[], at: number, language: ProseLanguage): Found | undefined {
  const { numbers, month, week, quarter, period, year, fiscal } = language.periods;
  const token = tokens[at];
  if (token === undefined) return undefined;
  const word = token.kind === 'figure' ? undefined : wordOf(token);
  let months: number | undefined;
  let next: number;
  const hyphened = word === undefined ? null : /^(.+)-(months?|weeks?)$/.exec(word);
  const count =
    token.kind === 'figure' && token.exponent === 0 && token.unit === 'count' && token.value.lt(60)
      ? token.value.toNumber()
      : numberOf(hyphened === null ? (word ?? '') : (hyphened[1] ?? ''), numbers);
  if (count !== undefined) {
    const unit = hyphened === null ? (wordOf(tokens[at + 1]) ?? '') : (hyphened[2] ?? '');
    if (month.includes(unit)) months = count;
    else if (week.includes(unit)) months = MONTHS_OF_WEEKS.get(count);
    if (months === undefined) return undefined;
    next = hyphened === null ? at + 2 : at + 1;
    next = skipWords(tokens, next, [...fiscal, ...period, ...quarter, ...year]);
  } else {
    next = skipWords(tokens, at, fiscal);
    const name = wordOf(tokens[next]) ?? '';
    if (quarter.includes(name)) months = 3;
    else if (year.includes(name)) months = 12;
    else return undefined;
    next = skipWords(tokens, next + 1, period);
  }
  const ended = endedAt(tokens, next, language);
  if (ended !== undefined) return { period: { months, end: ended.end }, next: ended.next };
  return { period: { months }, next };
}

/** 13, 26, 39 and 52 weeks, and the years with one more. */
const MONTHS_OF_WEEKS: ReadonlyMap<number, number> = new Map([
  [12, 3],
  [13, 3],
  [14, 3],
  [26, 6],
  [27, 6],
  [39, 9],
  [40, 9],
  [52, 12],
  [53, 12],
]);

/** `fiscal 2014`, `fiscal year 2014`, `FY26`, `full year 2025`. */
function fiscalYear(tokens: readonly Token[], at: number, language: ProseLanguage): Found | undefined {
  const word = wordOf(tokens[at]);
  if (word === undefined) return undefined;
  const short = /^fy(\d{2}|\d{4})$/.exec(word)?.[1];
  if (short !== undefined) {
    const year = parseInteger(short) ?? 0;
    return { period: { months: 12, year: year < 100 ? 2000 + year : year }, next: at + 1 };
  }
  if (FULL_YEAR.has(word)) {
    const year = yearBehind(tokens, at + 1, language);
    return { period: { months: 12, ...(year === undefined ? {} : { year: year.year }) }, next: year?.next ?? at + 1 };
  }
  if (!language.periods.fiscal.includes(word) && word !== 'full') return undefined;
  const year = yearBehind(tokens, at, language);
  if (year === undefined) return undefined;
  // "Fiscal 2022 Q4".
  const quarter = parseInteger(/^q([1-4])$/.exec(wordOf(tokens[year.next]) ?? '')?.[1] ?? '');
  if (isQuarter(quarter)) return { period: { months: 3, quarter, year: year.year }, next: year.next + 1 };
  return { period: { months: 12, year: year.year }, next: year.next };
}

const FULL_YEAR: ReadonlySet<string> = new Set(['full-year', 'fiscal-year', 'annual', 'twelve-month']);

/** A year behind `of`, `fiscal`, `and full year`, or by itself. */
function yearBehind(
  tokens: readonly Token[],
  at: number,
  language: ProseLanguage,
): { readonly year: number; readonly next: number } | undefined {
  for (let look = at; look < at + 7; look++) {
    const token = tokens[look];
    if (token?.kind === 'year') return { year: token.year, next: look + 1 };
    const word = wordOf(token);
    const fiscalYear = /^fy(\d{2}|\d{4})$/.exec(word ?? '')?.[1];
    if (fiscalYear !== undefined) {
      const year = parseInteger(fiscalYear) ?? 0;
      return { year: year < 100 ? 2000 + year : year, next: look + 1 };
    }
    const passes =
      word === undefined
        ? token?.kind === 'mark' && token.mark === ','
        : [...language.periods.fiscal, ...language.periods.year, 'of', 'the', 'and', 'full', 'in'].includes(word);
    if (!passes) return undefined;
  }
  return undefined;
}

/** `ended March 31, 2013`, a date in brackets or by itself. */
function endedAt(
  tokens: readonly Token[],
  at: number,
  language: ProseLanguage,
): { readonly end: `${number}-${number}-${number}`; readonly next: number } | undefined {
  const next = skipWords(tokens, at, [...language.periods.ended, 'on']);
  const token = next > at ? tokens[next] : undefined;
  return token?.kind === 'date' && token.date !== undefined ? { end: token.date, next: next + 1 } : undefined;
}

function skipComma(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return token?.kind === 'mark' && token.mark === ',' ? at + 1 : at;
}

function wordOf(token: Token | undefined): string | undefined {
  return token?.kind === 'word' ? token.word : undefined;
}

function skipWords(tokens: readonly Token[], at: number, words: readonly string[]): number {
  let next = at;
  while (words.includes(wordOf(tokens[next]) ?? '')) next += 1;
  return next;
}

function numberOf(word: string, numbers: Readonly<Record<string, number>>): number | undefined {
  return parseInteger(word) ?? (Object.hasOwn(numbers, word) ? numbers[word] : undefined);
}

/** Few words begin a period: the others are passed over at once. */
function mayBegin(word: string, language: ProseLanguage): boolean {
  let words = beginnings.get(language);
  if (words === undefined) {
    const { ordinals, numbers, quarter, year, fiscal, yearAgo, preceding } = language.periods;
    words = new Set([
      ...Object.keys(ordinals),
      ...Object.keys(numbers),
      ...quarter,
      ...year,
      ...fiscal,
      ...FULL_YEAR,
      'full',
      ...[...yearAgo, ...preceding].map((wording) => foldWord(wording.split(' ')[0] ?? '')),
    ]);
    beginnings.set(language, words);
  }
  return words.has(word) || word.includes('-') || /^(?:q[1-4]|[1-4]q|fy\d)/.test(word);
}

const beginnings = new WeakMap<ProseLanguage, ReadonlySet<string>>();

const folded = new WeakMap<readonly string[], ReadonlyMap<string, readonly (readonly string[])[]>>();

/** Wordings by their first word. */
function wordingsOf(wordings: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  let made = folded.get(wordings);
  if (made === undefined) {
    const byFirst = new Map<string, (readonly string[])[]>();
    for (const words of wordings.map((wording) => wording.split(' ').map(foldWord))) {
      const first = words[0] ?? '';
      byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
    }
    made = byFirst;
    folded.set(wordings, made);
  }
  return made;
}

/** The token behind the longest wording that begins at `at`; 0 where none does. */
function wordingAt(
  tokens: readonly Token[],
  at: number,
  wordings: ReadonlyMap<string, readonly (readonly string[])[]>,
): number {
  let best = 0;
  for (const wording of wordings.get(wordOf(tokens[at]) ?? '') ?? []) {
    if (at + wording.length <= best) continue;
    if (wording.every((word, index) => wordOf(tokens[at + index]) === word)) best = at + wording.length;
  }
  return best;
}
