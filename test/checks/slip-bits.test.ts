import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

/** No sentence names its period: three of them agree with the quarter and none with the half year. */
function verdictOf(revenue: string): string | undefined {
  const release = `Net sales were ${revenue}.

Gross profit was $47.2 million. Operating expenses were $29.9 million. Operating income was $17.3 million.

Consolidated Statements of Income
(in thousands)

	Three Months Ended June 30,		Six Months Ended June 30,	
	2025	2024	2025	2024
Net sales	118,406	109,872	232,117	214,990
Cost of sales	71,233	67,590	140,009	133,105
Gross profit	47,173	42,282	92,108	81,885
Operating expenses	29,884	28,115	58,411	55,720
Operating income	17,289	14,167	33,697	26,165
`;
  return analyze(sourceFromText(release)).claimResults.find(({ claim }) => claim.concept === 'revenue')?.verdict;
}

test.each([
  ['$118.4 million', 'agrees'],
  ['$178.4 million', 'disagrees'],
  ['$118.4 billion', 'disagrees'],
  ['$355.1 million', 'not-tested'],
])('an inferred period doubts a figure only for a slip: %s %s', (revenue, verdict) => {
  expect(verdictOf(revenue)).toBe(verdict);
});
