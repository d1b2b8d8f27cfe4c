import type { AcceptedFinding, Finding, Suspect } from '../model/finding.ts';
import type { CheckResult, Term } from '../model/relation.ts';
import type { ClaimResult, PriorRelease, Reading, Report } from '../model/report.ts';
import type { CellRef } from '../model/statement.ts';
import type {
  AcceptedFindingJson,
  CellRefJson,
  CheckJson,
  FindingJson,
  JudgedClaimJson,
  PeriodJson,
  PriorReleaseJson,
  ReportJson,
  SuspectJson,
  TermJson,
} from './contract.ts';
import { optionalDecimalJson, periodJson, spanJson } from './plain-values.ts';
import { documentJson, periodInWordsJson } from './reading-json.ts';

/** A report as `check --json` prints it. */
export function reportJson(report: Report): ReportJson {
  const { checks, claimResults, findings, accepted, priors, summary } = report;
  return {
    ...documentJson(report),
    checks: checks.map((check) => checkJson(check, report)),
    claims: claimResults.map((result) => claimJson(result, report)),
    findings: findings.map((finding) => findingJson(finding, report)),
    ...(accepted !== undefined && { accepted: accepted.map((finding) => acceptedFindingJson(finding, report)) }),
    ...(priors !== undefined && { priors: priors.map((prior) => priorJson(prior, report)) }),
    summary,
  };
}

function priorJson({ name, figures }: PriorRelease, reading: Reading): PriorReleaseJson {
  const agreeing = figures.filter(({ agrees }) => agrees).length;
  return {
    name,
    agreeing,
    differing: figures.length - agreeing,
    figures: figures.map(({ cell, ...figure }) => ({ ...cellRefJson(cell, reading), ...figure })),
  };
}

function checkJson({ id, relation, verdict, reason, ...result }: CheckResult, reading: Reading): CheckJson {
  const { check, operation, subject, terms, factor, names, asserted } = relation;
  return {
    id,
    check,
    verdict,
    reason: reason ?? null,
    operation,
    subject: subject === undefined ? null : cellRefJson(subject, reading),
    terms: terms.map((term) => termJson(term, reading)),
    ...(factor !== undefined && { factor }),
    ...(names !== undefined && { names }),
    ...(asserted !== undefined && { asserted }),
    formula: result.formula,
    reported: optionalDecimalJson(result.reported),
    computed: optionalDecimalJson(result.computed),
    difference: optionalDecimalJson(result.difference),
    units: result.units ?? null,
  };
}

function termJson({ cell, weight, role }: Term, reading: Reading): TermJson {
  return { ...cellRefJson(cell, reading), weight, ...(role !== undefined && { role }) };
}

function cellRefJson({ statement, line, column }: CellRef, { statements }: Reading): CellRefJson {
  const { id, lines } = statements[statement] ?? { id: '', lines: [] };
  return { statement: id, line, column, caption: lines[line]?.caption ?? '' };
}

function claimJson({ id, claim, verdict, reason, ...result }: ClaimResult, reading: Reading): JudgedClaimJson {
  return {
    id,
    text: claim.text,
    location: spanJson(reading.source, claim.span),
    figure: spanJson(reading.source, claim.figure),
    verdict,
    reason: reason ?? null,
    says: claim.says,
    concept: claim.concept ?? null,
    period: periodOf(result.terms, reading) ?? periodInWordsJson(claim),
    unit: claim.unit,
    reported: optionalDecimalJson(result.reported),
    computed: optionalDecimalJson(result.computed),
    terms: result.terms.map((term) => termJson(term, reading)),
  };
}

/** The period of the figures that a claim was held against; of two, that of the later one. */
function periodOf(terms: readonly Term[], { statements }: Reading): PeriodJson | undefined {
  const main = terms.find(({ role }) => role === 'to') ?? terms[0];
  if (main === undefined) return undefined;
  return periodJson(statements[main.cell.statement]?.columns[main.cell.column]?.period) ?? undefined;
}

function findingJson({ check, severity, message, span, results, suspects }: Finding, reading: Reading): FindingJson {
  return {
    check,
    severity,
    message,
    location: spanJson(reading.source, span),
    results,
    suspects: suspects.map((suspect) => suspectJson(suspect, reading)),
  };
}

function acceptedFindingJson(finding: AcceptedFinding, reading: Reading): AcceptedFindingJson {
  const { fingerprint, acceptance } = finding;
  return { ...findingJson(finding, reading), fingerprint, ...acceptance };
}

function suspectJson(suspect: Suspect, reading: Reading): SuspectJson {
  const { cell, span, caption, reported, suggested, suggestedText, edit, certainty } = suspect;
  return {
    ...(cell === undefined ? {} : cellRefJson(cell, reading)),
    caption,
    location: spanJson(reading.source, span),
    reported: optionalDecimalJson(reported),
    suggested: optionalDecimalJson(suggested),
    suggestedText: suggestedText ?? null,
    edit,
    certainty,
  };
}
