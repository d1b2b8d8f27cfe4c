import { readdirSync, readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { htmlReport } from '../../src/reporters/html/html-report.ts';
import { PAGE_SCRIPT } from '../../src/reporters/html/page-script.js';
import { PAGE_STYLE } from '../../src/reporters/html/page-style.ts';
import { waterfalls, type WaterfallRow } from '../../src/reporters/html/waterfalls.ts';
import { bridgePaths } from '../../src/reporters/bridge-steps.ts';
import { figureNumbers } from '../../src/reporters/figure-numbers.ts';
import { tickMarks } from '../../src/reporters/tick-marks.ts';
import { sourceFromText } from '../../src/source/read-source.ts';
import { hostileReport } from '../support/hostile.ts';
import { cleanReport, handMadeReport } from '../support/report.ts';

const options = { color: false, width: 80 };
const page = htmlReport(handMadeReport(), options);

test.each([
  ['the culprit', /<td class=w>1,138<b>✗ F≠<\/b>\n?</],
  ['a total that agrees', /<td class=F>420\n?</],
  ['a total that fails for the sake of another figure', /<td class=s>1,183<b>/],
  ['a total within rounding', /<td class=r>420<b>F≈<\/b>/],
  ['a part', /<td>\(120\)</],
  ['what is no figure', /<td class=m>NM\n?</],
  ['the figure of a claim', /<u id=k1 class=\w>\$1\.6 million<b>/],
])('%s bears its mark', (_, mark) => {
  expect(page).toMatch(mark);
});

test('every mark on the page is in the legend, and every mark in the legend is on the page', () => {
  const [, legend = ''] = /<dl class=legend[^>]*>(.*?)<\/dl>/s.exec(page) ?? [];
  const main = /<main.*<\/main>/s.exec(page)?.[0] ?? '';
  const written = [...main.matchAll(/<b>([^<]+)<\/b>/g)].flatMap(
    ([, mark = '']) => mark.match(/F|CF|T|Rx|[^\sA-Za-z]/g) ?? [],
  );
  const drawn = [...main.matchAll(/<td class="?((?:F|CF|T|Rx)(?: (?:F|CF|T|Rx))*)/g)].flatMap(([, marks = '']) =>
    marks.split(' '),
  );
  const used = new Set([
    ...written,
    ...drawn,
    ...(/<td>\(?\d/.test(main) ? ['·'] : []),
    ...(main.includes('class=n') ? ['○'] : []),
  ]);
  const explained = [...legend.matchAll(/<b>([^<]+)<\/b>/g)].map(([, mark]) => mark);
  expect([...used].sort()).toEqual(explained.sort());
  expect(used.size).toBeGreaterThan(3);
});

test('the style sheet draws every mark that is told by a class', () => {
  for (const letter of ['F', 'CF', 'T', 'Rx', 'P']) expect(PAGE_STYLE).toContain(`.${letter}{--`);
});

test('findings stand in the margin with their figures, their suspects and a way to the place', () => {
  const margin = /<ol class=findings>.*?<\/ol>/s.exec(page)?.[0];
  expect(margin).toMatch(
    /<li class=error>.*href="#f4".*<dt>reported<\/dt><dd>1,138<\/dd><dt>computed<\/dt><dd>1,183<\/dd>/,
  );
  expect(margin).toContain('should be <strong>1,183</strong> <span class=quiet>(two digits are interchanged)</span>');
  expect(margin).toMatch(/<li class=warning>.*href="#k1"/);
});

test('a report without findings says so', () => {
  const clean = htmlReport(cleanReport(), options);
  expect(clean).toContain('<h1>Everything that was tested agrees</h1>');
  expect(clean).toContain('Nothing was found to disagree.');
});

test('coverage tells of figures and claims', () => {
  expect(page).toMatch(/<b>9 of 9 figures tested<\/b>/);
  expect(page).toMatch(/<b>1 of 1 claim tested<\/b>/);
});

test('the page asks for nothing from outside, and lets only its own script and style run', () => {
  expect(page).toMatch(/default-src 'none'; style-src 'sha256-[\w+/]{43}='; script-src 'sha256-[\w+/]{43}='/);
  expect(page).not.toMatch(/https?:|@import|url\(|src=|style=|\son\w+=/);
  expect(() => new Script(PAGE_SCRIPT)).not.toThrow();
});

test('words of a release are never markup, and turn nothing around', () => {
  const hostile = htmlReport(hostileReport(), options);
  const [, body = ''] = hostile.replace(PAGE_SCRIPT, '').split('</style>');
  expect(body.match(/<script/g)).toHaveLength(2);
  expect(body.match(/<\/script/g)).toHaveLength(2);
  expect(body).not.toMatch(/<img|<[^>]*onerror/);
  // Words of a release stand between elements, and never in an attribute.
  expect(
    body.match(/<[^>]*(?:script>|localhost|harmed)/g)?.filter((tag) => !/^<\/?script( [a-z=/]+)*>$/.test(tag)),
  ).toEqual([]);
  // eslint-disable-next-line no-control-regex -- these must not be there
  expect(hostile).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  expect(hostile).toContain('<th>&lt;script&gt;window.harmed=1&lt;/script&gt;');
});

const folder = new URL('../../fixtures/releases/', import.meta.url);

test.each(readdirSync(folder))('%s: all its words, figures and claims are on the page, each once', (name) => {
  const report = analyze(sourceFromText(readFileSync(new URL(`${name}/release.txt`, folder), 'utf8'), name));
  const html = htmlReport(report, options);
  const figures = report.statements.flatMap(({ lines }) =>
    lines.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined)),
  );
  const tables = [...html.matchAll(/<tbody>.*?<\/table>/gs)].map(([table]) => table);
  expect(tables.flatMap((table) => table.match(/<td[^>]*>[^<\s]/g) ?? [])).toHaveLength(figures.length);
  const ids = [...html.matchAll(/<[^>]* id=(k\d+)/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(report.claimResults.length);
  const targets = [...html.matchAll(/href="#(k\d+)"/g)].map(([, id]) => id);
  expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
});

test.each(readdirSync(folder))('%s: every figure stands in the place that its number tells', (name) => {
  const report = analyze(sourceFromText(readFileSync(new URL(`${name}/release.txt`, folder), 'utf8'), name));
  const html = htmlReport(report, options);
  for (const [index, { lines, columns }] of report.statements.entries()) {
    const [, table = ''] = new RegExp(`<section id=s${index}>(.*?)</section>`, 's').exec(html) ?? [];
    const rows = table
      .split('<tr')
      .slice(1)
      .filter((row) => row.includes('<th') && !row.includes('<span>'));
    expect(rows).toHaveLength(lines.length);
    expect(rows.filter((row) => (row.match(/<td/g) ?? []).length !== columns.length)).toEqual([]);
  }
});

test('a bridge is told from where it sets out to where it ends', () => {
  const text = readFileSync(new URL('fusion-2013-q1/release.txt', folder), 'utf8');
  const report = analyze(sourceFromText(text, 'release.txt'));
  const numbers = figureNumbers(report);
  const drawn = waterfalls({ report, numbers, marks: tickMarks(report), bridges: bridgePaths(report) });
  expect(drawn).toHaveLength(2);
  const [statement, , , rows] = drawn[0] ?? raise();
  const { lines } = report.statements[statement] ?? raise();
  const first = numbers.of({ statement, line: 0, column: 0 });
  const captionOf = ([figure]: WaterfallRow): string => lines[Math.floor((figure - first) / 2)]?.caption ?? '';
  expect([captionOf(rows[0] ?? raise()), captionOf(rows.at(-1) ?? raise())]).toEqual(['Net loss', 'Adjusted EBITDA']);
  expect(rows.filter(([, stands]) => stands === 1)).toHaveLength(3);
  // Each bar begins where the one before it ends, unless it stands on zero.
  expect(rows.filter(([, stands, from], row) => stands === 0 && from !== rows[row - 1]?.[3])).toEqual([]);
});

function raise(): never {
  throw new Error('the release has a bridge');
}

test('without the words of the document, the claims are told one by one', () => {
  const report = handMadeReport();
  expect(report.blocks).toBeUndefined();
  expect(htmlReport(report, options)).toMatch(/<ul class=claims>\n<li>Adjusted EBITDA was <u id=k1/);
});
