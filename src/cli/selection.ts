import { checks } from '../checks/index.ts';
import { findFindings } from '../culprits/find-findings.ts';
import { bySeverity } from '../culprits/severity.ts';
import type { CheckName } from '../model/relation.ts';
import type { Report } from '../model/report.ts';
import { claimCheck } from '../reporters/claim-check.ts';
import { didYouMean } from './choices.ts';

/** The checks asked for, by name: those of `only`, all where it is left out, less those of `skip`. */
export interface Selection {
  readonly only: readonly string[] | undefined;
  readonly skip: readonly string[] | undefined;
}

/** What is wrong with the first name that no check has. */
export function unknownCheck(names: readonly string[]): string | undefined {
  const known = Object.keys(checks);
  const other = names.find((name) => !known.includes(name));
  return other === undefined ? undefined : unknownName(other);
}

export function unknownName(name: string): string {
  return `there is no check "${name}"; fusion-fin checks lists them${didYouMean(name, Object.keys(checks))}`;
}

/**
 * The report as those checks alone tell it. All of them took part in finding the culprits: what a check that is left out
 * knows still helps to tell which figure is wrong. A fault that it would have been told under is told anew by the others.
 */
export function selectChecks(report: Report, { only, skip }: Selection): Report {
  const isWanted = (name: CheckName): boolean =>
    (only === undefined || only.includes(name)) && !(skip ?? []).includes(name);
  const kept = report.checks.filter(({ relation }) => isWanted(relation.check));
  const claimResults = report.claimResults.filter((result) => isWanted(claimCheck(result)));
  const ids = new Set([...kept, ...claimResults].map(({ id }) => id));
  const told = report.findings
    .filter(({ check }) => isWanted(check))
    .map((finding) => ({ ...finding, results: finding.results.filter((id) => ids.has(id)) }));
  const explained = new Set(told.flatMap(({ results }) => results));
  const alone = findFindings(report, kept, claimResults);
  const anew = alone.findings.filter(
    ({ check, results }) => isWanted(check) && results.length > 0 && !results.some((id) => explained.has(id)),
  );
  return {
    ...report,
    checks: kept,
    claimResults,
    findings: [...told, ...anew].sort(bySeverity),
    summary: alone.summary,
  };
}
