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

/** The lists of one statement, found by its lines: lists are many where lines are. */
export interface ListIndex {
  /** Lists of which a line is a part. */
  readonly partOf: (line: number) => readonly List[];
  /** Lists that a line is in the midst of, counted or not. */
  readonly around: (line: number) => readonly List[];
  readonly isTotal: (line: number) => boolean;
}

export function indexOf(lists: readonly List[]): ListIndex {
  const partOf = new Map<number, List[]>();
  const around = new Map<number, List[]>();
  const totals = new Set<number>();
  for (const list of lists) {
    totals.add(list.total);
    for (const part of list.parts) put(partOf, part, list);
    const last = Math.max(list.total, ...list.parts);
    for (let line = Math.min(...list.parts) + 1; line < last; line += 1) put(around, line, list);
  }
  return {
    partOf: (line) => partOf.get(line) ?? [],
    around: (line) => around.get(line) ?? [],
    isTotal: (line) => totals.has(line),
  };
}

function put(into: Map<number, List[]>, line: number, list: List): void {
  const known = into.get(line);
  if (known === undefined) into.set(line, [list]);
  else known.push(list);
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
