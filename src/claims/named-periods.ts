import type { ProseLanguage } from '../language/prose-language.ts';
import type { PeriodWords } from '../model/claim.ts';
import type { IsoDate } from '../model/statement.ts';
import { parseInteger } from '../numeric/units.ts';
import { hyphened, skipComma, skipWords, wordingAt, wordOf, type FoundPeriod } from './period-words.ts';
import type { Token } from './tokens.ts';

/** A date or a year by itself. */
export function plainPeriodAt(token: Token | undefined, at: number): FoundPeriod | undefined {
  if (token?.kind === 'year') return { period: { year: token.year }, next: at + 1 };
  if (token?.kind !== 'date') return undefined;
  return { period: token.date === undefined ? { months: 0 } : { months: 0, end: token.date }, next: at + 1 };
}

/** `third quarter of fiscal 2014`, `Q3 FY26`, `third-quarter`, `fourth quarter and full year of 2025`. */
export function quarterOfYear(tokens: readonly Token[], at: number, language: ProseLanguage): FoundPeriod | undefined {
  const word = wordOf(tokens[at]);
  const begun = word === undefined ? undefined : beginningOfQuarter(tokens, at, word, language);
  if (begun === undefined) return undefined;
  const { base, next } = begun;
  const { whole, and, fiscal, year: years } = language.periods;
  // "Fourth quarter and full fiscal year ended July 1, 2006".
  const isBoth = and.includes(wordOf(tokens[next]) ?? '');
  const both = isBoth ? skipWords(tokens, next, [...and, ...whole, ...fiscal, ...years]) : next;
  const ended = endedAt(tokens, both, language);
  if (ended !== undefined) return { period: { ...base, end: ended.end }, next: ended.next };
  const shifted = comparedBehind(tokens, next, language);
  if (shifted !== undefined) return { period: { ...base, shift: 'year-ago' }, next: shifted };
  const year = yearBehind(tokens, next, language);
  if (year === undefined) return { period: base, next };
  // "First quarter of fiscal 2007, ended September 30, 2006".
  const later = endedAt(tokens, skipComma(tokens, year.next), language);
  return later === undefined
    ? { period: { ...base, year: year.year }, next: year.next }
    : { period: { ...base, year: year.year, end: later.end }, next: later.next };
}

function beginningOfQuarter(
  tokens: readonly Token[],
  at: number,
  word: string,
  { periods: { ordinals, quarter: quarters, fiscal, half } }: ProseLanguage,
): { readonly base: PeriodWords; readonly next: number } | undefined {
  // "Q3", "3Q25".
  const short = word.length > 4 ? null : /^(?:q([1-4])|([1-4])q(?:\d\d)?)$/.exec(word);
  if (short !== null) return { base: ofQuarter(parseInteger(short[1] ?? short[2] ?? '')), next: at + 1 };
  const [ordinal, unit] = hyphened(word) ?? [];
  if (ordinal !== undefined && Object.hasOwn(ordinals, ordinal) && quarters.includes(unit ?? '')) {
    return { base: ofQuarter(ordinals[ordinal]), next: at + 1 };
  }
  if (!Object.hasOwn(ordinals, word)) return undefined;
  const place = skipWords(tokens, at + 1, fiscal);
  const name = wordOf(tokens[place]) ?? '';
  if (quarters.includes(name)) return { base: ofQuarter(ordinals[word]), next: place + 1 };
  return half.includes(name) ? { base: { months: 6 }, next: place + 1 } : undefined;
}

function ofQuarter(quarter: number | undefined): PeriodWords {
  return { months: 3, ...(isQuarter(quarter) ? { quarter } : {}) };
}

/** `of the prior fiscal year` behind a quarter. */
function comparedBehind(tokens: readonly Token[], at: number, { periods }: ProseLanguage): number | undefined {
  const end = wordingAt(tokens, skipWords(tokens, at, periods.joints), periods.yearAgo);
  return end === 0 ? undefined : end;
}

function isQuarter(number: number | undefined): number is 1 | 2 | 3 | 4 {
  return number !== undefined && number >= 1 && number <= 4;
}

/** `three months ended March 31, 2013`, `13-week fiscal quarter ended ...`, `nine-month period`, `quarter ended ...`. */
export function monthsEnded(tokens: readonly Token[], at: number, language: ProseLanguage): FoundPeriod | undefined {
  const { quarter, period, year, fiscal } = language.periods;
  const counted = countedMonths(tokens, at, language);
  if (counted !== undefined) {
    const next = skipWords(tokens, counted.next, [...fiscal, ...period, ...quarter, ...year]);
    return endingAt(tokens, next, counted.months, language);
  }
  const place = skipWords(tokens, at, fiscal);
  const name = wordOf(tokens[place]) ?? '';
  const months = quarter.includes(name) ? 3 : year.includes(name) ? 12 : undefined;
  return months === undefined ? undefined : endingAt(tokens, skipWords(tokens, place + 1, period), months, language);
}

function endingAt(tokens: readonly Token[], at: number, months: number, language: ProseLanguage): FoundPeriod {
  const ended = endedAt(tokens, at, language);
  return ended === undefined
    ? { period: { months }, next: at }
    : { period: { months, end: ended.end }, next: ended.next };
}

/** `three months`, `13 weeks`, `nine-month`. */
function countedMonths(
  tokens: readonly Token[],
  at: number,
  { periods: { numbers, month, week } }: ProseLanguage,
): { readonly months: number; readonly next: number } | undefined {
  const token = tokens[at];
  const word = wordOf(token);
  const [before, behind] = hyphened(word ?? '') ?? [];
  const isJoined = behind !== undefined && (month.includes(behind) || week.includes(behind));
  const count =
    token?.kind === 'figure' && token.exponent === 0 && token.unit === 'count' && token.value.lt(60)
      ? token.value.toNumber()
      : numberOf((isJoined ? before : word) ?? '', numbers);
  if (count === undefined) return undefined;
  const unit = isJoined ? behind : (wordOf(tokens[at + 1]) ?? '');
  const months = month.includes(unit) ? count : week.includes(unit) ? MONTHS_OF_WEEKS.get(count) : undefined;
  return months === undefined ? undefined : { months, next: isJoined ? at + 1 : at + 2 };
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

/** `fiscal 2014`, `fiscal year 2014`, `full year of 2025`, `fiscal 2022 Q4`. */
export function namedYear(tokens: readonly Token[], at: number, language: ProseLanguage): FoundPeriod | undefined {
  const { fiscal, whole } = language.periods;
  const word = wordOf(tokens[at]) ?? '';
  if (!fiscal.includes(word) && !whole.includes(word)) return undefined;
  const year = yearBehind(tokens, at, language);
  if (year === undefined) return undefined;
  const quarter = parseInteger(/^q([1-4])$/.exec(wordOf(tokens[year.next]) ?? '')?.[1] ?? '');
  if (isQuarter(quarter)) return { period: { months: 3, quarter, year: year.year }, next: year.next + 1 };
  return { period: { months: 12, year: year.year }, next: year.next };
}

/** `FY26`, `full-year 2025`, `annual`. */
export function fiscalYear(tokens: readonly Token[], at: number, language: ProseLanguage): FoundPeriod | undefined {
  const word = wordOf(tokens[at]) ?? '';
  const short = shortYear(word);
  if (short !== undefined) return { period: { months: 12, year: short }, next: at + 1 };
  if (!language.periods.wholeYear.includes(word)) return undefined;
  const year = yearBehind(tokens, at + 1, language);
  return { period: { months: 12, ...(year === undefined ? {} : { year: year.year }) }, next: year?.next ?? at + 1 };
}

/** `fy26`, `fy2026`. */
function shortYear(word: string): number | undefined {
  if (!word.startsWith('fy')) return undefined;
  const year = parseInteger(/^fy(\d{2}|\d{4})$/.exec(word)?.[1] ?? '');
  return year !== undefined && year < 100 ? 2000 + year : year;
}

/** A year behind `of`, `fiscal`, `and full year`, or by itself. */
function yearBehind(
  tokens: readonly Token[],
  at: number,
  { periods: { fiscal, year: years, whole, and, joints } }: ProseLanguage,
): { readonly year: number; readonly next: number } | undefined {
  for (let look = at; look < at + 7; look++) {
    const token = tokens[look];
    if (token?.kind === 'year') return { year: token.year, next: look + 1 };
    const word = wordOf(token);
    if (word === undefined) {
      if (token?.kind !== 'mark' || token.mark !== ',') return undefined;
      continue;
    }
    const short = shortYear(word);
    if (short !== undefined) return { year: short, next: look + 1 };
    if (![fiscal, years, whole, and, joints].some((words) => words.includes(word))) return undefined;
  }
  return undefined;
}

/** `ended March 31, 2013`. */
function endedAt(
  tokens: readonly Token[],
  at: number,
  { periods: { ended, on } }: ProseLanguage,
): { readonly end: IsoDate; readonly next: number } | undefined {
  const next = skipWords(tokens, at, [...ended, ...on]);
  const token = next > at ? tokens[next] : undefined;
  return token?.kind === 'date' && token.date !== undefined ? { end: token.date, next: next + 1 } : undefined;
}

function numberOf(word: string, numbers: Readonly<Record<string, number>>): number | undefined {
  return parseInteger(word) ?? (Object.hasOwn(numbers, word) ? numbers[word] : undefined);
}
