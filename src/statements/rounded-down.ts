import { languages } from '../language/languages.ts';
import type { Block } from '../model/block.ts';

/**
 * Whether a document says that its amounts are cut off and not rounded: "amounts are rounded down to the nearest million",
 * "figures of less than one million are omitted". Whole shares out of fractions are rounded down too, and say nothing of amounts.
 */
export function isRoundedDown(blocks: readonly Block[], titles: readonly string[]): boolean {
  return titles.some(saysSo) || blocks.some((block) => block.kind === 'prose' && saysSo(block.passage.text));
}

/** Currencies whose statements cut off what is less than their unit unless they say otherwise. */
export const CUT_OFF: ReadonlySet<string> = new Set(['JPY']);

function saysSo(text: string): boolean {
  const words = patterns();
  if (!words.cut.test(text)) return false;
  return text
    .split(/[.;\n]/)
    .some((sentence) => words.cut.test(sentence) && words.amount.test(sentence) && !words.share.test(sentence));
}

interface Patterns {
  readonly cut: RegExp;
  readonly amount: RegExp;
  readonly share: RegExp;
}

let known: Patterns | undefined;

function patterns(): Patterns {
  if (known !== undefined) return known;
  const all = languages.map(({ scales }) => scales);
  known = {
    cut: anyOf(all.flatMap(({ cutOff }) => cutOff)),
    amount: anyOf(
      all.flatMap(({ powers, amounts }) => [...Object.keys(powers).filter((word) => /[a-z]/.test(word)), ...amounts]),
    ),
    share: anyOf(all.flatMap(({ shares }) => shares)),
  };
  return known;
}

function anyOf(words: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${[...new Set(words)].join('|')})\\b`, 'i');
}
