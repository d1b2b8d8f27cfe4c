import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { jsonText } from '../../src/reporters/json-text.ts';

test.each([
  ['a half of a character', 'Rent \ud83d', '"Rent \\ufffd"'],
  ['two halves that are no whole', '\udca9\ud83d', '"\\ufffd\\ufffd"'],
  ['a whole character', '\ud83d\udca9', '"\ud83d\udca9"'],
  ['a backslash and letters', '\\ud83d', '"\\\\ud83d"'],
  ['a backslash before a half', '\\\ud83d', '"\\\\\\ufffd"'],
  ['what begins a command to a terminal', '\u009b31m', '"\\u009b31m"'],
  ['what ends a line for some', 'a\u2028b', '"a\\u2028b"'],
  ['what turns words around', '\u202e12', '"\\u202e12"'],
])('%s', (_, value, expected) => {
  expect(jsonText(value)).toBe(expected);
});

test('whatever is whole reads back as it was', () => {
  fc.assert(
    fc.property(fc.json(), fc.string({ unit: 'binary' }), (json, words) => {
      const value: unknown = { json, words };
      expect(JSON.parse(jsonText(value))).toEqual(value);
    }),
  );
});
