import type { Cell, Figure, Line, StatementKind } from '../model/statement.ts';
import { toUnits } from '../numeric/units.ts';

/**
 * Lines with the steps of figures that are rounded to more than their last printed place: a file that pads every figure
 * with zeros (`13.00000`), amounts that are cut off, and statistics whose counts are all rounded to threes or fives so that
 * nobody is told by them.
 */
export function withSteps(
  lines: readonly Line[],
  kind: StatementKind,
  amounts: 'rounded' | 'cut off',
): readonly Line[] {
  if (isPadded(lines)) return padded(lines);
  if (amounts === 'cut off') return cutOff(lines);
  return kind === 'other' ? rounded(lines) : lines;
}

/** Places from which on a figure is as a machine writes it. */
const WRITTEN_OUT = 4;
/** How many figures show a habit. */
const ENOUGH_PADDED = 6;

/** Whether all figures that have so many places have equally many, and half of them end in two zeros or more. */
function isPadded(lines: readonly Line[]): boolean {
  let places = 0;
  let figures = 0;
  let zeros = 0;
  for (const { cells } of lines) {
    for (const cell of cells) {
      if (!isAmount(cell) || cell.places < WRITTEN_OUT) continue;
      if (places === 0) places = cell.places;
      if (cell.places !== places) return false;
      figures += 1;
      if (zerosBehind(cell) >= 2) zeros += 1;
    }
  }
  return figures >= ENOUGH_PADDED && zeros * 2 >= figures;
}

/** The zeros that all figures of a column or of a line end in say nothing. */
function padded(lines: readonly Line[]): readonly Line[] {
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length));
  const ofColumn = Array.from({ length: width }, (_, column) =>
    commonZeros(lines.map(({ cells }) => cells[column]).filter(isAmount)),
  );
  return lines.map((line) => {
    const ofLine = commonZeros(line.cells.filter(isAmount));
    return withStep(line, (_, column) => 10 ** Math.max(ofLine, ofColumn[column] ?? 0));
  });
}

/** How many zeros fractions must end in together: a few do by chance. */
const ENOUGH_ZEROS = 4;

function commonZeros(figures: readonly Figure[]): number {
  const fractions = figures.filter((figure) => zerosBehind(figure) < figure.places);
  if (fractions.length === 0) return Math.min(...figures.map(({ places }) => places), Infinity);
  const zeros = Math.min(...fractions.map(zerosBehind));
  return fractions.length > 1 && fractions.length * zeros >= ENOUGH_ZEROS ? zeros : 0;
}

/** Of the digits behind the point. */
function zerosBehind({ value, scale, places }: Figure): number {
  let units = toUnits(value, scale - places) ?? 1;
  let zeros = 0;
  while (zeros < places && units % 10 === 0) {
    units /= 10;
    zeros += 1;
  }
  return zeros;
}

/** What is cut off is up to a whole unit, of one direction: twice what rounding leaves. */
function cutOff(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) => withStep(line, ({ unit }) => (unit === 'currency' ? 2 : 1)));
}

const BASES = [5, 3] as const;
/** Figures that must all be multiples: two dozen are by chance once in 10^11, or 10^16. */
const ENOUGH_ROUNDED = 24;

function rounded(lines: readonly Line[]): readonly Line[] {
  for (const base of BASES) {
    const columns = columnsOf(lines, base);
    if (columns !== undefined) {
      return lines.map((line) =>
        withStep(line, (figure, column) => (columns.has(column) && isCount(figure) ? base : 1)),
      );
    }
  }
  return lines;
}

/** The columns of multiples of a base, where they hold most of the counts; figures in tens are rounded in no such way. */
function columnsOf(lines: readonly Line[], base: 3 | 5): ReadonlySet<number> | undefined {
  const figures: number[] = [];
  const strangers: number[] = [];
  let all = 0;
  let odd = 0;
  for (const { cells } of lines) {
    for (const [column, cell] of cells.entries()) {
      if (!isAmount(cell) || !isCount(cell) || cell.value.isZero()) continue;
      const units = toUnits(cell.value, 0) ?? 1;
      all += 1;
      if (units % base !== 0) strangers[column] = (strangers[column] ?? 0) + 1;
      else figures[column] = (figures[column] ?? 0) + 1;
      if (units % 10 !== 0) odd += 1;
    }
  }
  const columns = new Set<number>();
  let held = 0;
  for (const [column, count = 0] of figures.entries()) {
    if (count < 3 || (strangers[column] ?? 0) > 0) continue;
    columns.add(column);
    held += count;
  }
  return held >= ENOUGH_ROUNDED && held * 3 >= all * 2 && odd * 5 >= all ? columns : undefined;
}

function isCount({ unit, places, scale }: Figure): boolean {
  return places === 0 && scale === 0 && (unit === 'count' || unit === 'currency');
}

function isAmount(cell: Cell | undefined): cell is Figure {
  return cell?.kind === 'amount';
}

function withStep(line: Line, stepOf: (figure: Figure, column: number) => number): Line {
  const cells = line.cells.map((cell, column) => {
    if (!isAmount(cell)) return cell;
    const step = stepOf(cell, column);
    return step > 1 ? { ...cell, step } : cell;
  });
  return { ...line, cells };
}
