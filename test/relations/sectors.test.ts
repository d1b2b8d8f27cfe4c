import { expect, test } from '@jest/globals';
import { accused as accusedIn } from '../support/drawn-release.ts';

const accused = (text: string): readonly string[] =>
  accusedIn(text, (first) => `${first?.caption ?? ''} ${first?.suggestedText ?? ''}`);

const NO_REVENUE = `Statements of Operations (in thousands)
 | 2031 | 2030
Research and development | 52,321 | 41,442
General and administrative | 14,003 | 11,204
Impairment | 1,000 | -
Loss from operations | (67,324) | (52,646)
Interest income | 1,200 | 900
Net loss | $(66,124) | $(51,746)
`;

test('costs without any revenue come to a loss', () => {
  expect(accused(NO_REVENUE)).toEqual([]);
  expect(accused(NO_REVENUE.replace('14,003', '14,030'))).toEqual(['General and administrative 14,003']);
});

const YIELDS = `Average balances and yields (in thousands)
 | 2031 | | | 2030 | |
 | Average balance | Interest | Yield | Average balance | Interest | Yield
Loans | 4,215,002 | 57,168 | 5.43% | 4,297,059 | 67,484 | 6.28%
Securities | 1,064,575 | 7,318 | 2.75% | 1,037,024 | 8,122 | 3.13%
Deposits in banks | 253,614 | 2,586 | 4.08% | 226,994 | 2,147 | 3.78%
Total earning assets | 5,533,191 | 67,072 | 4.85% | 5,561,077 | 77,753 | 5.59%
`;

test('yields that do not add up beside balances that do excuse no balance', () => {
  expect(accused(YIELDS)).toEqual([]);
  expect(accused(YIELDS.replace('2,147', '(2,147)'))).toEqual(['Deposits in banks 2,147']);
});

const CENTS = `Earnings by business (in thousands)
 | 2031 | 2030 | 2029 | 2028
Net income | 103,440 | 126,512 | 111,240 | 69,730
Electricity | $0.95 | $1.15 | $0.92 | $0.78
Gas | 0.23 | 0.23 | 0.27 | 0.05
Holding and other | (0.15) | (0.12) | (0.08) | (0.14)
GAAP diluted EPS | $1.03 | $1.26 | $1.11 | $0.69
Litigation settlement | 0.07 | 0.13 | 0.07 | 0.03
Ongoing diluted EPS | $1.10 | $1.39 | $1.18 | $0.72
`;

test('cents beside amounts per share are amounts per share', () => {
  expect(accused(CENTS)).toEqual([]);
  expect(accused(CENTS.replace('$1.26', '$1.62'))).toEqual(['GAAP diluted EPS 1.26']);
});

const CHANCE = `Statements of Income
 | 2031 | 2030
Loss on retirement | 59 | 60
Impairment losses | 227 | 222
Total extraordinary losses | 286 | 282
Profit before income taxes | 10,562 | 15,428
Income taxes - current | 1,478 | 1,550
Income taxes - deferred | (37) | (61)
Total income taxes | 1,441 | 1,489
Profit | 9,121 | 13,939
Profit (loss) attributable to non-controlling interests | (48) | (162)
Profit attributable to owners of parent | 9,169 | 14,101
`;

test('a part of a total is not accused by parts of others that come near it', () => {
  expect(accused(CHANCE)).toEqual([]);
});

const SHARED = `Condensed income statement (in millions)
 | 2031 | 2030 | 2029 | 2028
Profit after financial items | 3,813 | 1,404 | 7,400 | 5,462
Income tax | (487) | (500) | (1,458) | (1,433)
Profit for the period | 3,326 | 904 | 5,942 | 4,029
Profit attributable to:
Parent company shareholders | 3,259 | 886 | 5,823 | 3,948
Non-controlling interests | 67 | 18 | 119 | 81
`;

test('a result is shared out between the two lines below it', () => {
  expect(accused(SHARED)).toEqual([]);
  expect(accused(SHARED.replace('5,823', '5,283'))).toEqual(['Parent company shareholders 5,823']);
  expect(accused(SHARED.replace('119', '(119)'))).toEqual(['Non-controlling interests 119']);
});

test('in other languages too', () => {
  const german = SHARED.replace('Profit attributable to:\n', '')
    .replace('Profit for the period', 'Konzernergebnis')
    .replace('Parent company shareholders', 'davon auf Aktionäre der Muttergesellschaft entfallend')
    .replace('Non-controlling interests', 'davon auf nicht beherrschende Anteile entfallend');
  expect(accused(german)).toEqual([]);
  expect(accused(german.replace('5,823', '5,283'))).toEqual([
    'davon auf Aktionäre der Muttergesellschaft entfallend 5,823',
  ]);
});

const TANGIBLE = `Reconciliation of tangible common equity (in thousands)
 | June 30, 2031 | December 31, 2030
Total shareholders' equity (GAAP) | $725,759 | $888,446
Less: preferred stock | (28,122) | (26,997)
Common shareholders' equity | 697,637 | 861,449
Less: goodwill | (135,905) | (121,691)
Tangible common equity (non-GAAP) | $561,732 | $739,758
Total assets (GAAP) | $6,400,689 | $6,695,794
Less: goodwill | (135,905) | (121,691)
Tangible assets (non-GAAP) | $6,264,784 | $6,574,103
Tangible common equity to tangible assets (non-GAAP) | 8.97% | 11.25%
`;

test('what is not GAAP is a result, and a ratio is of the lines that it is named after', () => {
  expect(accused(TANGIBLE)).toEqual([]);
  expect(accused(TANGIBLE.replace('6,264,784', '6,264,874'))).toEqual(['Tangible assets (non-GAAP) 6,264,784']);
  expect(accused(TANGIBLE.replace('8.97%', '9.87%'))).toEqual([
    'Tangible common equity to tangible assets (non-GAAP) 8.97',
  ]);
});

const FUNDS = `Funds from operations (in thousands, except per share data)
 | 2031 | 2030 | 2029
FFO attributable to common stockholders and unitholders | 118,656 | 102,819 | 97,465
Acquisition costs | 676 | 682 | 671
Core FFO | 119,332 | 103,501 | 98,136
FFO per share and unit - diluted | $0.51 | $0.44 | $0.42
Core FFO per share and unit - diluted | $0.51 | $0.45 | $0.42
Weighted average shares and units outstanding - diluted | 231,865 | 231,519 | 231,356
`;

test('an amount per share names its measure without saying whose it is', () => {
  expect(accused(FUNDS)).toEqual([]);
  expect(accused(FUNDS.replace('$0.44', '$0.74'))).toEqual(['FFO per share and unit - diluted 0.44']);
});

const PREMIUMS = `Underwriting results (in millions)
 | 2031 | 2030
Net premiums earned | 4,210.3 | 3,977.1
Losses and loss adjustment expenses | 2,652.4 | 2,484.9
Policy acquisition costs | 757.8 | 716.3
Other underwriting expenses | 505.2 | 476.8
Underwriting income (loss) | 294.9 | 299.1
`;

test('underwriting income is a result', () => {
  expect(accused(PREMIUMS)).toEqual([]);
  expect(accused(PREMIUMS.replace('| 299.1', '| (299.1)'))).toEqual(['Underwriting income (loss) 299.1']);
});
