import { readdirSync, readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { htmlReport } from '../../src/reporters/html/html-report.ts';
import { PAGE_SCRIPT } from '../../src/reporters/html/page-script.ts';
import { sourceFromText } from '../../src/source/read-source.ts';
import { hostileReport } from '../support/hostile.ts';
import { cleanReport, handMadeReport } from '../support/report.ts';

const options = { color: false, width: 80 };
const page = htmlReport(handMadeReport(), options);

test.each([
  ['the culprit', /<td id=f4 class=w>1,138<i><b>✗ F≠<\/b><\/i>\n?<t/],
  ['a total that agrees', /<td id=f5>420<i><b>F<\/b><\/i>\n?<t/],
  ['a total that fails for the sake of another figure', /<td id=f8 class=s>1,183<i>/],
  ['a total within rounding', /<td id=f9 class=r>420<i><b>F≈<\/b>/],
  ['a part, its parenthesis behind the digits', /<td id=f0 class=P>\(120<i>\)<b>·<\/b>/],
  ['what is no figure', /<td id=f7>NM<i><\/i>/],
  ['the figure of a claim', /<span id=k1 class=\w tabindex=0 role=button>\$1\.6 million<b>/],
])('%s bears its mark', (_, mark) => {
  expect(page).toMatch(mark);
});

test('every mark on the page is in the legend', () => {
  const legend = /<dl class=legend.*?<\/dl>/s.exec(page)?.[0] ?? '';
  const used = new Set(
    [...page.matchAll(/<b>([^<]+)<\/b><\/(?:i|span)>/g)].flatMap(([, mark = '']) =>
      mark.match(/F|CF|T|Rx|[^\sA-Za-z]/g),
    ),
  );
  expect([...used].filter((mark) => !legend.includes(`<b>${mark ?? ''}</b>`))).toEqual([]);
  expect(used.size).toBeGreaterThan(3);
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
  const [, body = ''] = hostile.split('</style>');
  expect(body.match(/<script/g)).toHaveLength(2);
  expect(body.match(/<\/script/g)).toHaveLength(2);
  expect(body).not.toMatch(/<img|<[^>]*onerror/);
  // eslint-disable-next-line no-control-regex -- these must not be there
  expect(hostile).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  expect(hostile).toContain('<th scope=row>&lt;script&gt;window.harmed=1&lt;/script&gt;');
});

const folder = new URL('../../fixtures/releases/', import.meta.url);

test.each(readdirSync(folder))('%s: all its words, figures and claims are on the page, each once', (name) => {
  const report = analyze(sourceFromText(readFileSync(new URL(`${name}/release.txt`, folder), 'utf8'), name));
  const html = htmlReport(report, options);
  const figures = report.statements.flatMap(({ lines }) =>
    lines.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined)),
  );
  expect(html.match(/<td id=f\d+/g)).toHaveLength(figures.length);
  const ids = [...html.matchAll(/<[^>]* id=([fk]\d+)/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id?.startsWith('k') === true)).toHaveLength(report.claimResults.length);
  const targets = [...html.matchAll(/href="#([fk]\d+)"/g)].map(([, id]) => id);
  expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
});

test('a bridge is drawn from where it sets out to where it ends', () => {
  const text = readFileSync(new URL('fusion-2013-q1/release.txt', folder), 'utf8');
  const html = htmlReport(analyze(sourceFromText(text, 'release.txt')), options);
  const figures = [...html.matchAll(/<figure>.*?<\/figure>/gs)].map(([figure]) => figure);
  expect(figures).toHaveLength(2);
  expect(figures[0]).toContain('<figcaption>Net loss to Adjusted EBITDA');
  expect(figures[0]?.match(/<rect class=level/g)).toHaveLength(3);
});

test('without the words of the document, the claims are told one by one', () => {
  const report = handMadeReport();
  expect(report.blocks).toBeUndefined();
  expect(htmlReport(report, options)).toMatch(/<ul class=claims>\n<li>Adjusted EBITDA was <span id=k1/);
});
