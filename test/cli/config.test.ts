import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { nodeHost } from '../../src/cli/node-host.ts';
import { readEquation } from '../../src/cli/config/equation.ts';
import { readingFrom, reportFrom } from '../support/report-from.ts';
import { run, type Setting } from '../support/run-program.ts';

const RELEASE = `Consolidated balance sheet

\tDecember 31, 2024\tDecember 31, 2023
Current assets:
Cash\t12,417\t11,832
Receivables\t30,305\t28,914
Inventories\t7,440\t7,028
Total current assets\t50,162\t47,774
Rolling stock\t204,511\t198,307
Total assets\t254,673\t246,081
`;
const INCOME = `Consolidated Statements of Operations

\t2025\t2024
Turnover of the group\t1,250,417\t1,090,332
Cost of revenue\t700,204\t611,119
Gross profit\t550,213\t479,213
`;
const ROUNDED = RELEASE.replaceAll(',', '.').replaceAll('31. 202', '31, 202').replace('50.162', '50.163');

async function check(
  toml: string,
  release: string,
  argv: readonly string[] = [],
): Promise<{ code: number; stdout: string; stderr: string }> {
  return run(['check', ...argv, 'in/release.txt'], { files: { 'in/release.txt': release, 'fusion-fin.toml': toml } });
}

describe('settings', () => {
  test.each<[string, string, number]>([
    ['fail-on = "warning"\nstrict = true', ROUNDED, 1],
    ['strict = true', ROUNDED, 0],
    ['min-coverage = 100', `${INCOME}Employees\t212\t198\n`, 1],
    ['min-coverage = "70.5%"', `${INCOME}Employees\t212\t198\n`, 0],
    ['skip = ["footing", "difference"]', RELEASE.replace('254,673', '254,763'), 0],
    ['only = "ratio"', RELEASE.replace('254,673', '254,763'), 0],
    ['', RELEASE.replace('254,673', '254,763'), 1],
  ])('%j', async (toml, release, code) => {
    expect((await check(toml, release)).code).toBe(code);
  });

  test('the command line counts more', async () => {
    const wrong = RELEASE.replace('254,673', '254,763');
    expect((await check('only = "ratio"', wrong, ['--only', 'footing'])).code).toBe(1);
    expect((await check('only = "ratio"', wrong, ['--no-config'])).code).toBe(1);
    expect((await check('format = "csv"', wrong)).stdout).toMatch(/^source,statement,/);
    expect((await check('format = "csv"', wrong, ['--json'])).stdout).toMatch(/^\{/);
    expect((await check('format = "csv"', wrong, ['--format', 'github'])).stdout).toMatch(/^::error/);
    expect((await check('format = "csv"', wrong, ['-o', 'all.json'])).stdout).toBe('');
  });

  test('CRLF and a byte order mark are no hindrance', async () => {
    const release = RELEASE.replaceAll('\n', '\r\n').replace('254,673', '254,763');
    expect(await check('\ufeffonly = "ratio"\r\nstrict = true\r\n', release)).toMatchObject({ code: 0, stderr: '' });
    expect((await check('', release)).stdout).toMatch(/^in\/release\.txt:10:14 error /);
  });

  test('the scale and the captions count for parse too', async () => {
    const files = {
      'release.txt': INCOME,
      'my.toml': 'scale = "thousands"\n[captions]\n"turnover of the GROUP:" = "revenue"',
    };
    const { stdout } = await run(['parse', '--json', '--config', 'my.toml', 'release.txt'], { files });
    const [statement] = readingFrom(stdout).statements;
    expect(statement?.scale).toBe(3);
    expect(statement?.lines[0]).toMatchObject({ caption: 'Turnover of the group', concept: 'revenue' });
    const bare = await run(['parse', '--json', 'release.txt'], { files });
    expect(readingFrom(bare.stdout).statements[0]?.lines[0]?.concept).toBeNull();
  });

  test('a release in a folder of Windows finds what lies beside it', async () => {
    const setting: Setting = {
      files: { 'q1\\release.txt': RELEASE.replace('254,673', '254,763'), 'q1/fusion-fin.toml': 'only = "ratio"' },
    };
    expect(await run(['check', 'q1\\release.txt'], setting)).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('what cannot be used is told in one line', () => {
  test.each<[string, number, string]>([
    ['strict = true\nskip = [', 2, 'fusion-fin.toml:2:8: '],
    [
      'fail-on = "eror"',
      2,
      '"fusion-fin.toml": fail-on: Allowed choices are error, warning, note. (Did you mean error?)\n',
    ],
    ['strict = "yes"', 2, '"fusion-fin.toml": strict: it must be true or false\n'],
    ['min-coverage = 120', 2, '"fusion-fin.toml": min-coverage: Give a number from 0 to 100.\n'],
    ['only = ["fotting"]', 2, 'there is no check "fotting"; fusion-fin checks lists them (Did you mean footing?)\n'],
    ['captions = "revenue"', 2, '"fusion-fin.toml": captions must be a table: [captions]\n'],
    [
      '[[relations]]\nasert = "A = B + C"',
      2,
      '"fusion-fin.toml": relation 1: give either assert or deny; there is no key of a relation "asert" (Did you mean assert?)\n',
    ],
    [
      '[[relations]]\nassert = "Total assets"',
      2,
      '"fusion-fin.toml": relation 1: "Total assets" is no relation; write "Total = One line + Another line - A third"\n',
    ],
    [
      '[[relations]]\ndeny = "A"\nstatement = "balance"',
      2,
      '"fusion-fin.toml": relation 1: Allowed choices are income-statement, balance-sheet, cash-flow, equity, reconciliation, segments, other.',
    ],
    ['stric = true', 0, '"fusion-fin.toml": there is no setting "stric" (Did you mean strict?)\n'],
    [
      '[captions]\n"Rolling stock" = "revenu"',
      0,
      '"fusion-fin.toml": there is no concept "revenu" (Did you mean revenue?)\n',
    ],
    [
      '[captions]\n"Roling stock" = "property-and-equipment"',
      0,
      'no line is called "Roling stock" (Did you mean "Rolling stock"?)\n',
    ],
    [
      '[[relations]]\nassert = "Total assets = Cash + Rolling stok"',
      0,
      'cannot assert "Total assets = Cash + Rolling stok": no line is called "Rolling stok" (Did you mean "Rolling stock"?)\n',
    ],
    [
      '[[relations]]\ndeny = "Total assets"\nstatement = "equity"',
      0,
      'cannot deny "Total assets": in statements of kind equity no line is called "Total assets"\n',
    ],
    [
      '[[relations]]\ndeny = "Total assets = Cash + Rolling stock"',
      0,
      '"Total assets = Cash + Rolling stock" need not be denied: nothing of it was found\n',
    ],
  ])('%j', async (toml, code, message) => {
    const result = await check(toml, RELEASE);
    expect(result.code).toBe(code);
    expect(result.stderr.startsWith(`fusion-fin: ${message}`)).toBe(true);
    expect(result.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(result.stdout === '').toBe(code === 2);
  });

  test('nothing of it where --quiet is given', async () => {
    expect((await check('[captions]\n"Roling stock" = "property-and-equipment"', RELEASE, ['-q'])).stderr).toBe('');
  });

  test('a file that is named must be there', async () => {
    expect(await run(['check', '--config', 'no.toml', 'release.txt'], { files: { 'release.txt': RELEASE } })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'fusion-fin: "no.toml" is missing; check its name and folder\n',
    });
  });
});

describe('relations', () => {
  test('what people assert is checked and reported as asserted', async () => {
    const toml = '[[relations]]\nassert = "Rolling stock = Total assets - Receivables"\nstatement = "balance-sheet"';
    const { code, stdout } = await check(toml, RELEASE);
    expect(code).toBe(1);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Rolling stock 204,511 = Total assets 254,673 - Receivables 30,305 (asserted)',
    );
    const report = reportFrom((await check(toml, RELEASE, ['--json'])).stdout);
    expect(report.checks.filter(({ asserted }) => asserted).map(({ verdict }) => verdict)).toEqual([
      'disagrees',
      'disagrees',
    ]);
    expect(report.checks.some(({ asserted }) => asserted === undefined)).toBe(true);
  });

  test('a relation that was found as well is checked once', async () => {
    const toml = '[[relations]]\nassert = "balance-sheet-1:6 = Total current assets + Rolling stock"';
    const [bare, asserted] = [await check('', RELEASE, ['--json']), await check(toml, RELEASE, ['--json'])];
    const { checks } = reportFrom(asserted.stdout);
    expect(checks).toHaveLength(reportFrom(bare.stdout).checks.length);
    expect(checks.filter((one) => one.asserted).map(({ formula }) => formula)).toEqual([
      'Total assets 254,673 = Total current assets 50,162 + Rolling stock 204,511',
      'Total assets 246,081 = Total current assets 47,774 + Rolling stock 198,307',
    ]);
  });

  test('what people deny is left out, as a whole or in one form', async () => {
    const wrong = RELEASE.replace('50,162', '50,612').replace('254,673', '255,123');
    const subjects = async (toml: string): Promise<readonly (string | undefined)[]> => {
      const { checks } = reportFrom((await check(toml, wrong, ['--json'])).stdout);
      return [...new Set(checks.map(({ subject }) => subject?.caption))];
    };
    expect(await subjects('')).toContain('Total current assets');
    expect(await subjects('[[relations]]\ndeny = "Total current assets"')).not.toContain('Total current assets');
    const one = '[[relations]]\ndeny = "Total current assets = Cash + Receivables + Inventories"';
    expect(await subjects(one)).not.toContain('Total current assets');
    const other = '[[relations]]\ndeny = "Total current assets = Cash + Receivables"';
    expect(await subjects(other)).toContain('Total current assets');
  });

  test('parse --json and check with them come to the same', async () => {
    const toml =
      '[captions]\n"Turnover of the group" = "revenue"\n[[relations]]\nassert = "Cost of revenue = Turnover of the group - Gross profit"';
    const files = { 'release.txt': INCOME, 'fusion-fin.toml': toml };
    const parsed = await run(['parse', '--json', '--no-config', 'release.txt'], { files });
    const piped = await run(['check', '--json', '--config', 'fusion-fin.toml', '-'], { files, stdin: parsed.stdout });
    expect(JSON.parse(piped.stdout)).toEqual(
      JSON.parse((await run(['check', '--json', 'release.txt'], { files })).stdout),
    );
  });
});

test.each<[string, unknown]>([
  [
    'A = B + C',
    {
      total: 'A',
      parts: [
        { line: 'B', weight: 1 },
        { line: 'C', weight: 1 },
      ],
    },
  ],
  [
    'Net income = Revenue – Costs − Tax',
    {
      total: 'Net income',
      parts: [
        { line: 'Revenue', weight: 1 },
        { line: 'Costs', weight: -1 },
        { line: 'Tax', weight: -1 },
      ],
    },
  ],
  [
    '"Property - net" = "A = B" - Wear-and-tear',
    {
      total: 'Property - net',
      parts: [
        { line: 'A = B', weight: 1 },
        { line: 'Wear-and-tear', weight: -1 },
      ],
    },
  ],
  [
    'A = -B + - C',
    {
      total: 'A',
      parts: [
        { line: 'B', weight: -1 },
        { line: 'C', weight: -1 },
      ],
    },
  ],
  ['Total current assets', { total: 'Total current assets', parts: [] }],
  ['A = ', undefined],
  ['A + B', undefined],
  ['A = B = C', undefined],
  ['A = B + + C', undefined],
])('%j is read as a relation', (text, equation) => {
  expect(readEquation(text)).toEqual(equation);
});

describe('looking for the file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fusion-fin-config-'));
  mkdirSync(join(folder, 'a', 'b'), { recursive: true });
  writeFileSync(join(folder, 'a', 'mine.toml'), '');
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('it is found in the folder of the release or above it', () => {
    const found = nodeHost.findUpward('mine.toml', join(folder, 'a', 'b', 'release.txt'));
    expect(resolve(found ?? '')).toBe(join(folder, 'a', 'mine.toml'));
    expect(nodeHost.findUpward('mine.toml', join(folder, 'release.txt'))).toBeUndefined();
  });

  test('or else in the working folder', () => {
    expect(nodeHost.findUpward('package.json', undefined)).toBe('package.json');
    expect(nodeHost.findUpward('package.json', join(folder, 'release.txt'))).toBe('package.json');
  });
});
