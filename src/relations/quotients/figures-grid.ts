import { toUnits } from '../../numeric/units.ts';
import type { Figure, Statement } from '../../model/statement.ts';
import { stepOf } from '../cells.ts';

/** The figures of a statement as floats, to propose candidates by; every one of them is confirmed exactly later. */
export interface FiguresGrid {
  /** Rows of figures or columns of figures: whichever is searched for quotients of one another. */
  readonly vectors: number;
  /** How many places each vector has. */
  readonly length: number;
  /** At `vector * length + place`; NaN where nothing is printed. */
  readonly values: Float64Array;
  /** Half of what a figure is rounded to, where it is a result. */
  readonly halves: Float64Array;
  /** The same where others follow from it: the zeros that pad it are exact. */
  readonly slacks: Float64Array;
  /** Digits that say something: those without the zeros in front and behind. */
  readonly digits: Uint8Array;
  /** For each vector: the share of its figures that are percentages or have a fraction other than zeros. */
  readonly fractions: Float64Array;
  /** For each vector: digits behind the point, zeros behind them left out, on average. */
  readonly depths: Float64Array;
  /** Caption or heading of each vector. */
  readonly names: readonly string[];
}

/** The lines of a statement as vectors, one place for each column. */
export function gridOfLines({ lines, columns }: Statement): WorkingGrid {
  const captions = lines.map(({ caption }) => caption);
  const headings = columns.map(({ heading }) => heading);
  const grid = emptyGrid(lines.length, columns.length, captions, headings);
  lines.forEach(({ cells }, line) => {
    cells.forEach((cell, column) => {
      if (cell?.kind === 'amount') place(grid, line, column, cell);
    });
  });
  return shareOut(grid);
}

/** The same figures with the columns as vectors. */
export function turned(lines: WorkingGrid): WorkingGrid {
  const { vectors, length, values, halves, slacks, digits, fractional, decimals, names, placeNames } = lines;
  const grid = emptyGrid(length, vectors, placeNames, names);
  for (let vector = 0; vector < vectors; vector += 1) {
    for (let at = 0; at < length; at += 1) {
      const from = vector * length + at;
      const to = at * vectors + vector;
      grid.values[to] = values[from] ?? NaN;
      grid.halves[to] = halves[from] ?? 0;
      grid.slacks[to] = slacks[from] ?? 0;
      grid.digits[to] = digits[from] ?? 0;
      grid.fractional[to] = fractional[from] ?? 0;
      grid.decimals[to] = decimals[from] ?? 0;
    }
  }
  return shareOut(grid);
}

export interface WorkingGrid extends FiguresGrid {
  /** 1 for a percentage and for a figure with a fraction other than zeros. */
  readonly fractional: Uint8Array;
  /** Digits behind the point, zeros behind them left out. */
  readonly decimals: Uint8Array;
  /** Heading or caption of each place. */
  readonly placeNames: readonly string[];
}

function emptyGrid(
  vectors: number,
  length: number,
  names: readonly string[],
  placeNames: readonly string[],
): WorkingGrid {
  const size = vectors * length;
  const end = 8 * (3 * size + 2 * vectors);
  // One piece of memory for all: asking for it costs more than what is done with it in a small table.
  const memory = new ArrayBuffer(end + 3 * size);
  const doubles = (from: number, count: number): Float64Array => new Float64Array(memory, 8 * from, count);
  return {
    vectors,
    length,
    values: doubles(0, size).fill(NaN),
    halves: doubles(size, size),
    slacks: doubles(2 * size, size),
    digits: new Uint8Array(memory, end, size),
    fractional: new Uint8Array(memory, end + size, size),
    fractions: doubles(3 * size, vectors),
    depths: doubles(3 * size + vectors, vectors),
    decimals: new Uint8Array(memory, end + 2 * size, size),
    names,
    placeNames,
  };
}

function place(grid: WorkingGrid, vector: number, at: number, figure: Figure): void {
  const { value, scale, places, step = 1, unit } = figure;
  const exponent = scale - places;
  let units = toUnits(value, exponent);
  if (units === undefined) return;
  const index = vector * grid.length + at;
  grid.values[index] = exponent < 0 ? units / 10 ** -exponent : units * 10 ** exponent;
  grid.halves[index] = (step * 10 ** exponent) / 2;
  grid.slacks[index] = (stepOf(figure) * 10 ** exponent) / 2;
  let zeros = 0;
  while (units !== 0 && units % 10 === 0) {
    units /= 10;
    zeros += 1;
  }
  grid.digits[index] = units === 0 ? 0 : Math.floor(Math.log10(Math.abs(units)) + 1e-9) + 1;
  grid.decimals[index] = units === 0 ? 0 : Math.max(0, places - zeros);
  grid.fractional[index] = unit === 'percent' || (units !== 0 && zeros < places) ? 1 : 0;
}

function shareOut(grid: WorkingGrid): WorkingGrid {
  for (let vector = 0; vector < grid.vectors; vector += 1) {
    let printed = 0;
    let fractional = 0;
    let decimals = 0;
    for (let index = vector * grid.length; index < (vector + 1) * grid.length; index += 1) {
      const value = grid.values[index] ?? NaN;
      if (!isNaN(value)) printed += 1;
      fractional += grid.fractional[index] ?? 0;
      decimals += grid.decimals[index] ?? 0;
    }
    grid.depths[vector] = printed === 0 ? 0 : decimals / printed;
    grid.fractions[vector] = printed === 0 ? 0 : fractional / printed;
  }
  return grid;
}
