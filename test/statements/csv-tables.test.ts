import { expect, test } from '@jest/globals';
import { read } from '../../src/analyze.ts';
import type { Statement } from '../../src/model/statement.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

function statement(csv: string): Statement {
  const [first] = read(sourceFromText(`${csv.trim()}\n`), { format: 'csv' }).statements;
  if (first === undefined) throw new Error('no statement');
  return first;
}

const COUNTED = `
No.,North,South,East
1,31.5,28.2,44.1
2,27.9,35.6,41.8
3,33.3,30.7,39.2
4,29.1,26.4,47.5
5,36.8,31.9,40.6
Total,158.6,152.8,213.2
`;

test('a first column that counts the rows holds captions', () => {
  expect(statement(COUNTED).columns.map(({ heading }) => heading)).toEqual(['North', 'South', 'East']);
  expect(statement(COUNTED).lines.map(({ caption }) => caption)).toEqual(['1', '2', '3', '4', '5', 'Total']);
});

test('a first column of other numbers is a column', () => {
  const csv = COUNTED.replace(/^Total.*\n/m, '').replaceAll(
    /^(\d),/gm,
    (_, n: string) => `${n}${n === '3' ? '7' : '2'},`,
  );
  expect(statement(csv).columns).toHaveLength(4);
});

const LEVELS = `
,Percent of wards in good repair,,,Change,Change
,,,,in two years,in one year
Ward,2019,2020,2021,2019-2021,2020-2021
Hill,31.5,28.2,44.1,12.6,15.9
Shore,27.9,35.6,41.8,13.9,6.2
Moor,33.3,30.7,39.2,5.9,8.5
`;

test('a spanner ends where a head of its own row begins, whichever row below names the columns', () => {
  const { columns, lines } = statement(LEVELS);
  expect(columns.map(({ heading }) => heading.startsWith('Percent of wards'))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  // What percentages changed by is in percent as they are.
  expect(columns.map(({ role }) => role)).toEqual(['reported', 'reported', 'reported', 'change', 'change']);
  expect(new Set(lines.flatMap(({ cells }) => cells.map((cell) => cell?.unit)))).toEqual(new Set(['percent']));
});

const FUELS = `
Year,Gas (million tons),Oil (million tons),Peat,Total
2019,31.5,28.2,4.1,63.8
2020,27.9,35.6,1.8,65.3
2021,33.3,30.7,9.2,73.2
`;

test('a total beside columns in millions is in millions', () => {
  const scales = ({ lines }: Statement): unknown =>
    lines[0]?.cells.map((cell) => (cell?.kind === 'amount' ? cell.scale : undefined));
  expect(scales(statement(FUELS))).toEqual([6, 6, 6, 6]);
  expect(scales(statement(FUELS.replace('Total', 'Wood')))).toEqual([6, 6, 0, 0]);
});

test('a share of the profit of others is no amount per share', () => {
  const { lines } = statement(`
Income statement,2021,2020
Operating profit,91.4,87.2
Share of profit of associates,5.3,2.1
Profit before tax,96.7,89.3`);
  expect(lines.map(({ cells }) => cells[0]?.unit)).toEqual(['currency', 'currency', 'currency']);
});
