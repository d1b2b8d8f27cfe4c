import type { Period } from '../model/statement.ts';
import { dateOf } from '../numeric/calendar.ts';
import { parseInteger } from '../numeric/units.ts';
import { dayOf, periodWords, yearOf, type PeriodLookup } from './period-words.ts';
import { isLowerCase, LETTER } from '../lexer/letters.ts';

/** What the words of a heading say of a period; any part may be missing, to be filled in from elsewhere. */
export interface PeriodParts {
  /** Length of a duration. */
  readonly months: number | undefined;
  /** The words say that it is one moment: `as of`. */
  readonly instant: boolean;
  /** Last date named. `month` from 1. */
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** `Q3 FY26`, `first half of 2025`: the part of a year, from 1. */
  readonly quarter: number | undefined;
  readonly half: number | undefined;
  /** The year is named as a fiscal one: its end is not known from the words. */
  readonly fiscal: boolean;
  /** Every year and every different length that is named; a title may name two. */
  readonly years: readonly number[];
  readonly lengths: readonly number[];
  /** How many different dates (month and day) are named. */
  readonly dates: number;
  /** The words that say nothing of a period. */
  readonly rest: string;
}

/** Reads `Three Months Ended March 31, 2013`, `As of 31.12.2024`, `Q3 FY26`, `13 weeks ended Nov. 2`, `2024`. */
export function readPeriodParts(text: string): PeriodParts {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const parts = partsOf(text);
  if (cache.size > 2_000) cache.clear();
  cache.set(text, parts);
  return parts;
}

/** Heads repeat from table to table. */
const cache = new Map<string, PeriodParts>();

function partsOf(text: string): PeriodParts {
  const state = openState(text);
  while (state.index < state.tokens.length) {
    const taken = READERS.reduce((count, read) => (count > 0 ? count : read(state)), 0);
    for (let offset = 0; offset < taken; offset += 1) state.used.add(state.index + offset);
    state.index += Math.max(1, taken);
  }
  const { lengths, instant, year, month, day, quarter, half, fiscal, years, dates } = state;
  return {
    // A fiscal year without a quarter is a whole one.
    months: lengths.at(-1) ?? (fiscal && year !== undefined ? 12 : undefined),
    instant: instant && dates.size > 0,
    year,
    month,
    day,
    quarter,
    half,
    fiscal,
    years,
    lengths,
    dates: dates.size,
    rest: restOf(state),
  };
}

/** A period where the parts are enough for one. A date without a length is an instant if `dated` says so. */
export function periodOf(parts: PeriodParts, dated: 'instant' | 'unknown'): Period | undefined {
  const { year, month, months } = parts;
  if (year === undefined || month === undefined) return undefined;
  const end = dateOf(year, month, parts.day);
  if (months !== undefined) return { kind: 'duration', months, end };
  return parts.instant || dated === 'instant' ? { kind: 'instant', end } : undefined;
}

const TOKEN = new RegExp(
  `\\d+(?:[./-]\\d+){2}|\\d+(?:st|nd|rd|th|er|re|ère|e|ème|º|ª)(?![${LETTER}])|\\d+|[${LETTER}]+|['’]\\d\\d\\b|[^\\s\\d${LETTER}]`,
  'g',
);

/** How far a text has been read, and what was found. */
interface State {
  readonly words: PeriodLookup;
  readonly tokens: readonly string[];
  readonly lower: readonly string[];
  /** Tokens that belong to a period. */
  readonly used: Set<number>;
  index: number;
  year: number | undefined;
  month: number | undefined;
  day: number | undefined;
  quarter: number | undefined;
  half: number | undefined;
  instant: boolean;
  fiscal: boolean;
  readonly years: number[];
  readonly lengths: number[];
  readonly dates: Set<string>;
}

function openState(text: string): State {
  const words = periodWords();
  const tokens = text.match(TOKEN) ?? [];
  const lower = tokens.map((token) => token.toLowerCase());
  const opening = lower.slice(0, 4).join(' ');
  return {
    words,
    tokens,
    lower,
    used: new Set(),
    index: 0,
    year: undefined,
    month: undefined,
    day: undefined,
    quarter: undefined,
    half: undefined,
    instant: words.instant.some((phrase) => opening.startsWith(`${phrase} `)),
    fiscal: false,
    years: [],
    lengths: [],
    dates: new Set(),
  };
}

/** Each reads what stands at the state's index and returns how many tokens it took; 0 where it is not for it. */
const READERS: readonly ((state: State) => number)[] = [
  readNumericDate,
  readDayAndMonth,
  readLength,
  readPartOfYear,
  readNamedDate,
  readYear,
];

function at(state: State, offset: number): string {
  return state.lower[state.index + offset] ?? '';
}

/** `12/31/2024`, `31.12.2024`, `2024-12-31`; with points or where the first part is over 12, the day comes first. */
function readNumericDate(state: State): number {
  const parts = /^(\d+)([./-])(\d+)[./-](\d+)$/.exec(at(state, 0));
  if (parts === null) return 0;
  const [, one = '', mark, two = '', three = ''] = parts;
  const first = parseInteger(one) ?? 0;
  const second = parseInteger(two) ?? 0;
  const third = parseInteger(three) ?? 0;
  const before = { month: state.month, day: state.day };
  const dayFirst = mark === '.' || first > 12;
  const year = three.length === 2 ? 2000 + third : third;
  const taken =
    one.length === 4
      ? sawDate(state, first, second, third)
      : sawDate(state, year, dayFirst ? second : first, dayFirst ? first : second);
  if (taken > 0 && state.words.through.has(at(state, -1))) sawRange(state, before);
  return taken;
}

/** `01.04.` before `–30.06.2025`, and `30.06.` over a year. */
function readDayAndMonth(state: State): number {
  const day = dayOf(at(state, 0));
  const month = parseInteger(at(state, 2));
  if (at(state, 1) !== '.' || at(state, 3) !== '.' || day === undefined || month === undefined) return 0;
  if (month < 1 || month > 12 || at(state, 2).length > 2) return 0;
  const before = { month: state.month, day: state.day };
  sawDay(state, month, day);
  if (state.words.through.has(at(state, -1))) sawRange(state, before);
  return 4;
}

function sawDate(state: State, year: number, month: number, day: number): number {
  if (year < 1900 || year > 2100 || month < 1 || month > 12) return 0;
  sawYear(state, year);
  sawDay(state, month, day);
  return 1;
}

/** `Three Months`, `13-week`, `Quarter Ended`, `Year Ended`, `Half-year`. */
function readLength(state: State): number {
  const { words } = state;
  const spelled = numberAt(state, 0);
  // "Less than 12 months" is no period.
  if (spelled !== undefined && at(state, -1) !== 'than') {
    const next = spelled.taken + (at(state, spelled.taken) === '-' ? 1 : 0);
    const months = monthsOf(spelled.value, at(state, next), words);
    return months === undefined ? readTwoLengths(state, spelled.value, next) : sawLength(state, months, next + 1);
  }
  const word = at(state, 0);
  const next = at(state, 1);
  const dated = words.ended.has(next) || words.months.has(next);
  if (words.quarter.has(word) && (dated || state.index === 0 || state.quarter !== undefined))
    return sawLength(state, 3, 1);
  if (words.half.has(word)) {
    const year = next === '-' ? 2 : 1;
    return sawLength(state, 6, words.year.has(at(state, year)) ? year + 1 : 1);
  }
  const alone = state.fiscal || state.index === 0 || next === '' || yearOf(next) !== undefined;
  return words.year.has(word) && (dated || alone) ? sawLength(state, 12, 1) : 0;
}

function monthsOf(value: number, unit: string, words: PeriodLookup): number | undefined {
  if (words.month.has(unit)) return value;
  // Twelve months have 52 weeks, sometimes 53; a quarter 13 or 14.
  if (words.week.has(unit)) return Math.trunc((value * 24 + 52) / 104);
  if (words.quarter.has(unit) && value <= 4) return value * 3;
  return words.year.has(unit) && value === 1 ? 12 : undefined;
}

/** `Three and six months`: the second is read in its turn. */
function readTwoLengths(state: State, value: number, from: number): number {
  if (at(state, from) !== 'and' && at(state, from) !== '&') return 0;
  const other = numberAt(state, from + 1);
  const second =
    other === undefined ? undefined : monthsOf(other.value, at(state, from + 1 + other.taken), state.words);
  if (other === undefined || second === undefined) return 0;
  const months = monthsOf(value, at(state, from + 1 + other.taken), state.words);
  return months === undefined ? 0 : sawLength(state, months, from + 1);
}

/** A number in digits or words, `twenty-six` among them. */
function numberAt(state: State, from: number): { readonly value: number; readonly taken: number } | undefined {
  const { numbers } = state.words;
  const first = at(state, from);
  const digits = first.length <= 2 ? parseInteger(first) : undefined;
  if (digits !== undefined) return { value: digits, taken: 1 };
  const value = numbers.get(first);
  if (value === undefined || value < 20) return value === undefined ? undefined : { value, taken: 1 };
  const next = at(state, from + 1) === '-' ? 2 : 1;
  const unit = numbers.get(at(state, from + next));
  return unit !== undefined && unit < 10 ? { value: value + unit, taken: next + 1 } : { value, taken: 1 };
}

/** `Q3 FY26`, `3Q24`, `H1 2025`, `Third Quarter`, `FY2024`, `Fiscal`. */
function readPartOfYear(state: State): number {
  const { ordinals, quarter, half, fiscal } = state.words;
  const word = at(state, 0);
  const next = at(state, 1);
  if (fiscal.has(word)) {
    state.fiscal = true;
    return 1 + readShortYear(state, 1);
  }
  const ordinal = ordinals.get(word);
  if (ordinal !== undefined && (quarter.has(next) || half.has(next)))
    return sawPart(state, ordinal, quarter.has(next) ? 'q' : 'h', 2);
  // "2. Quartal".
  if (/^[1-4]$/.test(word) && next === '.' && (quarter.has(at(state, 2)) || half.has(at(state, 2))))
    return sawPart(state, parseInteger(word) ?? 0, quarter.has(at(state, 2)) ? 'q' : 'h', 3);
  // "Q3" is two tokens; so are "3Q" and "FY26".
  if ((word === 'q' || word === 'h') && /^[1-4]$/.test(next)) return sawPart(state, parseInteger(next) ?? 0, word, 2);
  if (/^[1-4]$/.test(word) && (next === 'q' || next === 'h')) return sawPart(state, parseInteger(word) ?? 0, next, 2);
  const part = readForeignPart(state);
  return part > 0 ? part : readMonths(state);
}

/** `T2 2025`, `S1 2025`, `2T 2025`, `1S25`: trimestre and semestre; the letters say so beside a year only. */
function readForeignPart(state: State): number {
  const [one, other] = [at(state, 0), at(state, 1)];
  const [letter, digit] = /^[1-4]$/.test(one) ? [other, one] : [one, other];
  if ((letter !== 't' && letter !== 's') || !/^[1-4]$/.test(digit) || !isYearAt(state, 2)) return 0;
  return sawPart(state, parseInteger(digit) ?? 0, letter === 't' ? 'q' : 'h', 2);
}

/** `9M 2025`, `6M25`. */
function readMonths(state: State): number {
  const months = /^(?:3|6|9|12)$/.test(at(state, 0)) && at(state, 1) === 'm' ? parseInteger(at(state, 0)) : undefined;
  if (months === undefined || (months !== 9 && !isYearAt(state, 2))) return 0;
  return sawLength(state, months, 2) + readShortYear(state, 2);
}

function isYearAt(state: State, offset: number): boolean {
  const token = at(state, offset);
  return yearOf(token) !== undefined || /^['’]?\d\d$/.test(token);
}

function sawPart(state: State, part: number, of: string, taken: number): number {
  if (of === 'q') state.quarter = part;
  else state.half = part;
  state.lengths.push(of === 'q' ? 3 : 6);
  return taken + readShortYear(state, taken);
}

/** `26` or `'26` behind `FY` or `Q3`; the tokens that it takes. */
function readShortYear(state: State, from: number): number {
  const digits = at(state, from).replace(/^['’]/, '');
  if (!/^\d\d$/.test(digits)) return 0;
  sawYear(state, 2000 + (parseInteger(digits) ?? 0));
  return 1;
}

/** `March 31, 2013`, `31 December 2024`, `Sept. 2024`, `May 31,`. */
function readNamedDate(state: State): number {
  const { months, through, of } = state.words;
  const leading = dayOf(at(state, 0));
  let next = leading === undefined ? 0 : of.has(at(state, 1)) ? 2 : 1;
  const month = months.get(at(state, next));
  if (month === undefined) return 0;
  // "may" and "march" are words too: without a number beside it a month begins with a capital.
  const small = isLowerCase((state.tokens[state.index + next] ?? '').charAt(0));
  next += 1;
  if (small && leading === undefined && !/^\d/.test(at(state, next))) return 0;
  if (at(state, next) === '.') next += 1;
  const trailing = leading === undefined ? dayOf(at(state, next)) : undefined;
  if (trailing !== undefined) next += 1;
  if (at(state, next) === ',' || of.has(at(state, next))) next += 1;
  const before = { month: state.month, day: state.day };
  sawDay(state, month, leading ?? trailing);
  if (through.has(at(state, -1))) sawRange(state, before);
  const year = yearOf(at(state, next));
  if (year === undefined) return next;
  sawYear(state, year);
  return next + 1;
}

/** `January 1 to December 31`: the length of a period that is given by both its ends. */
function sawRange(state: State, from: { readonly month: number | undefined; readonly day: number | undefined }): void {
  if (from.month === undefined || from.day === undefined || state.month === undefined) return;
  const months = ((state.month - from.month + 12) % 12) + (from.day === 1 ? 1 : 0);
  if (months > 0 && state.lengths.length === 0) state.lengths.push(months);
  state.dates.clear();
  sawDay(state, state.month, state.day);
}

/** `2024`; `2024-25` is the fiscal year that ends in 2025. */
function readYear(state: State): number {
  const year = yearOf(at(state, 0));
  if (year === undefined) return 0;
  const digits = at(state, 1) === '-' || at(state, 1) === '/' ? at(state, 2) : '';
  if (digits.length === 2 && parseInteger(digits) === (year + 1) % 100) {
    state.fiscal = true;
    sawYear(state, year + 1);
    return 3;
  }
  sawYear(state, year);
  return 1;
}

function sawYear(state: State, year: number): void {
  state.year = year;
  if (!state.years.includes(year)) state.years.push(year);
}

function sawDay(state: State, month: number, day: number | undefined): void {
  state.month = month;
  state.day = day;
  state.dates.add(`${month}-${day ?? 0}`);
}

function sawLength(state: State, months: number, taken: number): number {
  if (months > 0 && state.lengths.at(-1) !== months) state.lengths.push(months);
  return taken;
}

const MEANING = new RegExp(`[${LETTER}\\d%$€£]`);

function restOf({ tokens, lower, used, words }: State): string {
  return tokens
    .filter((token, index) => !used.has(index) && !words.fillers.has(lower[index] ?? '') && MEANING.test(token))
    .join(' ');
}
