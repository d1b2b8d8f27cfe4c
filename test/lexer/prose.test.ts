import { expect, test } from '@jest/globals';
import { spanOf } from '../../src/lexer/passage.ts';
import { proseOf } from '../../src/lexer/prose.ts';
import { linesOf } from '../../src/lexer/text-lines.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

function proseIn(text: string): ReturnType<typeof proseOf> {
  const source = sourceFromText(text);
  return proseOf(source, linesOf(source, { start: 0, end: text.length }));
}

test.each<[string, string, readonly (readonly [string, string])[]]>([
  [
    'paragraphs',
    'One line\nand another.\n\nA second.',
    [
      ['paragraph', 'One line\nand another.'],
      ['paragraph', 'A second.'],
    ],
  ],
  [
    'a heading',
    '## Fares rise 4% to \\$9.1 Million\nText',
    [
      ['heading', 'Fares rise 4% to $9.1 Million'],
      ['paragraph', 'Text'],
    ],
  ],
  ['a line of nothing but emphasis', '**Outlook**', [['heading', 'Outlook']]],
  [
    'list items',
    '- First,\n  going on\n- *Second*\n1. Third',
    [
      ['item', 'First,\ngoing on'],
      ['item', 'Second'],
      ['item', 'Third'],
    ],
  ],
  [
    'emphasis and escapes',
    'A **bold** claim of \\$5 \\(five\\), 2 * 3 = 6*',
    [['paragraph', 'A bold claim of $5 (five), 2 * 3 = 6*']],
  ],
  ['names with underscores', 'snake_case_name', [['paragraph', 'snake_case_name']]],
  [
    'links, tags and entities',
    'See [the *site*](https://example.com) <b>now</b> &amp; then<br>',
    [['paragraph', 'See the site now & then ']],
  ],
  [
    'rules between paragraphs',
    'One\n\n---\n\nTwo',
    [
      ['paragraph', 'One'],
      ['paragraph', 'Two'],
    ],
  ],
])('%s', (_, text, expected) => {
  expect(proseIn(text).map(({ style, passage }) => [style, passage.text])).toEqual(expected);
});

test('a part of a passage is found in the source', () => {
  const text = '# Up **40%** to\n\nFares were \\$9.1 million, or\n(\\$0.01) per &amp; share';
  const [, paragraph] = proseIn(text);
  const passage = paragraph?.passage ?? { text: '', pieces: [], span: { start: 0, end: 0 } };
  const printed = (words: string): string => {
    const from = passage.text.indexOf(words);
    const span = spanOf(passage, from, from + words.length);
    return text.slice(span.start, span.end);
  };
  expect(passage.text).toBe('Fares were $9.1 million, or\n($0.01) per & share');
  expect(printed('$9.1 million')).toBe('$9.1 million');
  expect(printed('($0.01)')).toBe('(\\$0.01)');
  expect(printed('or\n(')).toBe('or\n(');
  expect(printed('&')).toBe('&amp;');
});
