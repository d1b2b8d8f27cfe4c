import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import papaparse from 'papaparse';
import { analyze } from '../../src/analyze.ts';
import type { Report } from '../../src/model/report.ts';
import { xlsxReport } from '../../src/reporters/xlsx/xlsx-report.ts';
import { sourceFromText } from '../../src/source/read-source.ts';
import { HOSTILE_CAPTIONS, hostileReport } from '../support/hostile.ts';
import { RELEASES } from './releases.ts';

const folder = mkdtempSync(join(tmpdir(), 'fusion-fin-sheets-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Every sheet as LibreOffice shows it once it has recomputed all formulas: by its name, rows of words. */
async function recalculated(
  name: string,
  report: Report,
): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  const book = join(folder, `${name}.xlsx`);
  const out = join(folder, name);
  writeFileSync(book, await xlsxReport(report));
  // Comma, quotes, UTF-8, from line 1, values as they are, all sheets.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const { status, stderr } = spawnSync('soffice', [
    profile,
    '--headless',
    '--convert-to',
    filter,
    '--outdir',
    out,
    book,
  ]);
  if (status !== 0) throw new Error(stderr.toString());
  return new Map(
    readdirSync(out).map((file) => {
      const rows = papaparse.parse<string[]>(readFileSync(join(out, file), 'utf8')).data;
      return [file.slice(name.length + 1, -'.csv'.length), rows];
    }),
  );
}

test.each(RELEASES)('LibreOffice comes to the same verdicts for %s', async (name, text) => {
  const report = analyze(sourceFromText(text, name));
  const sheets = await recalculated(name, report);
  const [heads = [], ...rows] = sheets.get('Checks') ?? [];
  const live = heads.indexOf('live verdict');
  const verdicts = rows.filter(([id]) => id?.startsWith('c') === true).map((row) => [row[0], row[live]]);
  expect(verdicts).toEqual(report.checks.map(({ id, verdict }) => [id, verdict]));
  const words = [...sheets.values()].flat(2);
  expect(words.filter((word) => /^(?:#|Err:)/.test(word))).toEqual([]);
  const counts = (sheets.get('Summary') ?? []).filter(([verdict = '']) => verdict in report.summary.verdicts);
  expect(counts.map(([, counted]) => counted)).toEqual(Object.values(report.summary.verdicts).map(String));
});

test('a wrong figure put right turns the verdict, live', async () => {
  const text = RELEASES.find(([name]) => name.endsWith('wrong'))?.[1] ?? '';
  const report = analyze(sourceFromText(text, 'release.txt'));
  const sheets = await recalculated('wrong', report);
  const differences = (sheets.get('4 Reconciliation') ?? []).find(([caption]) => caption === 'EBITDA');
  expect(differences?.slice(1, 5)).toEqual(['613.8', '163.8', '450', expect.stringContaining('✗')]);
});

test('captions that begin like formulas are words in LibreOffice, too', async () => {
  const sheets = await recalculated('hostile', hostileReport());
  const captions = [...sheets.values()].flatMap((rows) => rows.map(([caption = '']) => caption));
  const begins = HOSTILE_CAPTIONS.filter((caption) => /^[=+@_-]/.test(caption));
  expect(begins.filter((caption) => !captions.includes(caption))).toEqual([]);
});
