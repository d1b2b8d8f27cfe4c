import { isComma, kinds, onOver } from './kinds.ts';
import type { Phrase } from './phrases.ts';

/** Of which subject the part is that stands behind it: `net sales in the Coatings segment`. */
export function subjectOfPart(phrases: readonly Phrase[], part: number): number | undefined {
  let at = part - 1;
  while (at > part - 8 && OF_PART.has(phrases[at]?.kind)) at -= 1;
  const phrase = phrases[at];
  return phrase?.kind === 'subject' && phrase.qualifiers.includes('segment') ? at : undefined;
}

const OF_PART = kinds('word', 'and', 'article', 'whole', 'preposition', 'of');

/** `In the Home & Garden segment`: the words of its name. */
export function nameOfPart(phrases: readonly Phrase[], part: number): readonly string[] {
  const name: string[] = [];
  for (let at = part - 1; at >= 0 && at >= part - LONGEST_NAME; at -= 1) {
    const phrase = phrases[at];
    if (phrase?.kind === 'word' && phrase.capital && !phrase.known.isNeutral) name.unshift(phrase.word);
    else if (phrase?.kind !== 'and' || !isNamed(phrases[at - 1])) break;
  }
  return name;
}

/** `Carrier Services segment` names a part; `our business` does not. */
export function isNamed(before: Phrase | undefined): boolean {
  return before?.kind === 'word' && before.capital;
}

/** `Fixtures: net sales of`: a name before all else may be that of a part, as one in a heading. */
export function partBeforeColon(phrases: readonly Phrase[]): string | undefined {
  const name: string[] = [];
  for (const phrase of phrases) {
    if (phrase.kind === 'mark' && phrase.mark === ':') return name.length > 0 ? `under: ${name.join(' ')}` : undefined;
    if (phrase.kind === 'mark' && phrase.mark === '•' && name.length === 0) continue;
    if (!mayBeOfName(phrase) || name.length >= LONGEST_NAME) return undefined;
    if (phrase.kind === 'word' && !phrase.known.isNeutral && !phrase.known.isOfHeading) name.push(phrase.word);
  }
  return undefined;
}

/**
 * `In North America, net sales were`, `Rail posted revenue of`: a sentence that begins with all that a line of the tables is
 * called is about that part.
 */
export function partTold(phrases: readonly Phrase[], isCaption: (words: string) => boolean): string | undefined {
  const within = phrases[0]?.kind === 'preposition';
  const first = onOver(phrases, within ? 1 : 0, ARTICLE);
  const name: string[] = [];
  let at = first;
  for (; at < first + LONGEST_NAME; at += 1) {
    const phrase = phrases[at];
    if (phrase?.kind === 'word' && phrase.capital) name.push(phrase.word);
    else if (phrase?.kind === 'and' && name.length > 0) name.push('and');
    else break;
  }
  if (phrases[at]?.kind === 'part') at += 1;
  const isTold = within ? isComma(phrases[at]) : phrases[at]?.kind === 'maker';
  return isTold && name.length > 0 && isCaption(name.join(' ')) ? name.join(' ') : undefined;
}

const ARTICLE = kinds('article');

/** In words. */
const LONGEST_NAME = 5;

function mayBeOfName(phrase: Phrase): boolean {
  return phrase.kind === 'word' ? phrase.capital : phrase.kind === 'and' || phrase.kind === 'part';
}
