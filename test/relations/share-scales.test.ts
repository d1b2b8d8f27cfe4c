import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { drawn } from '../support/drawn-release.ts';

const release = (basic: string, diluted: string): string => `
Larkspur Freight Co. Consolidated Statements of Income
(in millions, except per share amounts)

|Three Months Ended June 30,|
|2021|2020
Revenue|12,406|11,118
Costs|6,203|5,993
Net income|6,203|5,125
Basic earnings per share|$2.52|$2.09
Diluted earnings per share|$2.49|$2.07
Weighted average shares used, basic|${basic}
Weighted average shares used, diluted|${diluted}
`;

function errorsOf(text: string): readonly (readonly [string | undefined, string | undefined, string | undefined])[] {
  const { findings } = analyze(drawn(text));
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ suspects: [first] }) => [first?.caption, first?.suggestedText, first?.edit] as const);
}

test('shares in another scale than the shares beside them are accused, all of the line', () => {
  expect(errorsOf(release('2,462|2,452', '2,491,000|2,476,000'))).toEqual([
    ['Weighted average shares used, diluted', '2,491', 'scale'],
  ]);
});

test.each([
  ['both are in the scale of the title', release('2,462|2,452', '2,491|2,476')],
  // The words over the table are what is careless.
  ['both are in another one', release('2,462,118|2,452,300', '2,491,004|2,476,118')],
])('nothing is said where %s', (_, text) => {
  expect(errorsOf(text)).toEqual([]);
});
