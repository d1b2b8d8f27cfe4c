import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judge, read } from '../../src/analyze.ts';
import { readingFromJson } from '../../src/contract/reading-from-json.ts';
import { readingJson } from '../../src/contract/reading-json.ts';
import { reportJson } from '../../src/contract/report-json.ts';
import type { Reading } from '../../src/model/report.ts';
import { sourceFromText } from '../../src/source/read-source.ts';
import { slice } from '../../src/source/source.ts';
import { handMadeReading } from '../support/report.ts';

const folder = new URL('../../fixtures/releases/', import.meta.url);
const releases = readdirSync(folder).map((name): [string, string] => [
  name,
  readFileSync(new URL(`${name}/release.txt`, folder), 'utf8'),
]);

test.each(releases)('%s is judged the same after it was written down', (_, text) => {
  expect(writtenAndReadAgain(text)).toEqual(straight(text));
});

test.each(releases)('%s with other line breaks and without any is judged the same, too', (_, text) => {
  const otherwise = text.replaceAll('\n', '\r\n');
  expect(writtenAndReadAgain(otherwise)).toEqual(straight(otherwise));
  const long = `${text}${'word '.repeat(300)}revenue of $16.2 million, an increase of 40%${' word'.repeat(300)}`;
  expect(writtenAndReadAgain(long)).toEqual(straight(long));
});

test('what a claim says is kept over all its lines, however long they are', () => {
  const claim = `Operating\r\nincome fell${' very'.repeat(200)}\r\nto $1.2\r\nmillion in the first quarter of 2025.`;
  const reading = read(sourceFromText(claim));
  expect(reading.claims.length).toBeGreaterThan(0);
  const again = rebuilt(JSON.parse(JSON.stringify(readingJson(reading))));
  const words = ({ source, claims }: Reading): readonly string[] => claims.map(({ span }) => slice(source, span));
  expect(words(again)).toEqual(words(reading));
});

test('anything that people write is judged the same after it was written down', () => {
  const piece = fc.constantFrom(
    '\t',
    '\n',
    '\r\n',
    'Revenue',
    'Total',
    '$',
    '(1,234)',
    '56',
    '7.5%',
    'grew to $1.2\nmillion',
    ' ',
    '<td>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      expect(writtenAndReadAgain(text)).toEqual(straight(text));
    }),
  );
});

const ours = readingJson(handMadeReading());
const [statement] = ours.statements;

test.each<[unknown, string]>([
  [[], 'is JSON, but not what fusion-fin parse --json prints'],
  ['text', 'is JSON, but not what fusion-fin parse --json prints'],
  [null, 'is JSON, but not what fusion-fin parse --json prints'],
  [{ schemaVersion: 1 }, 'is JSON, but not what fusion-fin parse --json prints'],
  [{ ...ours, schemaVersion: 2 }, 'was written by another version of fusion-fin (its schemaVersion is not 1)'],
  [
    { ...ours, sourceLines: undefined, checks: [] },
    'holds a finished report; give what fusion-fin parse --json prints, or the release itself',
  ],
  [{ ...ours, claims: {} }, 'is damaged: claims should be a list'],
  [
    { ...ours, source: { ...ours.source, length: 1e12 } },
    'is damaged: source.length should be a whole number from 0 to 1073741824',
  ],
  [{ ...ours, source: { ...ours.source, length: 3 } }, 'is damaged: its sourceLines reach beyond source.length'],
  [
    { ...ours, statements: [{ ...statement, kind: 'poem' }] },
    'is damaged: statements[0].kind should be one of income-statement, balance-sheet, cash-flow, equity, reconciliation, segments, other',
  ],
  [
    { ...ours, statements: [{ ...statement, columns: [] }] },
    'is damaged: statements[0].lines[0].cells should have 0 entries',
  ],
])('%j is refused with a reason', (json, reason) => {
  expect(readingFromJson(json)).toEqual({ kind: 'not-ours', reason });
});

test('any JSON is refused or read, never thrown at', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(ours)), (value, key) => {
      expect(readingFromJson({ ...ours, [key]: value }).kind).toMatch(/^(?:reading|not-ours)$/);
    }),
  );
});

interface Outcome {
  readonly reading: string;
  readonly report: string;
}

function straight(text: string): Outcome {
  return outcome(read(sourceFromText(text, 'release.txt')));
}

function writtenAndReadAgain(text: string): Outcome {
  return outcome(rebuilt(JSON.parse(straight(text).reading)));
}

/** Byte for byte what `parse --json` and `check --json` print. */
function outcome(reading: Reading): Outcome {
  return { reading: JSON.stringify(readingJson(reading)), report: JSON.stringify(reportJson(judge(reading))) };
}

function rebuilt(json: unknown): Reading {
  const result = readingFromJson(json);
  if (result.kind === 'not-ours') throw new Error(result.reason);
  return result.reading;
}
