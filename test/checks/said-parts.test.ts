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
Revenue	62,179	47,093
Cost of revenue	34,820	27,785
Gross profit	27,359	19,308
Operating expenses	18,654	15,296
Operating income	8,705	4,012
`;

const WHOLE =
  'Alder Reach Pumps had revenue of $62.2 million in the first quarter of 2025, compared to $47.1 million in the first quarter of 2024.';

/** `$41.1 million agrees`, and what the findings suggest. */
function told(...sentences: readonly string[]): readonly string[] {
  const text = [WHOLE, ...sentences].join('\n\n') + STATEMENT;
  const { claimResults, findings, source } = analyze(sourceFromText(text));
  const tested = claimResults
    .filter(({ claim, verdict }) => claim.figure.start > WHOLE.length && verdict !== 'not-tested')
    .map(({ claim, verdict }) => `${slice(source, claim.figure)} ${verdict}`);
  return [
    ...tested,
    ...findings.map(({ message, suspects: [first] }) => `${message} -> ${first?.suggestedText ?? ''}`),
  ];
}

const Q1 = 'in the first quarter of 2025';
const AGO = 'in the first quarter of 2024';

test.each([
  [
    'two parts of a sentence',
    [`Software revenue was $41.1 million and hardware revenue was $21.1 million ${Q1}.`],
    ['$41.1 million agrees', '$21.1 million agrees'],
  ],
  [
    'three parts in three sentences',
    [
      `Americas revenue was $33.5 million ${Q1}.`,
      `Europe revenue was $13.5 million ${Q1}.`,
      `Asia revenue was $15.2 million ${Q1}.`,
    ],
    ['$33.5 million agrees', '$13.5 million agrees', '$15.2 million agrees'],
  ],
])('%s that add up to the whole are tested by it', (_, sentences, expected) => {
  expect(told(...sentences)).toEqual(expected);
});

test.each([
  ['parts that are not all', [`Software revenue was $41.1 million and hardware revenue was $13.5 million ${Q1}.`]],
  ['parts that overlap', [`Software revenue was $41.1 million and export revenue was $29.7 million ${Q1}.`]],
  ['a market', [`Industry revenue was $600 billion ${Q1}, up 19% from the first quarter of 2024.`]],
  ['what is expected', [`We expect software revenue of $41.1 billion and hardware revenue of $21.1 million ${Q1}.`]],
  [
    'a change of three figures that go together',
    [`Marine revenue was $33.5 million, up 33% from $25.1 million ${AGO}.`],
  ],
  [
    'changes from two periods',
    [`Marine revenue was $33.5 million, up 4% sequentially and up 33% from $25.1 million ${AGO}.`],
  ],
])('says nothing of %s', (_, sentences) => {
  expect(told(...sentences)).toEqual([]);
});

test.each([
  [
    'a unit word among parts that add up to the whole',
    [`Software revenue was $41.1 billion and hardware revenue was $21.1 million ${Q1}.`],
    'Software revenue is said to be $41.1 billion; it is the whole less $21.1 million: $41.1 million -> $41.1 million',
  ],
  [
    'a digit, where the same parts added up a year ago',
    [
      `Software revenue was $46.1 million ${Q1}, compared to $31.9 million ${AGO}.`,
      `Hardware revenue was $21.1 million ${Q1}, compared to $15.2 million ${AGO}.`,
    ],
    'Software revenue is said to be $46.1 million; it is the whole less $21.1 million: $41.1 million -> $41.1 million',
  ],
  [
    'a part that is more than the whole',
    [`Marine segment revenue was $3.1 billion ${Q1}.`, `Marine segment revenue was $2.5 million ${AGO}.`],
    'Marine segment revenue is said to be $3.1 billion; that is more than the whole: $3.1 million -> $3.1 million',
  ],
  [
    'a change that is not that of the levels beside it',
    [`Marine revenue was $33.5 million, up 23% from $25.1 million ${AGO}.`],
    'Marine revenue is said to have increased by 23%; from $25.1 million to $33.5 million is another change: 33% -> 33%',
  ],
  [
    'its direction',
    [`Marine revenue was $33.5 million, down 33% from $25.1 million ${AGO}.`],
    'Marine revenue is said to have decreased by 33%; from $25.1 million to $33.5 million is another change: 33%. “down” should be “up” -> up',
  ],
  [
    'the unit word of one of the levels',
    [`Marine revenue was $33.5 billion, up 33% from $25.1 million ${AGO}.`],
    'Marine revenue is said to be $33.5 billion; 33% beside it tells of another figure: $33.5 million -> $33.5 million',
  ],
  [
    'a level where two changes speak against it',
    [`Marine revenue increased by $8.4 million, or 33%, to $38.5 million from $25.1 million ${AGO}.`],
    'Marine revenue is said to be $38.5 million; $8.4 million and 33% beside it tell of another figure: $33.5 million -> $33.5 million',
  ],
])('names %s', (_, sentences, expected) => {
  expect(told(...sentences).filter((line) => line.includes('->'))).toEqual([expected]);
});
