import { readFileSync } from 'node:fs';

/** The commands of the `sh` fences of a page, without the words behind `#`. */
export function commandsIn(page: string): readonly string[] {
  return fencesOf(page, 'sh')
    .flatMap((text) => text.trim().split('\n'))
    .map((line) => line.replace(/\s{2,}#.*$/, ''));
}

/** The `toml` fences of a page. */
export function settingsIn(page: string): readonly string[] {
  return fencesOf(page, 'toml');
}

/** What stands in the fences of one language. */
export function fencesOf(page: string, language: string): readonly string[] {
  const text = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8');
  return [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)].flatMap(([, of, inside = '']) =>
    of === language ? [inside] : [],
  );
}
