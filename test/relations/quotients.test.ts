import { expect, test } from '@jest/globals';
import { read } from '../../src/analyze.ts';
import type { Relation } from '../../src/model/relation.ts';
import { quotientRelations } from '../../src/relations/quotients/quotient-relations.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

function found(csv: string): readonly Relation[] {
  return quotientRelations(read(sourceFromText(`${csv.trim()}\n`), { format: 'csv' }), []);
}

const ratios = `
Item,North,South,East,West
Alpha,1733,2914,3655,4127
Beta,4391,5273,8819,9341
Gamma,0.39467,0.55263,0.41445,0.44182`;

const changes = `
Item,First,Second,Move
Oats,1733,2914,68.1
Rye,4391,5273,20.1
Hops,8819,7655,-13.2
Malt,9341,9127,-2.3`;

const averages = `
Item,North,South,East,West
Alpha,1733,2914,3655,4127
Beta,4391,5273,8819,9341
Gamma,8817,1264,6398,2763
Mean,4980.33,3150.33,6290.67,5410.33`;

test.each([
  ['a line that is the quotient of two', ratios, 'ratio', undefined, 4],
  ['a column of relative changes in percent', changes, 'change', 100, 4],
  ['the mean of a run of lines', averages, 'average', undefined, 4],
  ['only the figures that hold', ratios.replace('0.55263', '0.81947'), 'ratio', undefined, 3],
])('%s', (_, csv, operation, factor, count) => {
  const relations = found(csv);
  expect(relations.map((relation) => relation.operation)).toEqual(Array.from({ length: count }, () => operation));
  expect(relations.every((relation) => relation.factor === factor && relation.excuse !== undefined)).toBe(true);
});

test('the one that does not hold is told where a slip explains it, and accuses', () => {
  const relations = found(ratios.replace('0.55263', '0.55163'));
  expect(relations.map(({ excuse }) => excuse !== undefined)).toEqual([true, true, true, false]);
});

test('unrelated figures give nothing', () => {
  expect(found(ratios.replace(/Gamma.*/, 'Gamma,0.73914,0.11836,0.92471,0.27153'))).toEqual([]);
});

test('what is known already is not told again', () => {
  const reading = read(sourceFromText(`${ratios.trim()}\n`), { format: 'csv' });
  expect(quotientRelations(reading, quotientRelations(reading, []))).toEqual([]);
});

const stock = `
Item,Pieces,Price,Worth
Lamps,13,27.50,357.50
Chairs,46,31.25,1437.50
Desks,7,182.00,1274.00
Shelves,29,64.75,1877.75`;

test('of the factors of an exact product, the smaller is the quotient', () => {
  const relations = found(stock);
  expect(relations.map(({ subject }) => subject)).toEqual(
    [0, 1, 2, 3].map((line) => ({ statement: 0, line, column: 0 })),
  );
  expect(relations[0]?.terms.map(({ cell, role }) => [cell.column, role])).toEqual([
    [2, 'numerator'],
    [1, 'denominator'],
  ]);
});

test('a product that holds in half of its places is none', () => {
  expect(found(stock.replace('1274.00', '1294.00').replace('1877.75', '1977.75'))).toEqual([]);
});

const padded = `
Item,First,Second,Move
Oats,1733.00000,2914.00000,68.00000
Rye,4391.00000,5273.00000,20.00000
Hops,8819.00000,7655.00000,-13.00000
Malt,6341.00000,9127.00000,44.00000
Figs,2264.00000,8935.00000,295.00000`;

test('a change that was rounded before it was padded with zeros', () => {
  expect(found(padded).map(({ operation, subject }) => [operation, subject?.line, subject?.column])).toEqual(
    [0, 1, 2, 3, 4].map((line) => ['change', line, 2]),
  );
  // The same figures as they would be with all digits: none is a change.
  expect(found(padded.replace('68.00000', '68.00001').replaceAll(/(20|13|44|295)\.00000/g, '$1.00003'))).toEqual([]);
});

test('of lines with the same figures, the one that the result is named after', () => {
  const relations = found(`
Item,North,South,East,West
Owed in all,1733,2914,3655,4127
All held,4391,5273,8819,9341
All owned,4391,5273,8819,9341
Owed / held,0.39467,0.55263,0.41445,0.44182`);
  expect(relations.map(({ terms }) => terms.map(({ cell }) => cell.line))).toEqual([
    [0, 1],
    [0, 1],
    [0, 1],
    [0, 1],
  ]);
});
