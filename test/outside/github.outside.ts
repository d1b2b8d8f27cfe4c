import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import type { Report } from '../../src/model/report.ts';
import { github } from '../../src/reporters/github.ts';
import { sourceFromText } from '../../src/source/read-source.ts';
import { accusingReport } from '../support/hostile.ts';
import { RELEASES } from './releases.ts';

/** What GitHub's own actions write their commands with. */
const command = fileURLToPath(
  new URL('../../node_modules/.cache/fusion-fin/schemas/@actions/core@1.11.1/package/lib/command.js', import.meta.url),
);
const REWRITE = `
const { issueCommand } = require(process.argv[1]);
const commands = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
for (const { name, properties, message } of commands) issueCommand(name, properties, message);
`;

const reports: readonly (readonly [string, Report])[] = [
  ...RELEASES.map(([name, text]) => [name, analyze(sourceFromText(text, `releases/${name}, 1: 100%.txt`))] as const),
  ['a release that means badly', accusingReport()],
];

test.each(reports)('GitHub would write the annotations of %s in the same bytes', (_, report) => {
  const written = github(report, { color: false, width: 100 })
    .split('\n')
    .filter((line) => line.startsWith('::'));
  expect(written).toHaveLength(report.findings.length);
  const { status, stdout } = spawnSync(process.execPath, ['-e', REWRITE, command], {
    input: JSON.stringify(written.map(read)),
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout.split('\n').slice(0, -1)).toEqual(written);
});

/** `::name key=value,key=value::message`, as the runner takes it apart. */
function read(line: string): { readonly name: string; readonly properties: object; readonly message: string } {
  const [, name = '', listed = '', message = ''] = /^::(\w+) ([^\n]*?)::([^\n]*)$/.exec(line) ?? [];
  const properties = listed.split(',').map((property): [string, string] => {
    const at = property.indexOf('=');
    return [property.slice(0, at), decoded(property.slice(at + 1))];
  });
  return { name, properties: Object.fromEntries(properties), message: decoded(message) };
}

function decoded(words: string): string {
  const plain: Readonly<Record<string, string>> = { '25': '%', '0D': '\r', '0A': '\n', '3A': ':', '2C': ',' };
  return words.replace(/%(25|0D|0A|3A|2C)/g, (_, code: string) => plain[code] ?? '');
}
