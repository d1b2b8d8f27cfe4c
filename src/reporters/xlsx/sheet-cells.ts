import type { CellObject } from 'write-excel-file/node';
import type { Decimal } from '../../numeric/decimal.ts';
import type { Standing } from '../tick-marks.ts';
import { plainWords } from '../plain-words.ts';
import { wrap } from '../words.ts';

export type SheetCell = CellObject;
export type SheetRow = (SheetCell | undefined)[];

/**
 * Words of a document. They are a string, never a formula, whatever they begin with; the format `@` keeps them one when
 * someone edits the cell.
 */
export function text(words: string, look: SheetCell = {}): SheetCell {
  return { value: fit(plainWords(words)), type: String, format: '@', ...look };
}

/** Words over as many lines as a column of `width` characters makes them; not every program finds the height by itself. */
export function wrapped(words: string, width: number, look: SheetCell = {}): SheetCell {
  const lines = wrap(plainWords(words), Math.floor(width * 0.95)).length;
  return text(words, { wrap: true, ...(lines > 1 ? { height: lines * LINE_HEIGHT } : {}), ...look });
}

/** Points of a line of ten-point letters. */
const LINE_HEIGHT = 13.5;

/** A row whose cells all begin on its first line. */
export function fromTheTop(row: SheetRow): SheetRow {
  return row.map((cell) => cell && { ...cell, alignVertical: 'top' });
}

/** Our own words. */
export function label(words: string, look: SheetCell = {}): SheetCell {
  return { value: words, type: String, ...look };
}

export function heading(words: string, look: SheetCell = {}): SheetCell {
  return text(words, { fontWeight: 'bold', wrap: true, alignVertical: 'bottom', bottomBorderStyle: 'thin', ...look });
}

/** A spreadsheet holds figures as binary floats: fit for a work paper, and no verdict of ours is made of them. */
export function number(value: Decimal, format: string, look: SheetCell = {}): SheetCell {
  return { value: value.toNumber(), format, ...look };
}

/** A live formula; what it names are our own sheets and cells, never words of a document. */
export function formula(expression: string, format: string, look: SheetCell = {}): SheetCell {
  return { value: expression, type: 'Formula', format, ...look };
}

/** Of formulas and ways to a figure. */
export const LIVE_COLOUR = '#28598c';
/** Of what only helps to read the figures. */
export const QUIET_COLOUR = '#67635a';

export const COLOURS: Readonly<Record<Standing, string>> = {
  agrees: '#356a4f',
  part: QUIET_COLOUR,
  rounding: '#805800',
  fails: '#9a4600',
  suspect: '#9a4600',
  wrong: '#ab1f17',
  'not-tested': QUIET_COLOUR,
};

/** Grounds of figures that need a look. */
export const GROUNDS: Readonly<Partial<Record<Standing, string>>> = {
  wrong: '#fbe3df',
  suspect: '#fdf0de',
  fails: '#fdf0de',
};

/** Negative in parentheses, a dash for zero where the release prints one. */
export function numberFormat(places: number, unit: string, nil: 'zero' | 'dash' = 'zero'): string {
  const decimals = places > 0 ? `.${'0'.repeat(Math.min(places, MOST_PLACES))}` : '';
  const sign = unit === 'percent' ? '"%"' : unit === 'multiple' ? '"x"' : '';
  const positive = `#,##0${decimals}${sign}`;
  const zero = nil === 'dash' ? ';"-"' : '';
  return `${positive}_);(${positive})${zero}`;
}

/** A difference of nothing is a dash. */
export function differenceFormat(places: number): string {
  const decimals = places > 0 ? `.${'0'.repeat(Math.min(places, 6))}` : '';
  return `+#,##0${decimals};-#,##0${decimals};"-"`;
}

/** Excel shows no more. */
const MOST_PLACES = 12;
/** Characters that a cell holds. */
const MOST_CHARACTERS = 32_000;

/** `_x003D_` would be read as the sign that it names: its underscore is written in that way itself. */
function fit(words: string): string {
  return words.slice(0, MOST_CHARACTERS).replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}
