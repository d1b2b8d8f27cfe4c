import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import type { Report } from '../../src/model/report.ts';
import { drawn } from '../support/drawn-release.ts';
import { ASSETS } from '../support/larkspur-balance.ts';

const CURRENT = (inventories: string, total: string): string =>
  ASSETS.slice(0, ASSETS.indexOf('Property'))
    .replace('884,213|901,355', inventories)
    .replace('5,511,748|4,879,974', total);

const FLOWS = (equipment: string): string => `
Larkspur Freight Co. Consolidated Statements of Cash Flows
(in thousands)

|Year Ended June 30,|
|2021|2020
Cash flows from investing activities:
Purchases of equipment|${equipment}
Purchases of businesses|(94,550)|(12,300)
Loans to affiliates|(8,120)|(9,455)
Proceeds from sales of equipment|21,377|18,904
Proceeds from maturities of securities|140,250|133,600
Net cash used in investing activities|(259,247)|(165,369)
`;

const EARNINGS = (interest: string): string => `
Larkspur Freight Co. Consolidated Statements of Income
(in thousands)

|Year Ended June 30,|
|2021|2020
Income before income taxes|418,204|396,118
Income tax benefit|(21,377)|(18,904)
Less: net loss attributable to noncontrolling interests|${interest}
Net income attributable to shareholders|443,131|421,364
`;

const OPERATIONS = (operating: string, other: string): string => `
Larkspur Freight Co. Consolidated Statements of Income
(in thousands)

|Year Ended June 30,|
|2021|2020
Gross profit|418,204|396,118
Operating expenses|521,338|470,952
Operating loss|${operating}
Interest expense|(21,377)|(18,904)
Other|${other}
Total other expense|(29,497)|(28,359)
Net loss|(132,631)|(103,193)
`;

const HIGHLIGHTS = (caption: string, income: string): string => `${ASSETS}
Larkspur Freight Co. Consolidated Statements of Income
(in thousands)

|Year Ended June 30,|
|2021|2020
Revenue|939,542|867,070
Costs|521,338|470,952
Net income|418,204|396,118

Larkspur Freight Co. Highlights
(in thousands)

|Year Ended June 30,|
|2021|2020
${caption}|${income}
Stores at the end of the year|318|296
`;

/** Each of the two sides is what is left of both with all their parts, less the other. */
const BALANCE = `
Larkspur Freight Co. Consolidated Balance Sheets
(in millions)

|September 30, 2025|December 31, 2024
Cash|512|498
Inventories|3,305|3,402
Other assets|564|574
Total assets|4,381|4,474
Accounts payable|185|184
Accrued liabilities|393|399
Senior notes, net|1,387|1,431
Total liabilities|1,964|2,013
Common stock|2|2
Additional paid-in capital|991|1,009
Retained earnings|1,639|1,718
Accumulated other comprehensive loss|(64)|(24)
Treasury stock, at cost|(151)|(245)
Total stockholders' equity|2,417|2,461
Total liabilities and stockholders' equity|4,381|4,474
`;

const LOSSES = `
Larkspur Freight Co. Consolidated Statements of Results
(in thousands)

|Year Ended June 30,|
|2021|2020
Revenue|418,204|396,118
Operating costs|441,293|419,494
Result before tax|(23,089)|(23,376)
Taxation|3,269|1,092
Net result for the year|(26,358)|(24,468)
`;

const SIDES = (other: string): string => `${ASSETS}Accounts payable|3,118,340|2,804,006
Shareholders' equity|5,951,068|5,745,086
Total liabilities and shareholders' equity|${other}
`;

test.each([
  ['a line', CURRENT('(884,213)|(901,355)', '5,511,748|4,879,974'), 'Inventories', '884,213'],
  ['an outflow', FLOWS('318,204|296,118'), 'Purchases of equipment', '(318,204)'],
  ['a total', CURRENT('884,213|901,355', '(5,511,748)|(4,879,974)'), 'Total current assets', '5,511,748'],
  ['what a list with signs takes away', OPERATIONS('(103,134)|(74,834)', '8,120|9,455'), 'Other', '(8,120)'],
  ['a loss above a loss', OPERATIONS('103,134|74,834', '(8,120)|(9,455)'), 'Operating loss', '(103,134)'],
  ['one of two sides', SIDES('(9,069,408)|(8,549,092)'), "Total liabilities and shareholders' equity", '9,069,408'],
])('%s with the wrong sign in every column is told, in all of them', (_, release, caption, right) => {
  const errors = errorsOf(release);
  expect(errors).toHaveLength(1);
  expect(errors[0]?.message).toContain(`${caption} has the wrong sign in every column`);
  expect(errors[0]?.suspects[0]).toMatchObject({ caption, suggestedText: right, edit: 'sign' });
});

test.each([
  ['lines that are all added', CURRENT('884,213|901,355', '5,511,748|4,879,974')],
  ['outflows in parentheses', FLOWS('(318,204)|(296,118)')],
  ['a list with signs', OPERATIONS('(103,134)|(74,834)', '(8,120)|(9,455)')],
  ['assets above liabilities and equity with their parts', BALANCE],
  ['a loss before a tax that is taken away', LOSSES],
  ['two sides', SIDES('9,069,408|8,549,092')],
  ['a result that is printed twice', HIGHLIGHTS('Net income', '418,204|396,118')],
  ['losses of others and benefits, taken away as they are printed', EARNINGS('(3,550)|(6,342)')],
])('nothing is wrong with %s', (_, release) => {
  expect(errorsOf(release)).toEqual([]);
});

test('a result that two tables print alike but for its sign is told', () => {
  const [error] = errorsOf(HIGHLIGHTS('Net income', '(418,204)|(396,118)'));
  expect(error?.suspects.map(({ caption, suggestedText }) => [caption, suggestedText])).toContainEqual([
    'Net income',
    '418,204',
  ]);
});

test('basic and diluted amounts in each other’s lines are told together', () => {
  const release = (basic: string, diluted: string): string => `
Larkspur Freight Co. Consolidated Statements of Income
(in thousands, except per share amounts)

|Three Months Ended June 30,||
|2021|2020|2019
Net income|51,762|44,172|40,338
Basic earnings per share|$${basic}|$0.89|$0.82
Diluted earnings per share|$${diluted}|$0.88|$0.81
Weighted average shares used, basic|49,513|49,854|49,420
Weighted average shares used, diluted|49,937|50,297|49,893
`;
  expect(errorsOf(release('1.05', '1.04'))).toEqual([]);
  const errors = errorsOf(release('1.04', '1.05'));
  expect(errors).toHaveLength(1);
  expect(errors[0]?.suspects.slice(0, 2).map(({ suggestedText }) => suggestedText)).toEqual(['1.05', '1.04']);
});

function errorsOf(release: string): Report['findings'] {
  return analyze(drawn(release)).findings.filter(({ severity }) => severity === 'error');
}
