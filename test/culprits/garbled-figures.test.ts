import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { drawn } from '../support/drawn-release.ts';

const release = (overheads: string, other = '31,409|(12,887)'): string => `
Larkspur Freight Co. Statistics
(in thousands)

|2021|2020|2019
Overheads of the yards|${overheads}
Other items, as reported|${other}|8,115
`;

function errorsOf(text: string): readonly (readonly [string | undefined, string | undefined, string | undefined])[] {
  const { findings } = analyze(drawn(text));
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ suspects: [first] }) => [first?.caption, first?.suggestedText, first?.suggested?.toString()] as const);
}

test.each([
  ['a small L for a one', '508,27l|489,036|467,310', '508,271', '508271000'],
  ['a letter O for a nought', '508,271|4O9,036|467,310', '409,036', '409036000'],
  ['an S for a five, in parentheses', '508,271|(4S9,036)|467,310', '459,036', '-459036000'],
  ['a B for an eight, with a parenthesis beside it', '508,271|(4B9,036|)|467,310', '489,036', '-489036000'],
  ['a last letter that is no unit', '508,271|43O|467,310', '430', '430000'],
])('a figure with %s is told, whatever it is part of', (_, overheads, meant, value) => {
  expect(errorsOf(release(overheads))).toEqual([['Overheads of the yards', meant, value]]);
});

test('points may stand between thousands', () => {
  const text = release('508,27l|489,036|467,310').replaceAll(/(?<=\d),(?=\d)/g, '.');
  expect(errorsOf(text)).toEqual([['Overheads of the yards', '508.271', '508271000']]);
});

test.each([
  ['a unit behind its figure', release('508,271|489.5B|467,310')],
  ['a note behind its figure', release('508,271|489,036B|467,310')],
  ['a name with digits', release('508,271|S10|467,310')],
  ['no figure at all', release('508,271||467,310')],
])('%s is no letter in place of a digit', (_, text) => {
  expect(errorsOf(text)).toEqual([]);
});

test('the columns beside such a figure stay in their places', () => {
  const { statements } = analyze(drawn(release('508,271|(4S9,036|)|467,310')));
  expect(statements[0]?.columns).toHaveLength(3);
});
