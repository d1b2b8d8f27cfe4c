import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { analyze, read } from '../../src/analyze.ts';
import { checks } from '../../src/checks/index.ts';
import type { CheckName } from '../../src/model/relation.ts';
import type { Report } from '../../src/model/report.ts';
import { comparisonOf } from '../../src/reporters/comparison.ts';
import { priorSentences } from '../../src/reporters/summary.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

/**
 * Every page of `docs/checks` is a test of the check that it is about: what stands in a `release` fence is analyzed, held
 * against the `prior` fence before it where there is one, and the `results` fence after it holds what the check says of it.
 * UPDATE_EXPECTED=1 writes the results anew.
 */
const folder = new URL('../../docs/checks/', import.meta.url);
const renew = process.env['UPDATE_EXPECTED'] === '1';
const names = Object.keys(checks).filter((name): name is CheckName => name in checks);
const EXAMPLE = /((?:```prior\n([^`]*)```[^`]*)?)```release\n([\s\S]*?)```([\s\S]*?)```results\n([\s\S]*?)```/g;

test('every check has its page, and every page its check', () => {
  expect(readdirSync(folder).sort()).toEqual(names.map((name) => `${name}.md`).sort());
});

describe.each(names)('%s', (name) => {
  const file = new URL(`${name}.md`, folder);
  const page = readFileSync(file, 'utf8');

  test('is the title of its page, which begins with its summary', () => {
    const [title, first] = page.split('\n\n');
    expect(title).toBe(`# ${name}`);
    expect((first ?? '').replaceAll('\n', ' ')).toMatch(new RegExp(`^${checks[name].summary}`));
  });

  test('says of the examples on its page what the page says', () => {
    const renewed = page.replace(
      EXAMPLE,
      (_, before: string, prior: string | undefined, release: string, between: string) =>
        `${before}\`\`\`release\n${release}\`\`\`${between}\`\`\`results\n${resultsOf(name, release, prior)}\`\`\``,
    );
    if (renew) writeFileSync(file, renewed);
    expect(renew ? renewed : page).toBe(renewed);
  });

  test('shows an agreement and a disagreement', () => {
    const results = [...page.matchAll(EXAMPLE)].map((example) => example[5]).join('');
    expect(results).toMatch(/^agrees: /m);
    expect(results).toMatch(/^disagrees: /m);
  });
});

function resultsOf(name: CheckName, release: string, prior: string | undefined): string {
  const priors = prior === undefined ? [] : [read(sourceFromText(prior, 'prior.txt'))];
  const report = analyze(sourceFromText(release), { priors });
  return linesOf(name, report)
    .map((line) => `${line}\n`)
    .join('');
}

function linesOf(name: CheckName, report: Report): readonly string[] {
  if (name === 'heading') return findingLines(name, report, ['nothing speaks against the heads']);
  if (name === 'prior-release') return findingLines(name, report, priorSentences(report));
  return isOfClaims(name) ? claimLines(name, report) : checkLines(name, report);
}

function isOfClaims(name: CheckName): boolean {
  return name === 'prose' || name === 'prose-direction';
}

/** What is held against everything else at once, or another release, has no results, but findings where it does not agree. */
function findingLines(name: CheckName, { findings }: Report, agreeing: readonly string[]): readonly string[] {
  const told = findings.filter(({ check }) => check === name).map(({ message }) => `disagrees: ${message}`);
  return told.length === 0 ? agreeing.map((line) => `agrees: ${line}`) : told;
}

function checkLines(name: CheckName, report: Report): readonly string[] {
  return report.checks
    .filter(({ relation }) => relation.check === name)
    .map((result) => `${result.verdict}: ${checks[name].describe(result, report)}`);
}

/** A claim made by a word alone is one of direction or sign. What is wrong is told as its finding tells it. */
function claimLines(name: CheckName, report: Report): readonly string[] {
  const { claimResults, findings } = report;
  const words: ReadonlySet<string> = new Set(['sign', 'direction']);
  return claimResults
    .filter(({ claim }) => words.has(claim.says) === (name === 'prose-direction'))
    .map(({ id, claim, verdict, reason }) => {
      const finding = findings.find(({ results }) => results[0] === id);
      if (finding !== undefined) return `${verdict}: ${finding.message}`;
      const compared = comparisonOf(report, id);
      const figures = `${compared?.reported ?? ''} reported, ${compared?.computed ?? 'nothing'} computed`;
      return `${verdict}: ${claim.text.replaceAll(/\s+/g, ' ')} (${reason ?? figures})`;
    });
}
