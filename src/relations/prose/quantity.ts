import type { Term } from '../../model/relation.ts';
import type { CellRef, StatementKind } from '../../model/statement.ts';
import type { StatementFacts } from '../named/facts.ts';

/** A line of the statements, or a quantity computed from some, as a row of columns. */
export interface Quantity {
  readonly statement: StatementFacts;
  /** What the quantity is in a column; `undefined` where something is not printed. */
  readonly at: (column: number) => Level | undefined;
  /** Printed, or computed from what is. */
  readonly printed: boolean;
  /** From one of the company's own statements rather than a table of parts, and of the whole measure. */
  readonly primary: boolean;
  /** The folded words of its caption; none where it is computed. */
  readonly words: readonly string[];
  /** Its figures are percentages, which a sentence may tell as changes: `comparable sales rose 2%`. */
  readonly rate?: boolean;
  /** What the total of its list is, where its own caption has no concept: `Europe` among parts of the revenue. */
  readonly totals?: string | undefined;
}

/** A sum of cells, over another sum of cells where it is a ratio. */
export interface Level {
  readonly terms: readonly Term[];
  readonly over: readonly Term[];
}

export function isPrimary(kind: StatementKind): boolean {
  return kind !== 'segments' && kind !== 'other' && kind !== 'equity';
}

export function term(cell: CellRef, weight: 1 | -1 = 1): Term {
  return { cell, weight };
}
