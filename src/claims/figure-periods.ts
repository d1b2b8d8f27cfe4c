import type { ClaimSays, PeriodWords } from '../model/claim.ts';
import type { Sentence, Assertion } from './assertion.ts';
import { comparedBefore, type Lead } from './lead.ts';
import { isBracket, partsClauses, partsItems } from './marks.ts';
import { REACH, type Phrase } from './phrases.ts';

/** The periods that may be meant, most natural first, and the one that a change is measured from. */
export function periodsOf(
  sentence: Sentence,
  index: number,
  lead: Lead,
  earlier: boolean,
  says: ClaimSays,
): Pick<Assertion, 'periods' | 'comparedWith'> {
  const { phrases } = sentence;
  const changes = says === 'increase' || says === 'decrease' || says === 'percent-change' || says === 'points-change';
  const right = periodBehind(phrases, index, changes);
  const left = periodBefore(phrases, index);
  if (earlier) {
    const compare = lead.anchor === 'compare' ? lead.at : comparedBefore(sentence, index);
    const between = compare === undefined ? undefined : periodBetween(phrases, compare, index);
    const other = right?.period ?? between;
    return {
      periods: other === undefined ? [{ shift: 'year-ago' }, { shift: 'preceding' }] : [beforeThat(other)],
      comparedWith: undefined,
    };
  }
  // "$118,000 in the comparable period last year".
  if (!changes && right?.period.shift !== undefined) return { periods: [right.period], comparedWith: undefined };
  let own: PeriodWords | undefined;
  let comparedWith: PeriodWords | undefined;
  if (right !== undefined && changes && (right.joint === 'from' || right.period.shift !== undefined))
    comparedWith = right.period;
  else if (right !== undefined && right.period.shift === undefined && right.joint !== 'from') own = right.period;
  if (changes && comparedWith === undefined)
    comparedWith = comparedBehind(phrases, index) ?? comparisonBefore(phrases, index);
  const before = left.every(isCounted) ? left : left.filter(isCounted);
  // "Last year's Q4 earnings per share increased $0.04".
  if (own === undefined) return { periods: before.length === 0 ? left.slice(0, 1) : before, comparedWith };
  return { periods: [own, ...before], comparedWith };
}

/** From no other period. */
function isCounted({ shift }: PeriodWords): boolean {
  return shift === undefined;
}

/** `compared to $2.1 million in the fourth quarter`: without a year it is the last one before. */
function beforeThat(period: PeriodWords): PeriodWords {
  return period.end === undefined && period.year === undefined ? { shift: 'earlier', ...period } : period;
}

/** A period attached behind a figure, and the joint before it. */
export function periodBehind(
  phrases: readonly Phrase[],
  index: number,
  isChange = false,
): { readonly period: PeriodWords; readonly joint: string | undefined } | undefined {
  let joint: string | undefined;
  let figures = 0;
  let depth = 0;
  for (let at = index + 1; at < phrases.length && at < index + 16; at++) {
    const phrase = phrases[at];
    if (phrase?.kind === 'mark' && phrase.mark === '(') depth += 1;
    if (phrase?.kind === 'mark' && phrase.mark === ')') depth -= 1;
    // "$0.2 million ($0.1 million in 2023)": the year belongs to the figure in the brackets.
    if (phrase?.kind === 'period' && depth > 0) continue;
    // "Rose to 43.7%, a year-over-year increase of": what the change behind it is measured from.
    if (phrase?.kind === 'period' && !isChange && phrase.isComparison) continue;
    if (phrase?.kind === 'period') return { period: phrase.period, joint };
    if (phrase?.kind === 'from' || phrase?.kind === 'preposition') joint = phrase.kind;
    if (phrase?.kind === 'figure') {
      // "$8.0 million and $6.1 million, respectively, at December 31" and "$0.8 million, or $0.01 per share, in 2012".
      if (joint === 'from') return undefined;
      const isEnd = isChange && phrases[at - 1]?.kind === 'to';
      if (++figures > 3 || (!isEnd && !isCoordinated(phrases, at))) return undefined;
    }
    if (
      phrase?.kind === 'compare' ||
      phrase?.kind === 'aside' ||
      phrase?.kind === 'direction' ||
      phrase?.kind === 'verb'
    )
      return undefined;
    // "Rose 25% or $60 million to $300 million in 2031": the period of the end is that of the change.
    if (phrase?.kind === 'to' && !(isChange && phrases[at + 1]?.kind === 'figure')) return undefined;
    if (phrase?.kind === 'subject' && figures > 0) return undefined;
    if (phrase?.kind === 'mark' && partsClauses(phrase.mark)) return undefined;
  }
  return undefined;
}

function isCoordinated(phrases: readonly Phrase[], at: number): boolean {
  for (let look = at - 1; look >= at - 4; look--) {
    const phrase = phrases[look];
    if (phrase?.kind === 'and' || phrase?.kind === 'or') return true;
    if (phrase?.kind === 'mark' && isBracket(phrase.mark)) return true;
    if (phrase?.kind !== 'mark' && phrase?.kind !== 'article' && phrase?.kind !== 'precision') return false;
  }
  return false;
}

/** `year-over-year growth of 32%`, `sequentially, revenue declined 1%`. */
function comparisonBefore(phrases: readonly Phrase[], index: number): PeriodWords | undefined {
  for (let at = index - 1; at >= 0 && at > index - 12; at -= 1) {
    const phrase = phrases[at];
    if (phrase?.kind === 'period' && phrase.isComparison) return phrase.period;
    if (phrase?.kind === 'figure' || phrase?.kind === 'compare') return undefined;
    if (phrase?.kind === 'mark' && partsClauses(phrase.mark)) return undefined;
  }
  return undefined;
}

/** The periods before a figure, the one of its own clause first; those of comparisons are left out. */
export function periodBefore(phrases: readonly Phrase[], index: number): readonly PeriodWords[] {
  let main: readonly PeriodWords[] = NONE;
  let insideCompare = false;
  let behindFigure = false;
  for (let at = Math.max(0, index - REACH); at < index; at++) {
    const phrase = phrases[at];
    if (phrase?.kind === 'compare') insideCompare = true;
    else if (phrase?.kind === 'figure') behindFigure = true;
    else if (phrase?.kind === 'direction' || (phrase?.kind === 'mark' && partsItems(phrase.mark)))
      insideCompare = false;
    else if (phrase?.kind === 'subject' && phrases[at - 1]?.kind === 'and') insideCompare = false;
    else if (phrase?.kind === 'period' && !phrase.isComparison && !insideCompare && !isFrom(phrases, at)) {
      // "Up 17% sequentially and up 94%": what a figure was compared with is its own.
      if (phrase.period.shift !== undefined && behindFigure) continue;
      main = [phrase.period, ...main];
    }
  }
  return main;
}

const NONE: readonly PeriodWords[] = [];

/** `4 percent above sales in the fourth quarter`: a period that something is measured from. */
function isFrom(phrases: readonly Phrase[], at: number): boolean {
  for (let look = at - 1; look >= 0 && look >= at - 6; look--) {
    const kind = phrases[look]?.kind;
    if (kind === 'from') return true;
    if (kind === 'figure' || kind === 'direction' || kind === 'mark' || kind === 'verb') return false;
  }
  return false;
}

function periodBetween(phrases: readonly Phrase[], from: number, to: number): PeriodWords | undefined {
  for (let at = from + 1; at < to; at++) {
    const phrase = phrases[at];
    if (phrase?.kind === 'period') return phrase.period;
    if (phrase?.kind === 'figure') return undefined;
  }
  return undefined;
}

/** `up 1.1% from $19 in the preceding quarter`, `an increase of 58% compared to revenues of $12 a year ago`. */
export function comparedBehind(phrases: readonly Phrase[], index: number): PeriodWords | undefined {
  let met = false;
  for (let at = index + 1; at < phrases.length && at < index + 24; at++) {
    const phrase = phrases[at];
    if (phrase?.kind === 'from' || phrase?.kind === 'compare') met = true;
    else if (phrase?.kind === 'period' && (met || phrase.period.shift !== undefined)) return phrase.period;
    // "8% higher than in the second quarter": the direction of the figure itself.
    else if (phrase?.kind === 'aside' || (phrase?.kind === 'direction' && at > index + 1)) return undefined;
    else if (phrase?.kind === 'mark' && partsItems(phrase.mark)) return undefined;
  }
  return undefined;
}
