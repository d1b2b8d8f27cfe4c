import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from '../support/run-program.ts';

const man = fileURLToPath(new URL('../../man/fusion-fin.1', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'fusion-fin-shells-'));
beforeAll(async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    writeFileSync(join(folder, `completion.${shell}`), (await run(['completion', shell], {})).stdout);
  }
  for (const file of ['release.txt', 'release (2).txt', 'other.html']) writeFileSync(join(folder, file), '');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function outputOf(program: string, argv: readonly string[]): string {
  const env = { ...process.env, HOME: folder };
  const { status, stdout, stderr } = spawnSync(program, argv, { cwd: folder, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${program} ended with ${status ?? 'nothing'}: ${stderr}`);
  return stdout;
}

/** What each line may go on with. */
const LINES: readonly (readonly [string, readonly string[]])[] = [
  ['fusion-fin che', ['check', 'checks']],
  ['fusion-fin check --format s', ['sarif']],
  ['fusion-fin check --format=s', ['sarif']],
  ['fusion-fin check --upd', ['--update-baseline']],
  ['fusion-fin check --skip prose-', ['prose-direction']],
  ['fusion-fin explain roll', ['roll-forward']],
  ['fusion-fin schema p', ['parse']],
  ['fusion-fin completion f', ['fish']],
  ['fusion-fin check rel', ['release (2).txt', 'release.txt']],
  ['fusion-fin check -o oth', ['other.html']],
];

describe('bash', () => {
  test.each(LINES)('%s', (line, expected) => {
    const script = `source completion.bash; shift 0
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _fusion_fin; printf '%s\\n' "\${COMPREPLY[@]}"`;
    // bash breaks words at an equals sign.
    const words = line.split(/ |(?==)|(?<==)/);
    const offered = outputOf('bash', ['--norc', '-c', script, 'bash', ...words])
      .trim()
      .split('\n');
    expect(offered.sort()).toEqual(expected);
  });
});

describe('fish', () => {
  test.each(LINES)('%s', (line, expected) => {
    const offered = outputOf('fish', ['--no-config', '-c', `source completion.fish; complete -C "${line}"`]);
    const words = offered
      .trim()
      .split('\n')
      .map((word) => (word.split('\t')[0] ?? '').replaceAll('\\', '').replace('--format=', ''));
    expect(words.sort()).toEqual(expected);
  });
});

describe('zsh', () => {
  const script = fileURLToPath(new URL('zsh-complete.zsh', import.meta.url));

  test('the script is well-formed', () => {
    expect(outputOf('zsh', ['-n', 'completion.zsh'])).toBe('');
  });

  test.each(LINES.filter(([, expected]) => expected.length === 1))('%s', (line, expected) => {
    const seen = outputOf('zsh', ['-f', script, 'completion.zsh', line]);
    const [, whole = ''] = /\n<(.*)>/.exec(seen) ?? [];
    expect(whole.trim()).toBe(line.replace(/[^ =]*$/, expected[0] ?? ''));
  });
});

test('the manual page is one, by mandoc and by man', () => {
  const { stdout } = spawnSync('mandoc', ['-T', 'lint', man], { encoding: 'utf8' });
  // There is no clock that could date it.
  expect(
    stdout
      .trim()
      .split('\n')
      .filter((line) => !line.includes('missing date')),
  ).toEqual([]);
  const { status, stdout: page, stderr } = spawnSync('man', ['--warnings', '-l', man], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(page).toMatch(/NAME\n\s+fusion-fin - find what does not add up/);
  expect(page).toContain('--update-baseline');
});
