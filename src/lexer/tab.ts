import type { Grid, GridCell } from '../model/block.ts';
import type { Source, SourceSpan } from '../source/source.ts';
import { gridsOfLines, knownLine } from './cell-lines.ts';
import { plainCell } from './plain-cell.ts';
import { linesOf, type TextLine } from './text-lines.ts';

/** The tables of a text whose columns are held by tabs, in order; what lies between them is not looked at. */
export function tabGridsOf(source: Source, range: SourceSpan): readonly Grid[] {
  return gridsOfLines(
    linesOf(source, range).map((line) => knownLine(line, cellsOf(line), line.text.includes('\t') ? 'parted' : 'one')),
  );
}

function cellsOf(line: TextLine): readonly GridCell[] {
  const cells: GridCell[] = [];
  let start = 0;
  for (let column = 0; start <= line.text.length; column += 1) {
    const tab = line.text.indexOf('\t', start);
    const end = tab < 0 ? line.text.length : tab;
    const whole = line.text.slice(start, end);
    const text = whole.trim();
    if (text !== '') {
      const indent = whole.length - whole.trimStart().length;
      cells.push(cellAt(text, line.start + start + indent, column, indent));
    }
    start = end + 1;
  }
  return cells;
}

function cellAt(text: string, start: number, column: number, indent: number): GridCell {
  return plainCell(text, { start, end: start + text.length }, column, 1, indent);
}
