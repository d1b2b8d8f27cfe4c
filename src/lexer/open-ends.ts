import { languages } from '../language/languages.ts';

/** Whether words break off at a small word that leads to more: `net of`, `compared to`. */
export function leadsOn(words: string): boolean {
  return (leading ??= lastWord(languages.flatMap((language) => language.leading))).test(words);
}

/** Whether a sentence breaks off at an article. */
export function endsInArticle(words: string): boolean {
  return (article ??= lastWord(languages.flatMap(({ articles }) => articles))).test(words);
}

let leading: RegExp | undefined;
let article: RegExp | undefined;

function lastWord(words: readonly string[]): RegExp {
  return new RegExp(`(?:^|\\s)(?:${[...new Set(words)].join('|')})$`, 'i');
}
