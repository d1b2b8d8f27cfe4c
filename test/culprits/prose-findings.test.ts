import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

const RELEASE = `Tern Harbour Tools reported net sales of $118.4 million for the three months ended March 31, 2025, an increase of $8.5 million, or 7.8%, from the three months ended March 31, 2024. Gross profit was $47.2 million for the three months ended March 31, 2025. Gross margin increased to 39.8% for the three months ended March 31, 2025, compared to 38.5% for the three months ended March 31, 2024. Net loss was \\$1.6 million, or (\\$0.12) per share, for the three months ended March 31, 2025.

Tern Harbour Tools, Inc.
Consolidated Statements of Operations
(in thousands, except per share data)

	Three Months Ended March 31,	
	2025	2024
Net sales	118,406	109,872
Cost of sales	71,233	67,590
Gross profit	47,173	42,282
Operating expenses	48,773	41,115
Net income (loss)	(1,600)	1,167
Income (loss) per share	$ (0.12)	$ 0.09
`;

function told(from: string, to: string): readonly string[] {
  expect(RELEASE.split(from)).toHaveLength(2);
  const { findings, source } = analyze(sourceFromText(RELEASE.replace(from, () => to)));
  return findings.map(({ severity, message, suspects: [first] }) => {
    const printed = first === undefined ? '' : source.text.slice(first.span.start, first.span.end);
    return `${severity}: ${message} | ${printed} -> ${first?.suggestedText ?? ''} (${first?.edit ?? ''})`;
  });
}

test('finds nothing where nothing is wrong', () => {
  expect(analyze(sourceFromText(RELEASE)).findings).toEqual([]);
});

test.each([
  [
    'a digit',
    'sales of $118.4',
    'sales of $113.4',
    'error: Revenue is said to be $113.4 million; the statements say $118.4 million (Net sales, Three Months Ended March 31, 2025: 118,406) | $113.4 million -> $118.4 million (digit)',
  ],
  [
    'the period before',
    'sales of $118.4',
    'sales of $109.9',
    'error: Revenue is said to be $109.9 million; the statements say $118.4 million (Net sales, Three Months Ended March 31, 2025: 118,406). It is the figure of Three Months Ended March 31, 2024 | $109.9 million -> $118.4 million (stale-period)',
  ],
  [
    'the unit word',
    'sales of $118.4 million',
    'sales of $118.4 billion',
    'error: Revenue is said to be $118.4 billion; the statements say $118.4 million (Net sales, Three Months Ended March 31, 2025: 118,406) | $118.4 billion -> $118.4 million (unit-word)',
  ],
  [
    'a percentage of the wrong figure',
    'or 7.8%',
    'or 7.2%',
    'error: Revenue is said to have increased by 7.2%; the statements say 7.8% (from 109,872 to 118,406). The change seems to be taken in percent of the later figure | 7.2% -> 7.8% (wrong-base)',
  ],
  [
    'the direction of two figures at once',
    'an increase of',
    'a decrease of',
    'error: Revenue is said to have decreased by $8.5 million; it increased by $8.5 million (from 109,872 to 118,406). “decrease” should be “increase”. 1 more result fails for the same reason | decrease -> increase (direction-word)',
  ],
  [
    'the direction of a word alone',
    'margin increased to',
    'margin decreased to',
    'warning: Gross margin is said to have decreased; it increased (from 42,282 / 109,872 to 47,173 / 118,406) | decreased -> increased (direction-word)',
  ],
  [
    'a word for how many times as much',
    'or 7.8%, from',
    'or 7.8%, from the three months ended March 31, 2024. Gross profit tripled from',
    'warning: Gross profit is said to be 3 times what it was; it is 1.12 times that (from 42,282 to 47,173) | tripled ->  (direction-word)',
  ],
  [
    'basis points written as percentage points',
    'March 31, 2024. Net loss',
    'March 31, 2024, an increase of 135 percentage points. Net loss',
    'error: Gross margin is said to have increased by 135 percentage points; the statements say 135 basis points (from 42,282 / 109,872 to 47,173 / 118,406) | 135 percentage points -> 135 basis points (unit-word)',
  ],
  [
    'percentage points written as basis points',
    'March 31, 2024. Net loss',
    'March 31, 2024, an increase of 1.3 basis points. Net loss',
    'error: Gross margin is said to have increased by 1.3 basis points; the statements say 1.3 percentage points (from 42,282 / 109,872 to 47,173 / 118,406) | 1.3 basis points -> 1.3 percentage points (unit-word)',
  ],
  [
    'escapes and brackets, which are kept',
    '(\\$0.12)',
    '(\\$0.21)',
    'error: Loss per share is said to be ($0.21); the statements say ($0.12) (Income (loss) per share, Three Months Ended March 31, 2025: (0.12)) | (\\$0.21) -> (\\$0.12) (transposition)',
  ],
])('names %s', (_, from, to, expected) => {
  expect(told(from, to)).toEqual([expected]);
});

test('says nothing of points that differ by what margins are rounded by', () => {
  const points = 'March 31, 2024, an increase of 130 basis points. Net loss';
  expect(analyze(sourceFromText(RELEASE.replace('March 31, 2024. Net loss', points))).findings).toEqual([]);
});

test('blames a figure of the table where the sums above it fail as well, and takes sentences as witnesses', () => {
  const { findings } = analyze(sourceFromText(RELEASE.replace('profit\t47,173', 'profit\t41,173')));
  expect(findings).toHaveLength(1);
  expect(findings[0]?.suspects[0]).toMatchObject({ caption: 'Gross profit', suggestedText: '47,173' });
  expect(findings[0]?.results.some((id) => id.startsWith('k'))).toBe(true);
});
