import { expect, test } from '@jest/globals';
import { tablesIn, drawnTables } from './grids.ts';

test('a pipe table with emphasis, escapes and a currency in cells of its own', () => {
  const text = `| ($ in thousands) | 2031 | 2030 |
|---|---:|---:|
| Fares | \\$ 9,120 | $ 8,004 |
| **Total fares** | **9,120** | **8,004** |
| Fuel \\& oil | (1,200) | — |
`;
  expect(drawnTables(text)).toEqual([
    `over the stub ($ in thousands)
head 0 2031 | 1 2030
Fares | 9120 | 8004
Total fares | 9120 | 8004
Fuel & oil | -1200 | nil`,
  ]);
  expect(tablesIn(text)[0]?.rows.map(({ bold }) => bold)).toEqual([false, true, false]);
});

test('heads in the first row of figures, a spanner in the first of its columns', () => {
  expect(
    drawnTables(`|  |  |  |  |  |
| --- | --- | --- | --- | --- |
|  | Quarter Ended |  | Half Year Ended |  |
|  | June 30, 2031 | June 30, 2030 | June 30, 2031 | June 30, 2030 |
| Fares | 9 | 8 | 17 | 15 |
|  |  |  |  |  |
| Fuel | 4 | 3 |  | 5 |`),
  ).toEqual([
    `head 0-1 Quarter Ended | 2-3 Half Year Ended
head 0 June 30, 2031 | 1 June 30, 2030 | 2 June 30, 2031 | 3 June 30, 2030
Fares | 9 | 8 | 17 | 15
Fuel | 4 | 3 | . | 5`,
  ]);
});

test('heads that stand over none of the columns are taken in order', () => {
  expect(
    drawnTables(`| | June 30, 2031 | June 30, 2030 | | | |
|-|-|-|-|-|-|
| Fares | $ | 9 | | $ | 8 |
| Fuel | | 4 | | | 3 |`),
  ).toEqual(['head 0 June 30, 2031 | 1 June 30, 2030\nFares | 9 | 8\nFuel | 4 | 3']);
});

test('rows merged into one cell are parted', () => {
  expect(
    drawnTables(`| Current assets: |
| --- |
| Cash due 2031 $ 2,423 $ (33) |
| Debts 955 3,457 |
| Margin 9.1 % (4) % |
| Other 15 4 |`),
  ).toEqual([
    `Current assets: | . | .
Cash due 2031 | 2423 | -33
Debts | 955 | 3457
Margin | 9.1 percent | -4 percent
Other | 15 | 4`,
  ]);
});

test('a blank line may tear a table apart', () => {
  expect(
    drawnTables('| | 2031 |\n|-|-|\n| Fares | 9 |\n\n| Fuel | 4 |\n| Crew | 2 |\n\n| | 2030 |\n|-|-|\n| Fares | 8 |'),
  ).toEqual(['head 0 2031\nFares | 9\nFuel | 4\nCrew | 2', 'head 0 2030\nFares | 8']);
});

test('a table written as HTML within Markdown', () => {
  expect(
    drawnTables(`# Report

<table><tr><td>€m</td><td>Note</td><td>2031</td></tr>
<tr><td>Fares</td><td>11</td><td>81,758</td></tr>
<tr><td>Fuel</td><td></td><td>-41,663</td></tr></table>

More words.`),
  ).toEqual(['over the stub €m\nhead 0 Note | 1 2031\nFares | 11 | 81758\nFuel | . | -41663']);
});

test('cells without a pipe at the start of the line', () => {
  expect(
    drawnTables(
      'Words | and a pipe.\n\nLine | 2031 | 2030\n--- | --: | --:\nFares | 9 | 8\nFuel | 4 | 3\n\nMore | words.',
    ),
  ).toEqual(['over the stub Line\nhead 0 2031 | 1 2030\nFares | 9 | 8\nFuel | 4 | 3']);
});

test('figures that share a cell beside empty ones are parted', () => {
  expect(
    drawnTables(
      '| | 2031 | 2030 | 2029 |\n|-|-|-|-|\n| Fares | $ 9 $ (8) | | 7 |\n| Fuel | 4 | 3 | 2 |\n| Crew | 1 305 | | 1 |',
    ),
  ).toEqual(['head 0 2031 | 1 2030 | 2 2029\nFares | 9 | -8 | 7\nFuel | 4 | 3 | 2\nCrew | 1305 | . | 1']);
});
