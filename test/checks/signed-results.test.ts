import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

const MEASURES = `

Osprey Lane Therapeutics, Inc.
Selected results
(in millions)

	Three Months Ended June 30,	
	2026	2025
Revenue	94.6	93.3
Loss from operations	(10.6)	(15.4)
Net loss	(12.9)	(17.3)
Non-GAAP measures:
Adjusted EBITDA	(0.8)	(4.7)
`;

const NARROWED = MEASURES.replace('Non-GAAP measures:', 'Non-GAAP measures, excluding the shops sold:');

function told(sentence: string, statement: string): readonly string[] {
  const { claimResults, findings } = analyze(sourceFromText(`${sentence}${statement}`));
  return [...claimResults.map(({ verdict }) => verdict), ...findings.map(({ severity }) => severity)];
}

const THEN = 'in the second quarter of 2026 compared to the second quarter of 2025';

/** A measure that is negative in both periods rises where it comes nearer to zero; a loss rises where it grows. */
test.each([
  [`Adjusted EBITDA improved by $3.9 million ${THEN}.`, 'agrees'],
  [`Adjusted EBITDA increased by $3.9 million ${THEN}.`, 'agrees'],
  [`Adjusted EBITDA decreased by $3.9 million ${THEN}.`, 'disagrees'],
  [`Net loss decreased by $4.4 million ${THEN}.`, 'agrees'],
  [`Net loss increased by $4.4 million ${THEN}.`, 'disagrees'],
  [`Loss from operations improved by $4.8 million ${THEN}.`, 'agrees'],
])('"%s" %s', (sentence, verdict) => {
  expect(told(sentence, MEASURES)[0]).toBe(verdict);
});

test('lines below a heading that leaves something out are another measure: they confirm a sentence and refute none', () => {
  const sentence = `Adjusted EBITDA improved by $4.6 million, to $(0.8) million, ${THEN}.`;
  expect(told(sentence, MEASURES)).toContain('error');
  expect(told(sentence, NARROWED)).not.toContain('error');
  expect(told(`Adjusted EBITDA improved by $3.9 million ${THEN}.`, NARROWED)).toEqual(['agrees']);
});
