import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyze, read } from '../../src/analyze.ts';
import { reportJson } from '../../src/contract/report-json.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { tickMarks } from '../../src/reporters/tick-marks.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

/** Captions and the figures of a quarter; amounts in thousands. */
type Figures = Readonly<Record<string, string>>;

const QUARTER: Figures = {
  Revenue: '39,118',
  'Cost of revenue': '23,470',
  'Gross profit': '15,648',
  'Research and development': '3,912',
  'Selling and marketing': '3,105',
  'General and administrative': '1,480',
  'Total operating expenses': '8,497',
  'Operating income': '7,151',
  'Income tax expense': '1,430',
  'Net income': '5,721',
  'Diluted earnings per share': '0.31',
  'Diluted weighted average shares': '18,402',
};
const NEXT: Figures = {
  Revenue: '41,226',
  'Cost of revenue': '24,510',
  'Gross profit': '16,716',
  'Research and development': '4,011',
  'Selling and marketing': '3,377',
  'General and administrative': '1,604',
  'Total operating expenses': '8,992',
  'Operating income': '7,724',
  'Income tax expense': '1,545',
  'Net income': '6,179',
  'Diluted earnings per share': '0.33',
  'Diluted weighted average shares': '18,455',
};

const HEAD = 'Tamarind Systems Inc.\nConsolidated Statements of Income\n(in thousands, except per share data)\n\n';

function printedOf(columns: readonly (readonly [head: string, figures: Figures])[]): string {
  const rows = Object.keys(QUARTER).map((caption) =>
    [caption, ...columns.map(([, figures]) => figures[caption] ?? '-')].join('\t'),
  );
  return `${HEAD}\tThree Months Ended\t\n\t${columns.map(([head]) => head).join('\t')}\n${rows.join('\n')}\n`;
}

function held(own: Figures, prior: string = printedOf([['March 31, 2025', QUARTER]])): Report {
  const release = printedOf([
    ['June 30, 2025', NEXT],
    ['March 31, 2025', own],
  ]);
  return analyze(sourceFromText(release), { priors: [read(sourceFromText(prior, 'q1.txt'))] });
}

function told({ findings }: Report): readonly Finding[] {
  return findings.filter(({ check }) => check === 'prior-release');
}

function countsOf(
  report: Report,
): readonly { readonly name: string; readonly agreeing: number; readonly differing: number }[] {
  return (reportJson(report).priors ?? []).map(({ name, agreeing, differing }) => ({ name, agreeing, differing }));
}

test('a release that prints what it printed before has nothing to tell', () => {
  const report = held(QUARTER);
  expect(report.findings).toEqual([]);
  expect(countsOf(report)).toEqual([{ name: 'q1.txt', agreeing: 12, differing: 0 }]);
});

test('where no prior release is given, none is told of', () => {
  expect(analyze(sourceFromText(printedOf([['March 31, 2025', QUARTER]])))).not.toHaveProperty('priors');
});

test('a single figure that differs as a slip of the pen does is wrong', () => {
  const report = held({ ...QUARTER, 'Diluted weighted average shares': '18,042' });
  expect(countsOf(report)).toEqual([{ name: 'q1.txt', agreeing: 11, differing: 1 }]);
  expect(told(report)).toMatchObject([
    {
      severity: 'error',
      message:
        'Diluted weighted average shares, Three Months Ended March 31, 2025, is 18,042 here and 18,402 in q1.txt. ' +
        '11 other figures of the period are the same in both',
      suspects: [{ suggestedText: '18,402', edit: 'transposition', certainty: 'certain' }],
    },
  ]);
});

test('one that differs otherwise may be meant', () => {
  const report = held({ ...QUARTER, 'Diluted weighted average shares': '19,977' });
  expect(told(report)).toMatchObject([{ severity: 'warning', suspects: [{ certainty: 'possible' }] }]);
});

test('two lines between which an amount was moved are told once', () => {
  const report = held({ ...QUARTER, 'Selling and marketing': '3,005', 'General and administrative': '1,580' });
  expect(told(report)).toMatchObject([
    { severity: 'warning', suspects: [{ suggestedText: '3,105' }, { suggestedText: '1,480' }] },
  ]);
  expect(told(report)[0]?.message).toContain(
    '2 figures of Three Months Ended March 31, 2025 are not those of q1.txt: Selling and marketing 3,005 (there 3,105)',
  );
});

test('a period that was counted anew is told once, and no figure of it is suspect', () => {
  const restated = {
    ...QUARTER,
    Revenue: '38,618',
    'Gross profit': '15,148',
    'Operating income': '6,651',
    'Income tax expense': '1,330',
    'Net income': '5,321',
    'Diluted earnings per share': '0.29',
  };
  expect(told(held(restated))).toMatchObject([
    {
      severity: 'note',
      message:
        '6 of 12 figures of Three Months Ended March 31, 2025 are not those of q1.txt: the period seems to be restated',
      suspects: [],
    },
  ]);
});

test.each([
  ['10 for 1', '0.03', '184,020'],
  ['3 for 2', '0.21', '27,603'],
  ['1 for 4', '1.24', '4,600'],
])('shares and amounts per share after a split of %s are those of before', (ratio, amount, shares) => {
  const report = held({
    ...QUARTER,
    'Diluted earnings per share': amount,
    'Diluted weighted average shares': shares,
  });
  expect(told(report)).toMatchObject([
    {
      severity: 'note',
      message: `2 share counts and amounts per share are those of q1.txt after a split of ${ratio}`,
      suspects: [],
    },
  ]);
  expect(countsOf(report)).toEqual([{ name: 'q1.txt', agreeing: 12, differing: 0 }]);
});

test('figures in another scale agree where rounding leaves them equal', () => {
  const inMillions =
    'Statements of Income\n(in millions)\n\n\tThree Months Ended March 31,\n\t2025\nRevenue\t39.1\nCost of revenue\t23.5\nGross profit\t15.7\n';
  const report = held(QUARTER, inMillions);
  expect(countsOf(report)).toEqual([{ name: 'q1.txt', agreeing: 2, differing: 1 }]);
  // 15.7 does not say to the thousand what 15,648 should be.
  expect(told(report)).toMatchObject([{ severity: 'warning', suspects: [{ suggested: undefined }] }]);
});

test.each([
  ['that differ are not held against each other', '1,270', 0],
  ['of which one is the same leave the other', '1,207', 1],
])('two facts of one name %s', (_, second, count) => {
  const release = (figures: readonly string[]): string =>
    `${printedOf([['March 31, 2025', QUARTER]])}${figures.map((figure) => `Other, net\t${figure}\n`).join('')}`;
  const report = analyze(sourceFromText(release(['1,180', second])), {
    priors: [read(sourceFromText(release(['1,108', '1,207']), 'q1.txt'))],
  });
  expect(told(report)).toHaveLength(count);
});

test('of the release of another company nothing is told', () => {
  const others = Object.fromEntries(
    Object.entries(NEXT).map(([caption, figure]) => [caption, figure.replace(/\d/, '7')]),
  );
  const report = held(QUARTER, printedOf([['March 31, 2025', others]]));
  expect(countsOf(report)).toEqual([{ name: 'q1.txt', agreeing: 0, differing: 12 }]);
  expect(report.findings).toEqual([]);
});

test('figures carry a mark of their own, and a table keeps what the prior release prints', () => {
  const report = held({ ...QUARTER, 'Diluted weighted average shares': '18,042' });
  const marks = tickMarks(report);
  const shares = Object.keys(QUARTER).length - 1;
  const markAt = (line: number): string => marks.ofCell({ statement: 0, line, column: 1 }).text;
  expect([markAt(0), markAt(2), markAt(shares)]).toEqual(['P', 'F P', '✗ P≠']);
  expect(reportJson(report).priors?.[0]?.figures.at(-1)).toEqual({
    statement: 'income-statement-1',
    line: shares,
    column: 1,
    caption: 'Diluted weighted average shares',
    printed: '18,402',
    agrees: false,
  });
});

describe('where a sum does not come out', () => {
  const wrong = { ...QUARTER, 'Cost of revenue': '23,407' };

  test('the figure that the prior release prints otherwise is named first, with what it prints', () => {
    const { findings } = held(wrong);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.suspects[0]).toMatchObject({
      caption: 'Cost of revenue',
      suggestedText: '23,470',
      certainty: 'certain',
    });
    expect(findings[0]?.message).toMatch(/\. q1\.txt prints 23,470 for Cost of revenue$/);
  });

  test('figures that it prints alike are named last', () => {
    const release = printedOf([['June 30, 2025', { ...NEXT, 'Cost of revenue': '24,150' }]]);
    const captionsOf = ({ findings }: Report): readonly string[] =>
      findings[0]?.suspects.map(({ caption }) => caption) ?? [];
    const [first, ...others] = captionsOf(analyze(sourceFromText(release)));
    const prior = `${HEAD}\tThree Months Ended June 30,\n\t2025\nCost of revenue\t24,150\nNet income\t6,179\n`;
    const known = analyze(sourceFromText(release), { priors: [read(sourceFromText(prior, 'draft.txt'))] });
    expect([first, others.length > 0]).toEqual(['Cost of revenue', true]);
    expect(captionsOf(known)).toEqual([...others, 'Cost of revenue']);
    expect(known.findings[0]?.message).toMatch(/\. draft\.txt prints 24,150 for Cost of revenue, too$/);
  });
});

const folder = new URL('../../fixtures/releases/', import.meta.url);

test.each(readdirSync(folder))('%s agrees with itself', (name) => {
  const source = sourceFromText(readFileSync(new URL(`${name}/release.txt`, folder), 'utf8'), name);
  const report = analyze(source, { priors: [read(source)] });
  expect(countsOf(report)).toMatchObject([{ differing: 0 }]);
  expect(countsOf(report)[0]?.agreeing).toBeGreaterThan(10);
  expect(report.findings.map(({ check, severity }) => [check, severity])).toEqual(
    analyze(source).findings.map(({ check, severity }) => [check, severity]),
  );
});

test('whatever the two say, a figure is told of only where they print it otherwise', () => {
  const figure = fc.integer({ min: 100, max: 99_999 }).map((value) => value.toLocaleString('en-US'));
  const captions = Object.keys(QUARTER).slice(0, 10);
  const column = fc
    .tuple(...captions.map(() => figure))
    .map((values) => Object.fromEntries(captions.map((caption, at) => [caption, values[at] ?? ''])));
  fc.assert(
    fc.property(column, column, fc.subarray(captions), (before, others, kept) => {
      const own = { ...others, ...Object.fromEntries(kept.map((caption) => [caption, before[caption] ?? ''])) };
      const report = held(own, printedOf([['March 31, 2025', before]]));
      const same = new Set(captions.filter((caption) => own[caption] === before[caption]));
      for (const { suspects } of told(report)) for (const { caption } of suspects) expect(same).not.toContain(caption);
      expect(countsOf(report)[0]?.agreeing).toBeGreaterThanOrEqual(same.size);
    }),
    { numRuns: 60 },
  );
});
