import CliTable from 'cli-table3';
import type { Paint, Screen } from './paint.ts';
import { widthOf, wrap } from './words.ts';

/** A statement on its way to the terminal: captions at the left, figures under their headings at the right. */
export interface DrawnTable {
  readonly headings: readonly string[];
  readonly rows: readonly DrawnRow[];
}

export type DrawnRow = DrawnLine | { readonly kind: 'rule' | 'double-rule' | 'blank' };

export interface DrawnLine {
  readonly kind: 'line';
  /** `+`, `-`, or nothing: how the line enters a sum. */
  readonly sign: string;
  readonly caption: string;
  readonly indent: number;
  /** One for each heading; empty where the line has none. */
  readonly figures: readonly string[];
  readonly look: 'plain' | 'strong' | 'quiet' | 'bad';
}

/** The table in as many pieces, one below the other, as the width asks for; each repeats the captions. */
export function drawTable(table: DrawnTable, { paint, width }: Screen): readonly string[] {
  const lines = table.rows.filter((row) => row.kind === 'line');
  const wanted = Math.max(
    0,
    ...lines.map(({ sign, indent, caption }) => sign.length + indent * INDENT + widthOf(caption)),
  );
  const widths = table.headings.map((heading, column) =>
    columnWidth(heading, Math.max(1, ...lines.map(({ figures }) => widthOf(figures[column] ?? '')))),
  );
  const least = Math.min(wanted, Math.max(24, Math.floor(width * 0.4)));
  const pieces = pack(widths, width - least);
  return pieces.flatMap((columns, index) => {
    const room = columns.reduce((sum, column) => sum - GAP - (widths[column] ?? 0), width);
    const drawn = draw(table, columns, { caption: Math.max(least, Math.min(wanted, room)), widths, paint });
    return index === 0 ? drawn : ['', ...drawn];
  });
}

const INDENT = 2;
const GAP = 2;

/** As wide as its figures and the longest word of its heading; wider where the heading would take more than three lines. */
function columnWidth(heading: string, figures: number): number {
  const longest = Math.max(0, ...glued(heading).split(' ').map(widthOf));
  let width = Math.max(figures, Math.min(longest, WIDEST));
  while (width < WIDEST && headingLines(heading, width).length > 3) width += 1;
  return width;
}

/** No heading makes its column wider. */
const WIDEST = 20;

function headingLines(heading: string, width: number): readonly string[] {
  return wrap(glued(heading), width).map((line) => line.replaceAll('\u00a0', ' '));
}

/** A date stays on one line: no break before digits, nor behind those of a day (`30 June 2025`). */
function glued(heading: string): string {
  return heading.replace(/ (?=\d)/g, '\u00a0').replace(/\b(\d{1,2}) (?=\p{L})/gu, '$1\u00a0');
}

/** The columns of each piece. */
function pack(widths: readonly number[], room: number): readonly (readonly number[])[] {
  const pieces: number[][] = [[]];
  let used = 0;
  for (const [column, width] of widths.entries()) {
    if (used > 0 && used + GAP + width > room) {
      pieces.push([]);
      used = 0;
    }
    pieces.at(-1)?.push(column);
    used += GAP + width;
  }
  return pieces;
}

interface Drawing {
  /** Columns of the terminal that captions take. */
  readonly caption: number;
  readonly widths: readonly number[];
  readonly paint: Paint;
}

function draw(
  { headings, rows }: DrawnTable,
  columns: readonly number[],
  { caption, widths, paint }: Drawing,
): readonly string[] {
  const grid = new CliTable({
    chars: NO_BORDERS,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colWidths: [caption, ...columns.map((column) => (widths[column] ?? 0) + GAP)],
    colAligns: ['left', ...columns.map((): 'right' => 'right')],
  });
  const across = (sign: string): string[] => columns.map((column) => paint.quiet(sign.repeat(widths[column] ?? 0)));
  if (columns.some((column) => headings[column] !== '')) {
    const heads = columns.map((column) =>
      headingLines(headings[column] ?? '', widths[column] ?? 0)
        .map((line) => paint.quiet(line))
        .join('\n'),
    );
    grid.push(row('', heads, 'bottom'), ['', ...across('─')]);
  }
  for (const drawn of rows) {
    if (drawn.kind === 'line') {
      const look = LOOKS[drawn.look](paint);
      const words = captionLines(drawn, caption).map(look).join('\n');
      grid.push(
        row(
          words,
          columns.map((column) => painted(drawn.figures[column] ?? '', look)),
          'bottom',
        ),
      );
    } else
      grid.push(['', ...(drawn.kind === 'blank' ? columns.map(() => '') : across(drawn.kind === 'rule' ? '─' : '═'))]);
  }
  return grid
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

/** The blanks behind a figure stay without colour, so that they fall away at the end of a line. */
function painted(figure: string, look: (words: string) => string): string {
  const bare = figure.trimEnd();
  return bare === '' ? figure : `${look(bare)}${figure.slice(bare.length)}`;
}

/** A long caption goes on below itself, one step further in. */
function captionLines({ sign, indent, caption }: DrawnLine, room: number): readonly string[] {
  const lead = `${sign}${' '.repeat(indent * INDENT)}`;
  return wrap(caption, Math.max(12, room - lead.length), INDENT).map(
    (line, index) => `${index === 0 ? lead : ' '.repeat(lead.length)}${line}`,
  );
}

function row(caption: string, figures: readonly string[], vAlign: 'bottom'): CliTable.HorizontalTableRow {
  return [{ content: caption, vAlign: 'top' }, ...figures.map((content) => ({ content, vAlign }))];
}

const LOOKS: Readonly<Record<DrawnLine['look'], (paint: Paint) => (words: string) => string>> = {
  plain: () => (words) => words,
  strong: ({ strong }) => strong,
  quiet: ({ quiet }) => quiet,
  bad: ({ bad }) => bad,
};

const NO_BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
} as const;
