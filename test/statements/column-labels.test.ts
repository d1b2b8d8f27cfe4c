import { expect, test } from '@jest/globals';
import { labelOf } from '../../src/statements/column-labels.ts';

test.each([
  ["RMB'000", undefined],
  ['£m', undefined],
  ['£ m', undefined],
  ['A$m (unaudited)', undefined],
  ['NOK million', undefined],
  ['(Millions of yen)', undefined],
  ["Total HK$'000", 'Total'],
  ["Rail S$'000 (audited)", 'Rail'],
  ['Motors', 'Motors'],
  ['Dollars', 'Dollars'],
  ['USA', 'USA'],
  ['Millions of passengers', 'Millions of passengers'],
])('%s', (rest, label) => {
  expect(labelOf(rest)?.replace(/ *\( *\)/g, '')).toBe(label);
});
