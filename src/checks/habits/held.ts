import type { Relation } from '../../model/relation.ts';
import type { CellRef } from '../../model/statement.ts';
import type { Evaluation } from '../evaluate.ts';

/** A relation and what came of holding it against what is printed. */
export interface Held {
  readonly relation: Relation;
  readonly evaluation: Evaluation;
}

export function isQuotient({ operation }: Relation): boolean {
  return operation === 'ratio' || operation === 'change';
}

export function placeOf({ subject, terms }: Relation): CellRef | undefined {
  return subject ?? terms[0]?.cell;
}

export function statementOf(relation: Relation): number {
  return placeOf(relation)?.statement ?? -1;
}
