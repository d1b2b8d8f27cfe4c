import type { ProseLanguage } from '../language/prose-language.ts';
import { comparedPeriodAt } from './compared-periods.ts';
import { fiscalYear, monthsEnded, namedYear, plainPeriodAt, quarterOfYear } from './named-periods.ts';
import { wordingAt, type FoundPeriod } from './period-words.ts';
import { foldWord, type Token } from './tokens.ts';

/** The longest period that begins at a token, and the token behind it. */
export function periodAt(tokens: readonly Token[], at: number, language: ProseLanguage): FoundPeriod | undefined {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark') return undefined;
  if (token.kind === 'figure') return monthsEnded(tokens, at, language);
  if (token.kind !== 'word') return plainPeriodAt(token, at);
  if (!mayBegin(token.word, language)) return undefined;
  return (
    comparedPeriodAt(tokens, at, language) ??
    soFar(tokens, at, language) ??
    quarterOfYear(tokens, at, language) ??
    namedYear(tokens, at, language) ??
    monthsEnded(tokens, at, language) ??
    fiscalYear(tokens, at, language)
  );
}

/** `year-to-date`: a period that no other sentence names. */
function soFar(tokens: readonly Token[], at: number, { periods }: ProseLanguage): FoundPeriod | undefined {
  const next = wordingAt(tokens, at, periods.toDate);
  return next === 0 ? undefined : { period: {}, next };
}

/** Few words begin a period: the others are passed over at once. */
function mayBegin(word: string, language: ProseLanguage): boolean {
  let words = beginnings.get(language);
  if (words === undefined) beginnings.set(language, (words = beginningsOf(language)));
  return words.has(word) || word.includes('-') || isShort(word);
}

/** `q3`, `3q25`, `fy26`. */
function isShort(word: string): boolean {
  const first = word.charCodeAt(0);
  const second = word.charCodeAt(1);
  if (first === SMALL_Q) return second >= ONE && second <= FOUR;
  if (first === SMALL_F) return second === SMALL_Y && word.charCodeAt(2) <= NINE;
  return first >= ONE && first <= FOUR && second === SMALL_Q;
}

const ONE = 49;
const FOUR = 52;
const NINE = 57;
const SMALL_F = 102;
const SMALL_Q = 113;
const SMALL_Y = 121;

const beginnings = new WeakMap<ProseLanguage, ReadonlySet<string>>();

function beginningsOf({ periods }: ProseLanguage): ReadonlySet<string> {
  const { ordinals, numbers, quarter, year, fiscal, whole, wholeYear, yearAgo, preceding, toDate } = periods;
  const words = new Set([...Object.keys(ordinals), ...Object.keys(numbers), ...quarter, ...year, ...fiscal]);
  for (const word of [...whole, ...wholeYear]) words.add(word);
  for (const wordings of [yearAgo, preceding, toDate]) {
    for (const wording of wordings) {
      const end = wording.indexOf(' ');
      words.add(foldWord(end < 0 ? wording : wording.slice(0, end)));
    }
  }
  return words;
}
