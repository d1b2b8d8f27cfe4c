import type { Sentence, Assertion } from './assertion.ts';
import { isBracket, partsClauses } from './marks.ts';
import { REACH, type Phrase, type Subject } from './phrases.ts';
import type { KnownWord } from './vocabulary.ts';
import { percentOf } from './wholes.ts';

/** What stands before a figure and what it leads back to. */
export interface Lead {
  readonly anchor: Phrase['kind'] | 'none';
  readonly at: number;
  /** The joint nearest to the figure. */
  readonly joint: 'of' | 'to' | 'by' | 'from' | 'verb' | 'maker' | 'preposition' | undefined;
  /** `was affected by storms of`: who did something stands between. */
  readonly agent: boolean;
  readonly conjunction: 'and' | 'or' | undefined;
  readonly bracket: boolean;
  readonly precision: Assertion['precision'];
  readonly loss: boolean;
  readonly article: boolean;
  /** `excluding`, `at constant currency` stand between. */
  readonly otherMeasure: boolean;
  /** Words without a meaning of their own between the figure and the anchor. */
  readonly words: number;
}

/** Walks back over small words to what a figure belongs to. */
export function leadOf(phrases: readonly Phrase[], index: number): Lead {
  let joint: Lead['joint'];
  let agent = false;
  let conjunction: Lead['conjunction'];
  let comma = false;
  let bracket = false;
  let precision: Lead['precision'] = 'as-printed';
  let loss = false;
  let article = false;
  let otherMeasure = false;
  let words = 0;
  let named = false;
  let at = index - 1;
  let anchor: Lead['anchor'] = 'none';
  for (; at >= Math.max(0, index - REACH); at--) {
    const phrase = phrases[at];
    if (phrase === undefined) break;
    const { kind } = phrase;
    if (kind === 'forecast' || kind === 'manifold') continue;
    // "Up 5%, or 7% in constant currency, to $62.2 million": behind the comma all is as it was.
    if (kind === 'other-measure') otherMeasure ||= !(comma && (joint === 'to' || joint === 'from'));
    else if (kind === 'article') article ||= joint === undefined;
    else if (kind === 'precision') precision = phrase.precision;
    else if (kind === 'loss') loss ||= !isBracketed(phrases, at);
    else if (
      kind === 'of' ||
      kind === 'to' ||
      kind === 'by' ||
      kind === 'from' ||
      kind === 'verb' ||
      kind === 'maker' ||
      kind === 'preposition'
    ) {
      agent ||= kind === 'by' && joint !== undefined;
      joint ??= kind;
    } else if (kind === 'and' || kind === 'or') {
      // "Revenue was flat and orders were $71.4 million": the verb has a subject of its own.
      if (named && ENDS_CLAUSE.has(phrases[at - 1]?.kind)) break;
      conjunction ??= kind;
    } else if (kind === 'mark' && phrase.mark === ')' && openingOf(phrases, at) !== undefined) {
      // "Adjusted EBITDA (earnings before interest and taxes) was": what stands in brackets is passed over.
      at = openingOf(phrases, at) ?? at;
    } else if (kind === 'mark') {
      // "Revenue: $62.2 million".
      const isTold = phrase.mark === ':' && at === index - 1 && phrases[at - 1]?.kind === 'subject';
      if (isTold) joint = 'verb';
      else if (partsClauses(phrase.mark)) break;
      if (phrase.mark === ',' || phrase.mark === '—' || phrase.mark === '–' || phrase.mark === '-') comma = true;
      if (isBracket(phrase.mark)) bracket = true;
    } else if (kind === 'word' || kind === 'relative') {
      words += 1;
      named ||= joint === 'verb' && phrase.kind === 'word' && !isUnnamed(phrase.known);
      if (words > 4) break;
    } else if (kind !== 'period' && kind !== 'respectively' && kind !== 'basis' && kind !== 'sign') {
      const share = kind === 'subject' && (joint === 'from' || joint === 'to') ? percentOf(phrases, at) : undefined;
      if (share !== undefined) {
        // "Rose to 12% of revenue from 11%": the figure before, not the whole that it is of.
        at = share;
        anchor = 'figure';
      } else anchor = kind === 'subject' && blocked(joint, conjunction, comma || bracket) ? 'none' : kind;
      break;
    }
  }
  return { anchor, at, joint, agent, conjunction, bracket, precision, loss, article, otherMeasure, words };
}

function isUnnamed({ isNeutral, isAdverb, period }: KnownWord): boolean {
  return isNeutral || isAdverb || period !== undefined;
}

/** Not words: `sales of printers and related services were` is one clause. */
const ENDS_CLAUSE: ReadonlySet<string | undefined> = new Set(['mark', 'figure', 'period', 'direction']);

/** `net income (loss)`: the word leaves the sign open. */
function isBracketed(phrases: readonly Phrase[], at: number): boolean {
  const before = phrases[at - 1];
  return before?.kind === 'mark' && before.mark === '(';
}

/** The bracket that a closing one belongs to, where no figure stands between them. */
function openingOf(phrases: readonly Phrase[], closing: number): number | undefined {
  let depth = 0;
  for (let at = closing; at >= 0 && at > closing - 40; at--) {
    const phrase = phrases[at];
    if (phrase?.kind === 'figure') return undefined;
    if (phrase?.kind !== 'mark') continue;
    if (phrase.mark === ')') depth += 1;
    else if (phrase.mark === '(' && --depth === 0) return at;
  }
  return undefined;
}

/** `revenue, customers and 40 shops`: a subject beyond a comma without a joint does not reach the figure. */
function blocked(joint: Lead['joint'], conjunction: Lead['conjunction'], comma: boolean): boolean {
  return joint === undefined && (conjunction !== undefined || comma);
}

/** The figure's own group stands behind `compared to`, so that it is of another period. */
export function comparedBefore({ phrases }: Sentence, index: number): number | undefined {
  let figures = 0;
  for (let at = index - 1; at >= Math.max(0, index - REACH) && figures < 4; at--) {
    const phrase = phrases[at];
    if (phrase?.kind === 'compare') return at;
    if (phrase?.kind === 'figure') {
      figures += 1;
      // Further figures of the group are joined by "and", "or" or a bracket, and by no new subject after a comma.
      continue;
    }
    if (phrase?.kind === 'direction' || phrase?.kind === 'aside') return undefined;
    if (phrase?.kind === 'mark' && partsClauses(phrase.mark)) return undefined;
    if (phrase?.kind === 'subject' && figures > 0) return undefined;
    if (phrase?.kind === 'subject' && beginsItem(phrases, at)) return undefined;
    // "Revenue was $62.2 million versus $47.1 million, gross profit $27.4 million".
    if (phrase?.kind === 'subject' && at === index - 1 && isNextItem(phrases, at)) return undefined;
  }
  return undefined;
}

/** `and net income`, `and with long-term debt`. */
function beginsItem(phrases: readonly Phrase[], subjectAt: number): boolean {
  const before = phrases[subjectAt - 1]?.kind;
  const isWith = before === 'maker' || before === 'preposition';
  return before === 'and' || (isWith && phrases[subjectAt - 2]?.kind === 'and');
}

/** Behind a comma, and whatever words its name has. */
function isNextItem(phrases: readonly Phrase[], subjectAt: number): boolean {
  let at = subjectAt - 1;
  while (NAMES.has(phrases[at]?.kind)) at -= 1;
  const before = phrases[at];
  return before?.kind === 'and' || (before?.kind === 'mark' && before.mark === ',');
}

const NAMES: ReadonlySet<string | undefined> = new Set(['article', 'basis', 'whole', 'word']);

/** `Net loss compared with $2.1 million`: what is compared, where its figure is not told. */
export function subjectBefore(phrases: readonly Phrase[], compareAt: number): Subject | undefined {
  let at = compareAt - 1;
  while (phrases[at]?.kind === 'period' || phrases[at]?.kind === 'preposition' || phrases[at]?.kind === 'article')
    at -= 1;
  const phrase = phrases[at];
  // "Represented 45% of net sales as compared to 48%": the share.
  return phrase?.kind === 'subject' && percentOf(phrases, at) === undefined ? phrase : undefined;
}
