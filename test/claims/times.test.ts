import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { slice } from '../../src/source/source.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

const STATEMENT = `

Alder Reach Pumps, Inc.
Consolidated Statements of Income
(in thousands)

	Three Months Ended March 31,	
	2025	2024
Product revenue	41,862	36,945
Service revenue	20,317	10,148
Total revenue	62,179	47,093
Cost of revenue	34,820	27,785
Gross profit	27,359	19,308
Operating expenses	18,654	15,296
Operating income	8,705	4,012
Interest expense	512	1,024
Net income	8,193	2,988
`;

const COMPARED = 'compared to the three months ended March 31, 2024';

function told(sentence: string): readonly string[] {
  const { claimResults, findings, source } = analyze(sourceFromText(`${sentence}${STATEMENT}`));
  const words = claimResults
    .filter(({ claim }) => claim.unit === 'multiple')
    .map(({ claim, verdict }) => `${slice(source, claim.figure)} ${claim.concept ?? ''}: ${verdict}`);
  return [
    ...words,
    ...findings.map(({ severity, suspects: [first] }) => `${severity} -> ${first?.suggestedText ?? ''}`),
  ];
}

test.each([
  [`Net income more than doubled ${COMPARED}.`, 'more than doubled net-income: agrees'],
  [`Net income nearly tripled ${COMPARED}.`, 'nearly tripled net-income: agrees'],
  [
    `Net income almost tripled to $8.2 million from $3.0 million in the three months ended March 31, 2024.`,
    'almost tripled net-income: agrees',
  ],
  [`We doubled our service revenue year-over-year.`, 'doubled revenue: agrees'],
  [`Service revenue increased twofold ${COMPARED}.`, 'twofold revenue: agrees'],
  [`We had a twofold increase in operating income ${COMPARED}.`, 'twofold operating-income: agrees'],
  [`Interest expense was cut in half to $0.5 million ${COMPARED}.`, 'cut in half interest-expense: agrees'],
  [`Interest expense was halved ${COMPARED}.`, 'halved interest-expense: agrees'],
])('holds a word for so many times against the columns: %s', (sentence, expected) => {
  expect(told(sentence)).toEqual([expected]);
});

test.each([
  [
    `Net income more than tripled ${COMPARED}.`,
    'more than tripled net-income: disagrees',
    'warning -> more than doubled',
  ],
  [`Net income nearly doubled ${COMPARED}.`, 'nearly doubled net-income: disagrees', 'warning -> nearly tripled'],
  [`Operating income increased fourfold ${COMPARED}.`, 'fourfold operating-income: not-tested'],
  [`Operating income increased threefold ${COMPARED}.`, 'threefold operating-income: disagrees', 'warning -> twofold'],
  [`Interest expense doubled ${COMPARED}.`, 'doubled interest-expense: disagrees', 'warning -> halved'],
  [`Interest expense more than halved ${COMPARED}.`, 'more than halved interest-expense: agrees'],
])('warns of the wrong one: %s', (sentence, ...expected) => {
  expect(told(sentence)).toEqual(expected);
});

test.each([
  ['something that no line is', `The number of shops doubled ${COMPARED}, and revenue grew 32%.`],
  ['an object that no line is', `We tripled the number of shops, and gross profit increased 42% ${COMPARED}.`],
  ['a part of it', `Revenue in Norway tripled ${COMPARED}.`],
  ['its growth', `Revenue growth tripled ${COMPARED}.`],
])('reads no claim where a word is about %s', (_, sentence) => {
  expect(told(sentence)).toEqual([]);
});

test.each([
  ['another time is meant', 'Revenue has tripled since 2019.', 'tripled revenue: not-tested'],
  ['no time is named', 'Revenue tripled.', 'tripled revenue: not-tested'],
  ['it has not happened yet', 'We expect that revenue will be doubled by 2027.', ''],
  ['somebody else did it', `The harbour shop tripled our revenue ${COMPARED}.`, 'tripled revenue: not-tested'],
])('accuses nobody where %s', (_, sentence, expected) => {
  expect(told(sentence).join()).toBe(expected);
});
