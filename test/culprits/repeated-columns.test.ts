import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { drawn } from '../support/drawn-release.ts';

const LINES = [
  ['Revenue', '7,480', '6,902'],
  ['Cost of revenue', '4,106', '3,880'],
  ['Gross profit', '3,374', '3,022'],
  ['Research', '645', '601'],
  ['Selling', '1,102', '1,044'],
  ['Administration', '508', '489'],
  ['Total operating expenses', '2,255', '2,134'],
  ['Operating income', '1,119', '888'],
  ['Income taxes', '279', '222'],
  ['Net income', '840', '666'],
] as const;

const income = (heads: string, column: 0 | 1): string =>
  [
    'Larkspur Freight Co. Consolidated Statements of Income',
    '(in thousands)',
    '',
    '|Year Ended June 30,|',
    heads,
    ...LINES.map(([caption, ...figures]) => `${caption}|${figures[0]}|${figures[column]}`),
  ].join('\n');

function told(text: string): readonly (readonly [string, number | undefined, string | undefined])[] {
  return analyze(drawn(text)).findings.map(({ severity, suspects: [first] }) => [
    severity,
    first?.cell?.column,
    first?.edit,
  ]);
}

test('a column that prints the figures of another period is told once', () => {
  expect(told(income('|2021|2020', 0))).toEqual([['error', 1, 'stale-period']]);
});

test.each([
  ['two periods', income('|2021|2020', 1)],
  ['one period, printed twice', income('|2021|2021', 0)],
])('nothing is said of columns of %s', (_, text) => {
  expect(told(text)).toEqual([]);
});

test('the column whose figures another table bears out is not the copy', () => {
  const flows = `
Larkspur Freight Co. Consolidated Statements of Cash Flows
(in thousands)

|Year Ended June 30,|
|2021|2020
Net income|913|840
Depreciation|208|196
Net cash provided by operating activities|1,121|1,036
`;
  expect(told(`${income('|2021|2020', 0)}\n${flows}`)[0]).toEqual(['error', 0, 'stale-period']);
});
