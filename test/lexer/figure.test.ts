import { expect, test } from '@jest/globals';
import { readFigure } from '../../src/lexer/figure.ts';
import { ENGLISH } from '../../src/lexer/number-format.ts';
import type { NumberFormat } from '../../src/model/block.ts';

/** `raw -> digits`, with currency and suffix where there are any; kinds other than amounts by name. */
function read(text: string, format: NumberFormat = ENGLISH): string {
  const figure = readFigure(text, format);
  if (figure === undefined) return 'words';
  const { kind, from, to, digits, currency, suffix } = figure;
  const value = kind === 'amount' ? digits : kind;
  return [`${text.slice(from, to)} -> ${value}`, currency, suffix].filter((part) => part !== undefined).join(' ');
}

test.each([
  ['1,234', '1,234 -> 1234'],
  ['(1,234)', '(1,234) -> -1234'],
  ['$(0.01)', '(0.01) -> -0.01 USD'],
  ['($0.01)', '($0.01) -> -0.01 USD'],
  ['\\$ 18,204,110', '18,204,110 -> 18204110 USD'],
  ['$ (5)', '(5) -> -5 USD'],
  ['−7', '−7 -> -7'],
  ['△469', '△469 -> -469'],
  ['△ 1,165', '△ 1,165 -> -1165'],
  ['▲5.2', '▲5.2 -> -5.2'],
  ['▲ 5.2%', 'words'],
  ['–7.5', '–7.5 -> -7.5'],
  ['-$7', '-$7 -> -7 USD'],
  ['1,234-', '1,234- -> -1234'],
  ['+4', '+4 -> 4'],
  ['.05', '.05 -> 0.05'],
  ['12.3%', '12.3 -> 12.3 percent'],
  ['12.3 %', '12.3 -> 12.3 percent'],
  ['(4)%', '(4) -> -4 percent'],
  ['(4%)', '(4%) -> -4 percent'],
  ['(1.2) pts', '(1.2) -> -1.2 points'],
  ['(231) bp.', '(231) -> -231 basis-points'],
  ['(2) bp.', '(2) -> -2 basis-points'],
  ['(96bps)', '(96bps) -> -96 basis-points'],
  ['Up 17%', 'Up 17 -> 17 percent'],
  ['Down 0.5 pts', 'Down 0.5 -> -0.5 points'],
  ['1.5x', '1.5 -> 1.5 multiple'],
  ['$2.4 billion', '2.4 -> 2.4 USD billion'],
  ['€ 12', '12 -> 12 EUR'],
  ['£12', '12 -> 12 GBP'],
  ['¥12', '12 -> 12 JPY'],
  ['₹ 2,67,096', '2,67,096 -> 267096 INR'],
  ['RMB 12', '12 -> 12 CNY'],
  ['Rs. 12', '12 -> 12 INR'],
  ['12 EUR', '12 -> 12 EUR'],
  ['C$ 12', '12 -> 12 CAD'],
  ['**86,659**', '86,659 -> 86659'],
])('%s is an amount', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ['1,234 (a)', '1,234 -> 1234'],
  ['1,234(1)', '1,234 -> 1234'],
  ['1,234*', '1,234 -> 1234'],
  ['1,234 †', '1,234 -> 1234'],
  ['1,234²', '1,234 -> 1234'],
  ['1,234 [1]', '1,234 -> 1234'],
  ['(1,234)(a)', '(1,234) -> -1234'],
  ['(1,234) (1)(2)', '(1,234) -> -1234'],
  ['(a) 1,234', '1,234 -> 1234'],
  ['(1) $5', '5 -> 5 USD'],
  ['12% (b)', '12 -> 12 percent'],
])('a footnote mark does not break %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ['-', '- -> nil'],
  ['--', '-- -> nil'],
  ['–', '– -> nil'],
  ['—', '— -> nil'],
  ['$ -', '- -> nil USD'],
  ['$—', '— -> nil USD'],
  ['—%', '— -> nil percent'],
  ['-0-', '-0- -> nil'],
  ['Nil', 'Nil -> nil'],
  ['- (a)', '- -> nil'],
  ['NM', 'NM -> not-meaningful'],
  ['n/m', 'n/m -> not-meaningful'],
  ['N/A', 'N/A -> not-meaningful'],
  ['n.m.', 'n.m. -> not-meaningful'],
  ['*', '* -> not-meaningful'],
  ['>100%', '>100% -> not-meaningful'],
])('%s stands where a figure is missing', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  '',
  'Total',
  'June 30, 2025',
  '11/30/2004',
  '555-0142',
  '2012-13',
  '3 to 5 years',
  'Q3 FY26',
  'Net',
  'Naval',
  'EUROPE 5',
])('%s is words', (text) => {
  expect(read(text)).toBe('words');
});

test('a misprinted figure stays as printed', () => {
  expect(read('934.863')).toBe('934.863 -> 934.863');
  expect(read('1,2345')).toBe('1,2345 -> 12345');
});

test.each<[string, NumberFormat, string]>([
  ['1.234.567,89', { group: '.', decimal: ',' }, '1.234.567,89 -> 1234567.89'],
  ['-12,5', { group: '.', decimal: ',' }, '-12,5 -> -12.5'],
  ['1 234 567,8', { group: ' ', decimal: ',' }, '1 234 567,8 -> 1234567.8'],
  ['1\u00a0234', { group: ' ', decimal: ',' }, '1\u00a0234 -> 1234'],
  ['1\u202f234 €', { group: ' ', decimal: ',' }, '1\u202f234 -> 1234 EUR'],
  ["1'234.50", { group: "'", decimal: '.' }, "1'234.50 -> 1234.50"],
])('%s in its own format', (text, format, expected) => {
  expect(read(text, format)).toBe(expected);
});

test('a parenthesis that another cell closes is known', () => {
  expect(readFigure('(1,234', ENGLISH)).toMatchObject({ digits: '-1234' });
});
