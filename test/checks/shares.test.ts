import { describe, expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

/** Services are sold, and cost something; what they are of the revenue is printed nowhere. */
const release = (sentences: string): string => `Wexcombe Cloud Reports First Quarter 2025 Results

Total revenue was $100.0 million for the three months ended March 31, 2025. ${sentences}

Wexcombe Cloud, Inc.
Consolidated Statements of Income
(in thousands)

	Three Months Ended March 31,	
	2025	2024
Revenue:
Subscription revenue	43,006	38,072
Services	57,000	62,000
Total revenue	100,006	100,072
Cost of revenue:
Subscription	10,233	11,590
Services	30,000	30,000
Total cost of revenue	40,233	41,590
Gross profit	59,773	58,482
Research and development	12,001	11,008
Sales and marketing	18,001	16,012
General and administrative	4,003	4,102
Total operating expenses	34,005	31,122
Operating income	25,768	27,360
`;
const QUARTER = 'for the three months ended March 31, 2025';

/** The verdicts of the percentages, in order. */
function verdicts(sentences: string): readonly string[] {
  return analyze(sourceFromText(release(sentences)))
    .claimResults.filter(({ claim }) => claim.says === 'ratio')
    .map(({ verdict }) => verdict);
}

describe('a share of the revenue is computed', () => {
  test.each([
    `Subscription revenue accounted for 43% of total revenue ${QUARTER}.`,
    `Services represented approximately 57% of our total revenue ${QUARTER}.`,
    `Services revenue was $57.0 million, representing 57% of total revenue ${QUARTER}.`,
    `Subscription revenue was $43.0 million, which made up 43% of total revenue ${QUARTER}.`,
    `Subscription revenue comprised 43% of total revenue ${QUARTER}.`,
    `Sales and marketing expenses were 18% of total revenue ${QUARTER}.`,
    `Research and development expense as a percentage of revenue was 12.0% ${QUARTER}.`,
    `As a percentage of revenue, research and development was 12% ${QUARTER}.`,
    `Gross profit as a percent of revenue was 59.8% ${QUARTER}.`,
  ])('%s', (sentence) => {
    expect(verdicts(sentence)).toEqual(['agrees']);
  });

  test('in two periods', () => {
    expect(
      verdicts(
        'Research and development expenses increased to 12.0% of revenue from 11.0% of revenue for the three months ended March 31, 2024.',
      ),
    ).toEqual(['agrees', 'agrees']);
    expect(
      verdicts(`Subscription revenue represented 43% of revenue ${QUARTER}, compared to 38% of revenue a year ago.`),
    ).toEqual(['agrees', 'agrees']);
  });
});

describe('who no line tells of has no share', () => {
  test.each([
    `Our top ten customers accounted for 31% of total revenue ${QUARTER}.`,
    `Customers abroad represented 22% of total revenue ${QUARTER}.`,
    `Sales to one customer represented 23% of total revenue ${QUARTER}.`,
    `Subscription customers accounted for 65% of total revenue ${QUARTER}.`,
    `Price increases accounted for 43% of revenue growth ${QUARTER}.`,
    `Services for hospitals accounted for 21% of total revenue ${QUARTER}.`,
    `Services gross margin was 47% of services revenue ${QUARTER}.`,
    `The acquisition contributed 2% of revenue ${QUARTER}.`,
  ])('%s', (sentence) => {
    expect(verdicts(sentence)).toEqual(['not-tested']);
  });
});

test.each([
  ['Research and development expenses were $12.0 million, or 21% of total revenue', 12],
  ['Sales and marketing was $18.0 million, or 16.0% of revenue', 18],
  ['Total operating expenses were 31% of revenue', 34],
])('%s: wrong', (sentence, share) => {
  const { claimResults } = analyze(sourceFromText(release(`${sentence} ${QUARTER}.`)));
  const wrong = claimResults.filter(({ verdict }) => verdict === 'disagrees');
  expect(wrong.map(({ computed }) => computed?.toDecimalPlaces(0).toNumber())).toEqual([share]);
});

test('what grew is not the whole that something is a share of', () => {
  const { findings } = analyze(
    sourceFromText(release(`Subscription revenue of $43.0 million, or 43% of total revenue, grew 13% ${QUARTER}.`)),
  );
  expect(findings).toEqual([]);
});
