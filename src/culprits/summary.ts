import type { CheckResult, Verdict } from '../model/relation.ts';
import type { ClaimResult, Reading, Summary } from '../model/report.ts';
import { keyOf } from './ledger.ts';

/** What was tested, and how much of the document that covers. */
export function summarise(
  { statements }: Reading,
  checks: readonly CheckResult[],
  claimResults: readonly ClaimResult[],
): Summary {
  const tested = new Set<number>();
  for (const { verdict, relation } of checks) {
    if (verdict === 'not-tested') continue;
    if (relation.subject !== undefined) tested.add(keyOf(relation.subject));
    for (const { cell } of relation.terms) tested.add(keyOf(cell));
  }
  let figures = 0;
  for (const { lines } of statements) {
    for (const { cells } of lines) {
      for (const cell of cells) if (cell?.kind === 'amount' || cell?.kind === 'nil') figures += 1;
    }
  }
  return { verdicts: countVerdicts(checks), figures, tested: tested.size, claims: countVerdicts(claimResults) };
}

function countVerdicts(results: readonly { readonly verdict: Verdict }[]): Summary['verdicts'] {
  const counts = { agrees: 0, 'agrees-within-rounding': 0, disagrees: 0, 'not-tested': 0 };
  for (const { verdict } of results) counts[verdict] += 1;
  return counts;
}
