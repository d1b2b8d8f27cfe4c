import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

const STATEMENT = `

Osprey Lane Therapeutics, Inc.
Consolidated Statements of Operations
(in thousands, except per share data)

	Three Months Ended December 31,	
	2025	2024
Revenue	2,412	4,306
Cost of revenue	820	1,511
Gross profit	1,592	2,795
Research and development	3,140	6,105
General and administrative	1,018	1,290
Total operating expenses	4,158	7,395
Loss from operations	(2,566)	(4,600)
Interest income	216	102
Net loss	(2,350)	(4,498)
`;

const NOW = 'in the fourth quarter of 2025';
const AGO = 'the fourth quarter of 2024';

function told(sentence: string): readonly string[] {
  const { claimResults, findings } = analyze(sourceFromText(`${sentence}${STATEMENT}`));
  return [...claimResults.map(({ verdict }) => verdict), ...findings.map(({ message }) => message)];
}

/** What is better of a loss or of a cost is less. */
test.each([
  [`Net loss improved by $2.1 million, or 48%, to $2.4 million ${NOW} from $4.5 million in ${AGO}.`, 4],
  [`Net loss improved to $2.4 million ${NOW} from $4.5 million in ${AGO}.`, 3],
  [`Net loss was $2.4 million ${NOW}, an improvement from $4.5 million in ${AGO}.`, 3],
  [`We achieved a 48% improvement in net loss ${NOW} compared to ${AGO}.`, 1],
  [`Net loss was $2.4 million ${NOW}, down from $4.5 million in ${AGO}.`, 3],
  [`Net loss narrowed to $2.4 million ${NOW} from $4.5 million in ${AGO}.`, 3],
  [`Research and development expenses improved 49% to $3.1 million ${NOW} from $6.1 million in ${AGO}.`, 3],
  [`Gross margin improved to 66.0% ${NOW} from 64.9% in ${AGO}.`, 3],
  [`Loss from operations was nearly halved to $2.6 million ${NOW} compared to $4.6 million in ${AGO}.`, 3],
])('every figure and word agrees in: %s', (sentence, count) => {
  expect(told(sentence)).toEqual(Array.from({ length: count }, () => 'agrees'));
});
