import type { Block, Grid } from '../model/block.ts';
import type { Note } from '../model/report.ts';
import type { Source, SourceSpan } from '../source/source.ts';
import { pipeGridsOf } from './markdown.ts';
import { tabGridsOf } from './tab.ts';

export interface TextBlocks {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

/** A range of a text whose form is known. */
export interface TextPart {
  readonly span: SourceSpan;
  readonly read: () => TextBlocks;
}

/**
 * A text's blocks. Tables are cut out where pipes or tabs hold their columns, and where `others` know better; what lies
 * between is read by `readBetween`: its columns may be held by blanks, or it is prose.
 */
export function readText(
  source: Source,
  range: SourceSpan,
  readBetween: (source: Source, range: SourceSpan) => TextBlocks,
  others: readonly TextPart[] = [],
): TextBlocks {
  const parts: TextPart[] = [
    ...others,
    ...gridParts(source.text.includes('|', range.start) ? pipeGridsOf(source, range) : []),
    ...gridParts(source.text.includes('\t', range.start) ? tabGridsOf(source, range) : []),
  ].sort((one, other) => one.span.start - other.span.start);
  const blocks: Block[] = [];
  const notes: Note[] = [];
  const add = (read: TextBlocks): void => {
    for (const block of read.blocks) blocks.push(block);
    for (const note of read.notes) notes.push(note);
  };
  let at = range.start;
  for (const part of parts) {
    if (part.span.start < at) continue;
    if (part.span.start > at) add(readBetween(source, { start: at, end: part.span.start }));
    add(part.read());
    at = part.span.end;
  }
  if (range.end > at) add(readBetween(source, { start: at, end: range.end }));
  return { blocks, notes };
}

function gridParts(grids: readonly Grid[]): readonly TextPart[] {
  return grids.map((grid) => ({ span: grid.span, read: () => ({ blocks: [grid], notes: [] }) }));
}
