import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lineMapFrom } from '../../src/source/line-map.ts';
import { sourceFromBytes, sourceFromText } from '../../src/source/read-source.ts';

test.each([
  ['one\ntwo', 4, 2, 1],
  ['one\r\ntwo', 6, 2, 2],
  ['one\rtwo', 3, 1, 4],
  ['one\n\nthree', 4, 2, 1],
])('%j: offset %i is at line %i, column %i', (text, offset, line, column) => {
  expect(sourceFromText(text).lines.at(offset)).toEqual({ offset, line, column });
});

test('every offset lies in the line that it is said to be in', () => {
  const words = fc.array(fc.constantFrom('a', 'bc', '\n', '\r\n', '\t'), { maxLength: 40 });
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join('');
      const { lines } = sourceFromText(text);
      for (let offset = 0; offset < text.length; offset++) {
        const { line, column } = lines.at(offset);
        const found = lines.lineAt(offset);
        expect(found.line).toBe(line);
        expect(found.offset + column - 1).toBe(offset);
      }
    }),
  );
});

test('lines that were written down place offsets as the whole text does', () => {
  const source = sourceFromText('Revenue\t1\nCost\t2\nProfit\t3');
  const known = lineMapFrom([source.lines.lineAt(17), source.lines.lineAt(0)]);
  expect(known.at(24)).toEqual(source.lines.at(24));
  expect(known.lineAt(19).text).toBe('Profit\t3');
});

test.each([
  ['UTF-8', [0xe2, 0x82, 0xac, 0x31], '€1'],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x31], '﻿1'],
  ['UTF-16, little end first', [0xff, 0xfe, 0xac, 0x20, 0x31, 0x00], '﻿€1'],
  ['UTF-16, big end first', [0xfe, 0xff, 0x20, 0xac, 0x00, 0x31], '﻿€1'],
  ['Windows-1252', [0x80, 0x31, 0x97], '€1—'],
])('bytes in %s are decoded', (_, bytes, text) => {
  expect(sourceFromBytes(new Uint8Array(bytes)).text).toBe(text);
});

test('the hash is that of the bytes', () => {
  expect(sourceFromText('abc').sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
