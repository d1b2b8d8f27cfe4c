import type { Source, SourceSpan } from '../source/source.ts';

/** A line of a text, without its line break. */
export interface TextLine extends SourceSpan {
  readonly text: string;
  readonly blank: boolean;
}

/** The lines of a range; `\n`, `\r\n` and `\r` end one. */
export function linesOf(source: Source, range: SourceSpan): readonly TextLine[] {
  const { text } = source;
  const lines: TextLine[] = [];
  let start = range.start;
  let feed = -1;
  let back = -1;
  while (start < range.end) {
    if (feed < start) feed = placeOf(text, '\n', start);
    if (back < start) back = placeOf(text, '\r', start);
    const end = Math.min(feed, back, range.end);
    const next = back === end && feed === end + 1 ? end + 2 : end + 1;
    lines.push(lineOf(text, start, end));
    start = next;
  }
  return lines;
}

function placeOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? Infinity : at;
}

function lineOf(text: string, start: number, end: number): TextLine {
  const line = text.slice(start, end);
  return { start, end, text: line, blank: isBlank(line) };
}

/** Blanks of every kind, and the byte order mark. */
function isBlank(text: string): boolean {
  return !/\S/.test(text);
}
