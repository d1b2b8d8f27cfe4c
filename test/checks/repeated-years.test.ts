import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

/** Five quarters in a table of which the heads say only the years. */
const release = `Orlebar Wind Reports Third Quarter 2025 Results

Total revenue and grid income of $740 million grew 66% year over year.

Orlebar Wind, Inc.
Consolidated Statements of Income
(in thousands)

	Three Months Ended September 30,	
	2025	2024
Grid income	711,241	445,215
Other revenue	28,518	547
Total revenue and grid income	739,759	445,762
Operating expenses	300,807	247,104
Operating income	438,952	198,658

Five quarters
(in millions)

	Three Months Ended
	2025	2025	2025	2024	2024
Grid income	711	634	558	433	445
Other revenue	29	24	21	2	1
Total revenue and grid income	740	658	579	435	446
`;

test('a year that stands over three columns tells of none of them', () => {
  const { claimResults, findings } = analyze(sourceFromText(release));
  expect(findings).toEqual([]);
  expect(claimResults.map(({ verdict }) => verdict)).toEqual(['agrees', 'agrees']);
});
