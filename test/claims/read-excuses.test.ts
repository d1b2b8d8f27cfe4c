import { expect, test } from '@jest/globals';
import { readExcuses } from '../../src/claims/read-excuses.ts';
import { excuseWordings } from '../../src/language/en/excuses.ts';
import type { Block } from '../../src/model/block.ts';

function proseOf(text: string): Block {
  const span = { start: 10, end: 10 + text.length };
  return { kind: 'prose', style: 'paragraph', passage: { text, pieces: [{ at: 0, from: 10 }], span } };
}

test.each([
  ['Columns may not foot due to rounding.', 'rounding'],
  ['Sales rose. Amounts in the tables might not precisely add up because they are rounded. See below.', 'rounding'],
  ['There may be slight discrepancies between totals and their parts, which are unrounded.', 'rounding'],
  [
    'Quarterly amounts per share\ndo not sum to the year because the number of\nshares outstanding changed.',
    'share-count',
  ],
])('%j excuses %s', (text, kind) => {
  expect(readExcuses([proseOf(text)])).toMatchObject([{ kind }]);
});

test.each([
  'Revenue was rounded to the nearest million.',
  'The plan did not add to costs. Figures are subject to rounding',
  'We rounded out the year with a strong quarter.',
  'Weighted average shares outstanding were 12 million.',
])('%j excuses nothing', (text) => {
  expect(readExcuses([proseOf(text)])).toEqual([]);
});

test.each(excuseWordings)('no sentence of $kind is without the letters that are looked for first', (wording) => {
  const { needs, causes, effects } = wording;
  const sayNot = effects.length === 0 && 'not'.includes(needs);
  expect(sayNot || causes.every((cause) => cause.includes(needs))).toBe(true);
});

test('the span is that of the sentence', () => {
  const text = 'Sales rose. Totals may not sum due to rounding. Costs fell.';
  const [excuse] = readExcuses([proseOf(text)]);
  expect(text.slice((excuse?.span.start ?? 0) - 10, (excuse?.span.end ?? 0) - 10)).toBe(
    'Totals may not sum due to rounding',
  );
});
