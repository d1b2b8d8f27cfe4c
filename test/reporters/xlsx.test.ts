import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { columnName } from '../../src/reporters/xlsx/places-on-sheets.ts';
import { xlsxReport } from '../../src/reporters/xlsx/xlsx-report.ts';
import { sourceFromText } from '../../src/source/read-source.ts';
import { HOSTILE_CAPTIONS, hostileReport } from '../support/hostile.ts';
import { handMadeReport } from '../support/report.ts';

const release = new URL('../../fixtures/releases/kestrel-instruments-2025-h1-wrong/release.txt', import.meta.url);
const wrong = analyze(sourceFromText(readFileSync(release, 'utf8'), 'release.txt'));

test('a sheet for every statement, and one each for what was found', async () => {
  const files = filesOf(await xlsxReport(wrong));
  expect(namesOf(files)).toEqual([
    'Summary',
    'Findings',
    '1 Income statement',
    '2 Segments',
    '3 Cash flow',
    '4 Reconciliation',
    'Checks',
    'Claims',
  ]);
});

test('the summary counts the findings, and has room for who prepared and reviewed it', async () => {
  const files = filesOf(await xlsxReport(wrong));
  const words = sheetOf(files, 'Summary');
  expect(words.includes('2 errors') || [...files.values()].some((file) => file.includes('2 errors'))).toBe(true);
});

test('figures are numbers as printed, and totals have a live formula beside them', async () => {
  const files = filesOf(await xlsxReport(wrong));
  const sheet = sheetOf(files, '1 Income statement');
  expect(sheet).toMatch(/<c r="B6"[^>]*><v>842\.4<\/v>/);
  expect(sheet).toMatch(/<c r="B7"[^>]*><v>-318\.4<\/v>/);
  expect(sheet).toMatch(/<c r="C11"[^>]*><f>SUM\(B6:B10\)<\/f>/);
  expect(sheet).toMatch(/<c r="D11"[^>]*><f>ROUND\(B11-C11,1\)<\/f>/);
});

test('every check is recomputed and judged by formulas that name our own cells alone', async () => {
  const report = wrong;
  const sheet = sheetOf(filesOf(await xlsxReport(report)), 'Checks');
  const live = [...sheet.matchAll(/<c r="K(\d+)"[^>]*><f>/g)];
  expect(live).toHaveLength(report.checks.filter(({ verdict }) => verdict !== 'not-tested').length);
  const formulas = [...sheet.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula = '']) => formula);
  const own = formulas.map((formula) =>
    formula
      .replaceAll(/&apos;\d+ [A-Z][a-z ]+&apos;!|'\d+ [A-Z][a-z ]+'!/g, '')
      .replaceAll(/"(?:agrees|agrees-within-rounding|disagrees)"/g, '')
      .replaceAll(/ABS|ROUND|SUM|SIGN|IF|AND|OR/g, '')
      .replaceAll(/&lt;|&gt;/g, ''),
  );
  expect(own.filter((formula) => !/^[A-Z\d.+\-*/(),:=<>]+$/.test(formula))).toEqual([]);
});

test('captions stay words, whatever they begin with', async () => {
  const report = hostileReport();
  expect(report.checks.length).toBeGreaterThan(0);
  const files = filesOf(await xlsxReport(report));
  const formulas = [...files]
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .flatMap(([, xml]) => xml.match(/<f>[^<]*<\/f>/g) ?? []);
  expect(formulas.length).toBeGreaterThan(0);
  expect(formulas.filter((formula) => /localhost|cmd|calc|SUM\(A1:A9\)|script/.test(formula))).toEqual([]);
  const strings = files.get('xl/sharedStrings.xml') ?? '';
  expect(
    HOSTILE_CAPTIONS.filter((caption) => /^[=+@-]/.test(caption) && !strings.includes(`>${escaped(caption)}<`)),
  ).toEqual([]);
  expect(strings).toContain('>_x005F_x003D_1+1<');
  // eslint-disable-next-line no-control-regex -- these must not be there
  expect(strings).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
});

test('on paper a sheet is as wide as a page, and its heads stand on every one', async () => {
  const files = filesOf(await xlsxReport(wrong));
  const sheet = sheetOf(files, '1 Income statement');
  expect(sheet).toMatch(/^<\?xml[^>]*><worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/);
  expect(sheet).toMatch(/<pageSetup[^>]* fitToWidth="1" fitToHeight="0"\/>/);
  expect(sheetOf(files, 'Checks')).toMatch(/<pageSetup[^>]* fitToWidth="2" fitToHeight="0"\/>/);
  expect(files.get('xl/workbook.xml')).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="2">'1 Income statement'!$1:$5</definedName>`,
  );
});

test('a row is as high as the words that are wrapped in it', async () => {
  const sheet = sheetOf(filesOf(await xlsxReport(wrong)), 'Findings');
  const [, height = ''] = /<row r="2"[^>]* ht="([\d.]+)"/.exec(sheet) ?? [];
  expect(height).toBe('54');
});

test('the same report gives the same bytes at any time', async () => {
  const [one, other] = [await xlsxReport(handMadeReport()), await xlsxReport(handMadeReport())];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  // The first moment that a zip can tell, at the place of the first entry.
  expect(Buffer.from(one).readUInt32LE(10)).toBe(0x00210000);
});

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [703, 'AAA'],
])('column %d is %s', (column, name) => {
  expect(columnName(column)).toBe(name);
});

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function namesOf(files: ReadonlyMap<string, string>): readonly string[] {
  return [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = '']) => name);
}

function sheetOf(files: ReadonlyMap<string, string>, name: string): string {
  return files.get(`xl/worksheets/sheet${namesOf(files).indexOf(name) + 1}.xml`) ?? '';
}

/** The files of a zip archive, by its directory. */
function filesOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(bytes);
  const files = new Map<string, string>();
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < zip.readUInt16LE(end + 10); entry += 1) {
    const [packed, nameLength, local] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt32LE(at + 42),
    ];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const isPacked = zip.readUInt16LE(at + 10) === 8;
    const content = zip.subarray(data, data + packed);
    files.set(name, (isPacked ? inflateRawSync(content) : content).toString('utf8'));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}
