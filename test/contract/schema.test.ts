import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from '@jest/globals';
import { analyze, read } from '../../src/analyze.ts';
import { readingSchema } from '../../src/contract/reading-schema.ts';
import { reportJson } from '../../src/contract/report-json.ts';
import { reportSchema } from '../../src/contract/report-schema.ts';
import { PARTS } from '../../src/contract/schema-parts.ts';
import { json, readingAsJson } from '../../src/reporters/json.ts';
import { sourceFromText } from '../../src/source/read-source.ts';
import { accusingReport, hostileReport } from '../support/hostile.ts';
import { readingFrom, reportFrom } from '../support/report-from.ts';
import { cleanReport, handMadeReading, handMadeReport } from '../support/report.ts';

const folder = new URL('../../fixtures/releases/', import.meta.url);
const fixtures = readdirSync(folder).map((name) =>
  sourceFromText(readFileSync(new URL(`${name}/release.txt`, folder), 'utf8'), name),
);
const options = { color: false, width: 80 };
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });

test('both schemas are valid, and every part that they share is used', () => {
  expect(ajv.validateSchema(reportSchema)).toBe(true);
  expect(ajv.validateSchema(readingSchema)).toBe(true);
  const text = `${JSON.stringify(reportSchema)}${JSON.stringify(readingSchema)}`;
  expect(Object.keys(PARTS).filter((part) => !text.includes(`"#/$defs/${part}"`))).toEqual([]);
});

test.each([
  ['by hand', handMadeReport()],
  ['without findings', cleanReport()],
  ['of a release that means badly', hostileReport()],
  ['of a release where everything is wrong', accusingReport()],
  ...fixtures.map((source) => [source.name, analyze(source)] as const),
  ...fixtures.map(
    (source) => [`${source.name}, with a prior one`, analyze(source, { priors: [read(source)] })] as const,
  ),
])('a report %s is as its schema says, and holds no key beside', (_, report) => {
  expect(() => reportFrom(json(report, options))).not.toThrow();
});

test.each([['by hand', handMadeReading()], ...fixtures.map((source) => [source.name, read(source)] as const)])(
  'a reading %s is as its schema says, and holds no key beside',
  (_, reading) => {
    expect(() => readingFrom(readingAsJson(reading, options))).not.toThrow();
  },
);

const report = reportJson(handMadeReport());
const [check] = report.checks;

test.each<[string, object]>([
  ['without findings', { ...report, findings: undefined }],
  ['of another version', { ...report, schemaVersion: 2 }],
  ['with a binary number', { ...report, checks: [{ ...check, reported: 1.5 }] }],
  ['with an exponent', { ...report, checks: [{ ...check, reported: '1e6' }] }],
  ['with zeros at the end', { ...report, checks: [{ ...check, reported: '1.50' }] }],
  ['with a verdict of its own', { ...report, checks: [{ ...check, verdict: 'maybe' }] }],
])('a report %s is none', (_, changed) => {
  const value: unknown = JSON.parse(JSON.stringify(changed));
  expect(ajv.validate(reportSchema, value)).toBe(false);
  expect(ajv.validate(reportSchema, JSON.parse(JSON.stringify(report)))).toBe(true);
});
