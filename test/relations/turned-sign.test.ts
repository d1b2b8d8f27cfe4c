import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

const INCOME = [
  'Consolidated Statements of Income',
  '',
  '\tThree Months Ended June 30,',
  '\t2025\t2024',
  'Net sales\t8,412,305\t7,906,118',
  'Cost of sales\t5,120,914\t4,877,203',
  'Gross profit\t3,291,391\t3,028,915',
  'Operating expenses:',
  'Research and development\t702,118\t655,930',
  'Selling and marketing\t811,406\t790,225',
  'General and administrative\t498,277\t471,904',
  'Total operating expenses\t2,011,801\t1,918,059',
  'Operating income\t1,279,590\t1,110,856',
];

/** The first suspect and what it should be, with a line's figures as given. */
function firstSuspect(caption: string, figures: string): readonly (string | undefined)[] | undefined {
  const text = INCOME.map((line) => (line.startsWith(`${caption}\t`) ? `${caption}\t${figures}` : line)).join('\n');
  const { findings } = analyze(sourceFromText(text, 'income.txt'));
  const [suspect] = findings.filter(({ severity }) => severity === 'error').flatMap(({ suspects }) => suspects);
  return suspect && [suspect.caption, suspect.suggestedText, suspect.edit];
}

test('as it stands nothing is wrong', () => {
  expect(analyze(sourceFromText(INCOME.join('\n'), 'income.txt')).findings).toEqual([]);
});

test.each([
  ['a cost among costs', 'Selling and marketing', '(811,406)\t(790,225)', '811,406'],
  ['the line that others are taken from', 'Gross profit', '(3,291,391)\t(3,028,915)', '3,291,391'],
])('%s with the wrong sign in every column is named first', (_, caption, figures, wanted) => {
  expect(firstSuspect(caption, figures)).toEqual([caption, wanted, 'sign']);
});

test('revenue that is negative in every column is told', () => {
  expect(firstSuspect('Net sales', '(8,412,305)\t(7,906,118)')).toEqual(['Net sales', '8,412,305', 'sign']);
});

test('the tax of a loss may be printed as what it gives back', () => {
  const loss = [
    'Consolidated Statements of Operations',
    '',
    '\tThree Months Ended June 30,',
    '\t2025\t2024',
    'Loss before income taxes\t(607,118)\t(455,930)',
    'Income tax benefit\t(237,406)\t(190,225)',
    'Net loss\t(369,712)\t(265,705)',
  ].join('\n');
  expect(analyze(sourceFromText(loss, 'loss.txt')).findings).toEqual([]);
});
