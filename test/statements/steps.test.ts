import { expect, test } from '@jest/globals';
import { analyze, read } from '../../src/analyze.ts';
import { readingFromJson } from '../../src/contract/reading-from-json.ts';
import { readingJson } from '../../src/contract/reading-json.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

/** The steps of a table's figures, line by line; 1 where a figure is as exact as it is printed. */
function steps(csv: string): readonly (readonly number[])[] {
  const { statements } = analyze(sourceFromText(csv, 'table.csv'), { format: 'csv' });
  return statements.flatMap(({ lines }) =>
    lines.map(({ cells }) => cells.map((cell) => (cell?.kind === 'amount' ? (cell.step ?? 1) : 0))),
  );
}

const HEADS = 'District,North,South,East,West';

function table(rows: readonly (readonly number[])[]): string {
  return [HEADS, ...rows.map((row, index) => `Ward ${'ABCDEFGH'[index] ?? ''},${row.join(',')}`)].join('\n');
}

const FIVES = [
  [135, 2045, 310, 75],
  [480, 915, 265, 140],
  [725, 1330, 95, 605],
  [215, 360, 1485, 50],
  [90, 445, 635, 1155],
  [340, 185, 720, 265],
];

test('counts that are all multiples of five are rounded to fives', () => {
  expect(steps(table(FIVES)).flat()).toEqual(FIVES.flat().map(() => 5));
});

test.each([
  ['one figure in each column is none', FIVES.map((row, index) => (index === 2 ? row.map((n) => n + 1) : row))],
  ['they are multiples of ten', FIVES.map((row) => row.map((figure) => figure * 2))],
  ['they are too few', FIVES.slice(0, 5)],
])('they are not where %s', (_, rows) => {
  expect(new Set(steps(table(rows)).flat())).toEqual(new Set([1]));
});

test('a total of figures rounded to fives agrees within that rounding', () => {
  const totals = [135 + 480 + 725 + 215 + 90 + 5, 2045 + 915 + 1330 + 360 + 445 - 5, 310 + 265 + 95 + 1485 + 635, 2030];
  const csv = table([...FIVES.slice(0, 5), totals]).replace('Ward F', 'Total');
  const { checks } = analyze(sourceFromText(csv, 'table.csv'), { format: 'csv' });
  const footings = checks.filter(({ relation }) => relation.subject?.line === 5);
  expect(footings.map(({ verdict }) => verdict)).toEqual([
    'agrees-within-rounding',
    'agrees-within-rounding',
    'agrees',
    'agrees-within-rounding',
  ]);
});

test('zeros that pad a whole column or line say nothing, unless the file pads nothing', () => {
  const csv = `Item,Count,Share
Elm,12.00000,0.31250
Oak,25.00000,0.27184
Ash,41.00000,0.11872
Yew,17.00000,0.50000`;
  expect(steps(csv)).toEqual([
    [100_000, 1],
    [100_000, 1],
    [100_000, 1],
    [100_000, 1],
  ]);
  expect(new Set(steps(csv.replaceAll('000,', ',')).flat())).toEqual(new Set([1]));
});

test('steps are kept in a reading that is written down', () => {
  const reading = read(sourceFromText(table(FIVES), 'table.csv'), { format: 'csv' });
  const rebuilt = readingFromJson(JSON.parse(JSON.stringify(readingJson(reading))));
  expect(rebuilt.kind === 'reading' && rebuilt.reading.statements).toEqual(reading.statements);
});
