import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

/** An adjusted revenue of Quill Harbour, with what is taken away in two quarters. */
function revenue(gains: readonly string[], adjusted: readonly string[]): ReturnType<typeof analyze> {
  const text = [
    'Reconciliation of adjusted revenue (in thousands)',
    '',
    '\tThree Months Ended June 30,',
    '\t2031\t2030',
    'Net interest income\t151,731\t140,322',
    'Taxable-equivalent adjustment\t1,214\t1,190',
    'Noninterest income\t30,690\t31,655',
    ['Less: gain (loss) on sale of securities', ...gains].join('\t'),
    ['Adjusted revenue', ...adjusted].join('\t'),
  ].join('\n');
  return analyze(sourceFromText(text, 'revenue.txt'));
}

test.each([
  ['a loss', ['(530)', '(1,205)'], ['184,165', '174,372']],
  ['a loss in one column, and nothing in the other', ['(530)', '-'], ['184,165', '173,167']],
  ['a gain and a loss', ['870', '(1,205)'], ['182,765', '174,372']],
  ['a loss that is turned already', ['530', '1,205'], ['183,105', '171,962']],
])('what names both directions is taken away with the sign that it has: %s', (_, gains, adjusted) => {
  const { findings, summary } = revenue(gains, adjusted);
  expect(findings).toEqual([]);
  expect(summary.verdicts.agrees).toBe(2);
});

test('a wrong figure among them is found', () => {
  const { findings } = revenue(['870', '(1,205)'], ['187,265', '174,372']);
  expect(findings.map(({ severity }) => severity)).toEqual(['error']);
  expect(findings[0]?.suspects.map(({ suggestedText }) => suggestedText)).toContain('182,765');
});
