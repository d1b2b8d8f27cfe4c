import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { sourceFromText } from '../../src/source/read-source.ts';
import { readScale } from '../../src/statements/scale.ts';
import { readCurrency } from '../../src/statements/currency.ts';
import { columns, drawn } from './drawn.ts';

test.each<[words: string, money: number, currency: string]>([
  ['SEKm', 6, 'SEK'],
  ['MSEK', 6, 'SEK'],
  ['(NOKm)', 6, 'NOK'],
  ['TCHF', 3, 'CHF'],
  ['EURbn', 9, 'EUR'],
  ['in PLN million', 6, 'PLN'],
  ["RM'000", 3, 'MYR'],
  ['Group income statement, DKKm', 6, 'DKK'],
])('%s', (words, money, currency) => {
  expect(readScale(words)?.money).toBe(money);
  expect(readCurrency(words)).toBe(currency);
});

test('an amount behind a currency and a letter is no scale', () => {
  expect(readScale('Net sales of SEKm 1,234 in the quarter')).toBeUndefined();
});

test('months from one to another, the last twelve, and a year that ends elsewhere', () => {
  expect(
    columns(`Condensed income statement
SEKm|Jul-Sep 2031|Jul-Sep 2030|Jan-Sep 2031|Jan-Sep 2030|Rolling 12 months|Full-year 2030
Net sales|1 204|1 180|3 611|3 498|4 790|4 677
Operating profit|204|180|611|498|790|677

Condensed balance sheet
SEKm|30 Sep 2031|30 Sep 2030|31 Dec 2030
Equity|2 204|2 180|2 190
Total assets|5 204|5 180|5 190
`).slice(0, 6),
  ).toEqual([
    'reported 3m 2031-09-30',
    'reported 3m 2030-09-30',
    'reported 9m 2031-09-30',
    'reported 9m 2030-09-30',
    'reported -',
    'reported 12m 2030-12-31',
  ]);
});

test('columns of notes under a spanner that begins behind them', () => {
  expect(
    columns(`CONDENSED CONSOLIDATED STATEMENT OF PROFIT OR LOSS
||Six months ended 30 June
||2031|2030
||RMB'000|RMB'000
|Notes|(unaudited)|(unaudited)
Revenue|4|669,097|557,942
Cost of sales||(467,532)|(409,526)
Gross profit||201,565|148,416
Finance costs|6|(11,201)|(9,320)
`),
  ).toEqual(['note -', 'reported 6m 2031-06-30', 'reported 6m 2030-06-30']);
});

test('a title over a line that names the period', () => {
  const html = `<html><body><p>Condensed consolidated income statement</p><p>for the six months ended 30 June 2031</p>
<table><tr><td>£m</td><td>2031</td><td>2030</td></tr><tr><td>Revenue</td><td>12.1</td><td>11.4</td></tr>
<tr><td>Operating profit</td><td>2.1</td><td>1.4</td></tr></table></body></html>`;
  const [statement] = analyze(sourceFromText(html, 'release.html')).statements;
  expect(statement?.title).toBe('Condensed consolidated income statement');
});

test('dates over balances are moments, whatever kind the table is of', () => {
  expect(
    columns(`Reconciliation of tangible common equity (in thousands)
|June 30, 2031|December 31, 2030
Total shareholders' equity|91,204|88,180
Less: goodwill|(11,204)|(11,204)
Tangible common equity|80,000|76,976
Total assets|905,204|880,180
`),
  ).toEqual(['reported 2031-06-30', 'reported 2030-12-31']);
});

const YEN = (figures: readonly string[]): string =>
  ['Statements of Income', '(Millions)', '|2031|2030', ...figures].join('\n').replaceAll('|', '\t');
const FIGURES = [
  'Interest income|124|111',
  'Dividend income|187|210',
  'Foreign exchange gains|96|88',
  'Other|41|52',
  'Total non-operating income|451|462',
];

test.each<[what: string, text: string, errors: number]>([
  ['Rounded figures', YEN(FIGURES), 1],
  ['Amounts that are cut off', `Amounts are rounded down to the nearest million.\n\n${YEN(FIGURES)}`, 0],
  ['Fractions of shares', `Fractional shares are rounded down to the nearest share.\n\n${YEN(FIGURES)}`, 1],
  ['Yen', YEN(FIGURES).replace('(Millions)', '(Millions of yen)'), 0],
])('%s', (_, text, errors) => {
  const { findings } = analyze(sourceFromText(text));
  expect(findings.filter(({ severity }) => severity === 'error')).toHaveLength(errors);
});

test('basic and diluted are told apart by what stands before and after dilution', () => {
  const { statements } = analyze(
    sourceFromText(
      'SEKm\t2031\t2030\nProfit per share before dilution\t1.20\t1.31\nProfit per share after dilution\t1.19\t1.30\n',
    ),
  );
  expect(statements[0]?.lines.map(({ concept }) => concept)).toEqual(['eps-basic', 'eps-diluted']);
});

test('a change from a loss may have either sign', () => {
  const errors = (change: string): number =>
    analyze(
      sourceFromText(
        [
          'Income statement, in millions',
          '|2031|2030|Change %',
          'Revenue|1,204.0|1,102.0|9.3%',
          'Materials|404.0|440.0|(8.2%)',
          'Wages|300.0|312.0|(3.8%)',
          'Rent|400.0|450.0|(11.1%)',
          `Net income (loss)|100.0|(100.0)|${change}`,
        ]
          .join('\n')
          .replaceAll('|', '\t'),
      ),
    ).findings.filter(({ severity, check }) => severity === 'error' && check === 'percent-change').length;
  expect([errors('200.0%'), errors('(200.0%)'), errors('(280.0%)')]).toEqual([0, 0, 1]);
});

test('a short table with points between groups and a decimal comma', () => {
  expect(
    drawn(`Konzernbilanz
Mio. €|30.09.2031|31.12.2030
Immaterielle Vermögenswerte|3.158,2|3.441,7
Sachanlagen|2.485,1|2.836,0
Langfristige Vermögenswerte|5.643,3|6.277,7
`).slice(0, 4),
  ).toEqual([
    'balance-sheet 6 EUR',
    '[reported 2031-09-30]',
    '[reported 2030-12-31]',
    'item 0 Immaterielle Vermögenswerte {intangible-assets} 3158200000 3441700000',
  ]);
});

test('nine months of a year that ends in December', () => {
  expect(
    columns(`Konzern-Gewinn- und Verlustrechnung
Mio. €|Q3 2031|Q3 2030|9M 2031|9M 2030
Umsatzerlöse|2.835,5|2.967,3|8.700,4|8.766,6
Umsatzkosten|-1.676,8|-1.844,3|-5.140,1|-5.540,5
Bruttoergebnis vom Umsatz|1.158,7|1.123,0|3.560,3|3.226,1

Konzernbilanz
Mio. €|30.09.2031|31.12.2030
Sachanlagen|2.485,1|2.836,0
Summe Aktiva|5.643,3|6.277,7
`).slice(0, 4),
  ).toEqual(['reported 3m 2031-09-30', 'reported 3m 2030-09-30', 'reported 9m 2031-09-30', 'reported 9m 2030-09-30']);
});

test('a half of a fiscal year ends where the title says', () => {
  expect(
    columns(`Financial performance for the half-year ended 31 December 2030

A$m|1H FY31|1H FY30|Change $m|Change %
Sales revenue|2,835.5|2,767.3|68.2|2.5%
EBITDA|876.8|844.3|32.5|3.8%
Profit before tax|558.7|523.0|35.7|6.8%
`).slice(0, 2),
  ).toEqual(['reported 6m 2030-12-31', 'reported 6m 2029-12-31']);
});
