import { expect, test } from '@jest/globals';
import type { Language } from '../../src/language/language.ts';
import { languages } from '../../src/language/languages.ts';
import { foldWord } from '../../src/statements/words.ts';

test.each(languages)('$code: wordings are written as captions are folded', (language) => {
  const wordings = wordingsOf(language);
  expect(wordings).toEqual(wordings.map(folded));
});

test.each(languages)('$code: beside a gap no word may be missing', (language) => {
  const loose = wordingsOf(language).filter((wording) => wording.includes('~'));
  expect(loose.filter((wording) => /[?*]/.test(wording))).toEqual([]);
});

function wordingsOf({ captions, units, promises, columns, openings, kinds }: Language): readonly string[] {
  const groups: readonly (readonly string[])[] = [
    ...Object.values(captions),
    ...Object.values<readonly string[]>({ ...units }),
    ...Object.values<readonly string[]>({ ...promises }),
    ...Object.values<readonly string[]>({ ...columns }),
    ...Object.values(openings),
    ...kinds.flatMap((kind) => [kind.titles, kind.captions]),
  ];
  return groups.flat();
}

function folded(wording: string): string {
  const items = wording.split(' ').map((item) => (item === '*' || item === '~' ? item : foldedItem(item)));
  return items.join(' ');
}

/** `income|revenue?` */
function foldedItem(item: string): string {
  const words = item.replace('?', '').split('|').map(foldWord);
  return words.filter((word) => word !== '').join('|') + (item.endsWith('?') ? '?' : '');
}
