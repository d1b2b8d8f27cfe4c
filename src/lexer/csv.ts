import Papa from 'papaparse';
import type { Grid, GridCell, GridRow } from '../model/block.ts';
import type { Source, SourceSpan } from '../source/source.ts';

/**
 * A file of comma, semicolon or tab separated values as one grid. Papa Parse delimits the fields; it gives no places, so
 * the source is walked along its fields: a field takes up its characters, its quotes and the quotes doubled in it.
 */
export function readCsv(source: Source, range: SourceSpan): Grid {
  // One kind of line break, and no place moved.
  const text = source.text.slice(range.start, range.end).replaceAll('\r\n', ' \n').replaceAll('\r', '\n');
  const delimiter = delimiterOf(text);
  const quoted = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  // A quote out of place would swallow lines: then quotes are characters like others.
  const broken = quoted.errors.some(({ type }) => type === 'Quotes');
  const { data } = broken ? Papa.parse<string[]>(text, { delimiter, quoteChar: '\0', newline: '\n' }) : quoted;
  const rows: GridRow[] = [];
  let at = 0;
  let blanks = 0;
  for (const fields of data) {
    const start = at;
    const cells: GridCell[] = [];
    fields.forEach((field, column) => {
      const placed = placeField(text, at, field, delimiter);
      at = placed.end + (column < fields.length - 1 ? delimiter.length : 0);
      const cell = cellOf(field, placed, column, range.start);
      if (cell !== undefined) cells.push(cell);
    });
    if (cells.length === 0) blanks += 1;
    else {
      rows.push({ cells, blanksAbove: blanks, span: { start: range.start + start, end: range.start + at } });
      blanks = 0;
    }
    if (text[at] === '\n') at += 1;
  }
  return { kind: 'grid', syntax: 'csv', rows, span: range };
}

/** The mark that the most lines hold equally often. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 10_000)
    .split('\n', 40)
    .filter((line) => /\S/.test(line))
    .map((line) => line.replace(/"(?:[^"]|"")*"/g, ''));
  let best = { delimiter: ',', agreeing: 0, count: 0 };
  for (const delimiter of [',', ';', '\t', '|']) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(delimiter).length - 1;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    for (const [count, agreeing] of counts) {
      if (agreeing > best.agreeing || (agreeing === best.agreeing && count > best.count))
        best = { delimiter, agreeing, count };
    }
  }
  return best.delimiter;
}

interface PlacedField {
  /** Of its first character, behind the opening quote. */
  readonly start: number;
  /** Behind its last character and closing quote. */
  readonly end: number;
  readonly quoted: boolean;
}

function placeField(text: string, at: number, field: string, delimiter: string): PlacedField {
  if (text[at] === '"') {
    const quotes = field.split('"').length - 1;
    const end = at + field.length + quotes + 2;
    let behind = end;
    while (text[behind] === ' ') behind += 1;
    if (text[end - 1] === '"' && isEnd(text, behind, delimiter)) return { start: at + 1, end: behind, quoted: true };
  }
  const end = at + field.length;
  if (text.startsWith(field, at) && isEnd(text, end, delimiter)) return { start: at, end, quoted: false };
  // Misplaced quotes: the field goes to the next delimiter or the end of the line.
  const start = text.indexOf(field, at);
  const from = start < 0 || start > at + 2 ? at : start;
  let behind = Math.min(text.length, from + field.length);
  while (behind < text.length && !isEnd(text, behind, delimiter)) behind += 1;
  return { start: from, end: behind, quoted: false };
}

function isEnd(text: string, at: number, delimiter: string): boolean {
  return at >= text.length || text.startsWith(delimiter, at) || text[at] === '\n';
}

function cellOf(field: string, { start, quoted }: PlacedField, column: number, base: number): GridCell | undefined {
  const text = field.trim();
  if (text === '') return undefined;
  const indent = field.length - field.trimStart().length;
  const from = base + start + indent;
  const doubled = quoted && text.includes('"') ? piecesOf(text, from) : undefined;
  const end = doubled === undefined ? from + text.length : from + text.length + text.split('"').length - 1;
  return {
    text,
    span: { start: from, end },
    ...(doubled === undefined ? {} : { pieces: doubled }),
    column,
    width: 1,
    indent,
    bold: false,
    ruleAbove: 'none',
    ruleBelow: 'none',
  };
}

/** A quote within quotes is written twice: what follows it stands one further on. */
function piecesOf(text: string, start: number): readonly { readonly at: number; readonly from: number }[] {
  const pieces = [{ at: 0, from: start }];
  let doubled = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    doubled += 1;
    pieces.push({ at: at + 1, from: start + at + 1 + doubled });
  }
  return pieces;
}
