import { expect, test } from '@jest/globals';
import { drawnTables } from './grids.ts';

/** Cells are written with `>` for a tab. */
function drawn(...lines: readonly string[]): readonly string[] {
  return drawnTables(lines.join('\n').replaceAll('>', '\t'));
}

test('a spanner over years, headings, rules and blank lines', () => {
  expect(
    drawn(
      '>Quarter Ended June 30,>',
      '>2031>2030',
      'Fares>$ 9,120>$ 8,004',
      'Costs:>>',
      'Fuel>(1,200)>(1,100)',
      '',
      'Crew>(800)>-',
      '>----->-----',
      'Margin>$ 7,120>$ 6,904',
      '>=====>=====',
    ),
  ).toEqual([
    `head 0-1 Quarter Ended June 30,
head 0 2031 | 1 2030
Fares | 9120 | 8004
Costs: | . | .
Fuel | -1200 | -1100
Crew | -800 | nil [/-]
Margin | 7120 | 6904 [-/=]`,
  ]);
});

test('a new row of heads begins a new table', () => {
  const tables = drawn(
    '>2031>2030',
    'Fares>9,120>8,004',
    'Fuel>(1,200)>(1,100)',
    '',
    '>May 1, 2031>May 1, 2030',
    'Cash>5>6',
  );
  expect(tables).toHaveLength(2);
  expect(tables[1]).toBe('head 0 May 1, 2031 | 1 May 1, 2030\nCash | 5 | 6');
});

test('a dollar cell pushes what follows, where rows without one have fewer cells', () => {
  expect(
    drawn(
      '>June 1, 2031>>June 1, 2030>>Change',
      'Fares>$>9,120>>>$>8,004>>>$>1,116>',
      'Fuel>1,200>>>1,100>>>100>',
      'Crew>(800)>>>(700)>>>(100)>',
      'Grants>>>>300>>>(300)>',
      'Total>$>9,520>>>$>8,704>>>$>816>',
    ),
  ).toEqual([
    `head 0 June 1, 2031 | 1 June 1, 2030 | 2 Change
Fares | 9120 | 8004 | 1116
Fuel | 1200 | 1100 | 100
Crew | -800 | -700 | -100
Grants | . | 300 | -300
Total | 9520 | 8704 | 816`,
  ]);
});

test('a closing parenthesis, a percent sign and a footnote mark in cells of their own', () => {
  expect(
    drawn(
      '>2031>>>2030>>>Change',
      'Fares>9,120>>>8,004>>>14>%',
      'Fuel>(1,200>)(a)>>(1,100>)>>9>%',
      'Crew>800>>>700>>>(14>)%',
    ),
  ).toEqual([
    `head 0 2031 | 1 2030 | 2 Change
Fares | 9120 | 8004 | 14 percent
Fuel | -1200 | -1100 | 9 percent
Crew | 800 | 700 | -14 percent`,
  ]);
});

test('captions indented by empty cells', () => {
  expect(drawn('>>>2031>>2030', 'Fares>>>9,120>>8,004', '>Fuel>>1,200>>1,100', '>>Total fuel>1,200>>1,100')).toEqual([
    `head 0 2031 | 1 2030
Fares | 9120 | 8004
Fuel | 1200 | 1100
Total fuel | 1200 | 1100`,
  ]);
});

test('a caption broken onto a line of its own', () => {
  expect(
    drawn('>2031>>2030', 'Fares>9,120>>8,004', 'Other income (expense), net', '370>>69', 'Total>9,490>>8,073'),
  ).toEqual([
    `head 0 2031 | 1 2030
Fares | 9120 | 8004
Other income (expense), net | 370 | 69
Total | 9490 | 8073`,
  ]);
});

test('a caption broken over two rows is joined, a heading before lines in lower case is not', () => {
  expect(
    drawn(
      '>2031>2030',
      'Shares, 500,000 authorized and>>',
      '410,000 issued, respectively>4>3',
      'Earnings per share:>>',
      'basic>1.10>1.05',
      'diluted>1.08>1.01',
    ),
  ).toEqual([
    `head 0 2031 | 1 2030
Shares, 500,000 authorized and 410,000 issued, respectively | 4 | 3
Earnings per share: | . | .
basic | 1.10 | 1.05
diluted | 1.08 | 1.01`,
  ]);
});

test('heads that share a row with words over the stub', () => {
  expect(drawn('Titles first>', '($ in millions)>Q3>Q2>Y/Y', 'Fares>$912>$800>14%', 'Fuel>$120>$110>9%')[0]).toBe(
    `title Titles first
over the stub ($ in millions)
head 0 Q3 | 1 Q2 | 2 Y/Y
Fares | 912 | 800 | 14 percent
Fuel | 120 | 110 | 9 percent`,
  );
});

test('spanners end where what stands below them begins anew', () => {
  const heads = drawn(
    '>Quarter Ended>>Half Year Ended',
    '>June 30,>>March 31,>>June 30,>>June 30,>>June 30,',
    '>2031>>2031>>2030>>2031>>2030',
    'Fares>9>>8>>7>>17>>15',
    'Fuel>4>>3>>2>>7>>5',
  )[0]?.split('\n')[0];
  expect(heads).toBe('head 0-2 Quarter Ended | 3-4 Half Year Ended');
});

test('a spanner that speaks of percent stands over percentages', () => {
  const heads = drawn(
    '>Year Ended May 31,>>% Change>>% Change (Constant)',
    '>2031>>% of Fares>>2030>>% of Fares>>in US $>>in Constant Currency',
    'Fares>900>>100%>>800>>100%>>13%>>14%',
    'Fuel>90>>10%>>80>>10%>>13%>>14%',
  )[0]?.split('\n')[0];
  expect(heads).toBe('head 0-3 Year Ended May 31, | 4 % Change | 5 % Change (Constant)');
});

test('the upper part of a broken head belongs to the column below it', () => {
  const heads = drawn(
    '>>>>Pro Forma>>>',
    '>>As Printed>>Entries>>Pro Forma>',
    'Fares>>$>9>>$>1>>$>10>',
    'Fuel>>4>>1>>5>',
  )[0];
  expect(heads?.split('\n').slice(0, 2)).toEqual(['head 1 Pro Forma', 'head 0 As Printed | 1 Entries | 2 Pro Forma']);
});

test('prose ends a table, footnotes are prose', () => {
  const text =
    '\t2031\t2030\nFares\t9\t8\nFuel\t4\t3\n\nThe company carries people and goods between the islands, and has done so since 1931.\n\nCash\t5\t6\nDebt\t1\t2\n';
  expect(drawnTables(text)).toEqual([
    'head 0 2031 | 1 2030\nFares | 9 | 8\nFuel | 4 | 3',
    'Cash | 5 | 6\nDebt | 1 | 2',
  ]);
});

test('years in the stub are captions, years over columns are heads', () => {
  expect(drawn('Fiscal year>Amount', '2031>$ 400', '2032>500', 'Thereafter>600')).toEqual([
    'over the stub Fiscal year\nhead 0 Amount\n2031 | 400\n2032 | 500\nThereafter | 600',
  ]);
});

test('missing figures stay missing where no row is full', () => {
  expect(drawn('>Land>Ships>Total', 'Opening>5>>9', 'Bought>>2>2', 'Sold>(1)>>(1)')).toEqual([
    'head 0 Land | 1 Ships | 2 Total\nOpening | 5 | . | 9\nBought | . | 2 | 2\nSold | -1 | . | -1',
  ]);
});

test('days over as many years stand over these alone, and not over the changes behind them', () => {
  expect(
    drawn(
      '>Quarter Ended March 31,>Quarter Ended December 31,>Quarter Ended March 31,>>',
      '>2031>2030>2030>Q/Q>Y/Y',
      'Fares>9,120>9,004>8,004>1%>14%',
      'Fuel>1,200>1,150>1,100>4%>9%',
    )[0]
      ?.split('\n')
      .slice(0, 2),
  ).toEqual([
    'head 0 Quarter Ended March 31, | 1 Quarter Ended December 31, | 2 Quarter Ended March 31,',
    'head 0 2031 | 1 2030 | 2 2030 | 3 Q/Q | 4 Y/Y',
  ]);
  expect(
    drawn(
      '>Quarter Ended March 31,>Half Year Ended March 31,',
      '>2031>2030>2031>2030',
      'Fares>9,120>9,004>18,004>17,500',
      'Fuel>1,200>1,150>2,100>2,004',
    )[0]?.split('\n')[0],
  ).toBe('head 0-1 Quarter Ended March 31, | 2-3 Half Year Ended March 31,');
});
