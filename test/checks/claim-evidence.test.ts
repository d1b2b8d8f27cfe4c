import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

const TABLES = `
Consolidated Statements of Income
(in thousands)

	Three Months Ended June 30,	
	2025	2024
Net sales	118,406	109,872
Cost of sales	71,233	67,590
Gross profit	47,173	42,282
Operating expenses	29,884	28,115
Operating income	17,289	14,167

Net Sales by Line of Business
(in thousands)

	Three Months Ended June 30,	
	2025	2024
Garden tools	81,204	77,310
Lighting	37,202	32,562
Total net sales	118,406	109,872
`;

/** The verdicts of the sentences' figures, in their order: `net sales $118.4 million agrees`. */
function verdicts(prose: string): readonly string[] {
  const source = sourceFromText(`${prose}\n${TABLES}`);
  return analyze(source).claimResults.map(
    ({ claim, verdict }) => `${source.text.slice(claim.figure.start, claim.figure.end)} ${verdict}`,
  );
}

test('a sentence whose other figures agree is understood: the one that does not is wrong', () => {
  expect(
    verdicts('For the second quarter of 2025, net sales were $118.4 million, up 9.1% from $109.9 million a year ago.'),
  ).toEqual(['$118.4 million agrees', '9.1% disagrees', '$109.9 million agrees']);
});

test('where nothing in a sentence agrees it speaks of something else', () => {
  expect(
    verdicts(
      'Lanterns\n\nFor the second quarter of 2025, net sales were $12.7 million, up 31% from $9.7 million a year ago.',
    ),
  ).toEqual(['$12.7 million not-tested', '31% not-tested', '$9.7 million not-tested']);
});

test('under a heading that names no part the claims that agree speak for those that do not', () => {
  const prose =
    'Brightwell\n\nFor the second quarter of 2025, net sales were $118.4 million. Gross profit was $47.2 million. Operating expenses ' +
    'were $29.9 million. Operating income for the second quarter of 2025 was $';
  expect(verdicts(`${prose}17.3 million.`).at(-1)).toBe('$17.3 million agrees');
  expect(verdicts(`${prose}14.2 million.`).at(-1)).toBe('$14.2 million disagrees');
});

test('the line of a part is known by all its words and by what agrees with it', () => {
  const prose = 'For the second quarter of 2025, garden tools net sales were $81.2 million, an increase of';
  expect(verdicts(`${prose} 5.0% from $77.3 million a year ago.`)[1]).toBe('5.0% agrees');
  expect(verdicts(`${prose} 8.0% from $77.3 million a year ago.`)[1]).toBe('8.0% disagrees');
});

test('a change of the levels as a sentence rounds them is no error', () => {
  expect(
    verdicts(
      'For the second quarter of 2025, net sales were $118 million, up $8 million from $110 million a year ago.',
    ),
  ).toEqual(['$118 million agrees', '$8 million agrees-within-rounding', '$110 million agrees']);
});

test.each([
  'Warehousing benefited operating income by $2.6 million in the second quarter of 2025.',
  'Operating income rose, partially offset by a decrease in gross profit of $3.1 million in the second quarter of 2025.',
  'Brightwell Outlet, which generated net sales of $21.7 million in the second quarter of 2025, closed.',
  'Adjustments to operating income of $1.3 million were made in the second quarter of 2025.',
  'Net sales in the second quarter of 2025 were $113.0 million, excluding lighting that was sold.',
  'In the second quarter of 2025 net sales of $121 million to $125 million were planned.',
])('what only touches a line is not held against it: %s', (prose) => {
  expect(verdicts(prose).filter((verdict) => verdict.endsWith('disagrees'))).toEqual([]);
});
