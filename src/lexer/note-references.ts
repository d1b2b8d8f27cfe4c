import { languages } from '../language/languages.ts';
import type { GridCell, GridRow } from '../model/block.ts';
import { parseInteger } from '../numeric/units.ts';
import { isFigureOfAnyFormat } from './unknown-format.ts';

/** The first figure of a row, which may be a reference to a note. */
export interface FirstFigure {
  readonly text: string;
  /** The row has a figure for every column, that of the notes among them. */
  readonly full: boolean;
}

/** Whether a head stands over the numbers of notes: `Notes`, `Anhang`. */
export function isNoteHead(text: string): boolean {
  if (text.length > 20) return false;
  noteWords ??= new Set(languages.flatMap(({ columns }) => columns.note.flatMap((word) => [word, `${word}s`])));
  return noteWords.has(text.toLowerCase().replace(/\P{L}/gu, ''));
}

let noteWords: ReadonlySet<string> | undefined;

/**
 * Which of the rows under a head of notes may begin with a reference. Numbers of notes ascend down a statement: in a row that
 * lacks a figure `25` is none between the references 6 and 8, and neither is `25` where all others are written `(6)`.
 */
export function mayBeReferences(rows: readonly FirstFigure[]): readonly boolean[] {
  const certain = rows.map(({ text, full }) => full && isReference(text));
  const inBrackets = rows.every(({ text }, index) => certain[index] !== true || text.startsWith('('));
  const least: number[] = [];
  const most: number[] = [];
  let above = 0;
  rows.forEach(({ text }, index) => {
    if (certain[index] === true) above = numberOf(text);
    least[index] = above;
  });
  let below = Infinity;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    if (certain[index] === true) below = numberOf(rows[index]?.text ?? '');
    most[index] = below;
  }
  return rows.map(({ text }, index) => {
    if (certain[index] === true) return true;
    if (!isReference(text) || (inBrackets && !text.startsWith('('))) return false;
    const number = numberOf(text);
    return number >= (least[index] ?? 0) && number <= (most[index] ?? Infinity);
  });
}

/** Whether a text is written as references are: `5`, `(5)`, `9.3`, `14b`, `6, 7`. */
export function isReference(text: string): boolean {
  return REFERENCE.test(text);
}

const REFERENCE = /^\(?\d{1,2}(?:[.,]\d{1,2})?[a-z]?\)?(?:\s?[,&/]\s?\(?\d{1,2}(?:\.\d{1,2})?[a-z]?\)?){0,4}$/;

function numberOf(reference: string): number {
  return parseInteger(/\d{1,2}/.exec(reference)?.[0] ?? '') ?? 0;
}

/**
 * Rows under a head of notes whose own cell for a note is left out, `Gross profit | 351 | 343 |` under `| Notes | 2031 | 2030 |`,
 * with their figures moved back below the heads that they are of.
 */
export function withNotesInPlace(rows: readonly GridRow[]): readonly GridRow[] {
  const head = rows.findIndex(({ cells }) => cells.length > 2 && cells.some(({ text }) => isNoteHead(text)));
  const heads = rows[head]?.cells ?? [];
  const notes = heads.find(({ text }) => isNoteHead(text))?.column ?? 0;
  const last = heads.at(-1)?.column ?? 0;
  if (head < 0 || notes === 0 || notes >= last) return rows;
  // Where one row keeps its empty cell, all do: `7 | 14.81 | 12.98 |` has a reference then, and no change.
  if (rows.some(({ cells }, index) => index > head && keepsEmpty(cells, notes, last))) return rows;
  const firsts = rows.map(({ cells }, index): FirstFigure => {
    const text = cells.find(({ column }) => column === notes)?.text ?? '';
    return { text, full: index > head && cells.some(({ column }) => column === last) };
  });
  const references = mayBeReferences(firsts);
  if (!references.includes(true)) return rows;
  return rows.map((row, index) => {
    if (index <= head || references[index] === true) return row;
    const from = [notes, 0].find((start) => fills(row.cells, start, last - notes));
    return from === undefined ? row : movedFrom(row, from, notes + 1 - from);
  });
}

function keepsEmpty(cells: readonly GridCell[], notes: number, last: number): boolean {
  return !cells.some(({ column }) => column === notes) && fills(cells, notes + 1, last - notes);
}

/** Whether the cells from a column on are figures, one beside the other, as many as `count` and the last of the row. */
function fills(cells: readonly GridCell[], start: number, count: number): boolean {
  const figures = cells.filter(({ column }) => column >= start);
  return (
    figures.length === count &&
    figures.every(({ text, column }, index) => column === start + index && isFigureOfAnyFormat(text))
  );
}

function movedFrom(row: GridRow, start: number, by: number): GridRow {
  return {
    ...row,
    cells: row.cells.map((cell) => (cell.column >= start ? { ...cell, column: cell.column + by } : cell)),
  };
}
