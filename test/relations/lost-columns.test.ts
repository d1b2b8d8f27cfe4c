import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

function findingsIn(text: string): readonly string[] {
  return analyze(sourceFromText(text)).findings.map(({ severity, message }) => `${severity} ${message}`);
}

const RESULTS = `Harbour Lines statement of operations (in thousands)

^March 31, 2031 | March 31, 2030 | June 30, 2031 | June 30, 2030 | September 30, 2031 | September 30, 2030
Fares | 24,780 | 27,558 | 68,501 | 84,273 | 111,315 | 132,859
Freight | 7,460 | 7,025 | 22,841 | 17,631 | 24,402 | 21,539
Total revenue | 32,240 | 34,583 | 91,342 | 101,904 | 135,717 | 154,398
Gain on the quay sold | 23,312
Interest income | 870 | 565 | 2,406 | 2,544 | 2,850 | 3,686
Other income, net | (52) | 201 | (2,668) | 513 | 959 | 482
Total other income, net | 818 | 766 | 23,050 | 3,057 | 3,809 | 4,168
`.replace('^', '');

test('a figure whose column is lost makes no total wrong that it may be a part of', () => {
  expect(findingsIn(RESULTS)).toEqual([]);
  expect(findingsIn(RESULTS.replaceAll(' | ', ' '))).toEqual([]);
  // Where every figure has its column the same gap is an error.
  expect(findingsIn(RESULTS.replace('Gain on the quay sold | 23,312\n', '')).length).toBeGreaterThan(0);
  expect(findingsIn(RESULTS.replace('91,342', '91,432')).length).toBeGreaterThan(0);
});

test('a column without a head in which no total comes out holds no amounts', () => {
  expect(
    findingsIn(`Gewinn- und Verlustrechnung in Mio. €

Erläuterungen 2031 2030 Veränd. %
Umsatzerlöse 14.208 20.067 –29,2
Herstellungskosten –9.530 –14.731 35,3
Bruttoergebnis vom Umsatz 4.678 5.336 –12,3
Vertriebskosten –1.868 –1.937 3,6
Verwaltungskosten –326 –342 4,7
Ergebnis der Betriebstätigkeit 2.484 3.057 –18,7
Zinserträge 47 58 –19,0
Zinsaufwendungen –146 –164 11,0
Finanzergebnis –99 –106 6,6
Ergebnis vor Ertragsteuern 2.385 2.951 –19,2
`),
  ).toEqual([]);
});

test('a small word leads a figure of the caption, not one of the columns', () => {
  const sheet = `Harbour Lines balance sheet (in thousands)

June 30, 2031 December 31, 2030
Cash and cash equivalents 127,951 95,635
Accounts receivable, net of reserves of $5,719 and $3,608 80,174 83,806
Inventories 121,847 127,496
Prepaid expenses and other current assets 35,639 39,770
Total current assets 365,611 346,707
`;
  expect(findingsIn(sheet)).toEqual([]);
  expect(findingsIn(sheet.replace('365,611', '365,161')).length).toBeGreaterThan(0);
});

test('(x) in front of a caption counts the lines and is no unit', () => {
  const sheet = `Harbour Lines results (in lakhs)

	2031	2030
(viii) Fees	8,230	7,114
(ix) Employee benefits	9,812	8,544
(x) Depreciation and impairment	2,254	2,051
Other expenses	8,913	5,972
Total expenses	29,209	23,681
`;
  expect(findingsIn(sheet)).toEqual([]);
});

test('the share of others is taken away: its change may be printed as it bears on the profit', () => {
  expect(
    findingsIn(`Harbour Lines income statement (in £m)

	2031	2030	% change
Revenue	4,713.0	4,440.9	6.1
Direct costs	(360.2)	(361.0)	0.2
Gross profit	4,352.8	4,079.9	6.7
Operating costs	(3,921.6)	(3,739.7)	(4.9)
Operating profit	431.2	340.2	26.7
Finance income	44.9	39.3	14.2
Finance costs	(145.8)	(138.4)	(5.3)
Profit before taxation	330.3	241.1	37.0
Taxation	(71.5)	(61.3)	(16.6)
Profit for the period	258.8	179.8	43.9
Attributable to:
Owners of the parent	226.7	148.0	53.2
Non-controlling interests	32.1	31.8	(0.9)
`),
  ).toEqual([]);
});

test('a column of which the head was read is held against its totals, be they ever so wrong', () => {
  expect(
    findingsIn(`Harbour Lines income statement (in thousands)

	Three months ended March 31, 2031	Three months ended March 31, 2030
Finance income	14,806	11,183
Administration	11,024	2,408
Servicing	1,068	1,068
Losses	300	433
Total expenses	3,782	3,909
Income before taxes	2,260	7,274
Income tax	4,515	2,981
Net income	6,509	4,293
`).length,
  ).toBeGreaterThan(0);
});

test('a whole number whose column is lost is part of the list as well', () => {
  const flows = `Harbour Lines cash flows (in thousands)

2031 2030
Cash flows from operating activities:
Net income 36,830 27,037
Depreciation and amortization 8,186 6,282
Gain on the quay 90
Accounts receivable (4,648) 15,112
Accounts payable 4,636 (99)
Net cash provided by operating activities 45,094 48,332
`;
  expect(findingsIn(flows)).toEqual([]);
  expect(findingsIn(flows.replace('Gain on the quay 90\n', '')).length).toBeGreaterThan(0);
});

test('a parenthesis or a percent sign a blank behind its figure closes it', () => {
  const bridge = `Harbour Lines cash flows (in thousands)

Three Months Ended Six Months Ended
June 30, June 30,
2031 2030 2031 2030
Net income (loss) $ 2,226 $ 1,622 $ (5,296 ) $ 2,270
Stock-based compensation (218 ) 831 754 2,081
Depreciation 9,429 10,686 19,193 20,918
Deferred taxes (179 ) 472 (360 ) 1,209
Net change in operating assets and liabilities (9,075 ) (9,694 ) (3,148 ) (22,419 )
Net cash provided by operating activities 2,183 3,917 11,143 4,059
Share of revenue 4.1 % 7.5 % 10.3 % 3.9 %
`;
  const [statement] = analyze(sourceFromText(bridge)).statements;
  const figures = statement?.lines.map(({ cells }) =>
    cells.map((cell) => cell?.kind === 'amount' && cell.value.toString()),
  );
  expect(figures?.[0]).toEqual(['2226000', '1622000', '-5296000', '2270000']);
  expect(statement?.lines.at(-1)?.cells.map((cell) => cell?.kind === 'amount' && cell.unit)).toEqual(
    Array.from({ length: 4 }, () => 'percent'),
  );
  expect(findingsIn(bridge)).toEqual([]);
  expect(findingsIn(bridge.replace('11,143', '11,413')).length).toBeGreaterThan(0);
});
