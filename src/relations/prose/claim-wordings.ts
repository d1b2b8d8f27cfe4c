import type { Claim, PeriodWords } from '../../model/claim.ts';

/** A claim, and its words: one and the same object for all claims in the same words. */
export interface WordedClaim {
  readonly claim: Claim;
  readonly marks: ClaimMarks;
}

/** What a claim has in common with others. */
export interface ClaimMarks {
  readonly subject: string;
  readonly heading: string;
  readonly period: string;
  /** The period that a change is measured from. */
  readonly compared: string;
}

/** Claims with their words. What is said, of what and for when makes two claims the same, their figures do not. */
export function wordClaims(claims: readonly Claim[]): readonly WordedClaim[] {
  const periods = new Map<PeriodWords, string>();
  const marksBy = new Map<string, ClaimMarks>();
  const wordsOf = (period: PeriodWords): string => {
    let words = periods.get(period);
    if (words === undefined) periods.set(period, (words = periodWords(period)));
    return words;
  };
  return claims.map((claim) => {
    let key = `${claim.says} ${claim.unit} ${claim.concept ?? ''}`;
    for (const qualifier of claim.qualifiers) key += `\n${qualifier}`;
    for (const period of claim.periods) key += `\t${wordsOf(period)}`;
    if (claim.comparedWith !== undefined) key += `\r${wordsOf(claim.comparedWith)}`;
    // The words of a name that has more to it stand in the sentence.
    if (claim.qualifiers.includes('and')) key += `\f${claim.text}`;
    let marks = marksBy.get(key);
    if (marks === undefined) marksBy.set(key, (marks = marksOf(claim, wordsOf)));
    return { claim, marks };
  });
}

function marksOf(
  { concept, qualifiers, periods, comparedWith }: Claim,
  wordsOf: (period: PeriodWords) => string,
): ClaimMarks {
  const heading = qualifiers.find(isHeading) ?? '';
  return {
    subject: `of ${concept ?? ''} ${qualifiers.join(' ')}`,
    heading,
    period: `in ${periods.map(wordsOf).join(' ')} ${heading}`,
    compared: `from ${comparedWith === undefined ? '' : wordsOf(comparedWith)} ${heading}`,
  };
}

function periodWords({ months, end, year, quarter, shift }: PeriodWords): string {
  return `${months ?? ''}/${end ?? ''}/${year ?? ''}/${quarter ?? ''}/${shift ?? ''}`;
}

/** The name of the part of a company that a heading speaks of. */
export function isHeading(qualifier: string): boolean {
  return qualifier.startsWith(UNDER);
}

export function withoutUnder(qualifier: string): string {
  return isHeading(qualifier) ? qualifier.slice(UNDER.length) : qualifier;
}

const UNDER = 'under: ';
