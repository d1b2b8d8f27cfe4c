import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyze } from '../../src/analyze.ts';
import { reportJson } from '../../src/contract/report-json.ts';
import { slice } from '../../src/source/source.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

const folder = new URL('../../fixtures/releases/', import.meta.url);
const releases = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(new URL(`${name}/release.txt`, folder), 'utf8'),
}));

test('any text gives a report', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(analyze(sourceFromText(text)).source.length).toBe(text.length);
    }),
  );
});

const fragment = fc.oneof(
  fc.constantFrom(
    '\t',
    '\n',
    '\t\n',
    '$',
    '\\$',
    '(',
    ')',
    '%',
    '-',
    '—',
    '-----\t-----',
    'Total',
    'Net loss',
    'Revenue',
  ),
  fc.constantFrom(
    '2024',
    'Three Months Ended March 31,',
    '(in thousands)',
    '| ',
    '|---|---|',
    'per share',
    '<table>',
    '<td>',
  ),
  fc.integer({ min: -99_999, max: 99_999_999 }).map((value) => value.toLocaleString('en-US')),
  fc.string({ maxLength: 8 }),
);

test('text made of the pieces of releases gives a report, twice the same, whose spans slice to what is printed', () => {
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 120 }), (fragments) => {
      const source = sourceFromText(fragments.join(''));
      const report = analyze(source);
      const cells = report.statements.flatMap(({ lines }) => lines.flatMap((line) => line.cells));
      const printed = cells.filter((cell) => cell !== undefined && report.format !== 'html');
      expect(printed.map((cell) => cell && slice(source, cell.span))).toEqual(printed.map((cell) => cell?.raw));
      expect(JSON.stringify(reportJson(analyze(sourceFromText(source.text))))).toBe(JSON.stringify(reportJson(report)));
    }),
  );
});

test.each(releases)('every figure of $name is sliced from the release as printed', ({ text }) => {
  const source = sourceFromText(text);
  const cells = analyze(source).statements.flatMap(({ lines }) => lines.flatMap((line) => line.cells));
  const printed = cells.filter((cell) => cell !== undefined);
  expect(printed.length).toBeGreaterThan(20);
  for (const { raw, span } of printed) expect(slice(source, span)).toBe(raw);
});

test.each(releases)('a part of $name, cut anywhere, gives a report', ({ text }) => {
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), (from, to) => {
      expect(analyze(sourceFromText(text.slice(from, to))).summary).toBeDefined();
    }),
    { numRuns: 30 },
  );
});
