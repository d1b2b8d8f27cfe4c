import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import type { Report } from '../../src/model/report.ts';
import { accused, drawn } from '../support/drawn-release.ts';
import { ASSETS } from '../support/larkspur-balance.ts';

const BALANCE = `${ASSETS}Current liabilities:
Accounts payable|1,418,036|1,377,411
Accrued expenses|902,115|866,207
Total current liabilities|2,320,151|2,243,618
Long-term debt|3,150,000|3,300,000
Total liabilities|5,470,151|5,543,618
Shareholders' equity|3,599,257|3,005,474
Total liabilities and shareholders' equity|9,069,408|8,549,092
`;

const INCOME = `
Larkspur Freight Co. Consolidated Statements of Income
(in millions, except per share amounts)

|Three Months Ended June 30,|
|2021|2020
Revenue|26,044|7,192
Cost of revenue|5,638|2,544
Gross profit|20,406|4,648
Operating expenses|3,497|2,508
Operating income|16,909|2,140
Income tax expense|2,398|166
Net income|14,511|1,974
Basic net income per share|$5.89|$0.80
Diluted net income per share|$5.83|$0.79
Weighted average shares used, basic|2,462|2,470
Weighted average shares used, diluted|2,489|2,490
`;

test.each([
  ['two totals of one side', BALANCE, { '5,511,748': '5,571,748', '9,069,408\\|8': '9,129,408|8' }, '5,511,748'],
  [
    'three totals of the other side',
    BALANCE,
    { '2,243,618': '2,248,618', '5,543,618': '5,548,618', '(equity.*)8,549,092\\n$': '$18,554,092\n' },
    '2,243,618',
  ],
  [
    'a result that goes into others with its own sign',
    INCOME,
    { '4,648': '4,948', '2,140': '2,440', '1,974': '2,274' },
    '4,648',
  ],
])('a slip that is carried into %s is put where it was made', (_, release, changes, right) => {
  expect(firstOf(release)).toEqual([]);
  expect(firstOf(changed(release, changes))).toEqual([right]);
});

test('the totals that carry a slip are told with it', () => {
  const [error] = errorsOf(changed(BALANCE, { '5,511,748': '5,571,748', '9,069,408\\|8': '9,129,408|8' }));
  expect(error?.message).toContain('Total assets carries the same difference');
  expect(error?.suspects.slice(0, 2).map(({ caption, suggestedText }) => [caption, suggestedText])).toEqual([
    ['Total current assets', '5,511,748'],
    ['Total assets', '9,069,408'],
  ]);
});

test('a total with a slip, and another amount that the highest one is off by, are two faults', () => {
  const errors = errorsOf(changed(BALANCE, { '5,511,748': '5,571,748', '9,069,408\\|8': '9,129,404|8' }));
  expect(errors.map(({ suspects: [first] }) => first?.suggestedText)).toContain('5,511,748');
  expect(errors.map(({ message }) => message).join()).not.toContain('carries');
});

test('a list with its total printed one line too low is turned back, to the digit', () => {
  const low = changed(BALANCE, {
    'equivalents\\|1,204,518': 'equivalents|5,511,748',
    'receivable\\|3,310,077': 'receivable|1,204,518',
    'Inventories\\|884,213': 'Inventories|3,310,077',
    'Prepaid expenses\\|112,940': 'Prepaid expenses|884,213',
    'Total current assets\\|5,511,748': 'Total current assets|112,940',
  });
  const [error] = errorsOf(low);
  expect(error?.message).toContain('one line aside');
  expect(error?.suspects.map(({ suggestedText }) => suggestedText)).toEqual([
    '1,204,518',
    '3,310,077',
    '884,213',
    '112,940',
    '5,511,748',
  ]);
});

test('the same slip in both totals of a balance sheet is told once, of both', () => {
  const errors = errorsOf(
    changed(BALANCE, { 'assets\\|9,069,408': 'assets|9,096,408', 'equity\\|9,069,408': 'equity|9,096,408' }),
  );
  expect(errors).toHaveLength(1);
  expect(errors[0]?.suspects.slice(0, 2).map(({ suggestedText }) => suggestedText)).toEqual(['9,069,408', '9,069,408']);
});

test('a part and its total raised by one amount: the total is what is surely wrong, and the part is named with it', () => {
  const [error] = errorsOf(changed(BALANCE, { '902,115': '920,115', '2,320,151': '2,338,151' }));
  expect(error?.suspects.slice(0, 2).map(({ suggestedText }) => suggestedText)).toEqual(['2,320,151', '902,115']);
});

test("figures of two lists in each other's lines are told together", () => {
  const errors = errorsOf(changed(BALANCE, { '884,213': '902,115', 'expenses\\|902,115': 'expenses|884,213' }));
  expect(errors).toHaveLength(1);
  expect(errors[0]?.message).toContain("seem to stand in each other's lines");
  expect(errors[0]?.suspects.map(({ suggestedText }) => suggestedText)).toEqual(['884,213', '902,115']);
});

test('an amount that one total lacks and another has is told of both', () => {
  const sales = `
Larkspur Freight Co. Sales by product
(in thousands)

|Year Ended June 30,|
|2021|2020
Wood:
Oak|118,204|96,118
Pine|94,550|112,307
Total wood|212,754|208,425
Steel:
Bars|321,377|318,904
Sheets|88,112|90,006
Total steel|409,489|408,910
Total sales|622,243|617,335
`;
  const errors = errorsOf(changed(sales, { '212,754': '272,754', '409,489': '349,489' }));
  expect(errors).toHaveLength(1);
  expect(errors[0]?.message).toContain('What Total wood and Total steel are off by is one amount');
  expect(errors[0]?.suspects.slice(0, 2).map(({ suggestedText }) => suggestedText)).toEqual(['212,754', '409,489']);
});

test('two lines that lost their parentheses are turned back together', () => {
  const flows = `
Larkspur Freight Co. Consolidated Statements of Cash Flows
(in thousands)

|Year Ended June 30,||
|2021|2020|2019
Purchases of equipment|(318,204)|(296,118)|(301,455)
Purchases of businesses|(94,550)|(12,300)|(48,211)
Proceeds from sales of equipment|21,377|18,904|16,320
Net cash used in investing activities|(391,377)|(289,514)|(333,346)
`;
  const [error] = errorsOf(changed(flows, { '\\(318,204\\)': '318,204', '\\(94,550\\)': '94,550' }));
  expect(error?.message).toContain('seem to have the wrong sign');
  expect(error?.suspects.slice(0, 2).map(({ suggestedText }) => suggestedText)).toEqual(['(318,204)', '(94,550)']);
});

test.each([
  ['12.5%', '125%'],
  ['12.5%', '1.25%'],
])('a margin of %s that is printed as %s has its point out of place', (right, printed) => {
  const margins = (margin: string): string => `
Larkspur Freight Co. Highlights
(in thousands)

|Year Ended June 30,||
|2021|2020|2019
Revenue|4,012,345|3,604,118|3,100,906
Operating income|501,543|414,474|341,109
Operating margin|${margin}|11.5%|11.0%
`;
  expect(errorsOf(margins(right))).toEqual([]);
  expect(errorsOf(margins(printed))[0]?.suspects[0]).toMatchObject({ edit: 'decimal-point', suggestedText: '12.5' });
});

test('a total that is rounded off where its line is printed to the unit', () => {
  const [error] = errorsOf(changed(BALANCE, { '2,320,151': '2,320,200' }));
  expect(error?.suspects[0]).toMatchObject({ edit: 'rounded', suggestedText: '2,320,151' });
});

function firstOf(release: string): readonly string[] {
  return accused(release, (suspect) => suspect?.suggestedText ?? 'nothing');
}

function errorsOf(release: string): Report['findings'] {
  return analyze(drawn(release)).findings.filter(({ severity }) => severity === 'error');
}

function changed(release: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((text, [from, to]) => {
    const next = text.replace(new RegExp(from), to);
    expect(next).not.toBe(text);
    return next;
  }, release);
}
