import { partsClauses } from './marks.ts';
import type { Phrase } from './phrases.ts';

/** Whether a word is one of the name of the company whose release it is. */
export type IsOwnName = (word: string) => boolean;

/**
 * Which phrases stand where a sentence tells of causes, or of what somebody else did: `driven by`, `higher prices increased
 * revenue by`, `the shop had sales of`. Their figures may be those of a line as a whole, or only touch it.
 */
export function effectsOf(phrases: readonly Phrase[], isOwn: IsOwnName): readonly boolean[] {
  const effects: boolean[] = [];
  let within = false;
  let figures = 0;
  for (let at = 0; at < phrases.length; at += 1) {
    const phrase = phrases[at];
    if (phrase === undefined) break;
    if (phrase.kind === 'figure') figures += 1;
    if (phrase.kind === 'aside') {
      within = true;
      figures = 0;
    } else if (isForeign(phrases, at, isOwn)) within = true;
    // "Sales rose, mainly in spring, compared to": what was compared before the causes.
    else if (phrase.kind === 'compare' && figures === 0) within = false;
    else if (phrase.kind === 'mark' && partsClauses(phrase.mark)) within = false;
    else if (phrase.kind === 'subject' && beginsClause(phrases, at)) within = false;
    effects.push(within || isTouched(phrases, at, isOwn));
  }
  return effects;
}

/** `and gross margin was`, `, while net income rose`: nothing of the causes before it. */
function beginsClause(phrases: readonly Phrase[], at: number): boolean {
  const behind = phrases[at + 1]?.kind;
  if (behind !== 'verb' && behind !== 'direction') return false;
  const before = phrases[wordsBefore(phrases, at)];
  return before?.kind === 'and' || before?.kind === 'mark';
}

/** The last phrase before one that is no small word of its name. */
function wordsBefore(phrases: readonly Phrase[], from: number): number {
  let at = from - 1;
  while (at >= 0 && PASSED.has(phrases[at]?.kind)) at -= 1;
  return at;
}

const PASSED: ReadonlySet<string | undefined> = new Set(['article', 'basis', 'whole', 'word', 'period']);

/** Somebody or something that is not the company makes a figure or changes one. */
function isForeign(phrases: readonly Phrase[], at: number, isOwn: IsOwnName): boolean {
  const { kind } = phrases[at] ?? {};
  if (kind !== 'maker' && kind !== 'verb' && kind !== 'direction') return false;
  return governsSubject(phrases, at) && isOther(phrases, at, kind === 'direction', isOwn);
}

/** `had revenue`, `grew our net sales`, `increased total revenue`. */
function governsSubject(phrases: readonly Phrase[], at: number): boolean {
  for (let look = at + 1; look < at + 6; look++) {
    const phrase = phrases[look];
    if (phrase?.kind === 'subject') return true;
    const passes =
      phrase?.kind === 'article' ||
      phrase?.kind === 'basis' ||
      phrase?.kind === 'whole' ||
      phrase?.kind === 'period' ||
      (phrase?.kind === 'word' && phrase.known.isNeutral);
    if (!passes) return false;
  }
  return false;
}

/** The word in front of a verb names neither the company nor nobody. */
function isOther(phrases: readonly Phrase[], verb: number, isChange: boolean, isOwn: IsOwnName): boolean {
  const last = phrases[verb - 1];
  // "The harbour shop, which we bought in July, had": who it was stands first.
  if (last?.kind === 'mark' && last.mark === ',') {
    const first = phrases[phrases[0]?.kind === 'article' ? 1 : 0];
    return (
      first?.kind === 'word' && first.capital && !first.known.isNeutral && !first.known.isAdverb && !isOwn(first.word)
    );
  }
  for (let at = verb - 1; at >= 0 && at > verb - 5; at--) {
    const phrase = phrases[at];
    if (phrase?.kind === 'word') {
      if (phrase.known.isAdverb || phrase.word.endsWith('ly')) continue;
      return !phrase.known.isNeutral && !isOwn(phrase.word);
    }
    if (phrase?.kind === 'period') continue;
    return isChange && (phrase?.kind === 'relative' || phrase?.kind === 'other-measure' || phrase?.kind === 'figure');
  }
  return false;
}

/** A figure that does something to a line, rather than being its own. */
function isTouched(phrases: readonly Phrase[], at: number, isOwn: IsOwnName): boolean {
  if (phrases[at]?.kind !== 'figure') return false;
  let before = at - 1;
  while (SMALL.has(phrases[before]?.kind)) before -= 1;
  const word = phrases[before];
  const behind = phrases[at + 1]?.kind;
  // "A contract worth $9 million in revenue".
  if (word?.kind === 'word' && (behind === 'preposition' || behind === 'of')) return !word.known.isNeutral;
  const change = phrases[before - 1];
  // "Net income was reduced by".
  if (word?.kind === 'by') return change?.kind === 'direction' && phrases[before - 2]?.kind === 'verb';
  if (word?.kind !== 'of') return false;
  // "Higher revenue of": the revenue, or what it is higher by.
  if (change?.kind === 'subject') return phrases[before - 2]?.kind === 'direction';
  // "The industry's growth of".
  const whose = phrases[before - 2];
  const isOwners = whose?.kind === 'word' && whose.to - whose.from > whose.word.length;
  return change?.kind === 'direction' && isOwners && !whose.known.isNeutral && !isOwn(whose.word);
}

const SMALL: ReadonlySet<string | undefined> = new Set(['precision', 'article']);
