import { languages } from '../language/languages.ts';

/** Whether a text holds words that sentences say and captions do not: `was`, `as follows`. */
export function tells(text: string): boolean {
  return (telling ??= anyOf(languages.flatMap((language) => language.telling))).test(text);
}

let telling: RegExp | undefined;

function anyOf(words: readonly string[]): RegExp {
  return new RegExp(`\\s(?:${words.join('|')})(?=[\\s:])`);
}
