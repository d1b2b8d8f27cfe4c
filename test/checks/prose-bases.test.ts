import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { sourceFromText } from '../../src/source/read-source.ts';
import { STATEMENTS } from '../support/invented-release.ts';

/** Each figure of a text over the invented statements, with its verdict. */
function verdicts(text: string, statements = STATEMENTS): readonly string[] {
  const { claimResults, source } = analyze(sourceFromText(`${text}\n\n${statements}`));
  return claimResults
    .filter(({ claim }) => claim.value !== undefined && claim.figure.start < text.length)
    .map(({ claim, verdict }) => `${source.text.slice(claim.figure.start, claim.figure.end)} ${verdict}`);
}

const IN_THOUSANDS =
  'Research and development expense increased by $811, or 15%, to $6,218 in the three months ended June 30, 2025 from $5,407 in the three months ended June 30, 2024.';

test('amounts that are written like the cells of the tables are in their scale', () => {
  expect(verdicts(IN_THOUSANDS)).toEqual(['$811 agrees', '15% agrees', '$6,218 agrees', '$5,407 agrees']);
});

test('where sentences write amounts so, a wrong one is held against the same scale', () => {
  const { findings } = analyze(sourceFromText(`${IN_THOUSANDS.replace('$6,218', '$6,281')}\n\n${STATEMENTS}`));
  expect(findings.map(({ suspects }) => suspects[0]?.suggested?.toString())).toEqual(['6218000']);
});

test('one amount without its unit word is no way of writing', () => {
  expect(verdicts('Revenue was $62,179 in the second quarter of 2025, up 32%.')).toEqual([
    '$62,179 disagrees',
    '32% agrees',
  ]);
});

const NON_GAAP = `
Fennel Creek Sensors, Inc.
Non-GAAP Consolidated Statements of Operations
(in thousands)

	Three Months Ended June 30,	
	2025	2024
Non-GAAP revenue	62,179	47,093
Non-GAAP cost of revenue	33,820	26,785
Non-GAAP gross profit	28,359	20,308
`;

test('what the adjusted figures say is no slip in a sentence that names no basis', () => {
  const sentence = 'Gross profit was $28.4 million in the second quarter of 2025.';
  expect(verdicts(sentence, STATEMENTS + NON_GAAP)).toEqual(['$28.4 million not-tested']);
  expect(verdicts(sentence.replace('28.4', '24.7'), STATEMENTS + NON_GAAP)).toEqual(['$24.7 million disagrees']);
  expect(verdicts(`On a GAAP basis, ${sentence}`, STATEMENTS + NON_GAAP)).toEqual(['$28.4 million disagrees']);
});

test('a heading that compares names no period of what stands under it', () => {
  const text = '## Net Income Rises Year-Over-Year\n\nRevenue was $62.2 million, a record.';
  expect(verdicts(text)).toEqual(['$62.2 million agrees']);
});

test.each([
  'On a constant currency basis, revenue increased 29% compared to the second quarter of 2024.',
  'Excluding the impact of foreign exchange, net sales in the second quarter of 2025 increased 4%.',
  'For 2026, we expect revenue between $262.2 million and $268 million and gross margin of 45% to 46%.',
  'For the trailing twelve months ended June 30, 2025, revenue was $218.7 million.',
  'The Board declared a quarterly dividend of $0.25 per share, an increase of $0.04, or 19%.',
  'Backlog was $21.0 million, a decrease of $10.6 million, or 34%, compared to $31.6 million as of March 31, 2025.',
  'Gross margin of 44.0% was 150 basis points higher than it would have been without the charge.',
  'Revenue per shop ranged from $2.1 million to $3.4 million.',
])('what no line tells of is not tested: %s', (sentence) => {
  expect(verdicts(sentence).filter((told) => told.endsWith('disagrees'))).toEqual([]);
});

const LINES = Array.from(
  { length: 14 },
  (_, at) => `• Shop number ${at + 1} in our list opened its doors for the first time in 2025`,
);

test('paragraphs of one line each are no lines of one sentence', () => {
  const text = `${LINES.join('\n\n')}\n\nRevenue was $62.2 million in the second quarter of 2025, which was a record\n\nSequential growth in gross profit of $3.2 million was a record, too`;
  const { blocks } = analyze(sourceFromText(`${text}\n\n${STATEMENTS}`));
  const prose = (blocks ?? []).filter((block) => block.kind === 'prose');
  expect(prose.slice(0, 16).map(({ passage }) => passage.text.includes('\n'))).toEqual(Array(16).fill(false));
});
