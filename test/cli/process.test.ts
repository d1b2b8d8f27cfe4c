import { spawn } from 'node:child_process';
import { lstatSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { read } from '../../src/analyze.ts';
import { readingAsJson } from '../../src/reporters/json.ts';
import { sourceFromBytes } from '../../src/source/read-source.ts';

const program = fileURLToPath(new URL('../../bin/fusion-fin.js', import.meta.url));
const release = fileURLToPath(new URL('../../fixtures/releases/fusion-2013-q1/release.txt', import.meta.url));
const wrong = fileURLToPath(
  new URL('../../fixtures/releases/kestrel-instruments-2025-h1-wrong/release.txt', import.meta.url),
);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fusion-fin-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a clean release ends with 0 and writes nothing on standard error', async () => {
  const { code, stdout, stderr } = await run(['check', release]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('adds up');
  expect(stdout).not.toContain('\u001b');
});

test('a wrong release ends with 1, read from a pipe', async () => {
  const { code, stdout } = await run(['check'], { input: TABLE.replace('550,213', '530,213') });
  expect(code).toBe(1);
  expect(stdout).toContain('-:4:14 error');
});

test('a folder, a missing file and standard input without anything end with 2 and one line', async () => {
  const ended = [
    await run(['check', folder]),
    await run(['check', join(folder, 'no.txt')]),
    await run(['parse'], { input: '' }),
  ];
  expect(ended.map(({ code, stdout }) => ({ code, stdout }))).toEqual(ended.map(() => ({ code: 2, stdout: '' })));
  expect(ended.map(({ stderr }) => stderr.split('\n').length)).toEqual([2, 2, 2]);
});

test('the program that was built reads dashes and signs of every alphabet as its sources do', async () => {
  const text = '\u2012 – — ― − ‐ • · € £ ¥ ₹ ’ “ ” ½ \u00a0x \u202fx'
    .split(' ')
    .map((sign) => `Restructuring ${sign}\t${sign} 12\t${sign}\t12 ${sign}\t(${sign}12)`)
    .join('\n');
  const file = join(folder, 'signs.txt');
  writeFileSync(file, `Revenue for the year was $5 million – up 5%.\n\n${TABLE}${text}\n`);
  const { stdout } = await run(['parse', '--json', file]);
  const source = sourceFromBytes(readFileSync(file), file);
  expect(stdout).toBe(readingAsJson(read(source), { color: false, width: 120 }));
});

test('parse --json into check says the same as check', async () => {
  const parsed = await run(['parse', '--json', wrong]);
  expect(await run(['check', '--json'], { input: parsed.stdout })).toEqual(await run(['check', '--json', wrong]));
});

test('a reader that leaves early is no error', async () => {
  expect(await run(['parse', '--json', release], { leaves: true })).toMatchObject({ code: 0, stderr: '' });
});

test('megabytes get through a pipe whole', async () => {
  const file = join(folder, 'large.txt');
  writeFileSync(file, TABLE.repeat(700));
  const { code, stdout } = await run(['parse', '--json', file]);
  expect(code).toBe(0);
  expect(stdout.length).toBeGreaterThan(1_000_000);
  expect(() => void JSON.parse(stdout)).not.toThrow();
});

test('a report is written to where a link leads, and the link stays', async () => {
  const [target, link] = [join(folder, 'kept.csv'), join(folder, 'link.csv')];
  writeFileSync(target, 'before');
  symlinkSync(target, link);
  await run(['check', release, '-o', link]);
  expect(readFileSync(target, 'utf8')).toContain('Revenue');
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
});

test('colours can be forced into a pipe', async () => {
  expect((await run(['check', wrong], { env: { FORCE_COLOR: '1' } })).stdout).toContain('\u001b[31m');
});

const TABLE = `\t2025\t2024
Revenue\t1,250,417\t1,090,332
Cost of revenue\t700,204\t611,119
Gross profit\t550,213\t479,213

`;

interface Setting {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether the reader of standard output closes it after the first piece. */
  readonly leaves?: boolean;
}

function run(
  argv: readonly string[],
  { input = '', env = {}, leaves = false }: Setting = {},
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...argv], { env: { ...bareEnvironment(), ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      stdout += piece;
      if (leaves) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      stderr += piece;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Nothing of how the tests themselves were started. */
function bareEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] };
}
