import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import type { Report } from '../../src/model/report.ts';
import { findingsAlone } from '../../src/reporters/findings.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

const PAGE = `<html><body>
<p>Net sales rose 5.2% to &#36;64.8&nbsp;million from $61.6&nbsp;million in 2023. Gross profit was $25.1&nbsp;million, compared with $23.5&nbsp;million in 2023.</p>
<p>Bramble Lane Stores, Inc.<br>Statements of Operations<br>(in millions)</p>
<table>
<tr><td></td><td>Year ended December 31, 2024</td><td>Year ended December 31, 2023</td></tr>
<tr><td>Net sales</td><td>64.8</td><td>61.6</td></tr>
<tr><td>Cost of sales</td><td>39.7</td><td>38.1</td></tr>
<tr><td>Gross profit</td><td>25.1</td><td>23.5</td></tr>
<tr><td>Operating expenses</td><td>27.4</td><td>26.1</td></tr>
<tr><td>Net loss</td><td>(2.3)</td><td>(2.6)</td></tr>
</table></body></html>
`;

function reportOn(from: string, to: string): Report {
  expect(PAGE.split(from)).toHaveLength(2);
  return analyze(sourceFromText(PAGE.replace(from, to), 'page.html'));
}

test('nothing is wrong with the page', () => {
  expect(analyze(sourceFromText(PAGE, 'page.html')).findings).toEqual([]);
});

test('a figure of a page is told and underlined as it reads, not as it is written', () => {
  const told = findingsAlone(reportOn('from $61.6&nbsp;million', 'from $66.1&nbsp;million'), {
    color: false,
    width: 100,
  });
  expect(told).not.toContain('&');
  expect(told).toContain(`
  2 | Net sales rose 5.2% to $64.8 million from $66.1 million in 2023
    |                                           ^^^^^^^^^^^^^ should be $61.6 million
`);
  expect(told).toContain('Revenue: $66.1 million should be $61.6 million (two digits are interchanged)');
});

test('of two figures alike the one that is wrong is underlined', () => {
  const told = findingsAlone(reportOn('from $61.6&nbsp;million', 'from $64.8&nbsp;million'), {
    color: false,
    width: 120,
  });
  const [line = '', marks = ''] = told.split('\n').filter((row) => /^ {2}2 \||^ {4}\| +\^/.test(row));
  expect(line.slice(0, marks.indexOf('^'))).toMatch(/from $/);
});

test('a fix puts characters for characters, and nothing in place of tags', () => {
  const fixes = (report: Report): readonly string[] =>
    [...sarif(report).matchAll(/"insertedContent": \{\s*"text": "([^"]*)"/g)].map(([, words = '']) => words);
  expect(fixes(reportOn('&#36;64.8&nbsp;million', '&#36;68.4&nbsp;million'))).toEqual(['$64.8\u00a0million']);
  expect(fixes(reportOn('&#36;64.8&nbsp;million', '&#36;68.4</b> million'))).toEqual([]);
});

test('a percentage in a cell of its own sign should be a percentage', () => {
  const text = `Statements of Income

\tYear ended December 31, 2024\tYear ended December 31, 2023\tChange
Revenue\t1,482\t1,324\t11.9%
Cost of sales\t664\t601\t10.5%
Gross profit\t818\t723\t31.1%
Expenses\t543\t490\t10.8%
Operating income\t275\t233\t18.0%
`;
  const told = findingsAlone(analyze(sourceFromText(text, 'text.txt')), { color: false, width: 100 });
  expect(told).toContain('Gross profit: 31.1% should be 13.1% (two digits are interchanged)');
});
