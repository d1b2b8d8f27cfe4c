import type { Decimal } from '../numeric/decimal.ts';
import type { Entry } from './entry.ts';
import type { LinearLaw } from './law.ts';
import type { Edge } from './edges.ts';
import type { Ledger } from './ledger.ts';

/** The same sum down several columns. */
export interface Pattern {
  readonly failing: readonly PatternColumn[];
  readonly holding: readonly PatternColumn[];
}

export interface PatternColumn {
  readonly edge: Edge;
  readonly law: LinearLaw;
  readonly total: Entry;
  /** Of the statement, from 0. */
  readonly column: number;
  /** What the total holds beyond its parts. */
  readonly excess: Decimal;
}

/** Sums that fail in at least one column, in the order of the document. */
export function patternsOf(component: ReadonlySet<Edge>, { edgesOfPattern }: Ledger): readonly Pattern[] {
  const patterns = new Set<number>();
  for (const { check } of component) if (check !== undefined) patterns.add(check.relation.pattern);
  return [...patterns]
    .map((pattern) => edgesOfPattern(pattern).flatMap((edge) => columnOf(edge) ?? []))
    .map((columns) => ({
      // A unit against the habit of a statement is a slip in a digit: no line is missing or doubled for it.
      failing: columns.filter(({ edge }) => component.has(edge) && edge.state !== 'strange'),
      holding: columns.filter(({ edge }) => edge.state === 'holds' || edge.state === 'strange'),
    }))
    .filter(({ failing }) => failing.length > 0);
}

/** Sums down a column alone: across columns a missing or doubled line is a missing or doubled column. */
function columnOf(edge: Edge): PatternColumn | undefined {
  const { law, subject, check, entries } = edge;
  if (law.kind !== 'linear' || check?.relation.operation !== 'sum' || subject?.cell === undefined) return undefined;
  if (!isDown(entries)) return undefined;
  return { edge, law, total: subject, column: subject.cell.column, excess: law.residual.negated() };
}

/** Whether all of some figures stand in one column of one statement. */
export function isDown([first, ...others]: readonly Entry[]): boolean {
  return others.every(
    ({ cell }) => cell !== undefined && cell.column === first?.cell?.column && cell.statement === first.cell.statement,
  );
}
