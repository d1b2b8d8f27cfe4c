import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import axe from 'axe-core';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { analyze } from '../../src/analyze.ts';
import type { Report } from '../../src/model/report.ts';
import { htmlReport } from '../../src/reporters/html/html-report.ts';
import { sourceFromText } from '../../src/source/read-source.ts';
import { hostileReport } from '../support/hostile.ts';
import { longRelease, RELEASES } from './releases.ts';

const folder = mkdtempSync(join(tmpdir(), 'fusion-fin-pages-'));
const asked: string[] = [];
const errors: string[] = [];
let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: '/usr/bin/chromium',
    headless: true,
    viewport: { width: 1400, height: 1000 },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  page = browser.pages()[0] ?? (await browser.newPage());
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a report as a file; the milliseconds until it has loaded. */
async function open(report: Report): Promise<{ readonly html: string; readonly milliseconds: number }> {
  const file = join(folder, 'report.html');
  const html = htmlReport(report, { color: false, width: 80 });
  writeFileSync(file, html);
  asked.length = 0;
  errors.length = 0;
  await page.goto(pathToFileURL(file).href);
  const milliseconds = await page.evaluate<number>(
    'performance.timing.loadEventEnd - performance.timing.navigationStart',
  );
  return { html, milliseconds };
}

async function seriousViolations(): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`);
}

test.each(RELEASES)(
  '%s opens without an error, asks for nothing, and is accessible by day and by night',
  async (name, text) => {
    await open(analyze(sourceFromText(text, name)));
    expect(errors).toEqual([]);
    expect(asked).toHaveLength(1);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await seriousViolations()).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await seriousViolations()).toEqual([]);
    await page.emulateMedia({ colorScheme: null });
  },
);

test('a release that means badly does no harm', async () => {
  await open(hostileReport());
  expect(await page.evaluate('window.harmed')).toBeUndefined();
  expect(errors).toEqual([]);
  expect(asked).toHaveLength(1);
  await page.click('main td[id]');
  expect(await page.textContent('#proof')).toContain('<script>window.harmed=1</script>');
  expect(await page.evaluate('window.harmed')).toBeUndefined();
});

test('the policy of the page stops a script that got into it', async () => {
  const { html } = await open(hostileReport());
  const file = join(folder, 'harmed.html');
  writeFileSync(
    file,
    html.replace('<main', '<script>window.harmed=1</script><img src=x onerror="window.harmed=1"><main'),
  );
  await page.goto(pathToFileURL(file).href);
  expect(await page.evaluate('window.harmed')).toBeUndefined();
});

test('a page of a release of 400 KB is at most three times as long, and opens in under a second', async () => {
  const text = longRelease(400_000);
  const report = analyze(sourceFromText(text, 'long.txt'));
  const { html, milliseconds } = await open(report);
  expect(html.length).toBeLessThan(3 * text.length);
  const times = [milliseconds];
  for (let run = 0; run < 4; run += 1) times.push((await open(report)).milliseconds);
  expect(Math.min(...times)).toBeLessThan(1000);
});

test('a page of dense text, tables by tabs and blanks, is at most three times as long', async () => {
  const text = RELEASES.filter(([name]) => !name.endsWith('-html') && !name.endsWith('wrong'))
    .map(([, part]) => part)
    .join('\n\n')
    .repeat(4);
  const { html } = await open(analyze(sourceFromText(text, 'dense.txt')));
  expect(errors).toEqual([]);
  expect(Buffer.byteLength(html)).toBeLessThan(3 * Buffer.byteLength(text));
});

test('a total lights up its parts, shows its equation, and keys lead through it', async () => {
  const text = RELEASES.find(([name]) => name === 'fusion-2013-q1')?.[1] ?? '';
  await open(analyze(sourceFromText(text, 'release.txt')));
  const figures = async (selector: string): Promise<readonly string[]> => page.locator(selector).allTextContents();
  const total = page.locator('.bridges a').last();
  await total.click();
  expect(await figures('main td.me')).toEqual([expect.stringMatching(/^\(630,329\)/)]);
  expect((await figures('main td.on')).length).toBeGreaterThan(3);
  expect(await page.textContent('#proof')).toMatch(/Reconciliation agrees.*EBITDA.*=computed\(630,329\)/);

  await page.keyboard.press('ArrowLeft');
  expect(await page.textContent('#proof .figure')).toBe('235,922');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('EBITDA');
  await page.keyboard.press('Enter');
  expect(await page.textContent('#proof .figure')).toBe('(3,362)');
  await page.keyboard.press('Escape');
  expect(await figures('main td.on')).toEqual([]);
});

test('a finding leads to its figure', async () => {
  const text = RELEASES.find(([name]) => name.endsWith('wrong'))?.[1] ?? '';
  await open(analyze(sourceFromText(text, 'release.txt')));
  await page.locator('.findings .what a').first().click();
  expect(await page.locator('main td.me.w').count()).toBe(1);
  expect(await page.textContent('#proof')).toContain('does not agree');
});
