import { describe, expect, test } from '@jest/globals';
import { reportFrom } from '../support/report-from.ts';
import { run } from '../support/run-program.ts';

const WRONG = `Harrow Mills reports for 2025.

Consolidated Statements of Operations

\t2025\t2024
Revenue\t1,250,417\t1,090,332
Cost of revenue\t700,204\t611,119
Gross profit\t530,213\t479,213
`;

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly baseline: string;
}

async function check(release: string, baseline: string | undefined, ...argv: readonly string[]): Promise<Outcome> {
  const written = new Map<string, string | Uint8Array>();
  const files = { 'q4/release.txt': release, ...(baseline !== undefined && { 'accepted.json': baseline }) };
  const env = { SOURCE_DATE_EPOCH: '1767139200' };
  const result = await run(['check', '--baseline', 'accepted.json', ...argv, 'q4/release.txt'], {
    files,
    written,
    env,
  });
  const text = written.get('accepted.json');
  return { ...result, baseline: typeof text === 'string' ? text : (baseline ?? '') };
}

async function accepted(release: string = WRONG): Promise<string> {
  const { baseline } = await check(release, undefined, '--update-baseline');
  return baseline.replaceAll('"reason": ""', '"reason": "as filed"').replaceAll('"owner": ""', '"owner": "J. Doe"');
}

test('all that is found is accepted from then on, and stays visible', async () => {
  const { code, stdout, stderr, baseline } = await check(WRONG, undefined, '--update-baseline');
  expect(code).toBe(0);
  expect(stdout).toContain('q4/release.txt adds up but for 1 accepted finding.\n');
  expect(stderr).toBe('fusion-fin: "accepted.json" accepts 1 finding without a reason; fill in reason and owner\n');
  expect(JSON.parse(baseline)).toEqual({
    baselineVersion: 1,
    accepted: [
      {
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        release: 'release.txt',
        check: 'difference',
        message: expect.stringContaining('Gross profit, 2025,'),
        reason: '',
        owner: '',
        date: '2025-12-31',
      },
    ],
  });
});

test('an accepted finding fails nothing, and is told with its reason', async () => {
  const baseline = await accepted();
  const { code, stdout, stderr } = await check(WRONG, baseline, '--json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const report = reportFrom(stdout);
  expect(report.findings).toEqual([]);
  expect(report.accepted).toMatchObject([
    { check: 'difference', severity: 'error', reason: 'as filed', owner: 'J. Doe' },
  ]);
  const verbose = await check(WRONG, baseline, '--verbose');
  expect(verbose.stdout).toContain('q4/release.txt:8:14 accepted difference\n');
  expect(verbose.stdout).toContain('  accepted by J. Doe, 2025-12-31: as filed\n');
  const sarif: unknown = JSON.parse((await check(WRONG, baseline, '--format', 'sarif')).stdout);
  expect(sarif).toMatchObject({
    runs: [{ results: [{ suppressions: [{ kind: 'external', status: 'accepted', justification: 'as filed' }] }] }],
  });
  expect((await check(WRONG, baseline, '--format', 'ndjson')).stdout).toContain('{"record":"accepted",');
  const why = 'accepted by J. Doe, 2025-12-31: as filed';
  expect((await check(WRONG, baseline, '--format', 'junit')).stdout).toContain(`<skipped>${why}</skipped>`);
  const html = (await check(WRONG, baseline, '--format', 'html')).stdout;
  expect(html).toContain(`<p>${why}</p>`);
  expect(html).toContain('Adds up but for 1 accepted finding');
  expect((await check(WRONG, baseline, '--format', 'github')).stdout).not.toMatch(/^::/);
});

describe('the fingerprint', () => {
  test.each<[string, string]>([
    ['a paragraph comes first', `A new paragraph.\n\n${WRONG}`],
    ['lines of Windows', WRONG.replaceAll('\n', '\r\n')],
    ['another line is added', `${WRONG}Employees\t212\t198\n`],
    ['another column is edited', WRONG.replace('1,090,332', '1,090,333').replace('479,213', '479,214')],
    ['capitals and a colon', WRONG.replace('Gross profit', 'GROSS PROFIT:')],
  ])('survives where %s', async (_, release) => {
    expect(await check(release, await accepted())).toMatchObject({ code: 0, stderr: '' });
  });

  test.each<[string, string]>([
    ['the figure', WRONG.replace('530,213', '530,113')],
    ['a figure that it follows from', WRONG.replace('700,204', '700,304')],
    ['the caption', WRONG.replace('Gross profit', 'Gross margin')],
  ])('does not where %s is edited: people look again', async (_, release) => {
    const { code, stderr } = await check(release, await accepted());
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^fusion-fin: "accepted\.json" accepts what is no longer found; --update-baseline leaves it out: Gross profit, 2025,/,
    );
  });
});

describe('what is no longer found', () => {
  const RIGHT = WRONG.replace('530,213', '550,213');

  test('is told, and left out when the baseline is written anew', async () => {
    const baseline = await accepted();
    expect((await check(RIGHT, baseline)).stderr).toContain('accepts what is no longer found');
    expect((await check(RIGHT, baseline, '--update-baseline')).baseline).toContain('"accepted": []');
  });

  test('stays where it is of another release, or of a check that is left out', async () => {
    const other = (await accepted()).replace('"release.txt"', '"other.txt"');
    expect(await check(RIGHT, other, '--update-baseline')).toMatchObject({ baseline: other, stderr: '' });
    const baseline = await accepted();
    expect(await check(RIGHT, baseline, '--skip', 'difference')).toMatchObject({ stderr: '' });
    expect((await check(RIGHT, baseline, '--skip', 'difference', '--update-baseline')).baseline).toBe(baseline);
  });

  test('reasons that were given stay', async () => {
    const baseline = await accepted();
    expect((await check(WRONG, baseline, '--update-baseline', '--date', '2030-01-01')).baseline).toBe(baseline);
  });
});

test('new findings fail beside accepted ones', async () => {
  const more = `${WRONG}\nConsolidated balance sheet\n\n\t2025\t2024\nCash\t12,417\t11,832\nReceivables\t30,305\t28,914\nInventories\t7,440\t7,028\nTotal assets\t50,612\t47,774\n`;
  const { code, stdout } = await check(more, await accepted());
  expect(code).toBe(1);
  expect(stdout).toContain('q4/release.txt does not add up: 1 error, 1 accepted.\n');
});

test('lines of Windows and a byte order mark are no hindrance', async () => {
  const baseline = `\ufeff${(await accepted()).replaceAll('\n', '\r\n')}`;
  expect(await check(WRONG, baseline)).toMatchObject({ code: 0, stderr: '' });
  const files = { 'C:\\q4\\release.txt': WRONG, 'b.json': baseline };
  const there = await run(['check', '--baseline', 'b.json', 'C:\\q4\\release.txt'], { files });
  expect(there).toMatchObject({ code: 0, stderr: '' });
  const gone = { ...files, 'C:\\q4\\release.txt': WRONG.replace('530,213', '550,213') };
  expect((await run(['check', '--baseline', 'b.json', 'C:\\q4\\release.txt'], { files: gone })).stderr).toContain(
    'no longer',
  );
});

test('a date is taken as given, or left for people to fill in', async () => {
  expect((await check(WRONG, undefined, '--update-baseline', '--date', '2026-03-31')).baseline).toContain(
    '"date": "2026-03-31"',
  );
  const written = new Map<string, string | Uint8Array>();
  await run(['check', '--baseline', 'b.json', '--update-baseline', '-'], { stdin: WRONG, written });
  expect(written.get('b.json')).toContain('"date": ""');
  expect(written.get('b.json')).toContain('"release": "-"');
});

test('the file of settings names the baseline beside it', async () => {
  const files = {
    'q4/release.txt': WRONG,
    'q4/fusion-fin.toml': 'baseline = "ours.json"',
    'q4/ours.json': await accepted(),
  };
  expect(await run(['check', 'q4/release.txt'], { files })).toMatchObject({ code: 0, stderr: '' });
});

describe('what cannot be used gets one line and exit code 2', () => {
  test.each<[string, string | undefined, string]>([
    ['missing', undefined, '"accepted.json" is missing; write it with --update-baseline'],
    ['of others', '{"findings": []}', '"accepted.json" is no baseline of fusion-fin; write one with --update-baseline'],
    [
      'damaged',
      '{"baselineVersion": 1, "accepted": [{}]}',
      '"accepted.json" is damaged: accepted[0].fingerprint should be a text',
    ],
  ])('a baseline that is %s', async (_, baseline, message) => {
    expect(await check(WRONG, baseline)).toMatchObject({ code: 2, stdout: '', stderr: `fusion-fin: ${message}\n` });
  });

  test('no JSON', async () => {
    expect(await check(WRONG, '{')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"accepted.json" is no JSON: '),
    });
  });

  test.each([
    [['--update-baseline'], '--update-baseline writes the file of --baseline; name one (--baseline accepted.json)'],
    [
      ['--update-baseline', '--baseline', 'full/b.json'],
      '"full/b.json" could not be written; check its folder and its permissions',
    ],
    [
      ['--date', '2026-06-31'],
      "option '--date <date>' argument '2026-06-31' is invalid. Give a date such as 2026-03-31.",
    ],
  ])('%j', async (argv, message) => {
    const { code, stderr } = await run(['check', ...argv, '-'], { stdin: WRONG });
    expect({ code, stderr }).toEqual({ code: 2, stderr: `fusion-fin: ${message}\n` });
  });
});
