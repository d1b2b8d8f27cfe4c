import { isAsciiLetter, isDigit } from './letters.ts';

/** The letters, digits and underscores that a text ends in, in lower case; empty where it ends otherwise. */
export function lastWord(text: string): string {
  let from = text.length;
  while (from > 0 && isOfWord(text.charCodeAt(from - 1))) from -= 1;
  return text.slice(from).toLowerCase();
}

/** What `\w` stands for. */
function isOfWord(code: number): boolean {
  return isAsciiLetter(code) || isDigit(code) || code === UNDERSCORE;
}

const UNDERSCORE = 95;
