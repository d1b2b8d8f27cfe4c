import type { Entry } from './entry.ts';
import type { Explanation } from './explanation.ts';
import type { Edge } from './edges.ts';
import type { Ledger } from './ledger.ts';
import { patternsOf, type Pattern } from './patterns.ts';

/** A line that is counted under one total and belongs under another: one lacks its figures, the other has them too many. */
export function explainByMisplacedLines(component: ReadonlySet<Edge>, ledger: Ledger): readonly Explanation[] {
  const patterns = patternsOf(component, ledger).filter(({ failing }) => failing.length > 1);
  return patterns.flatMap((from) =>
    patterns
      .filter((to) => to !== from)
      .flatMap((to) =>
        movable(from, to).map((entry) => ({
          accused: [{ entry, suggested: undefined, edit: 'misplaced-line' as const }],
          mends: new Set([...from.failing, ...to.failing].map(({ edge }) => edge)),
          breaks: [],
          confirms: [],
          bits: MISPLACED,
          invents: 0,
          sentence: `${entry.caption} seems to belong under ${to.failing[0]?.total.caption ?? 'another total'}`,
        })),
      ),
  );
}

const MISPLACED = 8;

/** Parts of one total whose figures, moved, would put both right in every column. */
function movable(from: Pattern, to: Pattern): readonly Entry[] {
  const [first] = from.failing;
  if (first === undefined) return [];
  return first.edge.entries.filter(({ line }) =>
    from.failing.every(({ edge, law, excess, column, total }) => {
      const part = edge.entries.find((entry) => entry.line === line);
      const other = to.failing.find((candidate) => candidate.column === column);
      if (part === undefined || other === undefined || part === total || part === other.total) return false;
      const counted = part.value.times(law.coefficients.get(part) ?? 0);
      return (
        excess.plus(counted).abs().lte(law.slack) &&
        [part.value, part.value.negated()].some((value) => other.excess.minus(value).abs().lte(other.law.slack))
      );
    }),
  );
}
