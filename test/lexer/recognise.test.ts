import { expect, test } from '@jest/globals';
import { recognise } from '../../src/lexer/recognise.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

test.each([
  ['html', '<!DOCTYPE html><html><body><p>Fares</p></body></html>', 'release.txt'],
  ['html', '<?xml version="1.0"?>\n<html><body><div>Fares</div></body></html>', '-'],
  ['html', '<table><tr><td>Fares</td><td>9</td></tr></table>', 'release.md'],
  [
    'html',
    '<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n<html><body><p>Fares</p></body></html>\n</TEXT>\n</DOCUMENT>',
    'release.htm',
  ],
  ['sgml', '<SEC-DOCUMENT>0001.txt : 20310101\n<DOCUMENT>\n<TYPE>8-K\n', 'submission.txt'],
  ['sgml', '<DOCUMENT>\n<TYPE>8-K\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>EX-99.1\n</DOCUMENT>', 'submission.txt'],
  ['markdown', 'Words\n\n| | 2031 |\n|---|---|\n| Fares | 9 |', 'release.txt'],
  ['markdown', '# Fares\n\nWords\n\n<table><tr><td>Fares</td><td>9</td></tr></table>\n', '-'],
  ['markdown', '# Fares\n\nWords\n', 'release.md'],
  ['csv', 'Line,2031,2030\nFares,9,8\nFuel,4,3\n', '-'],
  ['csv', 'Line;2031;2030\nFares;9,5;8\nFuel;4;3\n', '-'],
  ['csv', 'Fares by line\nLine,2031\n', 'fares.csv'],
  ['text', 'Fares rose, costs fell, and so on.\nThen, later, they fell.\nNow, at last, a rise.', '-'],
  ['text', '\t2031\t2030\nFares\t9\t8\n', 'release.txt'],
  ['text', '<PAGE>\n<TABLE>\n<S>     <C>\nFares     9\n</TABLE>', 'release.txt'],
  ['text', 'Words.', 'release.csv.txt'],
  ['text', '', '-'],
])('%s: %j', (expected, text, name) => {
  expect(recognise(sourceFromText(text, name))).toBe(expected);
});
