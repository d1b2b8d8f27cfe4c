import type { Explanation } from './explanation.ts';
import type { Edge, Ledger } from './ledger.ts';
import { patternsOf, type PatternColumn } from './patterns.ts';
import { printDifference } from './print-figure.ts';

/**
 * A total that holds more than its parts in most columns, and by amounts that could be one line's: that line is not
 * there. One column alone would accuse a figure.
 */
export function explainByMissingLines(component: ReadonlySet<Edge>, ledger: Ledger): readonly Explanation[] {
  return patternsOf(component, ledger).flatMap(({ failing, holding }) => {
    const [first] = failing;
    if (first === undefined || failing.length < 2 || failing.length < holding.length) return [];
    const figures = failing.map(({ total, excess }) => printDifference(total, excess, ledger.reading));
    return [
      {
        accused: failing.map(({ total }) => ({ entry: total, suggested: undefined, edit: 'missing-line' as const })),
        mends: new Set(failing.map(({ edge }) => edge)),
        breaks: [],
        bits: MISSING + unlikeness(failing),
        invents: failing.length,
        sentence: `A line of ${figures.join(' and ')} seems to be missing from ${first.total.caption}`,
      },
    ];
  });
}

const MISSING = 12;

/** A line's figures are of one sign and of one size, more often than not. */
function unlikeness(columns: readonly PatternColumn[]): number {
  const sizes = columns.map(({ excess }) => Math.log2(Math.abs(excess.toNumber())));
  const spread = Math.max(...sizes) - Math.min(...sizes);
  const signs = new Set(columns.map(({ excess }) => excess.isNegative())).size;
  return Math.min(8, 1.5 * spread) + (signs > 1 ? 3 : 0);
}
