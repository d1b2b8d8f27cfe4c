import { expect, test } from '@jest/globals';
import { accused } from '../support/drawn-release.ts';

const errors = (text: string): readonly string[] =>
  accused(text, (first) => `${first?.caption ?? ''}: ${first?.suggestedText ?? ''}`);

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
  expect(errors(release)).toEqual([]);
});

test.each([
  ['a lost sign', '$8,412|$7,906|$6,815', '$8,412|$7,906|$(6,815)', 'Revenue: 6,815'],
  ['a digit of a short figure', '$2,317|$2,204|$1,982', '$2,317|$2,204|$1,932', 'Operating expenses: 1,982'],
  ['two figures interchanged', '$2,604|$2,391|$1,877', '$1,877|$2,391|$2,604', 'Net income: 2,604'],
  ['the sign of a change', '5%|17%', '5%|(17%)', 'Operating expenses: 17%'],
])('%s in one of the copies is found', (_, right, wrong, culprit) => {
  expect(errors(release.replace(right, wrong))).toContain(culprit);
});

test('a change is turned for a whole line or not at all', () => {
  const turned = release.replace('|5%|17%', '|(5%)|(17%)');
  expect(errors(turned)).toEqual([]);
  expect(errors(turned.replace('|(17%)', '|17%'))).toHaveLength(1);
});

test('of an expense printed as negative, a rate may say that the figure fell or that the result rose', () => {
  const table = `
Consolidated Statements of Income
(in thousands)

|Three Months Ended September 30,|||
|2025|2024|Change|% Change
Revenue|12,480|11,260|1,220|10.8%
Cost of revenue|7,140|6,820|320|4.7%
Gross profit|5,340|4,440|900|20.3%
Operating expenses|2,310|2,120|190|9.0%
Operating income|3,030|2,320|710|30.6%
Interest expense, net|(57)|(61)|4|(6.6)%
Net income|2,973|2,259|714|31.6%`;
  expect(errors(table)).toEqual([]);
  expect(errors(table.replace('(6.6)%', '6.6%'))).toEqual([]);
  expect(errors(table.replace('(6.6)%', '(9.9)%'))).toHaveLength(1);
});

/** A fact under two names, of which two periods are printed, and cash that is carried through two statements. */
const year = `
Consolidated Statements of Income
(in thousands)

|Year Ended December 31,|
|2025|2024
Income before income taxes|87,412|60,935
Provision for income taxes|18,356|12,804
Net income|69,056|48,131
Net income per share:||
Basic|$1.38|$0.98
Weighted average shares:||
Basic|50,041|49,113

Reconciliation of Net Income to EBITDA
(in thousands)

|Year Ended December 31,|
|2025|2024
Net income|69,056|48,131
Income tax expense|18,356|12,804
Depreciation|7,215|6,388
EBITDA|94,627|67,323`;

test('a digit of a fact that is printed under two names is found, with the total above it', () => {
  expect(errors(year)).toEqual([]);
  const carried = year
    .replace('Income tax expense|18,356|12,804', 'Income tax expense|18,356|12,834')
    .replace('67,323', '67,353');
  expect(errors(carried)).toContain('Income tax expense: 12,804');
});

test('another figure under another name may be another fact', () => {
  const other = year
    .replace('Income tax expense|18,356|12,804', 'Income tax expense|18,356|11,277')
    .replace('67,323', '65,796');
  expect(errors(other)).toEqual([]);
});

test("counts of shares under each other's heads are found by the amounts per share", () => {
  expect(errors(year.replace('50,041|49,113', '49,113|50,041'))).toEqual(['Basic: 50,041']);
});
