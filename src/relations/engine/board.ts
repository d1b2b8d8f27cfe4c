import { TAKEN_AS_PRINTED } from '../../statements/promises.ts';
import type { Sheet } from './sheet.ts';

/** Longest list of parts that is tried; a longer one is left untested. */
export const LONGEST = 45;

/** How the parts make up the total. */
export type Form = 'all' | 'rest' | 'captions' | 'negated' | 'loss';

/** A total and its parts, as accepted. */
export interface Sum {
  readonly target: number;
  readonly parts: readonly number[];
  readonly weights: readonly (1 | -1)[];
  readonly bits: number;
  /** `whole` where one slip explains all columns that fail: two exchanged, a line twice, a line missing. */
  readonly explained: 'whole' | 'each';
}

/** A total, and whether another one that is promised has it as a part. */
export interface KeptSum extends Sum {
  readonly needed: boolean;
}

/** A sheet while it is being explained. */
export interface Board {
  readonly sheet: Sheet;
  /** 1 where a column takes part. */
  readonly active: Uint8Array;
  /** The share of columns in which a total must hold, where there are more than three. */
  readonly needed: number;
  /** Figures as printed, but a total that fails counts as what its parts add up to. */
  readonly effective: number[];
  /** Whether any figure differs from what is printed. */
  corrected: boolean;
  /** 1 where a row is part of an accepted total. */
  readonly consumed: number[];
  /** 1 where a row is an accepted total. */
  readonly explained: number[];
  /** 1 where a row is part of an accepted total that captions or layout promise. */
  readonly wanted: number[];
  /** The nearest row above and below that is part of nothing yet; -1 and `rows` where there is none. */
  readonly above: number[];
  readonly below: number[];
  /** -1 where the caption takes away what is mostly printed as positive, else 1. */
  readonly sign: number[];
  readonly sums: Sum[];
}

export function setUp(sheet: Sheet, active: Uint8Array, needed: number): Board {
  const board: Board = {
    sheet,
    active,
    needed,
    effective: sheet.value.slice(),
    corrected: false,
    consumed: new Array<number>(sheet.rows).fill(0),
    explained: new Array<number>(sheet.rows).fill(0),
    wanted: new Array<number>(sheet.rows).fill(0),
    above: new Array<number>(sheet.rows).fill(0),
    below: new Array<number>(sheet.rows).fill(0),
    sign: signsByCaption(sheet),
    sums: [],
  };
  relink(board);
  return board;
}

function signsByCaption({ rows, columns, value, marks }: Sheet): number[] {
  const signs = new Array<number>(rows).fill(1);
  for (let row = 0; row < rows; row += 1) {
    const taken = marks.taken[row] ?? 0;
    if (taken < 0.5) continue;
    if (taken === TAKEN_AS_PRINTED) {
      signs[row] = -1;
      continue;
    }
    let balance = 0;
    for (let cell = row * columns, end = cell + columns; cell < end; cell += 1) balance += Math.sign(value[cell] ?? 0);
    if (balance >= 0) signs[row] = -1;
  }
  return signs;
}

/** Writes the neighbours that are still free into `above` and `below`. */
export function relink(board: Board): void {
  write(board, 0, board.sheet.rows - 1, -1, board.sheet.rows);
}

/** The same for the rows from `first` to `last` alone, and for those that look at them from above. */
export function relinkBetween(board: Board, first: number, last: number): void {
  const { above, below, sheet } = board;
  const from = Math.max(0, above[first] ?? 0);
  write(board, from, last, above[from] ?? -1, below[last] ?? sheet.rows);
}

function write({ consumed, above, below }: Board, from: number, to: number, before: number, after: number): void {
  let free = before;
  for (let row = from; row <= to; row += 1) {
    above[row] = free;
    if (consumed[row] === 0) free = row;
  }
  free = after;
  for (let row = to; row >= from; row -= 1) {
    below[row] = free;
    if (consumed[row] === 0) free = row;
  }
}
