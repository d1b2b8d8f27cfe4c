import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readBlocks } from '../../src/lexer/read-blocks.ts';
import { slice } from '../../src/source/source.ts';
import { sourceFromText } from '../../src/source/read-source.ts';
import { readStatements } from '../../src/statements/read-statements.ts';
import { statementsOf } from './drawn.ts';

const WORDS = [
  'Net income',
  'Total',
  'Basic',
  'Q3 FY26',
  '2021',
  '% Change',
  '(in thousands)',
  'per share',
  'Note',
  '$',
  '',
  'May',
  ':',
];
const FIGURES = ['1,234', '(5.6)', '$ 7', '12%', '-', 'NM', '100.0 %', '$ (0.01)', '3x', '12,345,678', '(', '0'];
const cell = fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...FIGURES), fc.string({ maxLength: 12 }));
const document = fc
  .array(fc.array(cell, { maxLength: 6 }), { maxLength: 25 })
  .map((rows) => rows.map((row) => row.join('\t')).join('\n'));

test('anything is read without throwing, and every figure is where it says', () => {
  fc.assert(
    fc.property(document, (text) => {
      const source = sourceFromText(text);
      const { statements } = readStatements(readBlocks(source, 'text').blocks);
      const cells = statements.flatMap(({ lines }) =>
        lines.flatMap((line) => line.cells.filter((each) => each !== undefined)),
      );
      expect(cells.filter(({ raw, span }) => slice(source, span) !== raw)).toEqual([]);
      const ragged = statements.filter(({ lines, columns }) =>
        lines.some((line) => line.cells.length !== columns.length),
      );
      expect(ragged).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test.each([
  '1,234\n(\t1,234\t1,234',
  '(\tNet income\t1,234\n0\n\n1,234',
  'Net income\tQ3 FY26\n-\n1,234\t1,234\t-\t\t1,234',
])('a figure is printed in one piece: %j', (text) => {
  const source = sourceFromText(text);
  const { statements } = readStatements(readBlocks(source, 'text').blocks);
  const cells = statements.flatMap(({ lines }) => lines.flatMap((line) => line.cells));
  expect(cells.filter((each) => each !== undefined && slice(source, each.span) !== each.raw)).toEqual([]);
});

test('another scale over the table changes the values of money by that power of ten and nothing else', () => {
  const table = (scale: string): string => `Statements of Operations
(in ${scale}, except per share data)

|Year Ended December 31,|
|2021|2020
Revenues|$ 8,410|$ 7,020
Gross margin|39%|36%
Net income|$ 674|$ 192
Diluted earnings per share|$ 0.06|$ 0.02
`;
  const values = (scale: string): readonly string[] =>
    statementsOf(table(scale)).flatMap(({ lines }) =>
      lines.flatMap(({ cells }) =>
        cells.flatMap((each) => (each?.kind === 'amount' ? [`${each.unit} ${each.value.toFixed()}`] : [])),
      ),
    );
  expect(values('millions')).toEqual(
    values('thousands').map((value) => (value.startsWith('currency') ? `${value}000` : value)),
  );
});
