import { expect, test } from '@jest/globals';
import { read } from '../../src/analyze.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { namedRelations } from '../../src/relations/named/named-relations.ts';
import { drawn } from '../support/drawn-release.ts';

/** What the named relations say of a release written with `|` for tabs; those that agree, unless told otherwise. */
function said(release: string, verdict = 'agrees'): readonly string[] {
  const reading = read(drawn(release));
  const { checks } = runChecks(reading, namedRelations(reading, []));
  return checks
    .filter((check) => check.verdict === verdict)
    .map(({ relation, formula }) => `${relation.check}: ${formula}`);
}

const income = `
Consolidated Statements of Operations
(in thousands, except per share data)

|Three Months Ended June 30,||Six Months Ended June 30,|
|2025|2024|2025|2024
Net loss|(4,218)|(3,905)|(8,770)|(7,312)
Preferred stock dividends|(150)|(150)|(300)|(300)
Net loss attributable to common stockholders|(4,368)|(4,055)|(9,070)|(7,612)
Net loss per common share, basic and diluted|(0.42)|(0.41)|(0.88)|(0.77)
Weighted average common shares, basic and diluted|10,391|9,877|10,288|9,850`;

test('income per share is of the income that is available to common stockholders', () => {
  const formulas = said(income);
  expect(formulas).toHaveLength(4);
  expect(formulas[0]).toBe(
    'per-share: Net loss per common share, basic and diluted (0.42) = ' +
      'Net loss attributable to common stockholders (4,368) / Weighted average common shares, basic and diluted 10,391',
  );
});

test('a loss per share that is printed without a sign is read so in every column', () => {
  const unsigned = income.replace('(0.42)|(0.41)|(0.88)|(0.77)', '0.42|0.41|0.88|0.77');
  expect(said(unsigned)).toHaveLength(4);
  expect(said(unsigned.replace('0.42|0.41', '(0.42)|0.41'), 'disagrees')).toHaveLength(1);
});

test('an amount per share accuses where it is far off and its neighbours are right, and not where it is near', () => {
  expect(said(income.replace('(0.88)', '(0.38)'), 'disagrees')).toHaveLength(1);
  expect(said(income.replace('(0.88)', '(0.89)'), 'disagrees')).toEqual([]);
  expect(said(income.replace('(0.88)', '(0.89)'), 'not-tested')).toHaveLength(1);
});

test('shares in thousands stand beside dollars in millions', () => {
  const release = `
Condensed Statements of Income
(in millions, except number of shares, which are reflected in thousands, and per share amounts)

|Three Months Ended|
|December 28, 2024|December 30, 2023
Net income|36,330|33,916
Earnings per share:||
Basic|2.41|2.19
Diluted|2.40|2.18
Shares used in computing earnings per share:||
Basic|15,081,724|15,509,763
Diluted|15,150,865|15,576,641`;
  expect(said(release).filter((formula) => formula.startsWith('per-share'))).toHaveLength(4);
});

const sheet = `
Balance Sheets
(in thousands)

|June 30, 2025|December 31, 2024
Cash|5,120|9,034
Total current assets|18,870|21,115
Total assets|31,406|34,390
Total current liabilities|9,906|8,217
Accumulated deficit|(91,470)|(82,700)
Total liabilities and stockholders' equity|31,406|34,390`;

test('a balance sheet balances', () => {
  expect(said(sheet)).toHaveLength(2);
  expect(said(sheet.replace('equity|31,406', 'equity|31,046'), 'disagrees')).toEqual([
    "balance: Total liabilities and stockholders' equity 31,046 = Total assets 31,406",
  ]);
});

test('working capital is computed where no line prints it', () => {
  expect(said(sheet, 'not-tested')).toEqual([
    'difference: working capital = Total current assets 18,870 - Total current liabilities 9,906',
    'difference: working capital = Total current assets 21,115 - Total current liabilities 8,217',
  ]);
});

test('the accumulated deficit moves by the loss of the period between two balance sheets, and by that alone', () => {
  const rolled = said(`${income}\n\n${sheet}`).filter((formula) => formula.startsWith('roll-forward'));
  expect(rolled).toEqual([
    'roll-forward: Accumulated deficit (91,470) = Accumulated deficit [December 31, 2024] (82,700) + ' +
      'Net loss [Six Months Ended June 30, 2025] (8,770) (Consolidated Statements of Operations)',
  ]);
  const moved = `${income}\n\n${sheet.replace('(91,470)', '(91,995)')}`;
  expect(said(moved, 'disagrees')).toEqual([]);
});

const bridge = `
Reconciliation of Net Loss to EBITDA
(in thousands)

|Three Months Ended June 30,|
|2025|2024
Net loss|(4,218)|(3,905)
Interest expense and other financing costs|318|290
EBITDA|(3,900)|(3,615)`;

test('the first line of a bridge ties to the statement, and a slip in it accuses', () => {
  const ties = (release: string, verdict?: string): readonly string[] =>
    said(`${income}\n\n${release}`, verdict).filter((formula) => formula.startsWith('tie-out'));
  expect(ties(bridge)).toHaveLength(2);
  expect(ties(bridge.replace('(4,218)', '(4,128)'), 'disagrees')).toHaveLength(1);
  // Where no column is equal, they are two facts of one name.
  expect(ties(bridge.replace('(4,218)|(3,905)', '(4,000)|(3,700)'), 'disagrees')).toEqual([]);
  expect(ties(bridge.replace('(4,218)|(3,905)', '(4,000)|(3,700)'))).toEqual([]);
});

test('like captions are not one fact', () => {
  const other = bridge.replace(
    'Interest expense and other financing costs',
    'Interest expense, net of interest income',
  );
  const both = said(`${bridge}\n\n${other}`).filter((formula) => formula.includes('Interest'));
  expect(both).toEqual([]);
});

test('cash at the end and at the beginning ties to the balance sheets of those days', () => {
  const flows = `
Statements of Cash Flows
(in thousands)

|Six Months Ended June 30,|
|2025|2024
Net decrease in cash|(3,914)|(2,118)
Cash at beginning of period|9,034|12,870
Cash at end of period|5,120|10,752`;
  expect(said(`${sheet}\n\n${flows}`).filter((formula) => formula.startsWith('tie-out'))).toEqual([
    'tie-out: Cash at beginning of period 9,034 = Cash [December 31, 2024] 9,034 (Balance Sheets)',
    'tie-out: Cash at end of period 5,120 = Cash [June 30, 2025] 5,120 (Balance Sheets)',
  ]);
});

test('half a year is the sum of its quarters, wherever they are printed', () => {
  const quarters = `
Quarterly revenue
(in thousands)

|Three Months Ended|
|March 31, 2025|June 30, 2025
Revenue|40,118|43,207
Operating income|5,870|6,412`;
  const halves = `
Half-year revenue
(in thousands)

|Six Months Ended June 30,|
|2025|2024
Revenue|83,325|77,940
Operating income|12,282|10,904`;
  expect(said(`${quarters}\n\n${halves}`).filter((formula) => formula.startsWith('cross-footing'))).toHaveLength(2);
});

const compared = `
Consolidated Statements of Income
(in millions)

|Year Ended December 31,||||
|2024|% of Revenue|2023|% of Revenue|% Change
Product revenue|412.6|67%|388.1|66%|6%
Service revenue|203.9|33%|199.4|34%|2%
Total revenue|616.5|100%|587.5|100%|5%
Cost of revenue|251.3|41%|246.8|42%|2%
Gross profit|365.2|59%|340.7|58%|7%
Operating expenses|280.7|46%|271.3|46%|3%
Operating income|84.5|14%|69.4|12%|22%`;

test('columns of percentages are told apart by what comes out', () => {
  const formulas = said(compared);
  expect(formulas.filter((formula) => formula.startsWith('percent-change'))).toHaveLength(7);
  expect(formulas.filter((formula) => formula.startsWith('ratio'))).toHaveLength(12);
});

test('a share of the whole may be a unit off, and no more', () => {
  expect(said(compared.replace('280.7|46%', '280.7|45%'), 'disagrees')).toEqual([]);
  expect(said(compared.replace('280.7|46%', '280.7|64%'), 'disagrees')).toHaveLength(1);
  expect(said(compared.replace('|22%', '|52%'), 'disagrees')).toHaveLength(1);
});

test('a column at constant currency accuses nobody', () => {
  const currency = compared
    .replace('|% Change', '|% Change|% Change in constant currency')
    .replace(/(\|\d+%)$/gm, (change) => `${change}${change === '|2%' ? '|4%' : change}`);
  expect(said(currency, 'disagrees')).toEqual([]);
});

test('margins and rates are found by caption, and by arithmetic where the caption is unknown', () => {
  const release = `
Consolidated Statements of Income
(in thousands)

|Year Ended December 31,||
|2024|2023|2022
Revenue|118,406|109,872|101,330
Gross profit|47,173|42,282|38,909
Gross margin|39.8%|38.5%|38.4%
Income before income taxes|15,887|12,779|11,870
Income tax expense|3,654|2,939|2,873
Effective tax rate|23.0%|23.0%|24.2%
Net income|12,233|9,840|8,997
Return to owners|10.3%|9.0%|8.9%`;
  const formulas = said(release).filter((formula) => formula.startsWith('ratio'));
  expect(formulas).toHaveLength(9);
  expect(formulas.at(-1)).toBe('ratio: Return to owners 8.9% = Net income 8,997 / Revenue 101,330 x 100');
  expect(said(release.replace('38.5%', '35.8%'), 'disagrees')).toHaveLength(1);
});

test('two columns interchanged are found where nothing else holds', () => {
  const release = `
Selected results
(in thousands)

|Year Ended December 31,|
|2024|2023
Revenue|118,406|109,872
Adjusted EBITDA|27,115|17,220
Adjusted EBITDA margin|22.9%|15.7%`;
  const swapped = release.replace('22.9%|15.7%', '15.7%|22.9%');
  expect(said(release).filter((formula) => formula.startsWith('ratio'))).toHaveLength(2);
  expect(said(swapped, 'disagrees')).toHaveLength(2);
  // Two margins that are simply of something else accuse nobody.
  expect(said(release.replace('22.9%|15.7%', '31.4%|35.0%'), 'disagrees')).toEqual([]);
});

test('a figure of the prior period in place of its own is a slip of a tie', () => {
  const copy = bridge.replace('(4,218)|(3,905)', '(3,905)|(3,905)');
  expect(said(`${income}\n\n${copy}`, 'disagrees')).toHaveLength(1);
  const swapped = bridge.replace('(4,218)|(3,905)', '(3,905)|(4,218)');
  expect(said(`${income}\n\n${swapped}`, 'disagrees')).toHaveLength(2);
});

test('the same digits in another scale are no slip', () => {
  const dollars = bridge.replace('(in thousands)', '(in dollars)');
  expect(said(`${income}\n\n${dollars}`, 'disagrees')).toEqual([]);
});

test('patterns are numbered after those that are known, and what is known is not said twice', () => {
  const reading = read(drawn(sheet));
  const named = namedRelations(reading, []);
  const [first] = named;
  if (first === undefined) throw new Error('nothing was found');
  const again = namedRelations(reading, [{ ...first, pattern: 7 }]);
  expect(again).toHaveLength(named.length - 1);
  expect(Math.min(...again.map(({ pattern }) => pattern))).toBe(8);
});
