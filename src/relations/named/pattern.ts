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

/** Relations that are known already, by what they are about: whatever they are called, and whichever figure is the subject. */
export interface KnownCells {
  readonly has: (relation: Cells) => boolean;
  readonly add: (relation: Cells) => void;
}

type Cells = Pick<Relation, 'subject' | 'terms'>;

export function knownCells(relations: readonly Cells[]): KnownCells {
  // Few share a mark, so hardly any are looked at cell by cell.
  const byMark = new Map<number, Cells[]>();
  const known: KnownCells = {
    has: (relation) => byMark.get(markOf(relation))?.some((other) => haveSameCells(relation, other)) === true,
    add: (relation) => {
      const mark = markOf(relation);
      const alike = byMark.get(mark);
      if (alike === undefined) byMark.set(mark, [relation]);
      else alike.push(relation);
    },
  };
  for (const relation of relations) known.add(relation);
  return known;
}

/** Equal for relations of the same cells, in whatever order; a small whole number. */
function markOf({ subject, terms }: Cells): number {
  let mark = subject === undefined ? 0 : markOfCell(subject);
  for (const { cell } of terms) mark = (mark + markOfCell(cell)) & LARGEST_MARK;
  return mark;
}

function markOfCell({ statement, line, column }: CellRef): number {
  return (statement * 40_009 + line * 257 + column * 7 + 1) & LARGEST_MARK;
}

const LARGEST_MARK = 0xff_ff_ff;

function haveSameCells(one: Cells, other: Cells): boolean {
  const [own, others] = [cellsOf(one), cellsOf(other)];
  return own.length === others.length && own.every((cell, at) => cell === others[at]);
}

function cellsOf({ subject, terms }: Cells): readonly string[] {
  const cells = terms.map(({ cell }) => cellKey(cell));
  if (subject !== undefined) cells.push(cellKey(subject));
  return cells.sort();
}

function cellKey({ statement, line, column }: CellRef): string {
  return `${statement}/${line}/${column}`;
}
