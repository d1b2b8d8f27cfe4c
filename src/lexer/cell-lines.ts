import type { Grid, GridCell, GridRow } from '../model/block.ts';
import { LOWER_CASE } from './letters.ts';
import type { TextLine } from './text-lines.ts';
import { isFigureOfAnyFormat as isFigure } from './unknown-format.ts';

/** The tables in lines whose cells a mark parts, a tab or a pipe, in order; what lies between them is not looked at. */
export function gridsOfLines(lines: readonly KnownLine[]): readonly Grid[] {
  const grids: Grid[] = [];
  for (let start = 0; start < lines.length;) {
    if (lines[start]?.kind !== 'row') {
      start += 1;
      continue;
    }
    const end = endOfTable(lines, start);
    const table = lines.slice(start, end);
    if (isTable(table)) grids.push(gridOf(table));
    start = end;
  }
  return grids;
}

/** A line of a text: a row of cells, words alone, or nothing. A line of tabs or pipes alone is blank within a table. */
export interface KnownLine {
  readonly line: TextLine;
  readonly kind: 'row' | 'words' | 'blank';
  readonly cells: readonly GridCell[];
  /** Cells of figures, years among them. */
  readonly figures: number;
}

/** A line with its cells, whether a mark parts them or it is one. */
export function knownLine(line: TextLine, cells: readonly GridCell[], parted: 'parted' | 'one'): KnownLine {
  if (line.blank || cells.length === 0) return { line, kind: 'blank', cells: [], figures: 0 };
  if (parted === 'one') return { line, kind: 'words', cells, figures: 0 };
  const figures = cells.filter(({ text }) => isFigure(text)).length;
  // A footnote whose mark stands before a tab, or a paragraph begun by one.
  const isProse = cells.length <= 2 && (isNote(cells) || (figures <= 1 && isSentence(cells.at(-1)?.text ?? '')));
  return { line, kind: isProse ? 'words' : 'row', cells, figures };
}

/** `(1)`, `*` or `a)`, and words behind a tab or a pipe. */
function isNote(cells: readonly GridCell[]): boolean {
  const [mark, words] = cells;
  return (
    mark !== undefined && words !== undefined && words.text.length > 40 && /^(?:\(?\w{1,2}[).]|[*†‡]+)$/.test(mark.text)
  );
}

/** Many words and a full stop. */
function isSentence(text: string): boolean {
  return text.length > 60 && /[.!?]["”’)]?\s*$/.test(text.slice(-6)) && WORDS_IN_LOWER_CASE.test(text.slice(0, 400));
}

const WORDS_IN_LOWER_CASE = new RegExp(`[${LOWER_CASE}]\\s+[${LOWER_CASE}]`);

/** Index after the last row of the table that begins at `start`: blank lines do not end it, prose does. */
function endOfTable(lines: readonly KnownLine[], start: number): number {
  let end = start + 1;
  for (let index = end; index < lines.length;) {
    const next = nextRow(lines, index);
    if (next === undefined || !staysInTable(lines, index, next)) break;
    end = next + 1;
    index = end;
  }
  return end;
}

function nextRow(lines: readonly KnownLine[], from: number): number | undefined {
  // More words than a heading or two between rows are prose.
  for (let index = from, words = 0; index < lines.length && words <= 3; index += 1) {
    const kind = lines[index]?.kind;
    if (kind === 'row') return index;
    if (kind === 'words') words += 1;
  }
  return undefined;
}

/** Whether what lies between two rows is a heading or a broken caption of the same table. */
function staysInTable(lines: readonly KnownLine[], from: number, next: number): boolean {
  const between = lines.slice(from, next);
  const words = between.filter(({ kind }) => kind === 'words');
  if (words.length === 0) return true;
  if (
    words.length > 2 ||
    words.some(({ line, cells }) => line.text.length > 160 || isSentence(line.text) || cells.length > 1)
  )
    return false;
  // Blank lines on both sides set a paragraph apart; lines of tabs or pipes alone are rows of the table.
  if (isBlankLine(between[0]) && isBlankLine(between.at(-1))) return false;
  return !opensWithHeads(lines, next);
}

function isBlankLine(known: KnownLine | undefined): boolean {
  return known?.kind === 'blank' && known.line.blank && !known.line.text.includes('\t');
}

/** Whether the next line that is more than a caption holds heads: words and years, no figures. */
function opensWithHeads(lines: readonly KnownLine[], from: number): boolean {
  for (let index = from; index < lines.length && index < from + 8; index += 1) {
    const known = lines[index];
    if (known === undefined || known.kind === 'words') return false;
    const beyond = known.cells.filter(({ column }) => column > 0);
    if (beyond.length === 0 && known.figures === 0) continue;
    return beyond.every(({ text }) => /^(?:19|20)\d\d$/.test(text) || (!isFigure(text) && !isFragment(text)));
  }
  return false;
}

function isFragment(text: string): boolean {
  return /^[^A-Za-z0-9À-ɏͰ-ӿ]{1,3}$/.test(text);
}

/** At least two rows with a figure behind a tab or a pipe; anything less is text with tabs or pipes in it. */
function isTable(lines: readonly KnownLine[]): boolean {
  let rows = 0;
  for (const { figures, cells, kind } of lines) if (kind === 'row' && figures > 0 && cells.length > 1) rows += 1;
  return rows >= 2;
}

function gridOf(lines: readonly KnownLine[]): Grid {
  const rows: GridRow[] = [];
  let blanks = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const known = lines[index];
    if (known === undefined || known.cells.length === 0) {
      blanks += 1;
      continue;
    }
    const next = lines[index + 1];
    const broken = known.kind === 'words' && next?.kind === 'row' ? continueCaption(known, next) : undefined;
    if (broken !== undefined) index += 1;
    const { cells, line } = broken ?? known;
    rows.push({ cells, blanksAbove: blanks, span: { start: line.start, end: (broken?.end ?? line).end } });
    blanks = 0;
  }
  const first = rows[0];
  const last = rows.at(-1);
  return { kind: 'grid', syntax: 'tab', rows, span: { start: first?.span.start ?? 0, end: last?.span.end ?? 0 } };
}

/** A caption broken onto a line of its own, its figures at the start of the next: `Other income, net` / `370<tab>69`. */
function continueCaption(
  caption: KnownLine,
  row: KnownLine,
): { readonly cells: readonly GridCell[]; readonly line: TextLine; readonly end: TextLine } | undefined {
  const first = row.cells[0];
  if (first?.column !== 0 || (!isFigure(first.text) && !/^\\?\$$/.test(first.text))) return undefined;
  return {
    cells: [...caption.cells, ...row.cells.map((cell) => ({ ...cell, column: cell.column + 1 }))],
    line: caption.line,
    end: row.line,
  };
}
