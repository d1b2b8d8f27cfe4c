import { expect, test } from '@jest/globals';
import { widthOf } from '../../src/reporters/words.ts';

test.each([
  ['EBITDA', 6],
  ['“positive” – €5', 15],
  ['売上高', 6],
  ['cafe\u0301', 4],
  ['zero\u200bwidth', 9],
  ['a\u2060b\ufeff', 2],
  ['Ελλάδα', 6],
])('%j takes %d columns', (words, width) => {
  expect(widthOf(words)).toBe(width);
});
