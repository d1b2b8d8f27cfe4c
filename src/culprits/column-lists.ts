import type { CheckResult, Relation } from '../model/relation.ts';
import type { CellRef } from '../model/statement.ts';

/** A sum down the columns of a statement: the lines of its total and of its parts. */
export interface List {
  readonly total: number;
  readonly parts: readonly number[];
  /** One for each column in which the total is printed. */
  readonly checks: readonly CheckResult[];
  /** Whether it holds in all of them. */
  readonly holds: boolean;
}

/** The sums down the columns, by the index of their statement; `undefined` for a statement without any. */
export function listsByStatement(
  checks: readonly CheckResult[],
  statements: number,
): readonly (readonly List[] | undefined)[] {
  const found: (Map<number, CheckResult[]> | undefined)[] = Array.from({ length: statements });
  for (const check of checks) {
    const { relation } = check;
    const { subject, pattern } = relation;
    if (relation.operation !== 'sum' || subject === undefined || !isDown(relation, subject)) continue;
    const patterns = (found[subject.statement] ??= new Map<number, CheckResult[]>());
    const known = patterns.get(pattern);
    if (known === undefined) patterns.set(pattern, [check]);
    else known.push(check);
  }
  return found.map((patterns) => (patterns === undefined ? undefined : [...patterns.values()].map(listOf)));
}

function listOf(checks: readonly CheckResult[]): List {
  const parts = new Set<number>();
  for (const { relation } of checks) for (const { cell } of relation.terms) parts.add(cell.line);
  return { total: checks[0]?.relation.subject?.line ?? -1, parts: [...parts], checks, holds: checks.every(isHolding) };
}

export function isHolding({ verdict }: CheckResult): boolean {
  return verdict === 'agrees' || verdict === 'agrees-within-rounding';
}

function isDown({ terms }: Relation, { statement, column }: CellRef): boolean {
  return terms.length > 1 && terms.every(({ cell }) => cell.statement === statement && cell.column === column);
}
