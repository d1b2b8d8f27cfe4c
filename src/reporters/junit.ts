import type { Finding } from '../model/finding.ts';
import type { CheckResult, Verdict } from '../model/relation.ts';
import type { ClaimResult, Report } from '../model/report.ts';
import { acceptanceWords } from './acceptance.ts';
import { claimCheck } from './claim-check.ts';
import { comparisonLines, comparisonOf } from './comparison.ts';
import { lineAndColumn, nameOf, spotAt, titleOf } from './places.ts';
import { plainWords } from './plain-words.ts';
import type { Reporter } from './reporter.ts';
import { adviceOf } from './suspect-words.ts';

/**
 * Every check and claim as a test of JUnit's XML: a suite for each statement and one for the sentences. What an error
 * speaks of has failed; what is not tested, or accepted, is skipped.
 */
export const junit: Reporter = (report) => {
  const findings = new Map(
    report.findings.flatMap((finding) => finding.results.map((id) => [id, finding] as const)).reverse(),
  );
  const suites = suitesOf(report, findings);
  const count = (status: Test['status']): number =>
    suites.reduce((sum, { tests }) => sum + tests.filter((test) => test.status === status).length, 0);
  const tests = suites.reduce((sum, suite) => sum + suite.tests.length, 0);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name=${quoted(report.source.name)} tests="${tests}" failures="${count('failed')}" errors="0">
${suites.map(suiteXml).join('')}</testsuites>
`;
};

interface Suite {
  readonly name: string;
  readonly tests: readonly Test[];
}

interface Test {
  readonly group: string;
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  /** Of a failure its message, of what was skipped the reason, otherwise what is worth telling. */
  readonly message: string;
  /** Figures and equation of a failure, line by line. */
  readonly details: readonly string[];
  readonly kind: string;
}

function suitesOf(report: Report, findings: ReadonlyMap<string, Finding>): readonly Suite[] {
  const statements = report.statements.map((statement, index) => ({
    name: `${statement.id}: ${titleOf(statement)}`,
    tests: report.checks
      .filter(({ relation }) => (relation.subject ?? relation.terms[0]?.cell)?.statement === index)
      .map((result) => testOfCheck(result, findings.get(result.id), report)),
  }));
  const sentences = {
    name: 'sentences',
    tests: report.claimResults.map((result) => testOfClaim(result, findings.get(result.id), report)),
  };
  return [...statements, sentences].filter(({ tests }) => tests.length > 0);
}

function testOfCheck(result: CheckResult, finding: Finding | undefined, report: Report): Test {
  const { id, relation } = result;
  const spot = relation.subject && spotAt(report, relation.subject);
  const name = spot === undefined ? (relation.names ?? 'a quantity').replaceAll('-', ' ') : nameOf(spot);
  return { ...outcome(result, finding, report), group: relation.check, name: `${id} ${name}` };
}

function testOfClaim(result: ClaimResult, finding: Finding | undefined, report: Report): Test {
  return { ...outcome(result, finding, report), group: claimCheck(result), name: `${result.id} ${result.claim.text}` };
}

function outcome(
  { id, verdict, reason }: { readonly id: string; readonly verdict: Verdict; readonly reason: string | undefined },
  finding: Finding | undefined,
  report: Report,
): Pick<Test, 'status' | 'message' | 'details' | 'kind'> {
  if (verdict === 'not-tested' && finding === undefined) {
    return { status: 'skipped', message: reason ?? 'not tested', details: [], kind: '' };
  }
  if (finding === undefined) {
    const stands = report.accepted?.find(({ results }) => results.includes(id));
    if (stands === undefined) return { status: 'passed', message: '', details: [], kind: '' };
    return { status: 'skipped', message: acceptanceWords(stands.acceptance), details: [], kind: '' };
  }
  const compared = comparisonOf(report, id);
  const figures =
    compared === undefined ? [] : comparisonLines(compared).map(([word, figure]) => `${word}: ${figure.trim()}`);
  return {
    status: finding.severity === 'error' ? 'failed' : 'passed',
    kind: finding.severity,
    message: finding.message,
    details: [
      `${report.source.name}:${lineAndColumn(report, finding.span)}`,
      ...figures,
      ...(compared?.formula === undefined ? [] : [compared.formula]),
      ...adviceOf(finding, report),
    ],
  };
}

function suiteXml({ name, tests }: Suite): string {
  const failed = tests.filter(({ status }) => status === 'failed').length;
  const skipped = tests.filter(({ status }) => status === 'skipped').length;
  return `<testsuite name=${quoted(name)} tests="${tests.length}" failures="${failed}" errors="0" skipped="${skipped}">
${tests.map(testXml).join('')}</testsuite>
`;
}

function testXml({ group, name, status, message, details, kind }: Test): string {
  const head = `<testcase classname=${quoted(group)} name=${quoted(name)}`;
  const told = [message, ...details].map(escaped).join('\n');
  if (status === 'skipped') return `${head}><skipped>${escaped(message)}</skipped></testcase>\n`;
  if (status === 'failed') {
    return `${head}>\n<failure type=${quoted(kind)} message=${quoted(message)}>${told}</failure>\n</testcase>\n`;
  }
  return message === '' ? `${head}/>\n` : `${head}>\n<system-out>${escaped(kind)}: ${told}</system-out>\n</testcase>\n`;
}

function quoted(words: string): string {
  return `"${escaped(words)}"`;
}

/** Words of a document as XML knows them: no character that it forbids, nothing that it would take for markup. */
function escaped(words: string): string {
  return plainWords(words)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
