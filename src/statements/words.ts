import { languages } from '../language/languages.ts';
import { LETTER } from '../lexer/letters.ts';

/**
 * The words of a caption as wordings are written: footnote marks and what stands in parentheses left out, folded.
 * `Net (loss) income (1)` gives `net income`. A caption that is nothing but parentheses keeps them.
 */
export function captionWords(caption: string): readonly string[] {
  const cached = cache.get(caption);
  if (cached !== undefined) return cached;
  const text = caption.length > LONGEST ? caption.slice(0, LONGEST) : caption;
  const named = text.replace(SERIAL, '');
  const bare = /[([%]/.test(named) ? named.replace(PARENTHESES, ' ').replace(RATES, ' ') : named;
  let words = foldWords(bare);
  if (words.length === 0 && bare !== text) words = foldWords(text);
  if (cache.size > 5_000) cache.clear();
  cache.set(caption, words);
  return words;
}

/** Works out once what follows from the words of a caption; `captionWords` gives the same array for the same caption. */
export function remembered<Value>(compute: (words: readonly string[]) => Value): (words: readonly string[]) => Value {
  const known = new WeakMap<readonly string[], { readonly value: Value }>();
  return (words) => {
    let entry = known.get(words);
    if (entry === undefined) {
      entry = { value: compute(words) };
      known.set(words, entry);
    }
    return entry.value;
  };
}

/** All words of a text, folded: lower case, without accents, plural endings and fillers, synonyms made one. */
export function foldWords(text: string): readonly string[] {
  const words: string[] = [];
  const found = plain(text).match(WORD);
  if (found === null) return words;
  let last = '';
  found.forEach((match) => {
    const word = foldWord(match);
    // "Income/loss" says one thing once.
    if (word === '' || (word === last && word.length > 1)) return;
    words.push(word);
    last = word;
  });
  return words;
}

/** One lower-case word; empty for a filler. */
export function foldWord(word: string): string {
  const known = foldedWords().get(word);
  return known ?? singular(word);
}

/** The number of a line before its name: `IX. Profit`, `III Total income`, `1. Revenue`, `d) Finance costs`. */
const SERIAL = /^(?:(?:[IVX]{1,5}|\d{1,2}|[a-zA-Z])[.)]|[IVX]{1,5})\s+(?=[A-Za-z(])/;

/** What a caption means is said in its first words. */
const LONGEST = 400;
/** An open one may end with the text: a head broken over lines. */
const PARENTHESES = /\([^()]{0,200}(?:\)|$)|\[[^[\]]{0,40}\]/g;
/** The rate in a name: "3.2% Notes Due 2026". */
const RATES = /\d[\d.,]*\s?%/g;
const WORD = new RegExp(`[${LETTER}\\d]+|[%$€£¥#]`, 'g');
const cache = new Map<string, readonly string[]>();
let folded: Map<string, string> | undefined;

function plain(text: string): string {
  const lower = text.toLowerCase();
  if (!/['`&]|[^\x20-\x7e]/.test(lower)) return lower;
  const bare = lower.replace(/[’'´`]/g, '').replaceAll('&', ' and ');
  // Only a text with other letters needs its accents taken off.
  return /[^\x20-\x7e]/.test(bare)
    ? bare
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replaceAll('ß', 'ss')
    : bare;
}

function foldedWords(): ReadonlyMap<string, string> {
  if (folded !== undefined) return folded;
  folded = new Map();
  for (const { synonyms, fillers } of languages) {
    for (const filler of fillers) folded.set(filler, '');
    for (const [word, other] of Object.entries(synonyms)) {
      const target = singular(other);
      folded.set(word, target);
      folded.set(singular(word), target);
      folded.set(`${word}s`, target);
    }
  }
  return folded;
}

/** English and French put an s behind the plural; a word of another language that loses one loses it everywhere. */
function singular(word: string): string {
  const { length } = word;
  if (length < 4 || !word.endsWith('s') || 'sui'.includes(word.charAt(length - 2))) return word;
  if (word.charAt(length - 2) !== 'e') return word.slice(0, -1);
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:sses|xes|ches|shes)$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
