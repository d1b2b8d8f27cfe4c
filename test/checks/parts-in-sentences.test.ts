import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

const STATEMENTS = `
Fennel Creek Sensors, Inc.
Consolidated Statements of Operations
(in thousands)

	Three Months Ended		Nine Months Ended	
	September 30, 2025	June 30, 2025	September 30, 2025	September 30, 2024
Total revenue	63,472	63,160	186,125	153,153
Cost of revenue	35,709	35,229	103,066	85,409
Gross profit	27,763	27,931	83,059	67,744

Fennel Creek Sensors, Inc.
Revenue by Region
(in thousands)

	Three Months Ended		Nine Months Ended	
	September 30, 2025	June 30, 2025	September 30, 2025	September 30, 2024
Nordic countries	39,808	40,115	116,394	99,288
Benelux	23,664	23,045	69,731	53,865
Total revenue	63,472	63,160	186,125	153,153
`;

function verdicts(text: string): readonly string[] {
  const { claimResults, source } = analyze(sourceFromText(`${text}\n\n${STATEMENTS}`));
  return claimResults
    .filter(({ claim }) => claim.value !== undefined && claim.figure.start < text.length)
    .map(({ claim, verdict }) => `${source.text.slice(claim.figure.start, claim.figure.end)} ${verdict}`);
}

test('lines that add up to the revenue are parts of it, whatever their captions say', () => {
  expect(verdicts('Benelux revenue was $23.7 million in the quarter ended September 30, 2025.')).toEqual([
    '$23.7 million agrees',
  ]);
  expect(verdicts('Benelux revenue was $23.7 billion in the quarter ended September 30, 2025.')).toEqual([
    '$23.7 billion disagrees',
  ]);
});

test('nine months that end last tell which quarter ends with them, and not a quarter that is compared with', () => {
  expect(verdicts('Total revenue was $63.5 million compared to second quarter revenue of $63.2 million.')).toEqual([
    '$63.5 million agrees',
    '$63.2 million agrees',
  ]);
  expect(verdicts('Gross margin in the second quarter of 2025 had been 44.2%.')).toEqual(['44.2% agrees']);
});
