import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { settingsIn } from './support/readme.ts';
import { commandsIn } from './support/readme.ts';
import { run } from './support/run-program.ts';

const root = new URL('../', import.meta.url);
const release = readFileSync(new URL('fixtures/releases/kestrel-instruments-2025-h1-wrong/release.txt', root), 'utf8');

test.each(['README.md', 'docs/settings.md', 'docs/adding-a-check.md', 'docs/architecture.md'])(
  'the links of %s lead somewhere',
  (name) => {
    const page = new URL(name, root);
    for (const [, link = ''] of readFileSync(page, 'utf8').matchAll(/\]\(((?!https?:)[^)]+)\)/g)) {
      expect([link, existsSync(new URL(link, page))]).toEqual([link, true]);
    }
  },
);

describe('the commands of the README run', () => {
  const written = new Map<string, string | Uint8Array>();
  const commands = commandsIn('README.md').filter((command) => command.startsWith('fusion-fin '));

  test.each(commands.filter((command) => !command.includes('|')))('%s', async (command) => {
    const [, words = ''] = /^fusion-fin (.*?)(?: > .*)?$/.exec(command) ?? [];
    const kept = written.get('accepted.json');
    const files = {
      'release.txt': release,
      'release.html': `<pre>${release}</pre>`,
      ...(typeof kept === 'string' && { 'accepted.json': kept }),
    };
    const { code, stderr } = await run(words.split(' '), { files, written });
    const stands = words.includes('--baseline');
    expect(stderr.includes('without a reason') === stands && (stands || stderr === '')).toBe(true);
    expect(code).toBe(words.startsWith('check ') && !words.endsWith('--help') && !stands ? 1 : 0);
  });

  test('among them the first screen', () => {
    expect(readFileSync(new URL('README.md', root), 'utf8').split('\n').slice(0, 16).join('\n')).toContain(
      '    npm ci && node bin/fusion-fin.js check --reconcile fixtures/releases/fusion-2013-q1/release.txt\n',
    );
  });
});

test('the settings that are shown can be used', async () => {
  for (const toml of settingsIn('docs/settings.md')) {
    const files = {
      'release.txt': release,
      'fusion-fin.toml': toml,
      'accepted.json': '{"baselineVersion": 1, "accepted": []}',
    };
    const { code, stdout, stderr } = await run(['check', '-q', 'release.txt'], { files });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/^::error /);
  }
});
