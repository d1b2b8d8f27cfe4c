import type { FigureColumn, Layout } from './aligned-columns.ts';
import { bestRange, type ColumnRange, costOf, headOf, isOver } from './aligned-places.ts';
import type { AlignedLine } from './aligned-pieces.ts';
import type { Piece } from './aligned-values.ts';
import { wordsOf } from './aligned-runs.ts';

/** Where a table's heads begin, and its body below them. */
export interface HeadLines {
  readonly top: number;
  readonly body: number;
}

/**
 * The lines of a table's heads: upwards from its first row of figures, as long as lines stand over the columns.
 * A title, centred over captions and figures alike, is no head.
 */
export function headLinesOf(
  lines: readonly AlignedLine[],
  rows: readonly number[],
  floor: number,
  layout: Layout,
): HeadLines {
  const [first = 0] = rows;
  // Blank lines between any two lines, in a text that is double-spaced.
  const spacing = usualBlanks(lines, rows);
  let top = first;
  let body = first;
  let heads = 0;
  let blanks = 0;
  let plain = 0;
  let joined = true;
  for (let index = first - 1; index >= floor && heads < 10; index -= 1) {
    const line = lines[index];
    if (line === undefined || line.mark === 'table' || line.mark === 'end-table' || line.mark === 'page') break;
    if (line.shape === 'mark') continue;
    if (line.shape === 'blank') {
      blanks += 1;
      joined &&= blanks <= spacing;
      if (blanks > (heads > 0 ? 1 + 2 * spacing : 3 * (1 + spacing))) break;
      continue;
    }
    if (line.shape === 'rule') continue;
    if (isHead(line, layout, heads > 0 && blanks > spacing)) {
      top = index;
      if (heads === 0) body = index + 1;
      heads += 1;
      blanks = 0;
      plain = 0;
    } else if ((line.pieces.at(-1)?.right ?? 0) <= layout.bound && line.shape === 'words') {
      // Words over the captions alone: a section heading, or a title.
      plain += 1;
      if (heads === 0) blanks = 0;
      if (heads > 0 && (plain > 1 || blanks > spacing)) break;
      if (heads === 0 && joined) {
        top = index;
        body = index;
      }
      if (plain > 6) break;
    } else break;
  }
  return { top, body };
}

/** How many blank lines stand between two rows, in the middle. */
function usualBlanks(lines: readonly AlignedLine[], rows: readonly number[]): number {
  const gaps = rows.slice(1, 40).map((row, index) => {
    let blanks = 0;
    for (let at = row - 1; at > (rows[index] ?? 0) && lines[at]?.shape === 'blank'; at -= 1) blanks += 1;
    return blanks;
  });
  gaps.sort((one, other) => one - other);
  return rows.length > 4 ? Math.min(2, gaps[gaps.length >> 2] ?? 0) : 0;
}

function isHead(line: AlignedLine, layout: Layout, isApart: boolean): boolean {
  if (line.shape === 'years') return true;
  if (line.shape === 'lone' || line.shape === 'values')
    return line.shape === 'values' && line.pieces.some(({ kind }) => kind === 'words');
  const over = line.pieces.filter((piece) => isOver(piece, layout));
  if (over.length === 0) return false;
  const [only] = over;
  if (only === undefined || line.pieces.length > 1) return line.pieces.length < 4 * (layout.columns.length + 1);
  const right = layout.columns.at(-1)?.right ?? 0;
  const width = only.right - only.left;
  if (layout.bound - only.left > width * 0.4 || only.right - right > width * 0.5) return false;
  const head = headOf(line, only);
  const range = bestRange(head, layout.columns);
  const fit = costOf(head, range, layout.columns);
  const middle = Math.abs((only.left + only.right) / 2 - (layout.base + right) / 2);
  if (middle <= 2.5 && only.left < layout.bound - 1) return false;
  if (!head.spans && range.to > range.from && !isWithin(line, only, range, layout.columns)) return false;
  // Of many columns some are always right below the middle of the page: only a period stands there as a head.
  const isPeriod = head.spans && line.text.charAt(only.start - line.start) !== '(';
  return fit <= (isApart ? 4 : 10) && !(isApart && middle <= 2 && (fit > 1 || !isPeriod));
}

/** A spanner of a few words keeps to its columns; a title does not. */
function isWithin(
  line: AlignedLine,
  piece: Piece,
  { from, to }: ColumnRange,
  columns: readonly FigureColumn[],
): boolean {
  const words = wordsOf(line.text, line.start, piece).length;
  const left = columns[from]?.left ?? 0;
  const right = columns[to]?.right ?? 0;
  const middle = Math.abs((piece.left + piece.right - left - right) / 2);
  return words < 5 && middle <= 2.5 && piece.left >= left - 1 && piece.right <= right + 1;
}
