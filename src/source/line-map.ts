/** A place as people count it: line and column from 1, offset from 0 in UTF-16 code units. */
export interface SourcePoint {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** A line of the source, or the piece of it that is known. */
export interface SourceLine {
  /** 1-based. */
  readonly line: number;
  /** Offset of the first character of `text` in the source. */
  readonly offset: number;
  /** 1-based column of that character; 1 unless only a piece of the line is known. */
  readonly column: number;
  /** Without the line break. */
  readonly text: string;
}

/** Finds the line and column of an offset. */
export interface LineMap {
  readonly at: (offset: number) => SourcePoint;
  /** The line that holds `offset`. */
  readonly lineAt: (offset: number) => SourceLine;
}

/** The lines of a whole text; `\n`, `\r\n` and `\r` end one. The index is made when first asked for. */
export function lineMapOf(text: string): LineMap {
  let starts: number[] | undefined;
  const indexOf = (offset: number): number => {
    starts ??= lineStarts(text);
    return lastAtMost(starts, offset);
  };
  return {
    at(offset) {
      const index = indexOf(offset);
      return { offset, line: index + 1, column: offset - startOf(starts, index) + 1 };
    },
    lineAt(offset) {
      const index = indexOf(offset);
      const start = startOf(starts, index);
      const next = starts?.[index + 1] ?? text.length;
      return { line: index + 1, offset: start, column: 1, text: text.slice(start, endOfLine(text, start, next)) };
    },
  };
}

/** The lines that an earlier run wrote down; an offset outside them is placed by the nearest line before it. */
export function lineMapFrom(known: readonly SourceLine[]): LineMap {
  const lines = [...known].sort((a, b) => a.offset - b.offset);
  const starts = lines.map(({ offset }) => offset);
  const lineAt = (offset: number): SourceLine =>
    lines[lastAtMost(starts, offset)] ?? { line: 1, offset: 0, column: 1, text: '' };
  return {
    at(offset) {
      const { line, column, offset: start } = lineAt(offset);
      return { offset, line, column: column + offset - start };
    },
    lineAt,
  };
}

/** Where the words of a line end: before its line break, which is one or two characters. */
function endOfLine(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end -= 1;
  return end;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return starts;
}

function startOf(starts: readonly number[] | undefined, index: number): number {
  return starts?.[index] ?? 0;
}

/** Index of the last element that is at most `wanted`; 0 where there is none. */
function lastAtMost(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
