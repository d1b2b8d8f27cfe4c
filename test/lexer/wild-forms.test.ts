import { expect, test } from '@jest/globals';
import { readFigure } from '../../src/lexer/figure.ts';
import { drawnTables } from './grids.ts';

/** Columns held by blanks. */
function aligned(text: string): readonly string[] {
  return drawnTables(text, 'text');
}

/** Cells are written with `>` for a tab. */
function pasted(...lines: readonly string[]): readonly string[] {
  return drawnTables(lines.join('\n').replaceAll('>', '\t'));
}

test('a spanner centred over the gap before its columns goes for no year twice', () => {
  expect(
    aligned(`
                                   THREE MONTHS ENDED         SIX MONTHS ENDED
                                        JUNE 30                   JUNE 30
                                       2030         2031         2030         2031
Fares                               $76,110      $81,234     $149,904     $159,820
Freight                              22,987       24,512       45,001       48,119
Total                                99,097      105,746      194,905      207,939
`)[0]?.split('\n')[0],
  ).toBe('head 0-1 THREE MONTHS ENDED | 2-3 SIX MONTHS ENDED');
});

test('the rest of a caption below the last row of figures belongs to it', () => {
  expect(
    aligned(`
                                     2031        2030
Fares                              36,500      33,100
Total liabilities and owners'      41,200      39,870
  equity
                                   ======      ======
`),
  ).toEqual([
    `head 0 2031 | 1 2030
Fares | 36500 | 33100
Total liabilities and owners' equity | 41200 | 39870 [/=]`,
  ]);
});

test('dates wider than the figures of the table above begin the next one', () => {
  const tables = aligned(`
                           2031          2030
Fares                    81,234        76,110
Freight                  24,512        22,987
Total                   105,746        99,097


                   ($000s)
                    1. Halbjahr 2031  1. Halbjahr 2030
Boats                   101,000           98,000
Quays                    12,000           11,000
Total                   113,000          109,000
`);
  expect(tables).toHaveLength(2);
});

test('dots lead to figures a blank apart, which have lost their columns', () => {
  expect(
    aligned(`
Three Months Ended September 30, Nine Months Ended September 30,
(in thousands)
2031 2030 2031 2030
Fares............................ $ 1,792,984 $ 1,128,597 $ 5,173,399 $ 4,096,216
Freight................................. 75,709 76,596 226,797 196,175
Gains on boats held for
sale, net............................................ (35,740) (142) (10,077) (55,484)
Total........................... 1,832,953 1,205,051 5,390,119 4,236,907
`),
  ).toEqual([
    `over the stub (in thousands)
head 0-1 Three Months Ended September 30, | 2-3 Nine Months Ended September 30,
head 0 2031 | 1 2030 | 2 2031 | 3 2030
Fares | 1792984 | 1128597 | 5173399 | 4096216
Freight | 75709 | 76596 | 226797 | 196175
Gains on boats held for sale, net | -35740 | -142 | -10077 | -55484
Total | 1832953 | 1205051 | 5390119 | 4236907`,
  ]);
});

test('figures of a packed row on a line of their own, in the middle of their caption', () => {
  expect(
    aligned(`
2031 2030
Fares 81,234 76,110
Interest expense, net of discounts
354 344
and premiums
Freight (13,453) (9,952)
Total 68,135 66,502
`),
  ).toEqual([
    `head 0 2031 | 1 2030
Fares | 81234 | 76110
Interest expense, net of discounts and premiums | 354 | 344
Freight | -13453 | -9952
Total | 68135 | 66502`,
  ]);
});

test('a first column that numbers the captions is left out', () => {
  expect(
    pasted(
      'Sr. No.>Particulars>Quarter ended>>>Year ended',
      '>>30.06.2031>31.03.2031>30.06.2030>31.03.2031',
      '1>Income>>>>',
      '>(a) Fares>2,67,096>2,54,310>2,31,877>9,84,512',
      '>(b) Other income>3,120>2,988>2,760>11,204',
      '2>Total income>2,70,216>2,57,298>2,34,637>9,95,716',
      '3>Fuel>1,00,000>90,000>80,000>4,00,000',
      '4>Margin>1,70,216>1,67,298>1,54,637>5,95,716',
    ),
  ).toEqual([
    `over the stub Particulars
head 0-2 Quarter ended | 3 Year ended
head 0 30.06.2031 | 1 31.03.2031 | 2 30.06.2030 | 3 31.03.2031
Income | . | . | . | .
(a) Fares | 267096 | 254310 | 231877 | 984512
(b) Other income | 3120 | 2988 | 2760 | 11204
Total income | 270216 | 257298 | 234637 | 995716
Fuel | 100000 | 90000 | 80000 | 400000
Margin | 170216 | 167298 | 154637 | 595716`,
  ]);
});

test('groups set off by blanks between tabs are figures, not heads', () => {
  expect(
    pasted('>T2 2031>T2 2030', 'Ventes :', 'Billets>81 234>76 110', 'Fret>24 512>22 987', 'Total>105 746>99 097'),
  ).toHaveLength(1);
});

test('years beside percent signs are heads', () => {
  expect(pasted('>2031>%>2030>%', 'Fares>9,120>60.8>8,004>58.0', 'Freight>5,880>39.2>5,800>42.0')[0]).toMatch(
    /^head 0 2031 \| 1 % \| 2 2030 \| 3 %\n/,
  );
});

test.each<[string, string]>([
  ['$ - 501', 'two figures in one cell'],
  ['30.06.2031', 'a date'],
  ['1.4.31', 'a date'],
])('%s is %s and no figure', (text) => {
  expect(readFigure(text, { group: '.', decimal: ',' })).toBeUndefined();
});
