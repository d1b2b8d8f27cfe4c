import type { Reading } from '../model/report.ts';
import type { CellRef } from '../model/statement.ts';

/** Gives every place of every statement a number of its own, statement by statement, line by line. */
export interface FigureNumbers {
  readonly of: (cell: CellRef) => number;
}

export function figureNumbers({ statements }: Reading): FigureNumbers {
  let next = 0;
  const firsts = statements.map(({ lines, columns }) => {
    const first = next;
    next += lines.length * columns.length;
    return first;
  });
  return {
    of: ({ statement, line, column }) =>
      (firsts[statement] ?? next) + line * (statements[statement]?.columns.length ?? 0) + column,
  };
}
