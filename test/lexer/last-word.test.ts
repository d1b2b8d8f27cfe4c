import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lastWord } from '../../src/lexer/last-word.ts';

test.each([
  ['Proceeds from', 'from'],
  ['Income taxes AND', 'and'],
  ['Revenue,', ''],
  ['write-offs', 'offs'],
  ['', ''],
])('%j ends in %j', (text, word) => {
  expect(lastWord(text)).toBe(word);
});

test('it is what stands behind the last end of a word', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'Z', '0', '9', '_', 'é', ' ', '-', ',', '’') }), (text) => {
      expect(lastWord(text)).toBe(/\w*$/.exec(text)?.[0].toLowerCase());
    }),
  );
});
