import type { PeriodWords } from '../model/claim.ts';
import { foldWord, type Token } from './tokens.ts';

/** A period, and the token behind it. */
export interface FoundPeriod {
  readonly period: PeriodWords;
  readonly next: number;
}

export function skipComma(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return token?.kind === 'mark' && token.mark === ',' ? at + 1 : at;
}

export function wordOf(token: Token | undefined): string | undefined {
  return token?.kind === 'word' ? token.word : undefined;
}

export function skipWords(tokens: readonly Token[], at: number, words: readonly string[]): number {
  let next = at;
  while (words.includes(wordOf(tokens[next]) ?? '')) next += 1;
  return next;
}

/** The token behind the longest of some wordings that begins at `at`; 0 where none does. */
export function wordingAt(tokens: readonly Token[], at: number, wordings: readonly string[]): number {
  let best = 0;
  for (const wording of byFirstWord(wordings).get(wordOf(tokens[at]) ?? '') ?? []) {
    if (at + wording.length <= best) continue;
    if (wording.every((word, index) => wordOf(tokens[at + index]) === word)) best = at + wording.length;
  }
  return best;
}

const known = new WeakMap<readonly string[], ReadonlyMap<string, readonly (readonly string[])[]>>();

function byFirstWord(wordings: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  let made = known.get(wordings);
  if (made === undefined) known.set(wordings, (made = sortByFirstWord(wordings)));
  return made;
}

function sortByFirstWord(wordings: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const wording of wordings) {
    const words = wording.split(' ').map(foldWord);
    const first = words[0] ?? '';
    const others = byFirst.get(first);
    if (others === undefined) byFirst.set(first, [words]);
    else others.push(words);
  }
  return byFirst;
}

/** `third-quarter`: the words before and behind the last hyphen. */
export function hyphened(word: string): readonly [string, string] | undefined {
  const at = word.lastIndexOf('-');
  return at <= 0 ? undefined : [word.slice(0, at), word.slice(at + 1)];
}
