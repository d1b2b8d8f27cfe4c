import { expect, test } from '@jest/globals';
import { readBlocks } from '../../src/lexer/read-blocks.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

/** Each block, prose or a table of some syntax, with its first words. */
function outline(text: string): readonly string[] {
  return readBlocks(sourceFromText(text)).blocks.map((block) =>
    block.kind === 'prose'
      ? `prose: ${block.passage.text.slice(0, 20)}`
      : `${block.syntax}: ${block.rows[0]?.cells[0]?.text ?? ''}`,
  );
}

test('tables of several syntaxes and prose come in the order of the document', () => {
  expect(
    outline(`# Fares rise

Fares rose to \\$9.1 million.

- One item

Fares by line

\t2031\t2030
Boats\t9\t8
Trains\t4\t3

Costs by line

| Line | 2031 |
|---|---|
| Fuel | 4 |

Cash by line

                         2031        2030
                       -------     -------
Opening                  4,100       3,900
Spent                   (1,100)       (900)
Closing                  3,000       3,000

<table><tr><td>Debt</td><td>5</td><td>4</td></tr><tr><td>Loans</td><td>1</td><td>2</td></tr></table>
The end.`),
  ).toEqual([
    'prose: Fares rise',
    'prose: Fares rose to $9.1 m',
    'prose: One item',
    'prose: Fares by line',
    'tab: 2031',
    'prose: Costs by line',
    'markdown: Line',
    'prose: Cash by line',
    'aligned: 2031',
    'html: Debt',
    'prose: The end.',
  ]);
});

test('a given format is taken', () => {
  expect(readBlocks(sourceFromText('a,1\nb,2\n'), 'text').format).toBe('text');
  expect(readBlocks(sourceFromText('Fares rose.\n'), 'csv').blocks.map(({ kind }) => kind)).toEqual(['grid']);
});

test('an empty document has no blocks', () => {
  expect(readBlocks(sourceFromText(''))).toEqual({ format: 'text', blocks: [], notes: [] });
});

test('numbers are read as the whole document writes them', () => {
  const { blocks } = readBlocks(
    sourceFromText(
      '\t2031\t2030\nA\t1.234.567\t1.500.000\nB\t2\t3\n\nSome words.\n\n\t2031\t2030\nC\t1.250\t2\nD\t3\t4\n',
    ),
  );
  expect(blocks.flatMap((block) => (block.kind === 'grid' ? [block.numbers] : []))).toEqual([
    { group: '.', decimal: ',' },
    { group: '.', decimal: ',' },
  ]);
});
