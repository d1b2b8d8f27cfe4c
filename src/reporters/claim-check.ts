import type { CheckName } from '../model/relation.ts';
import type { ClaimResult } from '../model/report.ts';

/** The check that holds a claim against the statements: one made by a word alone is of direction or sign. */
export function claimCheck({ claim: { says } }: ClaimResult): CheckName {
  return says === 'sign' || says === 'direction' ? 'prose-direction' : 'prose';
}
