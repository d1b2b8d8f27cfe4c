import { languages } from '../language/languages.ts';
import { LETTER } from '../lexer/letters.ts';

/**
 * Words that hold a currency and a scale, taken apart, in lower case: `SEKm` is `sek m`, `MSEK` is `sek m`, `TCHF` is
 * `chf k`, `EURbn` is `eur bn`. Other text stays as it is.
 */
export function withoutGluedScales(lower: string): string {
  pattern ??= patternOf();
  return lower.replace(
    pattern,
    (_, before: string | undefined, own: string | undefined, code: string | undefined, after: string | undefined) =>
      own === undefined ? `${code ?? ''} ${after ?? ''}` : `${own} ${before === 't' ? 'k' : (before ?? '')}`,
  );
}

/** Finds at a glance that a text may hold such a word. */
export function mayBeGlued(lower: string): boolean {
  pattern ??= patternOf();
  pattern.lastIndex = 0;
  return pattern.test(lower);
}

let pattern: RegExp | undefined;

function patternOf(): RegExp {
  const codes = [...new Set(languages.flatMap(({ scales }) => Object.keys(scales.currencies)))]
    .map((code) => code.toLowerCase())
    .join('|');
  return new RegExp(`(?<![${LETTER}])(?:([tkm])(${codes})|(${codes})(k|mn?|bn?))(?![${LETTER}])`, 'g');
}
