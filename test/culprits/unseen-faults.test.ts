import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import type { Report } from '../../src/model/report.ts';
import { ASSETS } from '../support/larkspur-balance.ts';
import { drawn } from '../support/drawn-release.ts';

/** Releases as companies round them: every figure by itself, so that totals are a unit off here and there. */
const SEGMENTS = `
Larkspur Freight Co. Sales by region
(in thousands)

|Three Months Ended|Three Months Ended|Three Months Ended
|June 30, 2021|March 31, 2021|June 30, 2020
Northern|1,438,577|1,285,875|1,326,694
Eastern|815,966|784,561|703,739
Coastal|824,480|782,848|912,355
Total|3,079,022|2,853,283|2,942,788
`;

const EQUITY = `
Larkspur Freight Co. Consolidated Balance Sheets
(in millions)

|June 30, 2021|December 31, 2020
Current liabilities|3,216.3|4,372.7
Long-term borrowings|5,254.1|7,146.3
Total liabilities|8,470.4|11,519.0
Shareholders' equity:
Common shares, $0.001 par value|37.8|48.4
Additional paid-in capital|3,326.7|4,754.0
Treasury shares, at cost|(722.2)|(825.4)
Retained earnings|4,407.5|6,593.4
Accumulated other comprehensive income (loss)|184.8|(264.6)
Total shareholders' equity|7,234.6|10,305.8
Total liabilities and shareholders' equity|15,705.0|21,824.8
`;

const CHANGES = `
Larkspur Freight Co. Consolidated Statements of Income
(in millions)

|Year Ended June 30,||
|2021|2020|$ Change
Sales|41,204|43,001|(1,797)
Cost of sales|21,495|22,919|(1,424)
Gross profit|19,708|20,083|(375)
Selling expenses|9,120|9,377|(257)
Operating income|10,588|10,705|(117)
`;

const MARGINS = `
Larkspur Freight Co. Reconciliation of GAAP to Non-GAAP Measures
(in thousands)

|Year Ended June 30,|
|2021|2020
Revenue|4,000,000|5,000,000
GAAP gross profit|2,020,000|2,580,000
Stock-based compensation|8,000|10,000
Non-GAAP gross profit|2,028,000|2,590,000
GAAP gross margin|50.5%|51.6%
Non-GAAP gross margin|50.7%|51.8%
GAAP operating income|1,200|49,000
Amortization|6,800|16,000
Non-GAAP operating income|8,000|65,000
Non-GAAP operating margin|0.2%|1.3%
`;

const HIGHLIGHTS = `
Larkspur Freight Co. Highlights
(in millions)

|Q2 2021|Q1 2021|Q2 2020|Q/Q|Y/Y
Revenue|6,051|5,931|7,643|Up 2%|Down 21%
Operating expenses|2,576|2,571|2,029|Up 0%|Up 27%
Operating income|1,257|601|2,970|Up 109%|Down 58%
Net income|1,414|680|3,003|Up 108%|Down 53%
Gross margin|63.3%|53.6%|65.4%|Up 9.7 pts|Down 2.1 pts
`;

/** In one year the net assets are also a sum of lines from all over, and the premium that of liabilities and net assets. */
const POSITION = (premium: string): string => `
Larkspur Freight plc Statement of financial position
(In millions)

|31 December 2015|31 December 2014
Non-current assets
Goodwill|1,441|1,497
Other intangible assets|380|368
Property, plant and equipment|1,594|1,767
Total non-current assets|3,415|3,632
Current assets
Inventories|430|410
Trade and other receivables|633|727
Cash and cash equivalents|337|320
Total current assets|1,400|1,457
Total assets|4,815|5,089
Current liabilities
Trade and other payables|(739)|(816)
Current tax liabilities|(60)|(72)
Borrowings|(190)|(187)
|(989)|(1,075)
Net current assets|411|382
Non-current liabilities
Borrowings|(1,197)|(1,126)
Retirement benefit obligations|(216)|(193)
Deferred tax liabilities|(108)|(111)
Total non-current liabilities|(1,521)|(1,430)
Total liabilities|(2,510)|(2,505)
Net assets|2,305|2,584
Equity
Share capital|68|58
Share premium account|${premium}
Own shares|(36)|(28)
Retained earnings|1,950|2,239
Total equity|2,305|2,584
`;

const FUNDS = `
Larkspur Property Trust Funds from operations
(in thousands, except per share data)

|Three Months Ended June 30,||Six Months Ended June 30,|
|2021|2020|2021|2020
Net income|41,204|38,911|80,337|75,602
Depreciation|22,918|21,450|45,377|42,019
FFO|64,122|60,361|125,714|117,621
FFO per share and unit - diluted|$1.27|$1.21|$2.49|$2.36
Weighted average shares and units - diluted|50,490|49,886|50,488|49,840
`;

const REGIONS = `
Larkspur Freight Co. Sales by region
(in thousands)

|Three Months Ended June 30,||
|2021|2020|% Change
Northern|1,438,577|1,285,875|11.9%
Eastern|815,966|784,561|4.0%
Coastal|824,480|912,355|(9.6)%
Western|400,000|380,000|5.3%
Southern|300,000|250,000|20.0%
Total net sales|3,779,023|3,612,791|4.6%
`;

test.each([
  ['rounded segments', SEGMENTS],
  ['a position in which sums come out by chance in one year', POSITION('323|315')],
  ['another such position', POSITION('323|79').replace('1,950|2,239', '1,950|2,475')],
  ['funds from operations per share', FUNDS],
  ['changes of regions', REGIONS],
  ['lines that have shares in their names, in millions with a decimal', EQUITY],
  ['changes of rounded figures, which do not add up to the unit', CHANGES],
  ['margins of which one is by chance the difference of two others', MARGINS],
  ['changes in percent and in points', HIGHLIGHTS],
  ['a balance sheet', ASSETS],
])('nothing is wrong with %s', (_, release) => {
  expect(errorsOf(release).map(({ message }) => message)).toEqual([]);
});

test.each([
  ['two columns of a total that is rounded', SEGMENTS, '3,079,022|2,853,283', '2,853,283|3,079,022', 'swapped'],
  ['a line of treasury shares', EQUITY, '(722.2)', '722.2', 'sign'],
  ['a change that is more than rounding off', CHANGES, '(257)', '(357)', 'digit'],
  ['a margin that its own quotient gives away', MARGINS, '51.8%', '58.1%', 'transposition'],
  ['a rise that is printed as negative', HIGHLIGHTS, 'Up 109%', 'Up (109)%', 'sign'],
  ['funds from operations per share', FUNDS, '$2.49', '$2.94', 'transposition'],
  ['a change of sales', REGIONS, '|4.6%', '|(4.6)%', 'sign'],
  ['a change in points', HIGHLIGHTS, 'Up 9.7 pts', 'Up (9.7) pts', 'sign'],
])('%s: the culprit is named first', (_, release, from, to, edit) => {
  const errors = errorsOf(faulty(release, from, to));
  expect(errors[0]?.suspects[0]).toMatchObject({ edit });
  expect(from).toContain(errors[0]?.suspects[0]?.suggestedText ?? 'a value');
});

test('a line that prints the figures of another line is blamed, with what it should print', () => {
  const errors = errorsOf(faulty(ASSETS, 'Inventories|884,213|901,355', 'Inventories|112,940|108,277'));
  expect(errors).toHaveLength(1);
  expect(errors[0]?.message).toContain('The figures of Inventories are those of Prepaid expenses');
  expect(errors[0]?.suspects[0]).toMatchObject({ caption: 'Inventories', suggestedText: '884,213' });
});

test('a column that is a unit off says nothing of a missing line', () => {
  const rounded = faulty(ASSETS, '4,879,974', '4,879,975');
  const errors = errorsOf(faulty(rounded, '3,310,077', '3,910,077'));
  expect(errors).toHaveLength(1);
  expect(errors[0]?.message).not.toContain('missing');
});

test('a table that leaves a period out does not hide a wrong margin of that period', () => {
  const statements = (margin: string): string => `
Larkspur Freight Co. Consolidated Statements of Income
(in millions)

|Three Months Ended||Six Months Ended|
|June 30, 2021|June 30, 2020|June 30, 2021|June 30, 2020
Revenue|13,507|6,704|20,699|14,992
Cost of revenue|4,045|3,789|6,589|6,646
Gross profit|9,462|2,915|14,110|8,346

Larkspur Freight Co. Reconciliation of GAAP to Non-GAAP Measures
(in millions)

|Three Months Ended|||Six Months Ended|
|June 30, 2021|March 31, 2021|June 30, 2020|June 30, 2021|June 30, 2020
GAAP gross profit|9,462|4,648|2,915|14,110|8,346
GAAP gross margin|70.1%|64.6%|43.5%|${margin}|55.7%
Stock-based compensation|31|27|38|58|76
Non-GAAP gross profit|9,493|4,675|2,953|14,168|8,422

Larkspur Freight Co. Highlights
(in millions)

|Q2 2021|Q1 2021|Q2 2020
Revenue|13,507|7,192|6,704
Gross margin|70.1%|64.6%|43.5%
`;
  expect(errorsOf(statements('68.2%'))).toEqual([]);
  expect(errorsOf(statements('(68.2)%'))[0]?.suspects[0]).toMatchObject({
    caption: 'GAAP gross margin',
    edit: 'sign',
  });
});

/** Six lists of five lines with their totals in two years, right to the last digit but for what is added to one total. */
function lists(excess: number): string {
  const figure = (row: number, column: number): number => ((row * 104_729 + column * 77_417) % 880_001) + 100_000;
  const print = (value: number): string => value.toLocaleString('en-US');
  const rows = ['Wood', 'Steel', 'Glass', 'Paper', 'Cloth', 'Stone'].flatMap((name, list) => {
    const parts = [1, 2, 3, 4, 5].map((part) => [figure(5 * list + part, 0), figure(5 * list + part, 1)] as const);
    const total = [0, 1].map((column) => parts.reduce((sum, part) => sum + (part[column] ?? 0), 0));
    const wrong = (total[1] ?? 0) + (list === 3 ? excess : 0);
    return [
      `${name}:`,
      ...parts.map(([one, other], part) => `${name} of plant ${'ABCDE'.charAt(part)}|${print(one)}|${print(other)}`),
      `Total ${name.toLowerCase()}|${print(total[0] ?? 0)}|${print(wrong)}`,
    ];
  });
  return ['Larkspur Freight Co. Goods carried, sales', '(in thousands)', '', '|2021|2020', ...rows].join('\n');
}

test.each([
  ['nothing', 0, []],
  ['two units, which rounding may explain', 2, ['warning']],
  ['more than rounding leaves', 40, ['error']],
])('where all other totals foot to the last digit, a total is off by %s', (_, excess, severities) => {
  const { findings } = analyze(drawn(lists(excess)));
  expect(findings.map(({ severity }) => severity)).toEqual(severities);
});

function errorsOf(release: string): Report['findings'] {
  return analyze(drawn(release)).findings.filter(({ severity }) => severity === 'error');
}

function faulty(release: string, from: string, to: string): string {
  const changed = release.replace(from, to);
  expect(changed).not.toBe(release);
  return changed;
}
