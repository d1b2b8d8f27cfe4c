import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../fixtures/releases/', import.meta.url);

/** Every fixture's name and text. */
export const RELEASES: readonly (readonly [name: string, text: string])[] = readdirSync(folder).map((name) => [
  name,
  readFileSync(new URL(`${name}/release.txt`, folder), 'utf8'),
]);

/** A long release: the first fixtures one after the other until there are `length` characters. */
export function longRelease(length: number): string {
  const parts: string[] = [];
  for (let at = 0, held = 0; held < length; at += 1) {
    const [, text] = RELEASES[at % RELEASES.length] ?? ['', ' '];
    parts.push(text);
    held += text.length;
  }
  return parts.join('\n\n');
}
