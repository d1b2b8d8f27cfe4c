import { checks } from '../checks/index.ts';
import { bySeverity } from '../culprits/severity.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckResult } from '../model/relation.ts';
import type { ClaimResult, Report } from '../model/report.ts';
import { figureAt } from '../relations/cells.ts';
import { claimCheck } from '../reporters/claim-check.ts';

/** The report with a warning for every figure that agrees within rounding only and that no finding speaks of yet. */
export function withRoundingAsWarnings(report: Report): Report {
  const told = new Set(report.findings.flatMap(({ results }) => results));
  const isRounded = ({ id, verdict }: CheckResult | ClaimResult): boolean =>
    verdict === 'agrees-within-rounding' && !told.has(id);
  const warnings = [
    ...report.checks.filter(isRounded).map((result) => ofCheck(result, report)),
    ...report.claimResults.filter(isRounded).map(ofClaim),
  ];
  return { ...report, findings: [...report.findings, ...warnings].sort(bySeverity) };
}

function ofCheck(result: CheckResult, report: Report): Finding {
  const { id, relation } = result;
  const cell = relation.subject ?? relation.terms[0]?.cell;
  return {
    check: relation.check,
    severity: 'warning',
    message: checks[relation.check].describe(result, report),
    span: (cell && figureAt(report, cell)?.span) ?? { start: 0, end: 0 },
    results: [id],
    suspects: [],
  };
}

function ofClaim(result: ClaimResult): Finding {
  const { id, claim, reason } = result;
  return {
    check: claimCheck(result),
    severity: 'warning',
    message: `"${claim.text}" agrees with the statements within rounding only${reason === undefined ? '' : `: ${reason}`}`,
    span: claim.figure,
    results: [id],
    suspects: [],
  };
}
