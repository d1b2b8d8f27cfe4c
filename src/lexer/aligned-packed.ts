import type { Note } from '../model/report.ts';
import { layoutOf } from './aligned-columns.ts';
import type { FoundTable } from './aligned-grid.ts';
import { type AlignedLine, isPacked, withPieces } from './aligned-pieces.ts';
import { type Grouping, type Piece, valuesOf } from './aligned-values.ts';
import { splitAlike } from './aligned-alike.ts';
import { wordsOf, type Run } from './aligned-runs.ts';
import { LETTER } from './letters.ts';
import { leadsOn } from './open-ends.ts';

/**
 * Tables whose wide gaps have been lost, `Net sales $ 53,437 $ 49,417`: line after line ends in as many figures, so that
 * their order tells the columns. Their lines are replaced in place, the figures moved to columns far apart.
 */
export function packedTablesIn(
  lines: AlignedLine[],
  { from, to }: { readonly from: number; readonly to: number },
  grouping: Grouping,
): readonly FoundTable[] {
  const tables: FoundTable[] = [];
  for (const run of runsOfRows(lines, from, to, grouping)) {
    const columns = usualCount(run);
    const rows = run.filter(({ tail }) => tail.length >= columns);
    const [first] = rows;
    if (columns === 0 || first === undefined) continue;
    const floor = tables.at(-1)?.end ?? from;
    for (const { index, words, tail } of rows) spread(lines, index, words, tail.slice(-columns));
    const { top, body } = spreadHeads(lines, first.index, floor, columns);
    const layout = layoutOf(
      lines,
      rows.map(({ index }) => index),
    );
    const end = (rows.at(-1)?.index ?? top) + 1;
    const short = run.filter(({ index, tail }) => tail.length < columns && index < end).map(({ index }) => index);
    const notes = short.map((index) => untold(lines, index));
    tables.push({ top, body, end, layouts: [{ from: top, layout }], notes, untold: new Set(short) });
  }
  return tables;
}

function untold(lines: readonly AlignedLine[], index: number): Note {
  const { start, end } = lines[index] ?? { start: 0, end: 0 };
  return {
    message: 'The gaps between the columns are lost; which column this figure belongs to cannot be told.',
    span: { start, end },
  };
}

/** A line that ends in figures, a blank apart. */
interface PackedRow {
  readonly index: number;
  /** The words before the figures. */
  readonly words: readonly Run[];
  readonly tail: readonly Piece[];
}

/** Rows with nothing but headings and blank lines between them. */
function runsOfRows(
  lines: readonly AlignedLine[],
  from: number,
  to: number,
  grouping: Grouping,
): readonly PackedRow[][] {
  const runs: PackedRow[][] = [];
  let open: PackedRow[] = [];
  let between = 0;
  for (let index = from; index < to; index += 1) {
    const line = lines[index];
    if (line === undefined || line.shape === 'blank' || line.shape === 'rule') continue;
    const row = packedRow(line, index, grouping) ?? (open.length > 0 ? bareRow(line, index) : undefined);
    if (row !== undefined) {
      open.push(row);
      between = 0;
    } else {
      between += 1;
      if (between > 2 || (line.text.length > 70 && (between > 1 || !isLongHeading(line.text)))) {
        runs.push(open);
        open = [];
      }
    }
  }
  return [...runs, open].filter((run) => run.length > 2);
}

/** In capitals, or to be gone on with: `Adjustments to reconcile net income to net cash provided by operating`. */
function isLongHeading(text: string): boolean {
  return text.length <= 120 && (text === text.toUpperCase() || !/[.;!?]["”)]?\s*$|[.;!?]\s/.test(text));
}

function packedRow(line: AlignedLine, index: number, grouping: Grouping): PackedRow | undefined {
  const [only] = line.pieces;
  if (only?.kind !== 'words') return undefined;
  if (line.pieces.length > 1) return ledRow(line, index, only);
  // A wide gap that is left would tell the columns itself.
  if (line.text.length > 200) return undefined;
  if (!'0123456789)%—–-'.includes(line.text.trimEnd().slice(-1))) return undefined;
  const words = wordsOf(line.text, line.start, only);
  const tail: Piece[] = [];
  let kept = words.length;
  /** `)` or `%` a blank behind its figure: `(7,208 )`. */
  let closing: Piece | undefined;
  for (; kept > 0; kept -= 1) {
    const word = words[kept - 1];
    const [value, ...more] = word === undefined ? [] : (valuesOf(line.text, line.start, word, grouping) ?? []);
    if (value === undefined || more.length > 0 || value.grade === 'year') break;
    if (value.kind === 'value') {
      tail.unshift(closing === undefined ? value : { ...value, end: closing.end, right: closing.right });
      closing = undefined;
    } else if (closing !== undefined) break;
    else if (value.kind === 'suffix') closing = value;
    else if (value.kind === 'sign' && tail[0]?.outer === tail[0]?.left)
      tail[0] = { ...tail[0], ...signed(tail[0], value) };
    else break;
  }
  if (closing !== undefined) kept += 1;
  const row = { index, words: words.slice(0, kept), tail };
  // `Debts, net of $5,719 and $3,608 80,174 83,806`: what a small word leads to belongs to the caption.
  const [first, ...rest] = tail;
  if (first !== undefined && rest.length > 1 && leadsOn(captionIn(line, row))) {
    return told(line, { index, words: words.filter(({ end }) => end <= first.end), tail: rest });
  }
  return told(line, row);
}

/** The words before the figures, as printed. */
function captionIn(line: AlignedLine, { words }: PackedRow): string {
  return line.text.slice(0, Math.max(0, (words.at(-1)?.end ?? 0) - line.start));
}

function told(line: AlignedLine, row: PackedRow): PackedRow | undefined {
  if (row.words.length === 0 || row.tail.length === 0) return undefined;
  const printed = captionIn(line, row);
  return THREE_LETTERS.test(printed) && !leadsOn(printed) ? row : undefined;
}

/** `Net revenue ........ $ 1,792 $ 1,128`: dots lead to the first figure, and no gap is wider than a blank. */
function ledRow(line: AlignedLine, index: number, caption: Piece): PackedRow | undefined {
  const tail = line.pieces.slice(1);
  const [first] = tail;
  if (first === undefined || tail.some(({ kind }) => kind !== 'value')) return undefined;
  if (tail.length > 1 && !isPacked(tail)) return undefined;
  const between = line.text.slice(caption.end - line.start, first.start - line.start);
  if (!/\.{2}\s?$/.test(between)) return undefined;
  return { index, words: wordsOf(line.text, line.start, caption), tail };
}

/** Figures alone, a blank apart: their caption stands on the lines above and below. */
function bareRow({ pieces }: AlignedLine, index: number): PackedRow | undefined {
  const isBare = pieces.length > 1 && pieces.every(({ kind }) => kind === 'value') && isPacked(pieces);
  return isBare ? { index, words: [], tail: pieces } : undefined;
}

function signed(value: Piece | undefined, sign: Piece): Piece {
  return { ...(value ?? sign), start: sign.start, outer: sign.left };
}

/** How many figures most lines end in; 0 where they do not agree, or where so few may be chance. */
function usualCount(rows: readonly PackedRow[]): number {
  const counts = new Map<number, number>();
  for (const { tail } of rows) counts.set(tail.length, (counts.get(tail.length) ?? 0) + 1);
  const [[count, times] = [0, 0]] = [...counts].sort((one, other) => other[1] - one[1]);
  if (count === 1 && isCounting(rows)) return 0;
  return times >= (count > 1 ? 3 : 6) && times * 3 >= rows.length * 2 ? count : 0;
}

/** Whole numbers that only grow, as the pages of a table of contents. */
function isCounting(rows: readonly PackedRow[]): boolean {
  const widths = rows.map(({ tail }) => (tail[0]?.grade === 'plain' ? tail[0].end - tail[0].start : 9));
  return widths.every((width, index) => width <= 3 && width >= (widths[index - 1] ?? 0));
}

/** Behind any caption, and so far apart that any figure fits. */
const FIRST_COLUMN = 260;
const PITCH = 40;

function spread(lines: AlignedLine[], index: number, words: readonly Run[], tail: readonly Piece[]): void {
  const line = lines[index];
  const first = words[0];
  const last = words.at(-1);
  if (line === undefined) return;
  const moved = tail.map((value, column) => movedTo(value, FIRST_COLUMN + column * PITCH));
  if (first === undefined || last === undefined) {
    lines[index] = withPieces(line, moved);
    return;
  }
  const before = line.text
    .slice(first.start - line.start, (tail[0]?.start ?? last.end) - line.start)
    .replace(/[.\s]{2,}$/, '')
    .trimEnd();
  const caption: Piece = {
    kind: 'words',
    start: first.start,
    end: first.start + before.length,
    left: first.left,
    right: first.left + before.length,
    outer: first.left,
    edge: first.left + before.length,
    grade: 'mark',
  };
  lines[index] = withPieces(line, [caption, ...moved]);
}

/** A figure whose last digit stands left of `edge`. */
function movedTo(piece: Piece, edge: number): Piece {
  const by = edge - piece.edge;
  return { ...piece, left: piece.left + by, right: piece.right + by, outer: piece.outer + by, edge };
}

/** Lines above that have a head for every column, or one for every few: years, dates, `Three Months Ended`. */
function spreadHeads(
  lines: AlignedLine[],
  first: number,
  floor: number,
  columns: number,
): { readonly top: number; readonly body: number } {
  let top = first;
  let body: number | undefined;
  for (let index = first - 1; index >= floor && index > first - 6; index -= 1) {
    const line = lines[index];
    if (line === undefined || line.shape === 'blank') break;
    const heads = headsOf(line, columns);
    if (heads.length > 0) {
      lines[index] = withPieces(line, heads);
      top = index;
      body ??= index + 1;
      // `(in thousands)` may stand between two rows of heads.
    } else if ((top < first && !/^\s*\(.*\)\s*$/.test(line.text)) || line.text.trim().length > 60) break;
  }
  return { top, body: body ?? first };
}

function headsOf(line: AlignedLine, columns: number): readonly Piece[] {
  const [only] = line.pieces;
  if (only === undefined || columns < 2) return [];
  const end = line.pieces.at(-1) ?? only;
  const whole: Piece = { ...only, kind: 'words', end: end.end, right: end.right, edge: end.right, grade: 'mark' };
  const words = wordsOf(line.text, line.start, whole);
  const parts = [splitAlike(line, whole, columns), splitAtRepeats(line, whole, words)].find(
    ({ length }) => length > 1 && columns % length === 0,
  );
  if (parts === undefined) return [];
  const size = columns / parts.length;
  return parts.map((part, index) => {
    const centre = FIRST_COLUMN - 4 + (index * size + (size - 1) / 2) * PITCH;
    const width = Math.min(part.end - part.start, PITCH * size - 4);
    const left = Math.floor(centre - width / 2);
    return { ...part, left, right: left + width, outer: left, edge: left + width };
  });
}

/** `Three Months Ended Six Months Ended`, parted behind each `Ended`. */
function splitAtRepeats(line: AlignedLine, whole: Piece, words: readonly Run[]): readonly Piece[] {
  const textOf = (word: Run | undefined): string =>
    word === undefined ? '' : line.text.slice(word.start - line.start, word.end - line.start);
  const mark = textOf(words.at(-1));
  const parts: Piece[] = [];
  let from = words[0];
  words.forEach((word, index) => {
    if (textOf(word) !== mark || from === undefined) return;
    parts.push({ ...whole, start: from.start, end: word.end, left: from.left, right: word.right });
    from = words[index + 1];
  });
  return parts;
}

const THREE_LETTERS = new RegExp(`[${LETTER}]{3}`);
