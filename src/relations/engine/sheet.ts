/** What is printed in a cell of a sheet. */
export const BLANK = 0;
export const AMOUNT = 1;
export const NIL = 2;

/**
 * Figures of one kind as exact whole numbers, flat: the cell of row `r` and column `c` is at `r * columns + c`. Rows are
 * the things that add up: lines of a statement, or its columns where it is read crosswise. Plain arrays: a cold program
 * reads small whole numbers from them without making anything.
 */
export interface Sheet {
  readonly rows: number;
  readonly columns: number;
  /** In halves of the finest printed place among them, so that what rounding leaves is whole as well. */
  readonly value: readonly number[];
  /** Half of the figure's own last printed place, in the same units; 0 for nil. */
  readonly half: readonly number[];
  /** What the last digit that is no zero is worth, in the same units: 450,000 tells no more than 45 does. */
  readonly grain: readonly number[];
  /** `BLANK`, `AMOUNT` or `NIL`. */
  readonly kind: Uint8Array;
  readonly marks: Marks;
  /** What the rows are lines of: a statement of amounts that a known kind shows complete, a bridge from one measure to another, or any table. */
  readonly account: 'statement' | 'bridge' | 'table';
  /** Whether a row is printed a second time somewhere in the document, or amounts per share are of it. */
  readonly tiesOut: (row: number) => boolean;
}

/** What captions and layout say of every row. */
export interface Marks {
  /** 2 a total by its wording, 1 a result that mostly is one, 0 neither. */
  readonly promise: number[];
  /** How surely the caption says that the figure is taken away, 0 to 1; `TAKEN_AS_PRINTED` with the sign that it has. */
  readonly taken: number[];
  /** 1 where a heading stands directly above. */
  readonly head: number[];
  /** How many headings stand above. */
  readonly section: number[];
  /** 1 where a rule is drawn above the figures. */
  readonly rule: number[];
  readonly indent: number[];
  /** 1 where the caption opens a chain of additions: a beginning balance, a GAAP measure. */
  readonly opens: number[];
  /** 1 where it closes one: an ending balance, a non-GAAP measure. */
  readonly closes: number[];
  /** 1 where the row above has the same caption and the same figures. */
  readonly twin: number[];
  /** What the row means; empty where that is not known. */
  readonly concept: string[];
  /** The first row below the heading that the caption closes by name; -1 where it closes none. */
  readonly closing: number[];
  /** Rows that are the total of others by what they are: a year of its quarters. */
  readonly given: { readonly target: number; readonly parts: readonly number[] }[];
}

/** Marks of rows of which nothing is known. */
export function newMarks(rows: number): Marks {
  return {
    promise: zeros(rows),
    taken: zeros(rows),
    head: zeros(rows),
    section: zeros(rows),
    rule: zeros(rows),
    indent: zeros(rows),
    opens: zeros(rows),
    closes: zeros(rows),
    twin: zeros(rows),
    concept: new Array<string>(rows).fill(''),
    closing: new Array<number>(rows).fill(-1),
    given: [],
  };
}

function zeros(rows: number): number[] {
  return new Array<number>(rows).fill(0);
}
