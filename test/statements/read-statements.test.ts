import { expect, test } from '@jest/globals';
import { columns, drawn, statementsOf, units } from './drawn.ts';

const OPERATIONS = `Harbor Lane Instruments, Inc.
Consolidated Statements of Operations
(in thousands, except per share data)

|Three Months Ended June 30,|
|2021|2020
Revenues|$ 8,410|$ 7,020
Cost of revenues|5,150|4,480
Gross profit|3,260|2,540
Operating expenses:||
Research and development|1,105|990
Selling, general and administrative|1,420|1,300
Total operating expenses|2,525|2,290
Operating income|735|250
Interest expense, net|(61)|(58)
Net income|$ 674|$ 192
Net income per share:||
Basic|$ 0.07|$ 0.02
Diluted|$ 0.06|$ 0.02
Weighted average shares used in per share computation:||
Basic|9,870|9,640
Diluted|10,450|10,120
`;

test('an income statement: kind, scale, periods, headings, units, concepts', () => {
  expect(drawn(OPERATIONS)).toEqual([
    'income-statement 3 USD',
    '[reported 3m 2021-06-30]',
    '[reported 3m 2020-06-30]',
    'item 0 Revenues {revenue} 8410000 7020000',
    'item 0 Cost of revenues {cost-of-revenue} 5150000 4480000',
    'total 0 Gross profit {gross-profit} 3260000 2540000',
    'heading 0 Operating expenses: {} . .',
    'item 1 Research and development {research-and-development} 1105000 990000',
    'item 1 Selling, general and administrative {selling-general-and-administrative} 1420000 1300000',
    'total 0 Total operating expenses {operating-expenses} 2525000 2290000',
    'item 0 Operating income {operating-income} 735000 250000',
    'item 0 Interest expense, net {interest-expense-net} -61000 -58000',
    'item 0 Net income {net-income} 674000 192000',
    'heading 0 Net income per share: {} . .',
    'item 1 Basic {eps-basic} 0.07 0.02',
    'item 1 Diluted {eps-diluted} 0.06 0.02',
    'heading 0 Weighted average shares used in per share computation: {} . .',
    'item 1 Basic {shares-basic} 9870000 9640000',
    'item 1 Diluted {shares-diluted} 10450000 10120000',
  ]);
});

test('figures carry their printed places and their own scale', () => {
  const [statement] = statementsOf(OPERATIONS);
  const eps = statement?.lines.find(({ concept }) => concept === 'eps-basic')?.cells[0];
  expect(eps).toMatchObject({ kind: 'amount', unit: 'per-share', places: 2, scale: 0 });
  expect(statement?.title).toBe('Consolidated Statements of Operations');
});

test('a balance sheet without a title is known by its lines; its sections nest', () => {
  expect(
    drawn(`|June 30, 2021|December 31, 2020
ASSETS||
Current assets:||
Cash and cash equivalents|$ 1,204,118|$ 980,774
Accounts receivable, net|2,310,405|2,018,330
Total current assets|3,514,523|2,999,104
Other assets:||
Goodwill|801,900|801,900
Other assets|55,210|47,100
Total other assets|857,110|849,000
TOTAL ASSETS|$ 4,371,633|$ 3,848,104
LIABILITIES AND STOCKHOLDERS' EQUITY||
Current liabilities:||
Accounts payable|$ 910,020|$ 870,010
Total liabilities|910,020|870,010
Commitments and contingencies||
Stockholders' equity:||
Common stock, $0.01 par value, 9,000,000 shares authorized|98,700|96,400
Retained earnings|3,362,913|2,881,694
Total stockholders' equity|3,461,613|2,978,094
TOTAL LIABILITIES AND STOCKHOLDERS' EQUITY|$ 4,371,633|$ 3,848,104
`),
  ).toEqual([
    'balance-sheet 0 USD',
    '[reported 2021-06-30]',
    '[reported 2020-12-31]',
    'heading 0 ASSETS {} . .',
    'heading 1 Current assets: {} . .',
    'item 2 Cash and cash equivalents {cash} 1204118 980774',
    'item 2 Accounts receivable, net {accounts-receivable} 2310405 2018330',
    'total 1 Total current assets {total-current-assets} 3514523 2999104',
    'heading 1 Other assets: {} . .',
    'item 2 Goodwill {goodwill} 801900 801900',
    'item 2 Other assets {other-assets} 55210 47100',
    'total 1 Total other assets {total-other-assets} 857110 849000',
    'total 0 TOTAL ASSETS {total-assets} 4371633 3848104',
    "heading 0 LIABILITIES AND STOCKHOLDERS' EQUITY {} . .",
    'heading 1 Current liabilities: {} . .',
    'item 2 Accounts payable {accounts-payable} 910020 870010',
    'total 1 Total liabilities {total-liabilities} 910020 870010',
    'heading 1 Commitments and contingencies {} . .',
    "heading 2 Stockholders' equity: {} . .",
    'item 3 Common stock, $0.01 par value, 9,000,000 shares authorized {common-stock} 98700 96400',
    'item 3 Retained earnings {retained-earnings} 3362913 2881694',
    "total 2 Total stockholders' equity {stockholders-equity} 3461613 2978094",
    "total 0 TOTAL LIABILITIES AND STOCKHOLDERS' EQUITY {total-liabilities-and-equity} 4371633 3848104",
  ]);
});

test('in a statement of cash flows the lines of the balance sheet are changes', () => {
  const lines = drawn(`Statements of Cash Flows
(in millions)

|Six Months Ended June 30,|
|2021|2020
Operating activities:||
Net income|61|40
Accounts receivable|(14)|(9)
Other, net|3|2
Net cash provided by operating activities|50|33
Cash paid during the period for:||
Income taxes|12|10
Interest|4|4
`);
  expect(lines.slice(3)).toEqual([
    'heading 0 Operating activities: {} . .',
    'item 1 Net income {net-income} 61000000 40000000',
    'item 1 Accounts receivable {change-in-accounts-receivable} -14000000 -9000000',
    'item 1 Other, net {} 3000000 2000000',
    'total 0 Net cash provided by operating activities {cash-from-operations} 50000000 33000000',
    'heading 0 Cash paid during the period for: {} . .',
    'item 1 Income taxes {income-taxes-paid} 12000000 10000000',
    'item 1 Interest {} 4000000 4000000',
  ]);
});

test('shares in thousands beside money in millions', () => {
  const [statement] = statementsOf(`Statements of Operations
(In millions, except number of shares, which are reflected in thousands, and per-share amounts)

|Year Ended December 31, 2021|Year Ended December 31, 2020
Net sales|$ 96,458|$ 88,210
Net income|$ 9,916|$ 8,001
Diluted earnings per share|$ 2.18|$ 1.75
Shares used in computing diluted earnings per share|4,548,623|4,572,000
`);
  expect(statement?.lines.map(({ cells: [cell] }) => (cell?.kind === 'amount' ? cell.value.toFixed() : ''))).toEqual([
    '96458000000',
    '9916000000',
    '2.18',
    '4548623000',
  ]);
});

test.each<[name: string, text: string, expected: readonly string[]]>([
  [
    'heads of change and of share of revenue',
    `|Three Months Ended May 31,||||
|2014|% of Revenues|2013|% of Revenues|% Change
Revenues|$ 900|100%|$ 800|100%|13%
Operating income|90|10%|60|8%|50%`,
    [
      'reported 3m 2014-05-31',
      'percent-of 3m 2014-05-31',
      'reported 3m 2013-05-31',
      'percent-of 3m 2013-05-31',
      'percent-change -',
    ],
  ],
  [
    'as reported, adjustments, adjusted; the period from the title',
    `Reconciliation for the three months ended June 26, 2021

|As Reported|Adjustments|Non-GAAP
Net sales|$ 2,014|$ -|$ 2,014
Operating expenses|487|(8)|479
Operating income|72|8|80`,
    ['reported 3m 2021-06-26', 'adjustment 3m 2021-06-26', 'adjusted 3m 2021-06-26'],
  ],
  [
    'a percent column marked in its first and last row only',
    `|2021|2020|Change
Coal|$ 469|$ 339|38 %
Grain|964|901|7
Steel|561|530|6
Total|$ 1,994|$ 1,770|13 %`,
    ['reported -', 'reported -', 'percent-change -'],
  ],
  [
    'a difference in money is no percentage',
    `|2021|2020|Change
Coal|$ 469|$ 339|$ 130
Grain|964|901|63
Total|$ 1,433|$ 1,240|$ 193`,
    ['reported -', 'reported -', 'change -'],
  ],
  [
    'references in a column of notes',
    `|Note|2021|2020
Revenue|11|81,758|84,186
Material expense|14|41,663|42,766
Staff costs|15|26,977|27,901`,
    ['note -', 'reported -', 'reported -'],
  ],
  [
    'segments and their total',
    `For the year ended December 31, 2021

|Retail|Wholesale|Eliminations|Total
Revenue|$ 700|$ 450|$ (50)|$ 1,100
Operating income|70|40|-|110`,
    ['reported 12m 2021-12-31', 'reported 12m 2021-12-31', 'adjustment 12m 2021-12-31', 'total 12m 2021-12-31'],
  ],
  [
    'what has no year of its own belongs to the column before it',
    `|Three Months Ended May 31,|||
|2014 GAAP|Adj.|2014 Non-GAAP|2013 GAAP|Adj.|2013 Non-GAAP
Revenues|$ 900|$ 5|$ 905|$ 800|$ 4|$ 804
Net income|90|8|98|60|7|67`,
    [
      'reported 3m 2014-05-31',
      'adjustment 3m 2014-05-31',
      'adjusted 3m 2014-05-31',
      'reported 3m 2013-05-31',
      'adjustment 3m 2013-05-31',
      'adjusted 3m 2013-05-31',
    ],
  ],
])('columns: %s', (_, text, expected) => {
  expect(columns(text)).toEqual(expected);
});

test('a fiscal quarter ends where the document says that it does', () => {
  const text = `Revenue for the third quarter ended October 26, 2025 rose.

GAAP

($ in millions, except earnings per share)|Q3 FY26|Q3 FY25|Y/Y
Revenue|$ 57,006|$ 35,082|62%
Net income|$ 31,910|$ 19,309|65%
Diluted earnings per share|$ 1.30|$ 0.78|67%

Statements of Income
(In millions)

|Three Months Ended|
|October 26, 2025|October 27, 2024
Revenue|$ 57,006|$ 35,082
Net income|$ 31,910|$ 19,309
`;
  expect(columns(text)).toEqual([
    'reported 3m 2025-10-26',
    'reported 3m 2024-10-27',
    'percent-change -',
    'reported 3m 2025-10-26',
    'reported 3m 2024-10-27',
  ]);
});

const HEADS = '|Year Ended December 31,|\n|2021|2020\n';

test.each<[name: string, rows: string, expected: readonly string[]]>([
  [
    'per share, shares and what inherits them',
    'Net income|$ 5,100|$ 4,900\nLoss per common share - basic and diluted|$ (0.01)|$ (0.02)\nWeighted average shares outstanding|178,670|159,988',
    [
      'Net income: currency currency',
      'Loss per common share - basic and diluted: per-share per-share',
      'Weighted average shares outstanding: shares shares',
    ],
  ],
  [
    'shares named in a caption of money',
    'Total assets|9,100|8,200\nCommon stock, authorized 100,000 shares of $.01 par value|508|504\nTreasury shares, at cost|(90)|(80)\nRepurchases of common shares|(12)|(11)',
    [
      'Total assets: currency currency',
      'Common stock, authorized 100,000 shares of $.01 par value: currency currency',
      'Treasury shares, at cost: currency currency',
      'Repurchases of common shares: currency currency',
    ],
  ],
  [
    'a margin among amounts',
    'Revenue|$ 900|$ 800\nGross margin|52.1%|50.0%\nEffective tax rate|21.0|19.5\nInterest rate contracts|12|9',
    [
      'Revenue: currency currency',
      'Gross margin: percent percent',
      'Effective tax rate: percent percent',
      'Interest rate contracts: currency currency',
    ],
  ],
  [
    'counts and rates beside money',
    'Revenue|$ 900|$ 800\nRevenue per active customer|$ 578|$ 545\nNumber of stores|440|432\nTotal employees (average)|29,711|30,556\nTransit time (days)|4|5\nReceivables from customers|70|60',
    [
      'Revenue: currency currency',
      'Revenue per active customer: per-share per-share',
      'Number of stores: count count',
      'Total employees (average): count count',
      'Transit time (days): count count',
      'Receivables from customers: currency currency',
    ],
  ],
  [
    'a rate in the name of a bond',
    'Revenue|$ 900|$ 800\n3.2% Notes Due 2026|500|500\nDebt / EBITDA|2.8|2.7',
    ['Revenue: currency currency', '3.2% Notes Due 2026: currency currency', 'Debt / EBITDA: multiple multiple'],
  ],
  [
    'a heading two levels up',
    'Revenue|$ 900|$ 800\nHEADCOUNT||\nAmericas|49,145|49,584\nEurope|22,584|22,594',
    ['Revenue: currency currency', 'Americas: count count', 'Europe: count count'],
  ],
])('units: %s', (_, rows, expected) => {
  expect(units(HEADS + rows)).toEqual(expected);
});

test('columns of unlike units under one table', () => {
  expect(
    units(`|Shares (thous.)|Weighted-average grant-date fair value|Aggregate intrinsic value (millions)
Nonvested at January 1, 2021|915|$ 222.50|$ 74
Granted|229|243.48|N/A
Nonvested at June 30, 2021|900|$ 232.08|$ 61`),
  ).toEqual([
    'Nonvested at January 1, 2021: shares per-share currency',
    'Granted: shares per-share currency',
    'Nonvested at June 30, 2021: shares per-share currency',
  ]);
});

test('a caption broken over lines is one, and a figure line without a caption closes a list', () => {
  const [statement] = statementsOf(`${HEADS}Adjustments to reconcile net income to net cash
provided by operating activities:||
Depreciation|40|30
Common shares, $2.50 par value, 1,400,000 authorized; 1,113,174 and
1,113,018 issued|2,783|2,783
|2,823|2,813
`);
  expect(statement?.lines.map(({ caption, role }) => [caption, role])).toEqual([
    ['Adjustments to reconcile net income to net cash provided by operating activities:', 'heading'],
    ['Depreciation', 'item'],
    ['Common shares, $2.50 par value, 1,400,000 authorized; 1,113,174 and 1,113,018 issued', 'item'],
    ['', 'subtotal'],
  ]);
});

test.each([
  ['prose alone', 'We sold 3 million units in 2021.\n\nOur margins rose by 2%.\n'],
  ['a list of contents', 'Item 1.|Financial statements|3\nItem 2.|Discussion|20\nItem 3.|Disclosures|31\n'],
  ['contact data', 'Contact:|Jane Doe|John Roe\n|Investor Relations|Press\n|1.650.555.0349|1.212.555.7935\n'],
  ['footnotes', '(1)|Includes acquisition costs of $3 million.\n(2)|Not audited.\n'],
  ['nothing', ''],
])('%s gives no statement', (_, text) => {
  expect(statementsOf(text)).toEqual([]);
});

test.each<[words: string, shares: string, expected: string]>([
  ['(in thousands, except per share data)', '10,000', '10000000'],
  ['(in thousands, except per share data)', '10,000,000', '10000000'],
  ['(in thousands, except share and per share data)', '10,000,000', '10000000'],
  ['(in thousands, except share and per share data)', '10,000', '10000'],
])('%s and %s shares', (words, shares, expected) => {
  const [statement] = statementsOf(`Statements of Operations
${words}

${HEADS}Net income|$ 7,500|$ 6,100
Diluted earnings per share|$ 0.75|$ 0.61
Weighted average diluted shares|${shares}|${shares}
`);
  const cell = statement?.lines[2]?.cells[0];
  expect(cell?.kind === 'amount' ? cell.value.toFixed() : undefined).toBe(expected);
});

test('one run of lines with two statements is cut where the second begins', () => {
  const kinds = statementsOf(`Selected data
(in thousands)

|Three Months Ended June 30,|
|2021|2020
Revenues|$ 8,410|$ 7,020
Operating income|735|250
Net income|$ 674|$ 192
ASSETS||
Cash and cash equivalents|$ 1,204|$ 980
Accounts receivable|2,310|2,018
Total assets|$ 3,514|$ 2,998
`);
  expect(
    kinds.map(({ kind, scale, lines, columns: [column] }) => [kind, scale, lines.length, column?.period?.kind]),
  ).toEqual([
    ['income-statement', 3, 3, 'duration'],
    ['balance-sheet', 3, 4, 'instant'],
  ]);
});

test('a balance sheet over two tables is one', () => {
  const [sheet, ...others] = statementsOf(`Balance Sheets

|June 30, 2021|December 31, 2020
Cash|$ 1,204|$ 980
Receivables|2,310|2,018
Total assets|$ 3,514|$ 2,998

Liabilities and Equity

Accounts payable|$ 910|$ 870
Total liabilities|910|870
Retained earnings|2,604|2,128
Total liabilities and stockholders' equity|$ 3,514|$ 2,998
`);
  expect(others).toEqual([]);
  expect([sheet?.kind, sheet?.lines.length]).toEqual(['balance-sheet', 7]);
});
