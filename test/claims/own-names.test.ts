import { expect, test } from '@jest/globals';
import { namesIn } from '../../src/claims/own-names.ts';
import type { Prose } from '../../src/model/block.ts';

function prose(text: string, style: Prose['style'] = 'paragraph'): Prose {
  return {
    kind: 'prose',
    style,
    passage: { text, pieces: [{ at: 0, from: 0 }], span: { start: 0, end: text.length } },
  };
}

test.each([
  ['Vexford Marine Reports Results', 'vexford', true],
  ['Vexford Marine Reports Results', 'engines', false],
  ['Übersee-Werft meldet Zahlen', 'übersee-werft', true],
  ['The shop of Bräuer & Söhne', 'bräuer', true],
  ['“Halden” – a name', 'halden', true],
  ['Costs of Lindqvist were €4', 'lindqvist', false],
  ['Costs of Lindqvist were 4%', 'lindqvist', false],
])('%j names %s: %j', (title, word, expected) => {
  const long = 'a sentence of some length without any name in it, as there are many of them. '.repeat(2);
  expect(namesIn([prose(long), prose(long), prose(title)])(word)).toBe(expected);
});
