import { expect, test } from '@jest/globals';
import { analyze, judge, read } from '../../src/analyze.ts';
import { readingFromJson } from '../../src/contract/reading-from-json.ts';
import { readingJson } from '../../src/contract/reading-json.ts';
import type { Report } from '../../src/model/report.ts';
import { slice } from '../../src/source/source.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

/** A balance sheet with every cell on a line of its own. */
function sheet(...lines: readonly string[]): string {
  return [
    'Harbour Line Ltd / Balance Sheets / (in thousands) / June 30, / 2031 / June 30, / 2030',
    'Current assets: / Cash / $ / 1,204 / $ / 1,118',
    'Receivables / 2,310 / 2,205',
    ...lines,
    'Boats / 7,403 / 7,118 / Total assets / $ / 12,227 / $ / 11,441',
  ]
    .join(' / ')
    .replaceAll(' / ', '\n');
}

function toldOf({ findings, source }: Report): readonly string[] {
  return findings.flatMap(({ suspects }) =>
    suspects.map(({ span, suggestedText }) => `${slice(source, span)}: ${suggestedText ?? ''}`),
  );
}

test('a wrong total is told where it stands', () => {
  const right = analyze(sourceFromText(sheet('Supplies / 1,310 / 1,000', 'Total current assets / 4,824 / 4,323')));
  expect(right.findings).toEqual([]);
  expect(right.checks.filter(({ verdict }) => verdict === 'agrees')).toHaveLength(4);
  const wrong = analyze(sourceFromText(sheet('Supplies / 1,310 / 1,000', 'Total current assets / 4,842 / 4,323')));
  expect(toldOf(wrong)[0]).toBe('4,842: 4,824');
});

test('a line whose figures stand in no column excuses the totals of its list, written down in between or not', () => {
  const source = sourceFromText(sheet('Supplies / 1,310', 'Total current assets / 4,824 / 3,323'));
  const reading = read(source);
  expect(reading.statements[0]?.lines.map(({ layout }) => layout.untold)).toContain(true);
  expect(judge(reading).findings).toEqual([]);
  const written: unknown = JSON.parse(JSON.stringify(readingJson(reading)));
  expect(readingFromJson(written)).toMatchObject({
    kind: 'reading',
    reading: { statements: [{ lines: reading.statements[0]?.lines.map(({ layout }) => ({ layout })) }] },
  });
});

test('a footnote mark behind a word, in its line or in one of its own, does not part it from its sentence', () => {
  const said = 'Fares were $9.1 million. On a non-GAAP(*) basis(1), fares were $9.4 million.';
  for (const sentence of [said, said.replace(/(\(.\)) ?/g, '\n$1\n')]) {
    const { claims, source } = read(sourceFromText(`${sentence}\n${sheet('Supplies / 1 / 2')}`));
    expect(claims.map(({ figure }) => slice(source, figure))).toEqual(['$9.1 million', '$9.4 million']);
    expect(claims.map(({ qualifiers }) => qualifiers.includes('non-gaap'))).toEqual([false, true]);
  }
});
