import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commandsIn, fencesOf } from '../support/readme.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'fusion-fin-readme-'));
const duckdb = join(root, 'node_modules/.cache/fusion-fin/duckdb/node_modules/@duckdb/node-api/lib/index.js');
beforeAll(() => {
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'releases'));
  const wrong = readFileSync(join(root, 'fixtures/releases/kestrel-instruments-2025-h1-wrong/release.txt'), 'utf8');
  writeFileSync(join(folder, 'release.txt'), wrong);
  writeFileSync(join(folder, 'last-quarter.txt'), wrong);
  writeFileSync(join(folder, 'release.html'), `<pre>${wrong}</pre>`);
  writeFileSync(join(folder, 'releases/release.txt'), wrong);
  copyFileSync(join(root, 'fixtures/releases/fusion-2013-q1/release.txt'), join(folder, 'releases/clean (1).txt'));
  program('fusion-fin', `exec node '${join(root, 'bin/fusion-fin.js')}' "$@"`);
  program('duckdb', `exec node --input-type=module -e "$RUN_SQL" '${duckdb}' "$2"`);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function program(name: string, body: string): void {
  writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
}

/** What DuckDB's own command line does with `-c`. */
const RUN_SQL = `const [library, sql] = process.argv.slice(1);
const { DuckDBInstance } = await import(library);
const connection = await (await DuckDBInstance.create()).connect();
for (const row of (await connection.runAndReadAll(sql)).getRows()) console.log(row.join('|'));`;

function shell(command: string, ...argv: readonly string[]): { code: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, RUN_SQL };
  const options = { cwd: folder, encoding: 'utf8', env } as const;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command, ...argv], options);
  return { code: status, stdout, stderr };
}

describe('every command of the README runs in a shell', () => {
  test.each(commandsIn('README.md'))('%s', (command) => {
    const { code, stdout, stderr } = shell(command);
    expect([0, 1]).toContain(code);
    expect(stderr.includes('without a reason') === command.includes('--baseline') || stderr === '').toBe(true);
    const isSilent = /-o |> \w|^source/.test(command);
    expect(stdout === '').toBe(isSilent);
  });

  test('what is asked of the figures is answered', () => {
    const [, duck = '', sqlite = ''] =
      fencesOf('README.md', 'sh')
        .find((text) => text.includes('duckdb'))
        ?.split('\n') ?? [];
    shell('fusion-fin parse --format csv release.html > figures.csv');
    expect(shell(sqlite).stdout).toContain('release.html|P6M/2025-06-30|72700000\n');
    expect(shell(duck).stdout).toContain('release.html|P6M/2025-06-30|72700000.0000\n');
    const [jq = ''] = commandsIn('README.md').filter((command) => command.includes('"certain"'));
    expect(shell(jq).stdout).toBe('EBITDA\t613800000\t163800000\n');
  });

  test.each(['work-paper.xlsx', 'report.html', 'figures.csv', 'report.schema.json'])('%s is there', (file) => {
    expect(existsSync(join(folder, file))).toBe(true);
  });
});

test('the hook for pre-commit fails for the release that does not add up, whatever the names', () => {
  const [entry = ''] = fencesOf('README.md', 'yaml').flatMap((text) => /entry: (.*)/.exec(text)?.slice(1) ?? []);
  expect(shell(`${entry} 'releases/clean (1).txt'`)).toEqual({ code: 0, stdout: '', stderr: '' });
  const { code, stdout } = shell(`${entry} 'releases/clean (1).txt' releases/release.txt`);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^releases\/release\.txt:77:8 error /);
});

test('the step of the GitHub Action annotates, and writes what is uploaded', () => {
  const steps = fencesOf('README.md', 'yaml').flatMap((text) => [...text.matchAll(/- run: (fusion-fin .*)/g)]);
  const { code, stdout } = shell(steps[0]?.[1] ?? '');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^::error file=releases\/release\.txt,line=77,/);
  expect(JSON.parse(readFileSync(join(folder, 'findings.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
});
