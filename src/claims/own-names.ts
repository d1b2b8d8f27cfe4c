import type { Block } from '../model/block.ts';
import { isAsciiLetter, isDigit } from '../lexer/letters.ts';
import type { IsOwnName } from './effects.ts';

/** A company is named where its release begins, and in the headings of its statements. */
export function namesIn(blocks: readonly Block[]): IsOwnName {
  let names: ReadonlySet<string> | undefined;
  return (word) => (names ??= capitalised(blocks)).has(word);
}

function capitalised(blocks: readonly Block[]): ReadonlySet<string> {
  const words = new Set<string>();
  let paragraphs = 0;
  for (const block of blocks) {
    if (block.kind !== 'prose') continue;
    const { text } = block.passage;
    const isTitle = text.length <= SHORT && !hasAmountSign(text);
    if (isTitle || block.style === 'heading' || ++paragraphs <= 2) addCapitalised(text.slice(0, LONGEST), words);
  }
  return words;
}

/** In characters: a line of a title, which holds no amount. */
const SHORT = 60;
/** In characters, as far as a text is looked at. */
const LONGEST = 300;

/** `%` or the sign of a currency. */
function hasAmountSign(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === PERCENT || code === DOLLAR || (code >= CENT && code <= YEN)) return true;
    if (!isPlain(code)) return /[%\p{Sc}]/u.test(text);
  }
  return false;
}

function addCapitalised(text: string, words: Set<string>): void {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    let end = at + 1;
    if (code >= CAPITAL_A && code <= CAPITAL_Z) while (goesOn(text.charCodeAt(end))) end += 1;
    // Letters beyond ASCII: from this word on all are left to the pattern.
    if (!isPlain(code) || (end < text.length && !isPlain(text.charCodeAt(end)))) {
      for (const [word] of text.slice(at).matchAll(capitalisedWord())) words.add(word.toLowerCase());
      return;
    }
    if (code < CAPITAL_A || code > CAPITAL_Z) continue;
    words.add(text.slice(at, end).toLowerCase());
    at = end - 1;
  }
}

/** Made where it is first needed: to put the capital letters of all scripts together takes as long as to read a release. */
function capitalisedWord(): RegExp {
  return /\p{Lu}[\p{L}\p{N}&-]*/gu;
}

function goesOn(code: number): boolean {
  return isAsciiLetter(code) || isDigit(code) || code === AMPERSAND || code === HYPHEN;
}

/** ASCII, or a sign that is no letter, no digit and of no currency: dashes, quotation marks, bullets, trademarks. */
function isPlain(code: number): boolean {
  if (code < 0x80) return true;
  return code === 0xa0 || code === 0xa9 || code === 0xae || code === 0x2122 || (code >= 0x2010 && code <= 0x2027);
}

const CAPITAL_A = 65;
const CAPITAL_Z = 90;
const DOLLAR = 36;
const PERCENT = 37;
const AMPERSAND = 38;
const HYPHEN = 45;
const CENT = 0xa2;
const YEN = 0xa5;
