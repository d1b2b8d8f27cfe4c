import type { Claim, PeriodWords } from '../../model/claim.ts';
import type { Reading } from '../../model/report.ts';
import type { Period } from '../../model/statement.ts';
import { foldWords } from '../../statements/words.ts';
import { figureAt } from '../cells.ts';
import { factsOf } from '../named/facts.ts';
import { calendarOf, otherCalendars, isPeriod, type Calendar } from './calendar.ts';
import { quantityBook, type Level, type Part, type Quantity, type QuantityBook } from './quantities.ts';

/** What a claim may be held against. */
export interface ClaimLink {
  readonly claim: Claim;
  /** Most natural first; empty where `reason` says why. */
  readonly candidates: readonly Candidate[];
  /** The words leave no choice: a claim that no candidate agrees with is wrong. */
  readonly firm: boolean;
  readonly doubt: Doubt | undefined;
  readonly reason: string | undefined;
}

/** What other claims may settle: whether a heading names a part of the company, and which period is meant. */
export interface Doubt {
  /** Of the whole company, by its own statements. */
  readonly candidates: readonly Candidate[];
  /** The heading that the claim stands under, where it is not known to be of the whole company. */
  readonly heading: string | undefined;
  readonly isPeriodKnown: boolean;
}

/** A level, or the change from one level to another. */
export interface Candidate {
  readonly to: Level;
  readonly from: Level | undefined;
  readonly period: Period | undefined;
}

/** Links every claim by its subject, its basis, its period and what narrows it. Equal figures alone link nothing. */
export function linkClaims(reading: Reading): readonly ClaimLink[] {
  if (reading.claims.length === 0) return [];
  const book = quantityBook(factsOf(reading));
  const calendar = calendarOf(reading);
  let best = linksBy({ book, calendar }, reading.claims);
  if (!reading.claims.some(({ periods }) => periods.some(isLabel))) return best;
  // How the release names its years shows in which figures they lead to.
  for (const other of otherCalendars(calendar)) {
    const links = linksBy({ book, calendar: other }, reading.claims);
    if (agreements(links, reading) > agreements(best, reading)) best = links;
  }
  return best;
}

function linksBy(context: Context, claims: readonly Claim[]): readonly ClaimLink[] {
  let base: Period | undefined;
  return claims.map((claim) => {
    const link = linkOf(claim, context, base);
    const period = link.candidates[0]?.period;
    if (period !== undefined && claim.periods[0]?.shift === undefined) base = period;
    return link;
  });
}

/** A year as the release names it, without a date. */
function isLabel({ year, end }: PeriodWords): boolean {
  return year !== undefined && end === undefined;
}

/** How many levels said of a named year are those of its cell. */
function agreements(links: readonly ClaimLink[], reading: Reading): number {
  return links.filter(({ claim, candidates }) => {
    const cell = candidates[0]?.to.terms[0]?.cell;
    if (claim.says !== 'level' || claim.value === undefined || cell === undefined || !claim.periods.some(isLabel))
      return false;
    const figure = figureAt(reading, cell);
    return figure?.value.abs().minus(claim.value.abs()).abs().lte(`1e${claim.exponent}`) === true;
  }).length;
}

interface Context {
  readonly book: QuantityBook;
  readonly calendar: Calendar;
}

function linkOf(claim: Claim, context: Context, base: Period | undefined): ClaimLink {
  const none = (reason: string): ClaimLink => ({ claim, candidates: [], firm: false, doubt: undefined, reason });
  if (claim.qualifiers.includes('forecast')) return none('it speaks of what has not happened yet');
  if (claim.qualifiers.includes('other-measure')) return none('it is measured on another basis than the statements');
  if (claim.qualifiers.includes('several-periods')) return none('it is one of several figures for several periods');
  if (claim.concept === undefined) return none('its subject is not known');
  if (claim.unit === 'count' || claim.unit === 'shares') return none('it is no amount of the statements');
  const adjusted = claim.qualifiers.some((qualifier) => qualifier === 'non-gaap' || qualifier === 'adjusted');
  const narrowing = claim.qualifiers.filter((qualifier) => !BASES.has(qualifier));
  const own = narrowing.filter((qualifier) => !qualifier.startsWith('under: '));
  // Under a heading that names a part, a sentence may still speak of the whole: agreement shows it, nothing else does.
  const whole = own.length === 0 ? context.book.of(claim.concept, adjusted) : [];
  const partly = parts(narrowing, claim, context.book);
  const quantities = [...partly, ...whole];
  if (quantities.length === 0)
    return none(
      narrowing.length === 0
        ? 'no line of the statements says it'
        : `no line of the statements tells of ${said(narrowing)}`,
    );
  const candidates = quantities.flatMap((quantity) => candidatesIn(quantity, claim, context.calendar, base));
  if (candidates.length === 0) return none('no column holds its period');
  const named = new Set<Quantity>(partly.filter((part) => isNamed(part, narrowing, claim)));
  const exact = candidates.filter(({ quantity }) => named.has(quantity));
  const isPart =
    exact.length > 0 && exact.every(({ explicit, period }) => explicit && isSame(period, exact[0]?.period));
  if (isPart && whole.length === 0)
    return { claim, candidates: exact, firm: true, doubt: undefined, reason: undefined };
  const isPrinted = candidates.some(({ quantity }) => quantity.primary && quantity.printed);
  const primary = candidates.filter(({ quantity }) => quantity.primary && quantity.printed === isPrinted);
  // The difference of two margins that are printed nowhere is taken from figures that nobody sees.
  const isKnown = (isPrinted || claim.says !== 'points-change') && own.length === 0 && primary.length > 0;
  const isPeriodKnown = primary.every(({ explicit, period }) => explicit && isSame(period, primary[0]?.period));
  const heading = narrowing.length === 0 ? undefined : narrowing.join(' ');
  const firm = isKnown && isPeriodKnown && heading === undefined;
  // A year that is named and does not lead to one column is not settled by what others say.
  const mayBeSettled = isPeriodKnown || claim.periods.every(({ year, end }) => year === undefined && end === undefined);
  return {
    claim,
    candidates: [...candidates].sort((one, other) => rank(one) - rank(other)),
    firm,
    doubt: isKnown && !firm && mayBeSettled ? { candidates: primary, heading, isPeriodKnown } : undefined,
    reason: undefined,
  };
}

function isSame(one: Period | undefined, other: Period | undefined): boolean {
  return one?.kind === other?.kind && one?.end === other?.end && monthsOf(one) === monthsOf(other);
}

const BASES: ReadonlySet<string> = new Set(['gaap', 'non-gaap', 'adjusted', 'diluted', 'basic', 'continuing']);

function said(qualifiers: readonly string[]): string {
  return qualifiers.map((qualifier) => qualifier.replace(/^under: /, '')).join(' ');
}

interface Found extends Candidate {
  readonly quantity: Quantity;
  /** The words name the period, or leave only one. */
  readonly explicit: boolean;
}

function rank({ quantity, explicit }: Found): number {
  return (explicit ? 0 : 4) + (quantity.primary ? 0 : 2) + (quantity.printed ? 0 : 1);
}

/** The columns of one row that a claim may mean. */
function candidatesIn(
  quantity: Quantity,
  claim: Claim,
  calendar: Calendar,
  base: Period | undefined,
): readonly Found[] {
  const places = columnsFor(quantity, claim, calendar, base);
  const changes =
    claim.says === 'increase' ||
    claim.says === 'decrease' ||
    claim.says === 'percent-change' ||
    claim.says === 'points-change' ||
    claim.says === 'direction';
  return places.flatMap(({ column, explicit }): readonly Found[] => {
    const to = quantity.at(column);
    const period = periodAt(quantity, column);
    if (to === undefined) return [];
    if (!changes) return [{ quantity, to, from: undefined, period, explicit }];
    return earlierColumns(quantity, claim, calendar, period)
      .filter((earlier) => earlier.column !== column)
      .flatMap((earlier) => {
        const from = quantity.at(earlier.column);
        return from === undefined ? [] : [{ quantity, to, from, period, explicit: explicit && earlier.explicit }];
      });
  });
}

interface Place {
  readonly column: number;
  readonly explicit: boolean;
}

/** The first of the claim's periods that a column holds; where the words name none the latest, shortest first. */
function columnsFor(quantity: Quantity, claim: Claim, calendar: Calendar, base: Period | undefined): readonly Place[] {
  const plain = plainColumns(quantity, claim);
  const named = claim.periods.filter(namesPeriod);
  for (const words of named) {
    const found = matching(quantity, plain, words, calendar, base);
    if (found.length > 0) {
      return found.map((column) => ({ column, explicit: found.length === 1 && named[0] === words }));
    }
    // A period that is named and not printed is no reason to hold the claim against another one.
    if (words.shift === undefined) return [];
  }
  return named.length > 0 ? [] : latest(quantity, plain, claim, calendar);
}

/** `the quarter` alone leaves the year to the context; still there is only one latest quarter. */
function namesPeriod(words: PeriodWords): boolean {
  return (
    words.end !== undefined ||
    words.year !== undefined ||
    words.shift !== undefined ||
    words.quarter !== undefined ||
    (words.months ?? 0) > 0
  );
}

function matching(
  quantity: Quantity,
  plain: readonly number[],
  words: PeriodWords,
  calendar: Calendar,
  base: Period | undefined,
): readonly number[] {
  return plain.filter((column) => {
    const period = periodAt(quantity, column);
    if (period === undefined || !isPeriod(period, words, calendar, base)) return false;
    // A quarter's figure is in no column of a day, but for balances at its end.
    return period.kind === 'duration' || (words.months ?? 0) === 0 || quantity.statement.kind === 'balance-sheet';
  });
}

function latest(quantity: Quantity, plain: readonly number[], claim: Claim, { shortest }: Calendar): readonly Place[] {
  const months = claim.comparedWith?.months;
  const dated = plain.flatMap((column) => {
    const period = periodAt(quantity, column);
    const fits = months === undefined || months === 0 || period?.kind !== 'duration' || period.months === months;
    return period === undefined || !fits ? [] : [{ column, period }];
  });
  const end = dated.reduce((last, { period }) => (period.end > last ? period.end : last), '');
  const last = dated.filter(({ period }) => period.end === end);
  return last
    .sort((one, other) => monthsOf(one.period) - monthsOf(other.period))
    .map(({ column, period }) => ({
      column,
      explicit: last.length === 1 && (period.kind === 'instant' || period.months === shortest),
    }));
}

function monthsOf(period: Period | undefined): number {
  return period?.kind === 'duration' ? period.months : 0;
}

function earlierColumns(
  quantity: Quantity,
  claim: Claim,
  calendar: Calendar,
  base: Period | undefined,
): readonly Place[] {
  const plain = plainColumns(quantity, claim);
  if (claim.comparedWith !== undefined) {
    const found = matching(quantity, plain, claim.comparedWith, calendar, base).filter((column) =>
      sameSpan(quantity, column, base),
    );
    return found.map((column) => ({ column, explicit: found.length === 1 }));
  }
  const yearAgo = matching(quantity, plain, { shift: 'year-ago' }, calendar, base);
  const preceding = matching(quantity, plain, { shift: 'preceding' }, calendar, base);
  const balance = base?.kind === 'instant' ? earlierInstants(quantity, plain, base) : [];
  const all = [...new Set([...yearAgo, ...preceding, ...balance])];
  return all.map((column) => ({ column, explicit: all.length === 1 }));
}

function sameSpan(quantity: Quantity, column: number, base: Period | undefined): boolean {
  const period = periodAt(quantity, column);
  return base === undefined || period === undefined || monthsOf(period) === monthsOf(base);
}

function earlierInstants(quantity: Quantity, plain: readonly number[], base: Period): readonly number[] {
  return plain.filter((column) => {
    const period = periodAt(quantity, column);
    return period !== undefined && period.end < base.end;
  });
}

/** Columns of amounts of the whole company; adjusted ones for a claim on that basis. */
function plainColumns(quantity: Quantity, claim: Claim): readonly number[] {
  const wantsAdjusted = claim.qualifiers.includes('non-gaap') || claim.qualifiers.includes('adjusted');
  return quantity.statement.columns.flatMap(({ index, plain, adjusted }) =>
    plain && (!adjusted || wantsAdjusted) ? [index] : [],
  );
}

/** Lines whose captions say the words that narrow a claim. */
function parts(narrowing: readonly string[], claim: Claim, book: QuantityBook): readonly Part[] {
  if (narrowing.includes('aside') || claim.says === 'ratio') return [];
  const words = narrowing
    .filter((word) => word !== 'segment' && word !== 'and')
    .flatMap((word) => foldWords(word.replace(/^under: /, '')));
  return words.length === 0 ? [] : book.saying(words);
}

/** The caption names the part and nothing else, and the part is one of what the claim speaks of. */
function isNamed(part: Part, narrowing: readonly string[], claim: Claim): boolean {
  // "Client and Gaming": where the words of a name are joined, some of them are not known.
  if (part.concept !== claim.concept || narrowing.includes('and') || !narrowing.includes('segment')) return false;
  const wanted = new Set(narrowing.flatMap((word) => foldWords(word.replace(/^under: /, ''))).filter(isOwn));
  const own = part.words.filter(isOwn);
  return own.length > 0 && own.every((word) => wanted.has(word)) && [...wanted].every((word) => own.includes(word));
}

const isOwn = (word: string): boolean => word !== 'segment' && word !== 'total';

function periodAt({ statement }: Quantity, column: number): Period | undefined {
  return statement.columns[column]?.source.period;
}
