import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { commandShape } from '../src/cli/completion/command-tree.ts';
import { nodeHost } from '../src/cli/node-host.ts';
import { programFor } from '../src/cli/program.ts';
import { manPage } from '../scripts/man-page.ts';
import { picture } from '../scripts/picture.ts';
import { run } from './support/run-program.ts';

/** Pages made from the program itself, held against those that are kept; `UPDATE_EXPECTED=1` writes them anew. */
function expectKept(name: string, made: string): void {
  const place = new URL(`../${name}`, import.meta.url);
  if (process.env['UPDATE_EXPECTED'] === '1') writeFileSync(place, made);
  expect(made).toBe(readFileSync(place, 'utf8'));
}

test('the manual page names every command and every option', () => {
  const program = commandShape(programFor(nodeHost, () => undefined));
  const page = manPage(program);
  for (const { name, options } of program.commands) {
    expect(page).toContain(`.SH COMMAND ${name.toUpperCase()}\n`);
    for (const flag of options.flatMap(({ flags }) => flags)) expect(page).toContain(flag.replaceAll('-', '\\-'));
  }
  expectKept('man/fusion-fin.1', page);
});

test('the picture of the README is what the program prints', async () => {
  const release = new URL('../fixtures/releases/kestrel-instruments-2025-h1-wrong/release.txt', import.meta.url);
  const files = { 'release.txt': readFileSync(release, 'utf8') };
  const { stdout } = await run(['check', '--only', 'reconciliation', '--color', 'always', 'release.txt'], {
    files,
    env: { COLUMNS: '92' },
  });
  const shown = `\u001b[2m$\u001b[22m \u001b[1mfusion-fin check --only reconciliation release.txt\u001b[22m\n${stdout}`;
  const drawn = picture(shown, 'fusion-fin names the figure that is wrong, and what it should be');
  expect(drawn).toContain('should be 163.8');
  expectKept('docs/picture.svg', drawn);
});
