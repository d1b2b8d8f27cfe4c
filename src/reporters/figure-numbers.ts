import type { Reading } from '../model/report.ts';
import type { CellRef } from '../model/statement.ts';

/** Gives every place of every statement a number of its own, statement by statement, line by line. */
export interface FigureNumbers {
  readonly of: (cell: CellRef) => number;
  /** The number of a statement's first place. */
  readonly firstOf: (statement: number) => number;
}

export function figureNumbers({ statements }: Reading): FigureNumbers {
  let next = 0;
  const firsts = statements.map(({ lines, columns }) => {
    const first = next;
    next += lines.length * columns.length;
    return first;
  });
  const firstOf = (statement: number): number => firsts[statement] ?? next;
  return {
    firstOf,
    of: ({ statement, line, column }) =>
      firstOf(statement) + line * (statements[statement]?.columns.length ?? 0) + column,
  };
}
