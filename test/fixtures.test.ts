import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { analyze, read } from '../src/analyze.ts';
import { findings } from '../src/reporters/findings.ts';
import { reconcile } from '../src/reporters/reconcile.ts';
import { statements } from '../src/reporters/statements.ts';
import { sourceFromText } from '../src/source/read-source.ts';

/**
 * What a person sees of each release in `fixtures/releases`: beside `release.txt` stands what `check`, `check --reconcile`
 * and `parse` print at 100 columns. `UPDATE_EXPECTED=1` writes them anew; read the difference.
 */
const folder = new URL('../fixtures/releases/', import.meta.url);
const options = { color: false, width: 100 };

test.each(readdirSync(folder))('%s is read and judged as written down', (name) => {
  const text = readFileSync(new URL(`${name}/release.txt`, folder), 'utf8');
  const source = sourceFromText(text, 'release.txt');
  const report = analyze(source);
  const printed = {
    'check.txt': findings(report, options),
    'reconcile.txt': reconcile(report, options),
    'parse.txt': statements(read(source), options),
  };
  for (const [file, written] of Object.entries(printed)) {
    const place = new URL(`${name}/${file}`, folder);
    if (process.env['UPDATE_EXPECTED'] === '1') writeFileSync(place, written);
    expect(written).toBe(existsSync(place) ? readFileSync(place, 'utf8') : 'not written down yet');
  }
});
