import type { CellRef } from '../../model/statement.ts';
import type { Relation } from '../../model/relation.ts';

/** A relation before it is numbered. */
export type Draft = Omit<Relation, 'pattern'>;

/** The same rule over several columns or rows. */
export type Pattern = readonly Draft[];

/** A relation with an excuse, where there is one. */
export function excused(draft: Draft, excuse: string | undefined): Draft {
  return excuse === undefined ? draft : { ...draft, excuse };
}

/** What a relation is about, whatever it is called and whichever of its figures is the subject. */
export function cellsKey({ subject, terms }: Pick<Relation, 'subject' | 'terms'>): string {
  const cells = subject === undefined ? [] : [cellKey(subject)];
  for (const { cell } of terms) cells.push(cellKey(cell));
  return cells.sort().join(' ');
}

function cellKey({ statement, line, column }: CellRef): string {
  return `${statement}/${line}/${column}`;
}
