/** A wording under a word that it may begin with. */
export interface FiledWording {
  readonly text: string;
  /** Where in its text the items behind that word begin. */
  readonly rest: number;
  /** The group that it was filed with. */
  readonly group: number;
  /** Its place among all: the first wins. */
  readonly order: number;
  /** The wording filed before it under the same word. */
  readonly before: FiledWording | undefined;
}

/** Wordings by the words that they may begin with: no other is ever looked at. */
export class FiledWordings {
  private readonly last = new Map<string, FiledWording>();
  private order = 0;

  /** Files a wording under its first item from the character `from` on, and under the next too where that may be missing. */
  file(text: string, from: number, group: number): void {
    this.order += 1;
    for (let at = from; at < text.length;) {
      const end = endOfItem(text, at);
      const isOptional = text.charCodeAt(end - 1) === MAY_BE_MISSING;
      const item = text.slice(at, isOptional ? end - 1 : end);
      if (item.includes('|')) for (const word of item.split('|')) this.put(word, text, end + 1, group);
      else this.put(item, text, end + 1, group);
      if (!isOptional) return;
      at = end + 1;
    }
  }

  /** The last wording that may begin with a word; the others hang on it. */
  lastOf(word: string | undefined): FiledWording | undefined {
    return word === undefined ? undefined : this.last.get(word);
  }

  private put(word: string, text: string, rest: number, group: number): void {
    this.last.set(word, { text, rest, group, order: this.order, before: this.last.get(word) });
  }
}

/**
 * The items of a wording from the character `at` on, held against the words from `index` on: the index behind the last
 * word that they can take; -1 where they do not stand there.
 */
export function endOf(text: string, at: number, words: readonly string[], index: number): number {
  let next = index;
  for (let from = at; from < text.length && text.charCodeAt(from) !== ANYTHING;) {
    const end = endOfItem(text, from);
    const isOptional = text.charCodeAt(end - 1) === MAY_BE_MISSING;
    const fits = isOneOf(words[next], text, from, isOptional ? end - 1 : end);
    if (!fits && !isOptional) return -1;
    // What may be missing may as well stand here and be the word of the item behind it.
    if (fits && isOptional) return Math.max(endOf(text, end + 1, words, next), endOf(text, end + 1, words, next + 1));
    if (fits) next += 1;
    from = end + 1;
  }
  return next;
}

const ANYTHING = 42; // *
const MAY_BE_MISSING = 63; // ?
const OR = 124; // |

function endOfItem(text: string, from: number): number {
  const end = text.indexOf(' ', from);
  return end < 0 ? text.length : end;
}

/** Whether a word is the one that stands in a wording, or one of several: `income|revenue`. */
function isOneOf(word: string | undefined, text: string, from: number, end: number): boolean {
  if (word === undefined) return false;
  for (let at = from; at < end;) {
    const behind = at + word.length;
    if (text.startsWith(word, at) && (behind === end || text.charCodeAt(behind) === OR)) return true;
    const next = text.indexOf('|', at);
    at = next < 0 ? end : next + 1;
  }
  return false;
}
