import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

/** What the errors in a release written with `|` for tabs accuse. */
function accused(release: string): readonly string[] {
  const { findings } = analyze(sourceFromText(`${release.trim().replaceAll('|', '\t')}\n`));
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ suspects: [first] }) => `${first?.edit ?? ''}: ${first?.caption ?? ''}`);
}

const income = `
Consolidated Statements of Operations
(in thousands)

|Three Months Ended June 30,|
|2025|2024
Revenue|48,213|41,907
Cost of revenue|29,664|26,518
Gross profit|18,549|15,389
Operating expenses:||
Research and development|5,482|4,871
Sales and marketing|4,317|4,026
Total operating expenses|9,799|8,897
Operating income|8,750|6,492
Interest expense|(612)|(587)
Income before income taxes|8,138|5,905
Income tax expense|1,709|1,240
Net income|6,429|4,665

Consolidated Statements of Cash Flows
(in thousands)

|Three Months Ended June 30,|
|2025|2024
Net income|6,429|4,665
Depreciation|1,118|1,043
Changes in working capital|(733)|412
Net cash provided by operating activities|6,814|6,120`;

function without(caption: string): string {
  return income.replace(new RegExp(`^${caption}\\|.*\\n`, 'm'), '');
}

test.each([
  ['Cost of revenue', 'Gross profit'],
  ['Revenue', 'Gross profit'],
  ['Sales and marketing', 'Total operating expenses'],
  ['Income tax expense', 'Net income'],
])('a statement that has lost %s says which total lacks a line', (lost, total) => {
  expect(accused(income)).toEqual([]);
  expect(accused(without(lost))).toContain(`missing-line: ${total}`);
});

test('a total that was there to be skipped is not missed', () => {
  expect(accused(without('Total operating expenses'))).toEqual([]);
});

test('highlights that leave lines out accuse nobody', () => {
  const highlights = `
Financial highlights
(in thousands)

|Three Months Ended June 30,|
|2025|2024
Revenue|48,213|41,907
Gross profit|18,549|15,389
Operating income|8,750|6,492
Net income|6,429|4,665`;
  expect(accused(`${income}\n${highlights}`)).toEqual([]);
});
