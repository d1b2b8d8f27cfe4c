import { languages } from '../language/languages.ts';

/** Whether words break off at a small word that leads to more: `net of`, `compared to`. */
export function leadsOn(words: string): boolean {
  return (leading ??= lastWord(languages.flatMap((language) => language.leading))).test(words);
}

/** Whether a sentence breaks off at an article. */
export function endsInArticle(words: string): boolean {
  return (article ??= lastWord(languages.flatMap(({ articles }) => articles))).test(words);
}

/** Whether a caption cannot end here: `cost of`, `interest and`. */
export function endsInConnection(words: string): boolean {
  return (connection ??= lastWord(languages.flatMap(({ connecting }) => connecting))).test(words);
}

let leading: RegExp | undefined;
let article: RegExp | undefined;
let connection: RegExp | undefined;

function lastWord(words: readonly string[]): RegExp {
  return new RegExp(`(?:^|\\s)(?:${[...new Set(words)].join('|')})$`, 'i');
}
