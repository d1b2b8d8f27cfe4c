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

/** A figure in digits: no dash. */
export function isAmount(cell: Cell | undefined): cell is Figure {
  return cell?.kind === 'amount';
}

/** A figure of a line with the place that it is printed to. A dash has none of its own: it takes that of its line. */
export function printedIn(line: Line | undefined, figure: Figure): Printed {
  const own = figure.scale - figure.places;
  if (figure.kind !== 'nil' || line === undefined) {
    const printed = { value: figure.value, exponent: own };
    return stepOf(figure) === 1 ? printed : { ...printed, step: stepOf(figure) };
  }
  const others = line.cells.flatMap((cell) => (cell?.kind === 'amount' ? [cell.scale - cell.places] : []));
  return { value: figure.value, exponent: others.length === 0 ? own : Math.min(...others) };
}

/** The same for the result of a division, which is often rounded before a file pads it with zeros. */
export function quotientIn(line: Line | undefined, figure: Figure): Printed {
  const printed = printedIn(line, figure);
  return figure.step === undefined ? printed : { ...printed, step: figure.step };
}

/** What a figure is rounded to, in units of its last printed place. Zeros that pad it take nothing from its exactness. */
export function stepOf({ step, places }: Figure): number {
  return step === undefined || places > 0 ? 1 : step;
}
