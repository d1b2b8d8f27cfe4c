import type { Printed } from '../numeric/recompute.ts';
import type { Reading } from '../model/report.ts';
import type { Cell, CellRef, Column, Figure, Line } from '../model/statement.ts';

export function lineAt(reading: Reading, { statement, line }: CellRef): Line | undefined {
  return reading.statements[statement]?.lines[line];
}

export function columnAt(reading: Reading, { statement, column }: CellRef): Column | undefined {
  return reading.statements[statement]?.columns[column];
}

export function cellAt(reading: Reading, cell: CellRef): Cell | undefined {
  return lineAt(reading, cell)?.cells[cell.column];
}

export function figureAt(reading: Reading, cell: CellRef): Figure | undefined {
  const found = cellAt(reading, cell);
  return found === undefined || found.kind === 'not-meaningful' ? undefined : found;
}

/** A figure of a line with the place that it is printed to. A dash has none of its own: it takes that of its line. */
export function printedIn(line: Line | undefined, figure: Figure): Printed {
  const own = figure.scale - figure.places;
  if (figure.kind !== 'nil' || line === undefined) return { value: figure.value, exponent: own };
  const others = line.cells.flatMap((cell) => (cell?.kind === 'amount' ? [cell.scale - cell.places] : []));
  return { value: figure.value, exponent: others.length === 0 ? own : Math.min(...others) };
}
