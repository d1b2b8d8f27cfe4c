import { languages } from '../language/languages.ts';
import { LETTER } from '../lexer/letters.ts';

/**
 * Words that hold a currency and a scale, taken apart, in lower case: `SEKm` is `sek m`, `MSEK` is `sek m`, `TCHF` is
 * `chf k`, `EURbn` is `eur bn`. Other text stays as it is.
 */
export function withoutGluedScales(lower: string): string {
  return lower.replace(WORD, (word) => apart(word) ?? word);
}

/** A currency's code of three letters with one or two beside it. */
const WORD = new RegExp(`(?<![${LETTER}])[a-z]{4,5}(?![${LETTER}])`, 'g');

function apart(word: string): string | undefined {
  const before = BEFORE[word.charAt(0)];
  if (before !== undefined && isCode(word.slice(1))) return `${word.slice(1)} ${before}`;
  const behind = word.slice(3);
  return BEHIND.has(behind) && isCode(word.slice(0, 3)) ? `${word.slice(0, 3)} ${behind}` : undefined;
}

const BEFORE: Readonly<Record<string, string>> = { t: 'k', k: 'k', m: 'm' };
const BEHIND: ReadonlySet<string> = new Set(['k', 'm', 'mn', 'b', 'bn']);

let codes: ReadonlySet<string> | undefined;

function isCode(word: string): boolean {
  codes ??= new Set(
    languages.flatMap(({ scales }) => Object.keys(scales.currencies)).map((code) => code.toLowerCase()),
  );
  return codes.has(word);
}
