import { expect, test } from '@jest/globals';
import { drawnTables } from './grids.ts';

test('cells parted by pipes with none at the start of the line and no line of dashes', () => {
  expect(
    drawnTables(`Harbour balance sheets

March 31, 2031 | December 31, 2030
Assets
Current assets:
Cash | 594,852 | 581,806
Debts, net | 182,781 | 176,779
Total current assets | 777,633 | 758,585
Quays | (10,594) | —

Total assets | 767,039 | 758,585
`),
  ).toEqual([
    `head 0 March 31, 2031 | 1 December 31, 2030
Assets | . | .
Current assets: | . | .
Cash | 594852 | 581806
Debts, net | 182781 | 176779
Total current assets | 777633 | 758585
Quays | -10594 | nil
Total assets | 767039 | 758585`,
  ]);
});

test('spanners and words over the captions are told apart where empty cells have gone', () => {
  expect(
    drawnTables(`(in thousands) | Three Months Ended June 30, | Six Months Ended June 30,
2031 | 2030 | 2031 | 2030
Fares | 9 | 8 | 17 | 15
Margin | 36.4 | % | 38.1 | % | (3.2) | % | (21.8 | %)

Three Months Ended June 30, | Change
(dollars in thousands) | 2031 | 2030 | Amount | %
Boats | 114,480 | 115,005 | (525) | (0.5) | %
Quays | 36,248 | 95,465 | (59,217) | (62.0) | %
`),
  ).toEqual([
    `over the stub (in thousands)
head 0-1 Three Months Ended June 30, | 2-3 Six Months Ended June 30,
head 0 2031 | 1 2030 | 2 2031 | 3 2030
Fares | 9 | 8 | 17 | 15
Margin | 36.4 percent | 38.1 percent | -3.2 percent | -21.8 percent`,
    `over the stub (dollars in thousands)
head 0-1 Three Months Ended June 30, | 2-3 Change
head 0 2031 | 1 2030 | 2 Amount | 3 %
Boats | 114480 | 115005 | -525 | -0.5 percent
Quays | 36248 | 95465 | -59217 | -62.0 percent`,
  ]);
});

test('currency signs and parentheses in cells that only some rows have shift the figures, not their columns', () => {
  expect(
    drawnTables(`| | Quarter Ended | |
| | June 30, | | March 31, | |
2031 | | | | |
| | | | | |
Fares | | $ | 196,521 | | $ | 194,331 | |
Freight | | 27,195 | | (17,434 | ) | |
Fares and freight | | $ | 223,716 | | $ | 176,897 | |
`),
  ).toEqual([
    `head 0-1 Quarter Ended
head 0 June 30, | 1 March 31,
2031 | . | .
Fares | 196521 | 194331
Freight | 27195 | -17434
Fares and freight | 223716 | 176897`,
  ]);
});

test('a parenthesis that closes nowhere is negative all the same', () => {
  expect(
    drawnTables('Nine Months\n2031 | 2030\nDebts | (2,877 | (5,299\nStock | 1,935 | (34 | )%\nOther | 4 | 5\n'),
  ).toEqual([
    `head 0-1 Nine Months
head 0 2031 | 1 2030
Debts | -2877 | -5299
Stock | 1935 | -34 percent
Other | 4 | 5`,
  ]);
});

test('links, footers and code with pipes are no tables', () => {
  expect(drawnTables('Home | About | Contact\nFares | Freight\n')).toEqual([]);
  expect(drawnTables('Harbour Lines | Annual report | 53\n\nThe quays were quiet in the year.\n')).toEqual([]);
  expect(drawnTables('a|1|2\nb|3|4\n')).toEqual([]);
});

test('where empty cells have gone, figures stand where their kinds leave no choice, and otherwise nowhere', () => {
  expect(
    drawnTables(`2031 | 2030 | 2029 | 2031 vs 2030 | 2030 vs 2029
Fares | 275 | 414 | 472 | (34 | )% | (12 | )%
Freight | 298 | 285 | 251 | 5 | % | 14 | %
Quays | (9) | (27) | 118
Berths | 4 | 17 | %
Boats | 2 | 1 | 4 | 100 | % | (75 | )%
`),
  ).toEqual([
    `head 0 2031 | 1 2030 | 2 2029 | 3 2031 vs 2030 | 4 2030 vs 2029
Fares | 275 | 414 | 472 | -34 percent | -12 percent
Freight | 298 | 285 | 251 | 5 percent | 14 percent
Quays | -9 | -27 | 118 | . | .
Berths | 4 | 17 | % | . | . | . | . | .
Boats | 2 | 1 | 4 | 100 percent | -75 percent`,
  ]);
});
