import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { sourceFromText } from '../../src/source/read-source.ts';
import { ASSET_SHEET } from '../support/asset-sheet.ts';

/** The sheet and the income of an invented company, line by line, in exact dollars. */
const SHEET: readonly string[] = [
  ...ASSET_SHEET.filter((line) => !/long-term assets/i.test(line) && !line.startsWith('Total assets')),
  'Total assets\t8,944,768\t8,534,515',
  'Current liabilities:',
  'Accounts payable\t1,118,340\t1,204,006',
  'Accrued wages\t412,906\t388,751',
  'Deferred revenue\t1,007,215\t996,113',
  'Total current liabilities\t2,538,461\t2,588,870',
  'Long-term debt\t2,000,000\t2,250,000',
  'Total liabilities\t4,538,461\t4,838,870',
  "Shareholders' equity:",
  'Common stock\t1,250,000\t1,250,000',
  'Retained earnings\t3,156,307\t2,445,645',
  "Total shareholders' equity\t4,406,307\t3,695,645",
  "Total liabilities and shareholders' equity\t8,944,768\t8,534,515",
];

const INCOME: readonly string[] = [
  'Consolidated Statements of Income',
  '',
  '\tYear Ended June 30,',
  '\t2025\t2024',
  'Revenue\t7,480,113\t6,902,556',
  'Cost of sales\t4,106,220\t3,880,402',
  'Gross profit\t3,373,893\t3,022,154',
  'Operating expenses:',
  'Research\t645,118\t601,220',
  'Selling\t1,102,634\t1,044,907',
  'Administration\t508,271\t489,036',
  'Total operating expenses\t2,256,023\t2,135,163',
  'Operating income\t1,117,870\t886,991',
  'Interest income\t42,606\t38,115',
  'Interest expense\t(118,204)\t(126,332)',
  'Other, net\t31,409\t(12,887)',
  'Total other expense, net\t(44,189)\t(101,104)',
  'Income before income taxes\t1,073,681\t785,887',
  'Income taxes\t268,420\t196,472',
  'Net income\t805,261\t589,415',
];

function found(lines: readonly string[]): readonly (readonly [string, string | undefined, string | undefined])[] {
  const { findings } = analyze(sourceFromText(lines.join('\n'), 'sheet.txt'));
  return findings.map(({ severity, suspects: [suspect] }) => [severity, suspect?.caption, suspect?.edit] as const);
}

function startingWith(lines: readonly string[], caption: string): string {
  return lines.find((line) => line.startsWith(`${caption}\t`)) ?? '';
}

function withCopy(lines: readonly string[], caption: string, below: string): readonly string[] {
  return lines.flatMap((line) => (line.startsWith(`${below}\t`) ? [line, startingWith(lines, caption)] : [line]));
}

function moved(lines: readonly string[], caption: string, below: string): readonly string[] {
  const own = startingWith(lines, caption);
  return withCopy(lines, caption, below).filter(
    (line, at, all) => line !== own || (all[at - 1] ?? '').startsWith(`${below}\t`),
  );
}

test.each([
  ['sheet', SHEET],
  ['income', INCOME],
])('nothing is said of a %s as it is', (_, lines) => {
  expect(found(lines)).toEqual([]);
});

test.each([
  // The other total still comes out with it, from within the list of this one.
  ['among the assets', moved(SHEET, 'Accrued wages', 'Receivables'), 'Accrued wages'],
  // Taken for what is left of assets and liabilities.
  ['of equity among the assets', moved(SHEET, 'Retained earnings', 'Receivables'), 'Retained earnings'],
  ['of sales among the expenses', moved(INCOME, 'Revenue', 'Selling'), 'Revenue'],
  // Both totals come out as one sum alone: all lines of both, less the first total.
  ['of the list above', moved(SHEET, 'Licences', 'Deferred revenue'), 'Licences'],
  ['of the list below', moved(SHEET, 'Deferred revenue', 'Licences'), 'Deferred revenue'],
  ['between two results', moved(INCOME, 'Selling', 'Income taxes'), 'Selling'],
])('a line %s is accused', (_, lines, caption) => {
  const [first] = found(lines);
  expect(first?.slice(0, 2)).toEqual(['error', caption]);
  expect(['misplaced-line', 'stray-line']).toContain(first?.[2]);
});

test('a line that was put in above a result is accused', () => {
  const lines = INCOME.flatMap((line) => (line.startsWith('Income taxes') ? [line, 'Levies\t77,104\t61,883'] : [line]));
  expect(found(lines)).toEqual([['error', 'Levies', 'stray-line']]);
});

test.each([
  [
    'set in deeper',
    withCopy(SHEET, 'Inventory', 'Licences').map((line, at) => (at > 8 ? line.replace(/^Inv/, '   Inv') : line)),
  ],
  ['that the total adds and takes away again', withCopy(INCOME, 'Cost of sales', 'Selling')],
  ['in no list', withCopy(SHEET, 'Receivables', 'Total assets')],
])('a line that is printed again %s is accused', (_, lines) => {
  const [first] = found(lines);
  expect(first?.slice(0, 2)).toEqual(['error', expect.stringMatching(/Inventory|Cost of sales|Receivables/)]);
  expect(['doubled-line', 'stray-line']).toContain(first?.[2]);
});

test('a result of the lines below it, which the list counts by themselves, is printed in passing', () => {
  const lines = [
    ...INCOME.slice(0, 12),
    startingWith(INCOME, 'Operating income'),
    'Interest, net\t(75,598)\t(88,217)',
    ...INCOME.slice(13),
  ];
  expect(found(lines)).toEqual([]);
});
