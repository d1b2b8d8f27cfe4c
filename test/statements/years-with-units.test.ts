import { expect, test } from '@jest/globals';
import { statementsOf } from './drawn.ts';

/** Year and unit in one cell, as pages of British and Nordic companies have them. */
test.each([
  ['2031 £m', 6, 'GBP'],
  ["2031 £'000", 3, 'GBP'],
  ['2031 A$m', 6, 'AUD'],
  ['2031 US$ million', 6, undefined],
  ['2031 EUR million', 6, 'EUR'],
  ['2031 SEK m', 6, 'SEK'],
])('"%s" is a year, a scale and a currency', (head, scale, currency) => {
  const [statement] = statementsOf(`Consolidated income statement for the year ended 31 December

|Note|${head}|${head.replace('2031', '2030')}
Revenue|2|572.6|553.9
Operating costs|3|(504.7)|(517.3)
Operating profit||67.9|36.6
`);
  expect(statement?.scale).toBe(scale);
  expect(statement?.currency).toBe(currency);
  expect(statement?.lines.map(({ caption }) => caption)).toEqual(['Revenue', 'Operating costs', 'Operating profit']);
  expect(statement?.columns.map(({ period }) => period?.end)).toEqual([undefined, '2031-12-31', '2030-12-31']);
});
