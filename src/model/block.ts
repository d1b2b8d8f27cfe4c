import type { SourceSpan } from '../source/source.ts';

/** What a lexer makes of a document, in the order of the document. */
export type Block = Prose | Grid;

/** A paragraph, heading, list item or footnote. */
export interface Prose {
  readonly kind: 'prose';
  readonly style: 'heading' | 'paragraph' | 'item';
  readonly passage: Passage;
}

/**
 * Words as they read: entities decoded, escapes and emphasis marks removed.
 * A line break of a text file stays in `text` as "\n".
 */
export interface Passage {
  readonly text: string;
  /**
   * Where the words stand in the source, as pairs of offsets in ascending order: `text` from
   * `pieces[i].at` on was read from the source at `pieces[i].from` on, character by character.
   */
  readonly pieces: readonly Piece[];
  readonly span: SourceSpan;
}

export interface Piece {
  /** Offset in the text. */
  readonly at: number;
  /** Offset in the source. */
  readonly from: number;
  /** Where the source writes the one character at `at` in several (`&#8212;`): the offset behind them. */
  readonly until?: number;
}

/** A table as its syntax delimits it, before anyone decides what is a head, a stub or a figure. */
export interface Grid {
  readonly kind: 'grid';
  readonly syntax: 'tab' | 'aligned' | 'html' | 'markdown' | 'csv' | 'stacked';
  readonly rows: readonly GridRow[];
  readonly span: SourceSpan;
  /** How the document writes its numbers; `1,234.5` where it is left out. */
  readonly numbers?: NumberFormat;
}

/** The marks between groups of digits and before the decimals; any blank is written as ' '. */
export interface NumberFormat {
  readonly group: ',' | '.' | ' ' | "'";
  readonly decimal: '.' | ',';
}

export interface GridRow {
  /** Cells with text in them, left to right; cells of blanks alone are left out. */
  readonly cells: readonly GridCell[];
  /** Blank lines or blank rows directly above. */
  readonly blanksAbove: number;
  readonly span: SourceSpan;
  /** Set where the row has figures too, and nothing tells which columns they are of. */
  readonly untold?: true;
}

export interface GridCell {
  /** Decoded, trimmed, without superscript footnote marks. */
  readonly text: string;
  /** Of the trimmed text in the source. */
  readonly span: SourceSpan;
  /** Where the text stands in the source, as in `Passage`; left out where it is the source's text character by character. */
  readonly pieces?: Passage['pieces'];
  /** First physical column that it covers, from 0. */
  readonly column: number;
  /** How many physical columns it covers; at least 1. */
  readonly width: number;
  /** Depth of indentation of the text in its cell, in blanks or the like; 0 where the syntax shows none. */
  readonly indent: number;
  readonly bold: boolean;
  /** Rules drawn by the syntax itself (HTML borders); rows of dashes are cells of their own. */
  readonly ruleAbove: Rule;
  readonly ruleBelow: Rule;
}

export type Rule = 'none' | 'single' | 'double';
