import type { UnitWords } from '../language/language.ts';
import { languages } from '../language/languages.ts';
import type { Unit } from '../model/statement.ts';
import type { Evidence } from './evidence.ts';
import { phraseBook, phraseFlags, type PhraseBook } from './phrases.ts';
import { captionWords, foldWords, remembered } from './words.ts';

/** The unit that the words of a caption or heading name, before the figures are looked at. */
const unitOfWords = remembered((words): Unit | undefined => {
  if (words.length === 0) return undefined;
  const { flagsOf, count, counted } = lookup();
  const flags = flagsOf(words);
  const amount = (flags & AMOUNTS) !== 0 || ((flags & STOCK) !== 0 && !words.some((word) => counted.has(word)));
  if ((flags & BASIS_POINTS) !== 0) return 'basis-points';
  if ((flags & PERCENT) !== 0) return 'percent';
  if (!amount && (flags & SHARES) !== 0) return 'shares';
  if ((flags & PER_SHARE) !== 0) return isOfPar(words) || words.includes('authorized') ? 'currency' : 'per-share';
  if (!amount && (flags & LESSER_SHARES) !== 0) return 'shares';
  if ((flags & MULTIPLE) !== 0) return 'multiple';
  return isCount(words, count) ? 'count' : undefined;
});

/** "Par value"; in French `par action` is per share. */
function isOfPar(words: readonly string[]): boolean {
  return words.some((word, index) => word === 'par' && words[index + 1] !== 'action');
}

/** The unit that parentheses behind a caption name: `(%)`, `(days)`, `(miles per hour)`. */
function unitOfParentheses(caption: string): Unit | undefined {
  if (!caption.includes('(')) return undefined;
  const { flagsOf, measures } = lookup();
  for (const { 1: inner = '', index } of caption.matchAll(/\(([^()]{1,60})\)/g)) {
    const words = foldWords(inner);
    const flags = flagsOf(words);
    if ((flags & BASIS_POINTS) !== 0) return 'basis-points';
    if ((flags & PERCENT) !== 0 && words.length <= 5) return 'percent';
    // Before a caption it counts the lines: (ix), (x), (xi).
    if (words.length === 1 && words[0] === 'x' && index > 0) return 'multiple';
    if (measures.has(words.at(-1) ?? '') && words.length <= 5) return 'count';
  }
  return undefined;
}

/**
 * The unit of a row: marks on its own figures first, then its caption, then the heading above it ("Basic" under "Earnings
 * per share:"), each held against what the figures look like. `undefined` where nothing is known.
 */
export function unitOfRow(caption: string, headings: readonly string[], own: Evidence): Unit | undefined {
  const marked = unitOfMarks(own);
  if (marked !== undefined) return marked;
  const words = captionWords(caption);
  return (
    unitOfCaption(caption, words, own) ?? unitOfHeadings(headings, words, own) ?? unitOfWording(caption, words, own)
  );
}

function unitOfMarks({ percents, signs, basisPoints, multiples }: Evidence): Unit | undefined {
  if (percents > 0 && signs === 0) return 'percent';
  if (basisPoints > 0) return 'basis-points';
  return multiples > 0 ? 'multiple' : undefined;
}

function unitOfCaption(caption: string, words: readonly string[], own: Evidence): Unit | undefined {
  const named = unitOfParentheses(caption) ?? unitOfWords(words);
  if (named === undefined || !suits(named, own)) return undefined;
  return named !== 'percent' || own.fractions > 0 || says(words) ? named : undefined;
}

function unitOfHeadings(headings: readonly string[], words: readonly string[], own: Evidence): Unit | undefined {
  const above = unitAbove(headings);
  if (above === undefined || !suits(above, own)) return undefined;
  return isLike(above, own) || inherits(words) ? above : undefined;
}

/** The unit of a caption that names none in so many words, where its figures look like it. */
function unitOfWording(caption: string, words: readonly string[], own: Evidence): Unit | undefined {
  // "Loss per" in one row and "share" with the cents in the next.
  if (isOfShare(words) && isLike('per-share', own) && own.figures > 0) return 'per-share';
  if (isPerUnit(words) && suits('per-share', own)) return 'per-share';
  // "Debt / EBITDA 2.8"
  if (/\S \/ \S/.test(caption) && own.fractions > 0 && own.digits <= 2 && own.signs === 0) return 'multiple';
  // "Basic" and "Diluted" without a heading: cents are an amount per share, whole figures a number of shares.
  if (!isBasicOrDiluted(words)) return undefined;
  if (own.fractions > 0 && own.digits <= 4) return 'per-share';
  return suits('shares', own) ? 'shares' : undefined;
}

/** The unit that the nearest heading names that names one. */
function unitAbove(headings: readonly string[]): Unit | undefined {
  for (const heading of headings) {
    const unit = unitOfParentheses(heading) ?? unitOfWords(captionWords(heading));
    if (unit !== undefined) return unit;
  }
  return undefined;
}

function inherits(words: readonly string[]): boolean {
  return lookup().inherits.meaningOf(words) === true;
}

/** What the columns of a table show together: how many have currency signs, and how many digits behind the point. */
export interface Beside {
  readonly signed: number;
  readonly fractional: number;
}

/** The unit that the heads of a column name: `Shares` beside `Amount`, `Weighted-average exercise price`. */
export function unitOfHeads(words: readonly string[], own: Evidence, beside: Beside): Unit | undefined {
  if (words.length === 0) return undefined;
  const named = unitOfWords(words);
  if (named === 'percent') return undefined;
  if (named !== undefined && suits(named, own)) return named;
  // "Rent per Sq. Ft." beside rents: what is divided does not add up down its column.
  if (isPerUnit(words) && own.fractions > 0 && suits('per-share', own)) return 'per-share';
  const last = words.findLast((word) => !/^(?:\d+|thousand|million|thou)$/.test(word)) ?? '';
  if (last !== 'share' && last !== 'unit' && last !== 'option') return undefined;
  // "Common shares" without a currency sign, where other columns have one, are shares, and so are "12.3" beside whole amounts.
  const isUnlike = beside.signed > 0 || (own.places > 0 && beside.fractional === 1);
  return own.signs === 0 && isUnlike ? 'shares' : undefined;
}

/** Whether figures can be of a unit at all. */
function suits(unit: Unit, own: Evidence): boolean {
  switch (unit) {
    case 'percent':
    case 'basis-points':
      return own.signs === 0 && own.digits <= 4;
    case 'per-share':
      return own.wholeDigits <= 4 && (own.digits <= 5 || own.fractions > 0);
    case 'shares':
      return own.signs === 0 && own.percents === 0;
    case 'count':
    case 'multiple':
      return own.signs === 0;
    case 'currency':
      return true;
  }
}

/** Whether figures that no caption explains look like the unit of the heading above them. */
function isLike(unit: Unit, own: Evidence): boolean {
  switch (unit) {
    case 'per-share':
      return own.figures === 0 || (own.fractions * 2 > own.figures && own.digits <= 3);
    case 'percent':
      return own.digits <= 3;
    case 'shares':
    case 'count':
      return own.figures > 0 && own.digits >= 3 && own.negatives === 0;
    case 'basis-points':
    case 'multiple':
      return true;
    case 'currency':
      return false;
  }
}

/**
 * The words end in a share of stock, but for what narrows an amount of it: "share - diluted". Share capital, treasury shares
 * at cost and share-based compensation are amounts, and so is a share of the profit of associates.
 */
function isOfShare(words: readonly string[]): boolean {
  const at = words.indexOf('share');
  return (
    at >= 0 &&
    !lookup().notShares.has(words[at - 1] ?? '') &&
    words.slice(at + 1).every((word) => lookup().narrowing.has(word))
  );
}

/** A percentage in so many words, whatever its figures look like. */
function says(words: readonly string[]): boolean {
  return words.includes('%') || words.includes('percent') || words.includes('percentage');
}

/** "Revenue per active customer", "Sales per store": an amount for each of something, in whole units. */
function isPerUnit(words: readonly string[]): boolean {
  const at = words.indexOf('per', 1);
  const next = words[at + 1];
  return at > 0 && next !== undefined && !lookup().notUnits.has(next);
}

function isBasicOrDiluted(words: readonly string[]): boolean {
  const [first] = words;
  return words.length <= 3 && (first === 'basic' || first === 'diluted');
}

/** A noun that is counted stands last ("Total stores"), or the caption says so ("Number of employees"). */
function isCount(words: readonly string[], count: PhraseBook<true>): boolean {
  if (words[0] === 'number' && words[1] === 'of') return true;
  // "Sales to external customers" are sales.
  if (words.some((word, at) => at > 0 && lookup().others.has(word))) return false;
  // "Receivables from customers" are an amount.
  for (let from = words.length - 1; from >= 0 && from >= words.length - 3; from -= 1) {
    if (count.meaningOf(words, from) === true && !lookup().notCounted.has(words[from - 1] ?? '')) return true;
  }
  return false;
}

/** The groups of wordings, as bits of one walk over the words. */
const BASIS_POINTS = 1;
const PERCENT = 2;
const SHARES = 4;
const PER_SHARE = 8;
const LESSER_SHARES = 16;
const MULTIPLE = 32;
const AMOUNTS = 64;
const STOCK = 128;

interface Lookup {
  readonly flagsOf: (words: readonly string[]) => number;
  readonly count: PhraseBook<true>;
  readonly inherits: PhraseBook<true>;
  readonly measures: ReadonlySet<string>;
  readonly narrowing: ReadonlySet<string>;
  readonly notShares: ReadonlySet<string>;
  readonly notUnits: ReadonlySet<string>;
  readonly notCounted: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  readonly counted: ReadonlySet<string>;
}

let known: Lookup | undefined;

function lookup(): Lookup {
  if (known !== undefined) return known;
  const all = (group: keyof UnitWords): readonly string[] => languages.flatMap(({ units }) => units[group] ?? []);
  known = {
    flagsOf: phraseFlags([
      all('basisPoints'),
      all('percent'),
      all('shares'),
      all('perShare'),
      all('lesserShares'),
      all('multiple'),
      all('amounts'),
      all('stock'),
    ]),
    count: bookOf(all('count')),
    inherits: bookOf(all('inherits')),
    measures: new Set(all('measures')),
    narrowing: new Set(all('narrowing')),
    notShares: new Set(all('notShares')),
    notUnits: new Set(all('notUnits')),
    notCounted: new Set(all('notCounted')),
    others: new Set(all('others')),
    counted: new Set(all('counted')),
  };
  return known;
}

function bookOf(wordings: readonly string[]): PhraseBook<true> {
  return phraseBook([{ wordings, meaning: true }]);
}
