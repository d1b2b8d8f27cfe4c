import type { Grid, GridCell, GridRow } from '../model/block.ts';
import type { Source, SourceSpan } from '../source/source.ts';
import { readFigure } from './figure.ts';
import { ENGLISH } from './number-format.ts';
import { passageOf } from './passage.ts';
import { linesOf, type TextLine } from './text-lines.ts';

/** The pipe tables of a range of text, in order. A table is two pipe lines or more; the line of dashes is not needed. */
export function pipeGridsOf(source: Source, range: SourceSpan): readonly Grid[] {
  const lines = linesOf(source, range);
  const grids: Grid[] = [];
  for (let start = 0; start < lines.length; start += 1) {
    const isPiped = isLoose(lines, start) ? holdsPipe : isPipeLine(lines[start]) ? isPipeLine : undefined;
    if (isPiped === undefined) continue;
    let end = start + 1;
    for (;;) {
      while (isPiped(lines[end])) end += 1;
      // A blank line that tore a table apart: what follows has no heads of its own.
      if (lines[end]?.blank !== true || !isPipeLine(lines[end + 1])) break;
      if (isDelimiter(lines[end + 1]) || isDelimiter(lines[end + 2])) break;
      end += 1;
    }
    const table = lines.slice(start, end);
    if (table.filter((line) => !line.blank).length > 1) grids.push(gridOf(source, table));
    start = end - 1;
  }
  return grids;
}

/** Cells parted by pipes without one at the start of the line: the line of dashes below the heads tells. */
function isLoose(lines: readonly TextLine[], index: number): boolean {
  return holdsPipe(lines[index]) && isDelimiter(lines[index + 1]);
}

function holdsPipe(line: TextLine | undefined): boolean {
  return line?.text.includes('|') === true;
}

/** A line that begins with a pipe and holds another. */
function isPipeLine(line: TextLine | undefined): boolean {
  return line !== undefined && /^\s{0,20}\|/.test(line.text) && line.text.lastIndexOf('|') > line.text.indexOf('|');
}

/** `--- | ---` */
export function isDelimiter(line: TextLine | undefined): boolean {
  return line !== undefined && /^[\s|:-]+$/.test(line.text) && line.text.includes('--') && line.text.includes('|');
}

function gridOf(source: Source, lines: readonly TextLine[]): Grid {
  const rows: GridRow[] = [];
  let blanks = 0;
  for (const line of lines) {
    if (isDelimiter(line) || /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/.test(line.text.slice(0, 2000))) continue;
    const cells = pipeCellsOf(source, line);
    if (cells.length === 0) blanks += 1;
    else {
      rows.push({ cells, blanksAbove: blanks, span: { start: line.start, end: line.end } });
      blanks = 0;
    }
  }
  const span = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  return { kind: 'grid', syntax: 'markdown', rows: partMerged(rows.map(spreadOut)), span };
}

/** The cells between the pipes of a line, with a pipe before the first or without. */
export function pipeCellsOf(source: Source, line: TextLine): readonly GridCell[] {
  const cells: GridCell[] = [];
  let column = 0;
  let start = /^\s*\|/.test(line.text) ? line.text.indexOf('|') + 1 : 0;
  for (let at = start; at <= line.text.length; at += 1) {
    const isEnd = at === line.text.length;
    if (!isEnd && (line.text[at] !== '|' || line.text[at - 1] === '\\')) continue;
    const cell = cellAt(source, line.start + start, line.start + at, column);
    if (cell !== undefined) cells.push(cell);
    column += 1;
    start = at + 1;
  }
  return cells;
}

function cellAt(source: Source, from: number, to: number, column: number): GridCell | undefined {
  const whole = source.text.slice(from, to);
  const trimmed = whole.trim();
  if (trimmed === '') return undefined;
  // Markdown pads its cells by one blank; more of them indent.
  const indent = whole.length - whole.trimStart().length;
  const span = { start: from + indent, end: from + indent + trimmed.length };
  const passage = /[\\*_\]<&`]/.test(trimmed) ? passageOf(source, [span]) : undefined;
  const text = passage?.text ?? trimmed;
  const leading = text.length - text.trimStart().length;
  if (text.trim() === '') return undefined;
  return {
    text: text.trim(),
    span,
    ...(passage === undefined
      ? {}
      : { pieces: passage.pieces.map(({ at, from: place }) => ({ at: at - leading, from: place })) }),
    column,
    width: 1,
    indent: Math.max(0, indent - 1) + leading,
    bold: /^(?:\*\*|__)(?=\S).*(?:\*\*|__)$/.test(trimmed.slice(0, 400)),
    ruleAbove: 'none',
    ruleBelow: 'none',
  };
}

/** Figures that share a cell, the cells behind it empty, `| 90.4 134.6 | | 140.9 |`, are parted. `1 305` is one figure. */
function spreadOut(row: GridRow): GridRow {
  if (row.cells.length < 2) return row;
  const cells = row.cells.flatMap((cell, index) => {
    const room = (row.cells[index + 1]?.column ?? cell.column + 1) - cell.column;
    if (room < 2 || cell.pieces !== undefined || IN_GROUPS.test(cell.text)) return [cell];
    const tails = tailsOf(cell.text);
    if (tails.length < 2 || tails.length > room || tails[0]?.from !== 0) return [cell];
    return tails.map(({ from, to }, place) => partOf(cell, from, to, cell.column + place));
  });
  return cells.length === row.cells.length ? row : { ...row, cells };
}

/** `1 305`, `(1 305,4)`, with blanks that break and those that do not. */
const IN_GROUPS = /^[^\d\s]{0,3}\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?[^\d\s]{0,2}$/;

function partOf(cell: GridCell, from: number, to: number, column: number): GridCell {
  const text = cell.text.slice(from, to).trimEnd();
  return { ...cell, text, column, span: { start: cell.span.start + from, end: cell.span.start + from + text.length } };
}

/** Rows merged into one cell, `Trade receivables $ 1,860 $ 1,745`, are parted again where most rows agree. */
function partMerged(rows: readonly GridRow[]): readonly GridRow[] {
  if (rows.some(({ cells }) => cells.length !== 1)) return rows;
  const tails = rows.map(({ cells }) => tailsOf(cells[0]?.text ?? ''));
  const counts = new Map<number, number>();
  for (const { length } of tails) if (length > 0) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [count = 0, support = 0] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [];
  if (support < 3 || support * 3 < rows.length) return rows;
  return rows.map((row, index) => {
    const cell = row.cells[0];
    const tail = tails[index]?.slice(-count) ?? [];
    if (cell === undefined || tail.length < count || cell.pieces !== undefined) return row;
    const cells = tail.map(({ from, to }, place) => partOf(cell, from, to, place + 1));
    const caption = partOf(cell, 0, tail[0]?.from ?? 0, 0);
    return { ...row, cells: caption.text === '' ? cells : [caption, ...cells] };
  });
}

interface Tail {
  readonly from: number;
  readonly to: number;
}

/** The figures that a text ends with, left to right, each with the currency sign before it. */
function tailsOf(text: string): readonly Tail[] {
  const tails: Tail[] = [];
  let to = text.length;
  while (to > 0 && tails.length < 16) {
    const match = /(?:^|\s)((?:[$€£¥]\s?)?(?:\(\s?)?(?:[$€£¥]\s?)?[^\s$€£¥(]+(?:\s?%)?)\s*$/.exec(
      text.slice(Math.max(0, to - 40), to),
    );
    const figure = match?.[1];
    if (match === null || figure === undefined || readFigure(figure, ENGLISH) === undefined) break;
    const from = to - match[0].length + match[0].indexOf(figure);
    tails.unshift({ from, to });
    to = from;
  }
  return tails;
}
