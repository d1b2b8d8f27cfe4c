import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { read } from '../../src/analyze.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import type { CheckResult } from '../../src/model/relation.ts';
import { additiveRelations } from '../../src/relations/additive.ts';
import { drawn } from '../support/drawn-release.ts';

/** The additive results of a table written with `|` for tabs. */
function results(table: string): readonly CheckResult[] {
  const reading = read(drawn(table));
  return runChecks(reading, additiveRelations(reading)).checks;
}

/** What adds up in the first column: `A 3 = B 1 + C 2`. */
function sums(table: string): readonly string[] {
  return results(table)
    .filter(({ relation, verdict }) => relation.subject?.column === 0 && verdict.startsWith('agrees'))
    .filter(({ relation }) => relation.check !== 'cross-footing')
    .map(({ formula }) => formula);
}

function failures(table: string): readonly string[] {
  return results(table)
    .filter(({ verdict }) => verdict === 'disagrees')
    .map(({ formula }) => formula);
}

const income = `
Consolidated Statements of Operations
(in thousands)

|Three Months Ended June 30,|
|2025|2024
Revenue|48,213|41,907
Cost of revenue|29,664|26,518
Gross profit|18,549|15,389
Operating expenses:||
Research and development|5,482|4,871
Sales and marketing|4,317|4,026
General and administrative|2,096|1,988
Total operating expenses|11,895|10,885
Income from operations|6,654|4,504
Other income (expense), net|(318)|127
Income before income taxes|6,336|4,631
Provision for income taxes|1,394|1,065
Net income|4,942|3,566`;

const balance = `
Condensed Consolidated Balance Sheets
(in thousands)

|June 30, 2025|December 31, 2024
ASSETS||
Current assets:||
Cash and cash equivalents|20,418|17,905
Accounts receivable, net|9,736|8,842
Inventories|6,127|6,590
Total current assets|36,281|33,337
Property and equipment, net|14,209|13,871
Goodwill|8,455|8,455
Total assets|58,945|55,663
LIABILITIES AND STOCKHOLDERS' EQUITY||
Current liabilities:||
Accounts payable|7,814|7,208
Accrued expenses|4,923|5,117
Total current liabilities|12,737|12,325
Long-term debt|15,500|16,250
Deferred income taxes|1,846|1,692
Total liabilities|30,083|30,267
Stockholders' equity:||
Common stock|214|212
Additional paid-in capital|21,093|20,431
Retained earnings|7,555|4,753
Total stockholders' equity|28,862|25,396
Total liabilities and stockholders' equity|58,945|55,663`;

test('a chain of subtotals is found as it is meant, costs subtracted where their captions take them away', () => {
  expect(sums(income)).toEqual([
    'Gross profit 18,549 = Revenue 48,213 - Cost of revenue 29,664',
    'Total operating expenses 11,895 = Research and development 5,482 + Sales and marketing 4,317 + General and administrative 2,096',
    'Income from operations 6,654 = Gross profit 18,549 - Total operating expenses 11,895',
    'Income before income taxes 6,336 = Income from operations 6,654 + Other income (expense), net (318)',
    'Net income 4,942 = Income before income taxes 6,336 - Provision for income taxes 1,394',
  ]);
});

test('totals of totals are found across headings', () => {
  expect(sums(balance)).toEqual(
    expect.arrayContaining([
      'Total assets 58,945 = Total current assets 36,281 + Property and equipment, net 14,209 + Goodwill 8,455',
      'Total liabilities 30,083 = Total current liabilities 12,737 + Long-term debt 15,500 + Deferred income taxes 1,846',
      "Total liabilities and stockholders' equity 58,945 = Total liabilities 30,083 + Total stockholders' equity 28,862",
    ]),
  );
  expect(failures(balance)).toEqual([]);
});

const quarter = '|Three Months Ended June 30,|\n|2025|2024';
const bridge = '|Q2 2025|Q1 2025|Q2 2024';

test.each([
  [
    'a total above its parts',
    `${quarter}\nTotal revenue|8,917|7,726\n  Hardware|5,214|4,408\n  Services|3,703|3,318`,
    'Total revenue 8,917 = Hardware 5,214 + Services 3,703',
  ],
  [
    'a subtotal without a caption',
    `${quarter}\nOperating expenses:||\nSelling|7,198|7,024\nAdministrative|1,360|1,290\n|8,558|8,314\nInterest|211|198`,
    'the line below Administrative 8,558 = Selling 7,198 + Administrative 1,360',
  ],
  [
    'a dash is a part, a blank is none',
    `${quarter}\nTrade|5,214|4,408\nSale of a building|-|318\nGrants||77\nTotal income|5,214|4,803`,
    'Total income 5,214 = Trade 5,214 + Sale of a building -',
  ],
  [
    'a line that says something in passing is left out',
    `${quarter}\nTrade|5,214|4,408\nOf which exports|1,871|1,602\nServices|3,703|3,318\nTotal income|8,917|7,726`,
    'Total income 8,917 = Trade 5,214 + Services 3,703',
  ],
  [
    'a line that is part of two totals',
    `${quarter}\nRevenue|48,213|41,907\nCost of revenue|29,664|26,518\nGross profit|18,549|15,389\nSales and marketing|4,317|4,026\nAdministrative|2,096|1,988\nTotal costs and expenses|36,077|32,532\nOperating income|12,136|9,375`,
    'Total costs and expenses 36,077 = Cost of revenue 29,664 + Sales and marketing 4,317 + Administrative 2,096',
  ],
  [
    'one column is enough where figures are long',
    `|2025\nCurrent assets:|\nCash|20,418,377\nReceivables|9,736,015\nInventories|6,127,940\nTotal current assets|36,282,332`,
    'Total current assets 36,282,332 = Cash 20,418,377 + Receivables 9,736,015 + Inventories 6,127,940',
  ],
  [
    'what is printed with its sign is added',
    `${quarter}\nRevenue|48,213|41,907\nCost of revenue|(29,664)|(26,518)\nGross profit|18,549|15,389`,
    'Gross profit 18,549 = Revenue 48,213 + Cost of revenue (29,664)',
  ],
  [
    'beginning, changes and ending roll forward',
    `${quarter}\nWarranty balance at beginning of period|383|402\nAccruals|58|61\nPayments|(54)|(80)\nWarranty balance at end of period|387|383`,
    'Warranty balance at end of period 387 = Warranty balance at beginning of period 383 + Accruals 58 + Payments (54)',
  ],
  [
    'GAAP opens a bridge and non-GAAP closes it, one under another',
    `${bridge}\nGAAP gross profit|24,462|22,574|13,400\nStock-based compensation|50|40|26\nAmortization|118|121|119\nNon-GAAP gross profit|24,630|22,735|13,545\nGAAP operating expenses|4,287|3,932|2,983\nStock-based compensation|(1,252)|(1,114)|(979)\nNon-GAAP operating expenses|3,035|2,818|2,004`,
    'Non-GAAP operating expenses 3,035 = GAAP operating expenses 4,287 + Stock-based compensation (1,252)',
  ],
  [
    'amounts per share add up',
    `${quarter}\nIncome per share:||\nFrom continuing operations|1.37|1.22\nFrom discontinued operations|0.18|(0.06)\nNet income per share|1.55|1.16`,
    'Net income per share 1.55 = From continuing operations 1.37 + From discontinued operations 0.18',
  ],
])('%s', (_, table, formula) => {
  expect(sums(table)).toContain(formula);
  expect(failures(table)).toEqual([]);
});

const segments = `
|Hardware|Services|Eliminations|Total
Revenue|5,214|3,703|(418)|8,499
Cost of revenue|3,126|1,990|(402)|4,714
Gross profit|2,088|1,713|(16)|3,785
Capital expenditures|318|97|-|415`;

test.each([
  ['segments and eliminations', segments, 3, 4],
  [
    'reported, adjustments and adjusted',
    `|GAAP|Adjustments|Non-GAAP\nRevenue|8,499|-|8,499\nCost of revenue|4,714|(218)|4,496\nOperating expenses|2,107|(355)|1,752\nOperating income|1,678|573|2,251`,
    2,
    4,
  ],
  [
    'three months and three months',
    `|Three Months Ended|||Six Months Ended|
|June 30, 2025|March 31, 2025|June 30, 2024|June 30, 2025|June 30, 2024
Cloud|5,214|4,987|4,411|10,201|8,693
Licences|1,703|1,655|1,820|3,358|3,597
Total revenue|6,917|6,642|6,231|13,559|12,290`,
    3,
    3,
  ],
])('%s add up across', (_, table, column, lines) => {
  const across = results(table).filter(({ relation }) => relation.check === 'cross-footing');
  expect(across.filter(({ relation }) => relation.subject?.column === column)).toHaveLength(lines);
  expect(across.filter(({ verdict }) => verdict === 'disagrees')).toEqual([]);
});

test('a wrong subtotal is not explained away: what it is the sum of fails, and so does what it is part of', () => {
  expect(failures(income.replace('11,895|', '12,595|'))).toEqual([
    'Total operating expenses 12,595 = Research and development 5,482 + Sales and marketing 4,317 + General and administrative 2,096',
    'Income from operations 6,654 = Gross profit 18,549 - Total operating expenses 12,595',
  ]);
});

const FIGURE = /(?<=\|)(?:\d+,\d{3}|\(\d+\))(?=$|\|)/gm;

/** A figure with its first digit replaced, so that rounding explains nothing. */
function misprint(figure: string, by: number): string {
  return figure.replace(/\d/, (digit) => String.fromCharCode(49 + ((digit.charCodeAt(0) - 49 + by) % 9)));
}

test('any misprinted figure leaves a total that fails because of it', () => {
  fc.assert(
    fc.property(fc.constantFrom(income, balance), fc.nat(), fc.integer({ min: 1, max: 8 }), (table, at, by) => {
      const cells = [...table.matchAll(FIGURE)];
      const { 0: figure, index } = cells[at % cells.length] ?? { 0: '', index: 0 };
      const wrong = misprint(figure, by);
      const text = table.slice(0, index) + wrong + table.slice(index + figure.length);
      expect(failures(text).some((formula) => formula.includes(wrong))).toBe(true);
    }),
  );
});

test.each([
  ['two figures in each other’s columns', balance.replace('9,736|8,842', '8,842|9,736'), 'Total current assets'],
  ['a line printed twice', balance.replace(/(Inventories.*\n)/, '$1$1'), 'Total current assets'],
  ['a first line printed twice', balance.replace(/(Accounts payable.*\n)/, '$1$1'), 'Total current liabilities'],
  ['a line left out', balance.replace(/Accounts receivable.*\n/, ''), 'Total current assets'],
  ['a figure of the prior period', balance.replace('14,209|', '13,871|'), 'Total assets'],
  ['a factor of a thousand', balance.replace('|15,500|', '|15,500,000|'), 'Total liabilities'],
  ['a lost sign', income.replace('(318)', '318'), 'Income before income taxes'],
])('%s is found', (_, table, total) => {
  expect(failures(table).some((formula) => formula.startsWith(total))).toBe(true);
});

test.each([
  ['one digit of a column that stands alone', /9,736,015/, '9,736,815'],
  ['two digits interchanged in its total', /36,282,332/, '36,228,332'],
])('%s is found', (_, right, wrong) => {
  const single = `|2025\nCurrent assets:|\nCash|20,418,377\nReceivables|9,736,015\nInventories|6,127,940\nTotal current assets|36,282,332`;
  expect(failures(single)).toEqual([]);
  expect(failures(single.replace(right, wrong))).toHaveLength(1);
});

test('figures that are evened out down their columns accuse nobody across them', () => {
  const halves = `|Three Months Ended||Six Months Ended
|June 30, 2025|March 31, 2025|June 30, 2025
Cloud|5,214|4,987|10,203
Licences|1,703|1,655|3,357
Total revenue|6,917|6,642|13,560`;
  expect(failures(halves)).toEqual([]);
  expect(failures(halves.replace('10,203', '10,703'))).not.toEqual([]);
});

test('a list that is abridged accuses nobody', () => {
  expect(
    failures(`${quarter}\nSelected expenses:||\nRent|1,204|1,187\nFuel|883|1,020\nTotal expenses|9,412|8,806`),
  ).toEqual([]);
});

test('an average printed below its figures is no total of them', () => {
  expect(failures(`|2025|2024\nNorth|412|388\nSouth|398|402\nAverage|405|395`)).toEqual([]);
});

test('a table of thousands of lines is searched within bounds', () => {
  const lines = Array.from({ length: 120 }, (_, group) => {
    const parts = [1, 2, 3, 4, 5, 6].map((part) => 1_000 + ((group * 7_919 + part * 104_729) % 90_000));
    const total = parts.reduce((sum, part) => sum + part, 0);
    return [
      ...parts.map((part, at) => `Item ${group}.${at}|${part}|${part + 11}`),
      `Total ${group}|${total}|${total + 66}`,
    ];
  }).flat();
  const table = `|2025|2024\n${lines.join('\n')}`;
  const totals = results(table).filter(({ relation, verdict }) => relation.check === 'footing' && verdict === 'agrees');
  expect(totals.filter(({ relation }) => relation.subject?.column === 0)).toHaveLength(120);
});

const trade = `
Trade with partners

|Sold|Bought|Left|Sold tools|Bought tools|Left tools|Sold toys|Bought toys|Left toys|Sold ore|Bought ore|Left ore
Norland|18,080|39,219|(21,139)|5,893|12,712|(6,819)|7,245|17,378|(10,133)|4,942|9,129|(4,187)
Sudland|15,341|39,945|(24,604)|5,691|17,998|(12,307)|4,799|13,378|(8,579)|4,851|8,569|(3,718)
Ostland|14,123|39,942|(25,819)|4,714|17,438|(12,724)|5,046|15,306|(10,260)|4,363|7,198|(2,835)
Westland|12,118|34,807|(22,689)|3,709|16,159|(12,450)|5,594|14,495|(8,901)|2,815|4,153|(1,338)
`;

test('every third column makes up the first of its kind', () => {
  const across = results(trade).filter(({ relation }) => relation.check === 'cross-footing');
  const first = across.filter(({ relation }) => relation.subject?.line === 0 && relation.terms.length === 3);
  expect(
    first.map(({ relation }) => [relation.subject?.column, ...relation.terms.map(({ cell }) => cell.column)]),
  ).toEqual(
    expect.arrayContaining([
      [0, 3, 6, 9],
      [1, 4, 7, 10],
      [2, 5, 8, 11],
    ]),
  );
});

const wards = `
People of the wards

|Hill|Shore|Moor
All|9,147|12,382|8,619
All, young|2,931|4,177|3,028
All, old|6,216|8,205|5,591
Town|5,812|7,455|4,966
Town, young|1,874|2,610|1,733
Town, old|3,938|4,845|3,233
Land|3,335|4,927|3,653
Land, young|1,057|1,567|1,295
Land, old|2,278|3,360|2,358
`;

test('the cells of a cross table add up both ways, the last as well, which follows from the others', () => {
  expect(sums(wards)).toEqual(
    expect.arrayContaining([
      'All, young 2,931 = Town, young 1,874 + Land, young 1,057',
      'All, old 6,216 = Town, old 3,938 + Land, old 2,278',
    ]),
  );
  expect(new Set(sums(wards)).size).toBe(sums(wards).length);
});

test('columns in proportion are evidence once', () => {
  const rows = ['Cooks 13', 'Smiths 47', 'Maids 28', 'Tanners 11', 'Clerks 30', 'Masons 62', 'Potters 23', 'Grooms 17'];
  const budget = rows.map((row) => {
    const [name, hours = ''] = row.split(' ');
    return [name, ...[40, 80, 120, 160].map((weeks) => String(weeks * Number(hours)))].join('|');
  });
  // 13 + 17 is 30 in every year, because each year is so many times the first.
  expect(sums(['Hours of work', '', '|First|Second|Third|Fourth', ...budget].join('\n'))).toEqual([]);
});

const position = `
Consolidated Balance Sheets
(in thousands)

|June 30,|
|2025|2024
Cash|21,034|23,324
Receivables|28,781|33,951
Land|49,325|51,294
Total assets|99,140|108,569
Payables|29,850|37,012
Loans|20,245|18,818
Total liabilities|50,095|55,830
Share capital|19,301|19,523
Retained earnings|29,744|33,216
Total equity|49,045|52,739
`;

test('a total of two totals, wherever they stand', () => {
  expect(sums(position)).toContain('Total assets 99,140 = Total liabilities 50,095 + Total equity 49,045');
});

const halfYear = `
Results for the half year
(in millions)

|Quarter ended||Half year ended
|September 30, 2025|June 30, 2025|September 30, 2025
Income from operations|1,234|1,182|2,416
Other income|23|19|42
Total income|1,257|1,201|2,458
Paid-up share capital|250|250|250
`;

test('what is the same in a period as in each of its parts is no sum of them', () => {
  const across = results(halfYear).filter(({ relation }) => relation.check === 'cross-footing');
  expect(across.map(({ relation }) => relation.subject?.line)).toEqual([0, 1, 2]);
});

const plants = `
Goods carried
(in thousands)

|2025|2024
Plant 1:
Wood of plant 1|26,728|16,144
Steel of plant 1|24,415|13,831
Glass of plant 1|22,107|11,518
Total plant 1|73,250|41,493
Plant 2:
Wood of plant 2|43,456|32,872
Steel of plant 2|71,143|20,559
Glass of plant 2|38,836|59,246
Total plant 2|153,435|112,677
`;

test('lines that are numbered are not one line at several dates', () => {
  expect(sums(plants)).toEqual([
    'Total plant 1 73,250 = Wood of plant 1 26,728 + Steel of plant 1 24,415 + Glass of plant 1 22,107',
    'Total plant 2 153,435 = Wood of plant 2 43,456 + Steel of plant 2 71,143 + Glass of plant 2 38,836',
  ]);
});
