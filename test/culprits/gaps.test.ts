import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { sourceFromText } from '../../src/source/read-source.ts';
import { ASSET_SHEET } from '../support/asset-sheet.ts';

const SHEET = ASSET_SHEET.join('\n');

test.each([
  ['3,310,O77', 'a letter for a digit', '3,310,O77', '3,310,077'],
  ['3,31l,077', 'another letter', '3,31l,077', '3,310,077'],
  ['', 'nothing', 'Receivables\t\t2,871,940', '3,310,077'],
])('a figure printed as "%s" (%s) is told, with what its total lacks', (printed, _, place, wanted) => {
  const text = SHEET.replace('3,310,077', printed);
  const { findings, source } = analyze(sourceFromText(text, 'sheet.txt'));
  expect(findings).toHaveLength(1);
  const [finding] = findings;
  expect(finding).toMatchObject({ severity: 'error', check: 'footing' });
  expect(finding?.message).toContain('Receivables, June 30, 2025, has no figure that can be read');
  const [suspect] = finding?.suspects ?? [];
  expect(suspect).toMatchObject({ caption: 'Receivables', suggestedText: wanted });
  expect(suspect && source.text.slice(suspect.span.start, suspect.span.end).trim()).toBe(place);
});

test('a line that is blank in two columns had nothing in them', () => {
  const text = SHEET.replace('3,310,077\t2,871,940', '\t');
  expect(
    analyze(sourceFromText(text, 'sheet.txt'))
      .findings.map(({ message }) => message)
      .join(' '),
  ).not.toContain('no figure that can be read');
});

test('a blank that the total does not miss is nothing', () => {
  const text = SHEET.replace('884,213', '').replaceAll('5,398,808', '4,514,595').replace('8,944,768', '8,060,555');
  expect(analyze(sourceFromText(text, 'sheet.txt')).findings).toEqual([]);
});

test('a figure that stands in no column, beside a note of its own, is not lost', () => {
  const text = SHEET.replace('884,213\t901,355', '884,213\tsee 901,355');
  const { findings } = analyze(sourceFromText(text, 'sheet.txt'));
  expect(findings.map(({ message }) => message).join(' ')).not.toContain('no figure that can be read');
});

test.each([
  [
    'of a result',
    '\t2025\t2024\nIncome before income taxes\t1,073,681\t785,887\nIncome taxes\t\t196,472\nNet income\t805,261\t589,415',
    'Income taxes',
    '268,420',
  ],
  [
    'of a table of no known kind that adds up in two columns',
    '\t2025\t2024\t2023\nNorthern yards\t1,438,577\t\t1,326,694\nEastern yards\t815,966\t784,561\t703,739\nCoastal yards\t824,480\t782,848\t912,355\nTotal of the yards\t3,079,023\t2,853,284\t2,942,788\nFerries\t412,906\t388,751\t377,104\nTotal\t3,491,929\t3,242,035\t3,319,892',
    'Northern yards',
    '1,285,875',
  ],
])('a figure %s that is blank is told', (_, rows, caption, wanted) => {
  const text = `Statistics of the year\n\n${rows}\n`;
  const { findings } = analyze(sourceFromText(text, 'sheet.txt'));
  expect(findings.map(({ severity, suspects: [first] }) => [severity, first?.caption, first?.suggestedText])).toEqual([
    ['error', caption, wanted],
  ]);
});
