import type { GridCell } from '../model/block.ts';
import type { SourceSpan } from '../source/source.ts';

/** A cell of a text, which has neither bold letters nor rules of its own. */
export function plainCell(text: string, span: SourceSpan, column: number, width = 1, indent = 0): GridCell {
  return { text, span, column, width, indent, bold: false, ruleAbove: 'none', ruleBelow: 'none' };
}
