import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

/** Errors found in a release written with `|` for tabs: the figure that is named first, and what it should be. */
function accused(release: string): readonly string[] {
  const { findings } = analyze(sourceFromText(`${release.trim().replaceAll('|', '\t')}\n`));
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ suspects: [first] }) => `${first?.caption ?? ''}: ${first?.suggestedText ?? ''}`);
}

/** The same facts three times: highlights of three quarters, the statement, and a bridge. */
const release = `
Third quarter highlights
(In millions, except per share data)

|Three Months Ended|||Change|
|October 27, 2024|July 28, 2024|October 29, 2023|Q/Q|Y/Y
Revenue|$8,412|$7,906|$6,815|6%|23%
Operating expenses|$2,317|$2,204|$1,982|5%|17%
Operating income|$3,106|$2,871|$2,243|8%|38%
Net income|$2,604|$2,391|$1,877|9%|39%
Diluted earnings per share|$1.04|$0.96|$0.76|8%|37%

Condensed Consolidated Statements of Income
(In millions, except per share data)

|Three Months Ended||Nine Months Ended|
|October 27, 2024|October 29, 2023|October 27, 2024|October 29, 2023
Revenue|8,412|6,815|23,870|18,940
Cost of revenue|2,989|2,590|8,610|7,411
Gross profit|5,423|4,225|15,260|11,529
Operating expenses|2,317|1,982|6,642|5,718
Operating income|3,106|2,243|8,618|5,811
Income tax expense|502|366|1,377|930
Net income|2,604|1,877|7,241|4,881
Diluted net income per share|1.04|0.76|2.89|1.97
Diluted weighted average shares|2,504|2,470|2,506|2,478`;

test('what is printed three times is clean where it is the same', () => {
  expect(accused(release)).toEqual([]);
});

test.each([
  ['a lost sign', '$8,412|$7,906|$6,815', '$8,412|$7,906|$(6,815)', 'Revenue: 6,815'],
  ['a digit of a short figure', '$2,317|$2,204|$1,982', '$2,317|$2,204|$1,932', 'Operating expenses: 1,982'],
  ['two figures interchanged', '$2,604|$2,391|$1,877', '$1,877|$2,391|$2,604', 'Net income: 2,604'],
  ['the sign of a change', '5%|17%', '5%|(17%)', 'Operating expenses: 17%'],
])('%s in one of the copies is found', (_, right, wrong, culprit) => {
  expect(accused(release.replace(right, wrong))).toContain(culprit);
});

test('a change is turned for a whole line or not at all', () => {
  const turned = release.replace('|5%|17%', '|(5%)|(17%)');
  expect(accused(turned)).toEqual([]);
  expect(accused(turned.replace('|(17%)', '|17%'))).toHaveLength(1);
});
