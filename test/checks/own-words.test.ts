import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

const STATEMENTS = `
Quern Hill Works, Inc.
Consolidated Statements of Operations
(in thousands, except per share data)

	Three Months Ended September 30,		Nine Months Ended September 30,	
	2025	2024	2025	2024
Milling	41,230	36,118	118,904	104,377
Bakery	22,416	24,872	66,031	71,560
Net sales	63,646	60,990	184,935	175,937
Cost of sales	(35,709)	(35,229)	(103,066)	(99,874)
Gross profit	27,937	25,761	81,869	76,063
Milling and bakery administration	(9,118)	(8,240)	(26,871)	(24,902)
Restructuring charges	(1,316)	(2,745)	(4,028)	(3,377)
Operating income	17,503	14,776	50,970	47,784
Income before income taxes	17,503	14,776	50,970	47,784
Income tax expense	(4,201)	(3,399)	(12,233)	(10,990)
Net income	13,302	11,377	38,737	36,794

Quern Hill Works, Inc.
Segment Results
(in thousands)

	Three Months Ended September 30,		Nine Months Ended September 30,	
	2025	2024	2025	2024
Net sales
Milling	41,230	36,118	118,904	104,377
Bakery	22,416	24,872	66,031	71,560
Total net sales	63,646	60,990	184,935	175,937

Quern Hill Works, Inc.
Net Debt
(in thousands)

	September 30, 2025	December 31, 2024
Gross debt	88,412	93,675
Cash	(21,064)	(17,338)
Net debt	67,348	76,337

Quern Hill Works, Inc.
Operating Data

	September 30, 2025	September 30, 2024
Bakeries open at end of period	438	412
Throughput ratio	71.4%	68.9%
Comparable bakery sales growth	3.2%	1.7%

Quern Hill Works, Inc.
Key Figures
(in thousands, except as noted)

	September 30, 2025	September 30, 2024
Average loaf price	317	310
Loaves sold	2,781	2,660
Flour bought	61,402	58,316
`;

/** What each figure of a text agrees with, or disagrees: `$63.6 million agrees`. */
function verdicts(text: string): readonly string[] {
  const { claimResults, source } = analyze(sourceFromText(`${text}\n\n${STATEMENTS}`));
  return claimResults
    .filter(({ claim }) => claim.value !== undefined && claim.figure.start < text.length)
    .map(({ claim, verdict }) => `${source.text.slice(claim.figure.start, claim.figure.end)} ${verdict}`);
}

test.each([
  [
    'lines that only the document calls so',
    'Net debt was $67.3 million at September 30, 2025, compared to $76.3 million at December 31, 2024. In the third quarter of 2025, restructuring charges were $1.3 million.',
    3,
  ],
  [
    'nouns that captions leave out',
    'Restructuring expenses and milling and bakery administration expenses were as planned. In the third quarter of 2025, milling and bakery administration expenses were $9.1 million.',
    1,
  ],
  [
    'an amount that is not in the scale of its table',
    'The average loaf price was $317 in the third quarter of 2025.',
    1,
  ],
  [
    'what is counted in another scale than its table',
    'Loaves sold rose to 2.8 million in the third quarter of 2025.',
    1,
  ],
  [
    'halves and days in front of months',
    'Net debt at 30 September 2025 was $67.3 million (31 December 2024: $76.3 million).',
    2,
  ],
  [
    'a part that a heading is all of',
    'Milling\n\nNet sales for the third quarter of 2025 increased 14% to $41.2 million from $36.1 million in the third quarter of 2024.',
    3,
  ],
  [
    'a part that a sentence begins with, and what it posts',
    'In Bakery, net sales were $22.4 million in the third quarter of 2025. Milling posted net sales of $41.2 million in the third quarter of 2025.',
    2,
  ],
  [
    'the same of another part, told by its name alone',
    'Milling net sales rose 14% from the third quarter of 2024, and Bakery was down 10%.',
    2,
  ],
  [
    'names with one last word',
    'Milling, Bakery and Storage net sales were $41.2 million, $22.4 million and $4.1 million, respectively, in the third quarter of 2025.',
    2,
  ],
  [
    'figures in brackets behind their period, which is not that of the next sentence',
    'Net sales of $63.6 million (Q3 2024: $61.0 million); gross margin was 43.9% (Q3 2024: 42.2%). Operating income was $17.5 million.',
    5,
  ],
  [
    'rates of costs that are printed as negative figures',
    'The effective tax rate was 24.0% for the third quarter of 2025, compared to 23.0% for the third quarter of 2024.',
    2,
  ],
  [
    'a period in front of the second subject',
    'Third-quarter net sales were $63.6 million and year-to-date net sales were $184.9 million.',
    2,
  ],
  [
    'quarters that begin the year',
    'Net sales were $184.9 million in the first three quarters of 2025 against $175.9 million in the first three quarters of 2024.',
    2,
  ],
  ['what is counted, named behind its figure', 'We ended the third quarter of 2025 with 438 bakeries.', 1],
  ['ratios of the document', 'The throughput ratio was 71.4%, compared to 68.9% a year ago.', 2],
  [
    'a quotation, which does not go on with the period of its heading',
    'Third Quarter 2025 Summary\n\n“We are proud that net sales were $184.9 million,” said the founder.',
    1,
  ],
  [
    'what each figure is of behind an and',
    'We generated $17.5 million of operating income in the third quarter of 2025 and $13.3 million of net income.',
    2,
  ],
  [
    'a year that may be meant as all of it or as its last part',
    'Net sales in 2025 rose 5.1% to $184.9 million from $175.9 million.',
    3,
  ],
  [
    'a title over all else, which names no part',
    'Quern Hill Owners’ Letter\n\nNet sales were $63.6 million in the third quarter of 2025, compared to $61.0 million a year ago.',
    2,
  ],
  [
    'a corresponding period, which is as long as the one before it',
    'For the nine months ended September 30, 2025, net sales were $184.9 million, compared to $175.9 million for the corresponding period of 2024.',
    2,
  ],
  [
    'other measures',
    'Net sales increased 4.4% (up 6.1% at other rates) in the third quarter of 2025. On a constant-currency basis, net sales increased 6.1%.',
    1,
  ],
])('reads %s', (_, text, agreeing) => {
  const told = verdicts(text);
  expect(told.filter((verdict) => verdict.endsWith('disagrees'))).toEqual([]);
  expect(told.filter((verdict) => verdict.includes(' agrees'))).toHaveLength(agreeing);
});

test.each([
  [
    'Net debt was $67.3 billion at September 30, 2025, compared to $76.3 million at December 31, 2024.',
    '$67.3 billion',
  ],
  [
    'Milling\n\nNet sales for the third quarter of 2025 increased 14% to $47.2 million from $36.1 million in the third quarter of 2024.',
    '$47.2 million',
  ],
  [
    'In Bakery, net sales were $24.2 million in the third quarter of 2025, compared to $24.9 million in the third quarter of 2024.',
    '$24.2 million',
  ],
  ['Net sales of $63.6 million (Q3 2024: $60.1 million); gross margin was 43.9% (Q3 2024: 42.2%).', '$60.1 million'],
  [
    'The effective tax rate was 24.0% for the third quarter of 2025, compared to 32.0% for the third quarter of 2024.',
    '32.0%',
  ],
  ['Net sales were nearly $64 billion.', '$64 billion'],
  [
    'Quern Hill Owners’ Letter\n\nNet sales were $63.6 million in the third quarter of 2025, compared to $71.0 million a year ago.',
    '$71.0 million',
  ],
  [
    'Net sales were $63.6 million in the third quarter of 2025, compared to $63.6 million in the third quarter of 2024.',
    '$63.6 million',
  ],
])('finds the slip in: %s', (text, wrong) => {
  const told = verdicts(text);
  expect(told.filter((verdict) => verdict.endsWith('disagrees'))).toEqual([`${wrong} disagrees`]);
});

test('two figures that stand in each other’s place are wrong, both of them', () => {
  const right = 'Operating income was $17.5 million in the third quarter of 2025.';
  const told = verdicts(
    `${right}\n\nMilling\n\nNet sales were $36.1 million in the third quarter of 2025, compared to $41.2 million in the third quarter of 2024.`,
  );
  expect(told).toEqual(['$17.5 million agrees', '$36.1 million disagrees', '$41.2 million disagrees']);
  const margins = verdicts(
    `${right}\n\nGross margin was 42.2% in the third quarter of 2025, compared to 43.9% in the third quarter of 2024.`,
  );
  expect(margins).toEqual(['$17.5 million agrees', '42.2% disagrees', '43.9% disagrees']);
});
