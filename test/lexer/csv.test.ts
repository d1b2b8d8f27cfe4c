import { expect, test } from '@jest/globals';
import { readCsv } from '../../src/lexer/csv.ts';
import { sourceFromText } from '../../src/source/read-source.ts';
import { drawnTables } from './grids.ts';

test.each([
  ['quotes, commas and line breaks within them', 'a,"b, ""c""\n d",3\r\n"",5,"6"\n'],
  ['semicolons', 'a;b;c\n1,5;2;"3;4"\n'],
  ['tabs', 'a\tb\n1\t2\n'],
  ['a blank line and blank cells', 'a,b\n\n,\n1, 2 \n'],
  ['no line break at the end', 'a,b\n1,2'],
  ['a quote within a field', 'a,5" pipe,2\n1,2,3\n'],
  ['quotes that close too early', '"a" b,2\n1,3\n'],
  ['a byte order mark', '\ufeffa,b\n1,2\n'],
])('every cell stands where it says: %s', (_, text) => {
  const { rows } = readCsv(sourceFromText(text), { start: 0, end: text.length });
  const cells = rows.flatMap((row) => row.cells);
  expect(cells.length).toBeGreaterThan(3);
  for (const cell of cells) expect(text.slice(cell.span.start, cell.span.end).replaceAll('""', '"')).toBe(cell.text);
});

test('a spreadsheet with years padded by zeros, and captions that are numbers', () => {
  expect(
    drawnTables(
      'Fares by line,,\nLine,2031.00000,2030.00000\n1,9.00000,8.00000\n2,4.00000,3.00000\nAll,13.00000,11.00000\n',
    ),
  ).toEqual([
    `title Fares by line
over the stub Line
head 0 2031.00000 | 1 2030.00000
1 | 9.00000 | 8.00000
2 | 4.00000 | 3.00000
All | 13.00000 | 11.00000`,
  ]);
});

test('numbers without a word', () => {
  expect(drawnTables('1,2,3\n4,5,9\n6,7,13\n', 'csv')).toEqual(['~ | 1 | 2 | 3\n~ | 4 | 5 | 9\n~ | 6 | 7 | 13']);
});
