import type { Table } from '../model/table.ts';
import { languages } from '../language/languages.ts';
import { withoutGluedScales } from './glued-scales.ts';
import { readScale } from './scale.ts';

/** The currency that most of a table's signs name; ISO 4217. */
export function currencyOfSigns(tables: readonly Table[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { rows } of tables) {
    for (const { cells } of rows) {
      for (const cell of cells) {
        if (cell === undefined || cell.kind === 'words' || cell.currency === undefined) continue;
        counts.set(cell.currency, (counts.get(cell.currency) ?? 0) + 1);
      }
    }
  }
  let best: string | undefined;
  for (const [currency, count] of counts) if (count > (counts.get(best ?? '') ?? 0)) best = currency;
  return best;
}

/** The first accepted currency that words over a table name beside a scale or in parentheses. */
export function namedCurrency(
  texts: readonly { readonly text: string }[],
  accepts: (currency: string) => boolean,
): string | undefined {
  for (const { text } of texts) {
    const named = readScale(text) === undefined && !/^\(.*\)$/.test(text) ? undefined : readCurrency(text);
    if (named !== undefined && accepts(named)) return named;
  }
  return undefined;
}

/** The currency that a heading names: `(in millions of euros)`, `RMB'000`; the longest wording wins. */
export function readCurrency(text: string): string | undefined {
  const lower = ` ${withoutGluedScales(text.toLowerCase())
    .replace(/[.,;:()'’]/g, ' ')
    .replace(/\s+/g, ' ')} `;
  let best: { readonly code: string; readonly length: number } | undefined;
  for (const { code, words } of wordings()) {
    if (words.length <= (best?.length ?? 0)) continue;
    if (isNamed(lower, words)) best = { code, length: words.length };
  }
  return best?.code;
}

interface Wording {
  readonly code: string;
  readonly words: string;
}

let all: readonly Wording[] | undefined;

function wordings(): readonly Wording[] {
  all ??= languages.flatMap(({ scales }) =>
    Object.entries(scales.currencies).flatMap(([code, list]) => list.map((words) => ({ code, words }))),
  );
  return all;
}

/** A sign may touch other characters, a word stands between blanks or digits. */
function isNamed(text: string, words: string): boolean {
  if (/^[a-z ]+$/.test(words)) return text.includes(` ${words} `);
  return text.includes(words.endsWith('$') && words.length > 1 ? ` ${words}` : words);
}
