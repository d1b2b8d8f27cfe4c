import { expect, test } from '@jest/globals';
import { drawnTables } from './grids.ts';

test('nine months of a year are a head in a text that is aligned by blanks', () => {
  expect(
    drawnTables(`
T EUR             Q3 2031   Q3 2030   Change in %   9M 2031   9M 2030   Change in %
Europe              20.346    17.636         15,4    57.697    57.913          -0,4
Americas            15.096    14.104          7,0    47.578    44.666           6,5
Group               35.442    31.740         11,7   105.275   102.579           2,6
`)[0]?.split('\n')[1],
  ).toBe('head 0 Q3 2031 | 1 Q3 2030 | 2 Change in % | 3 9M 2031 | 4 9M 2030 | 5 Change in %');
});

/** Cells are written with `>` for a tab. */
function headsIn(...lines: readonly string[]): readonly string[] {
  const [drawing = ''] = drawnTables(lines.join('\n').replaceAll('>', '\t'));
  return drawing.split('\n').filter((line) => line.startsWith('head'));
}

test('units below heads leave the notes free', () => {
  expect(headsIn('>Notes>2031>2030', '>>$m>$m', 'Fares>5>912>804', 'Fuel>6>(412)>(399)', 'Margin>>500>405')).toEqual([
    'head 0 Notes | 1 2031 | 2 2030',
    'head 1 $m | 2 $m',
  ]);
});

test('where a gap shows that empty cells are kept, heads stand over the columns of their cells', () => {
  expect(
    headsIn(
      '>Segments>>>Adjustments>Consolidated',
      '>Rail>Road>Total>>',
      'Sales>310>240>550>(20)>530',
      'Costs>(210)>(200)>(410)>20>(390)',
      'Profit>100>40>140>>140',
    ),
  ).toEqual(['head 0-2 Segments | 3 Adjustments | 4 Consolidated', 'head 0 Rail | 1 Road | 2 Total']);
});

test('a row that keeps the empty cell of its note tells that a shorter one has a reference', () => {
  expect(
    drawnTables(`
| | Note | 2031 | 2030 | Change |
|---|---|---|---|---|
| Fares | 11 | 74,411 | 73,169 | 2% |
| Profit | | 8,056 | 7,779 | 4% |
| Earnings per share | 7 | 14.81 | 12.98 | |
`)[0]
      ?.split('\n')
      .at(-1),
  ).toBe('Earnings per share | 7 | 14.81 | 12.98 | .');
});

test('figures in groups that do not break are one, though the cell beside is empty', () => {
  expect(
    drawnTables(`
| | Q3 | % |
|---|---|---|
| Sales 2030 | 2\u00a0724 | |
| Growth | 11 | 0.4 |
| Sales 2031 | 2\u00a0735 | 0.4 |
`)[0]?.split('\n')[1],
  ).toBe('Sales 2030 | 2724 | .');
});
