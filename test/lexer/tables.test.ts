import { expect, test } from '@jest/globals';
import { drawnTables } from './grids.ts';

function html(...rows: readonly string[]): string {
  return `<html><body><table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table></body></html>`;
}

function cells(...texts: readonly string[]): string {
  return texts.map((text) => `<td>${text}</td>`).join('');
}

test('figures stand in their columns whatever their cells cover', () => {
  expect(
    drawnTables(
      html(
        `${cells('')}<td colspan="2">2031</td><td></td><td colspan="2">2030</td>`,
        cells('Fares', '$', '9,120', '', '$', '8,004'),
        `${cells('Fuel')}<td colspan="2">(1,200</td><td>)</td><td colspan="2">—</td>`,
        `${cells('Crew')}<td colspan="2"></td><td></td><td colspan="2">700</td>`,
      ),
    ),
  ).toEqual(['head 0 2031 | 1 2030\nFares | 9120 | 8004\nFuel | -1200 | nil\nCrew | . | 700']);
});

test('a title over the whole table, a unit over the stub, a column of notes', () => {
  expect(
    drawnTables(
      html(
        '<td colspan="4">Statement of Fares</td>',
        cells('€ m', 'Note', '2031', '2030'),
        cells('Fares', '4', '9,120', '8,004'),
        cells('Fuel', '', '(1,200)', '(1,100)'),
        cells('Margin', '', '7,920', '6,904'),
      ),
    ),
  ).toEqual([
    `title Statement of Fares
over the stub € m
head 0 Note | 1 2031 | 2 2030
Fares | 4 | 9120 | 8004
Fuel | . | -1200 | -1100
Margin | . | 7920 | 6904`,
  ]);
});

test('words among figures stay, footnotes follow', () => {
  expect(
    drawnTables(
      html(
        cells('', '2031', '2030'),
        cells('Fares', '9', '8'),
        cells('Grants', 'see below', '3'),
        cells('(1) Before tax.', '', ''),
      ),
    ),
  ).toEqual(['head 0 2031 | 1 2030\nFares | 9 | 8\nGrants | "see below" | 3\nnote (1) Before tax.']);
});

test('a line broken between caption and figures, and centred words under the heads', () => {
  expect(
    drawnTables(
      html(
        cells('', 'May 1, 2031', 'May 1, 2030'),
        '<td colspan="3">ASSETS</td>',
        cells('Boats, net of', '', ''),
        cells('depreciation', '9', '8'),
        cells('Cash', '4', '3'),
      ),
    ),
  ).toEqual(['head 0 May 1, 2031 | 1 May 1, 2030\nASSETS | . | .\nBoats, net of depreciation | 9 | 8\nCash | 4 | 3']);
});

test('a table without a figure is none', () => {
  expect(drawnTables(html(cells('Contact', 'Press'), cells('A. Person', 'B. Person')))).toEqual([]);
});

test('figures like years are figures where a caption stands beside them', () => {
  expect(drawnTables('Line,2031,2030\nBoats,2015,1998\nCrew,310,280\nMiles,2001,1999\n', 'csv')).toEqual([
    'over the stub Line\nhead 0 2031 | 1 2030\nBoats | 2015 | 1998\nCrew | 310 | 280\nMiles | 2001 | 1999',
  ]);
});

test('a star in a column of figures is a figure that is not meaningful, beside a figure it is a footnote mark', () => {
  expect(drawnTables('Line,2031,2030,Change\nFares,9,8,13%\nFuel,4*,3,*\nCrew,2,1,*\n', 'csv')).toEqual([
    'over the stub Line\nhead 0 2031 | 1 2030 | 2 Change\nFares | 9 | 8 | 13 percent\nFuel | 4 | 3 | nm\nCrew | 2 | 1 | nm',
  ]);
});
