import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

function valuesIn(sentence: string): readonly (string | undefined)[] {
  return analyze(sourceFromText(sentence)).claimResults.map(({ claim }) => claim.value?.toString());
}

test.each([
  ['Net sales were NOK 2 734 million in the quarter.', '2734000000'],
  ['Net sales were 12 574.5 million in the quarter.', '12574500000'],
  ['Net sales were CHF 2\u2019004 million in the quarter.', '2004000000'],
  ["Net sales were CHF 4'460.5 million in the quarter.", '4460500000'],
  ['Net sales were EUR 2\u00a0734 in the quarter.', '2734'],
])('%s', (sentence, value) => {
  expect(valuesIn(sentence)).toContain(value);
});

test('two figures a blank apart are two', () => {
  expect(valuesIn('Revenue of the 12 100 customers was $5 million.')).not.toContain('12100');
});

test('half of a year that ends in June is named by the year in which that ends', () => {
  const { claimResults } = analyze(
    sourceFromText(`Half-year results for the six months ended 31 December 2030

Operating profit was £45m compared with £67m in H1 2030.

£m\tH1 2031\tH1 2030
Revenue\t1,076\t1,081
Operating profit\t45\t67
Profit before tax\t40\t61
`),
  );
  expect(claimResults.filter(({ verdict }) => verdict === 'disagrees')).toEqual([]);
  expect(claimResults.filter(({ verdict }) => verdict === 'agrees')).toHaveLength(2);
});

test.each(['3Q30', 'Q3 2030'])('what is compared in brackets is of the year that %s names', (named) => {
  const { claimResults } = analyze(
    sourceFromText(`Third quarter 2031 results

Net revenue increased by 12.1% to $342 million (${named}: $305 million).

$ million\t3Q31\t3Q30\t9M31\t9M30
Net revenue\t342\t305\t1,011\t903
Cost of sales\t(212)\t(195)\t(630)\t(571)
Gross profit\t130\t110\t381\t332
`),
  );
  expect(claimResults.filter(({ verdict }) => verdict === 'disagrees')).toEqual([]);
});
