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
  ['only the figures that hold', ratios.replace('0.55263', '0.55163'), 'ratio', undefined, 3],
])('%s', (_, csv, operation, factor, count) => {
  const relations = found(csv);
  expect(relations.map((relation) => relation.operation)).toEqual(Array.from({ length: count }, () => operation));
  expect(relations.every((relation) => relation.factor === factor && relation.excuse !== undefined)).toBe(true);
});

test('unrelated figures give nothing', () => {
  expect(found(ratios.replace(/Gamma.*/, 'Gamma,0.73914,0.11836,0.92471,0.27153'))).toEqual([]);
});

test('what is known already is not told again', () => {
  const reading = read(sourceFromText(`${ratios.trim()}\n`), { format: 'csv' });
  expect(quotientRelations(reading, quotientRelations(reading, []))).toEqual([]);
});
