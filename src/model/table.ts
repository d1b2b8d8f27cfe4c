import type { SourceSpan } from '../source/source.ts';
import type { Grid, Rule } from './block.ts';

/**
 * What the page shows, before anyone decides what it means: a grid with its heads, stub and figure columns told apart,
 * and the fragments of figures (`$`, `(`, `)`, `%` in cells of their own) put together.
 */
export interface Table {
  readonly syntax: Grid['syntax'];
  readonly span: SourceSpan;
  /** Rows of words inside the grid above its heads: an issuer, a title, `(in thousands)`. */
  readonly titles: readonly Words[];
  /** Words that stand over the stub: `(in thousands)`, `ASSETS`. */
  readonly stubHeads: readonly Words[];
  /** Rows of heads from the top down. */
  readonly heads: readonly (readonly Head[])[];
  /** How many figure columns there are; the stub is none. */
  readonly columns: number;
  readonly rows: readonly TableRow[];
  /** Rows of words inside the grid below its figures: footnotes. */
  readonly notes: readonly Words[];
}

export interface Words {
  readonly text: string;
  readonly span: SourceSpan;
}

/** A head over the figure columns `from` to `to`, both included; a spanner covers more than one. */
export interface Head extends Words {
  readonly from: number;
  readonly to: number;
}

export interface TableRow {
  /** The caption as printed, blanks folded; `undefined` where the row has none. */
  readonly stub: Words | undefined;
  /** One for each figure column. */
  readonly cells: readonly (TableCell | undefined)[];
  /** Depth of the stub: leading blanks, empty cells before it, or the syntax's own indentation. */
  readonly indent: number;
  readonly bold: boolean;
  /** Rules drawn or typed (`-----`, `=====`) directly above and below the row's figures. */
  readonly ruleAbove: Rule;
  readonly ruleBelow: Rule;
  readonly blankAbove: boolean;
  readonly span: SourceSpan;
  /** Set where figures are printed in the row, and nothing tells which columns they are of. */
  readonly untold?: true;
}

export type TableCell = TableFigure | TableWords;

/** A figure as printed: no scale, no unit, no meaning. */
export interface TableFigure {
  readonly kind: 'amount' | 'nil' | 'not-meaningful';
  /** The printed text: from the first to the last character of the figure in the cell that holds its digits. */
  readonly raw: string;
  readonly span: SourceSpan;
  /** Digits and a decimal point alone, `-` in front where it is negative: `-1234.50`. Empty for not-meaningful; `0` for nil. */
  readonly digits: string;
  /** Digits printed after the decimal point. */
  readonly places: number;
  /** ISO 4217, where a currency sign stands with the figure; `$` is `USD` unless the document says otherwise. */
  readonly currency: string | undefined;
  /** What stands behind the figure. */
  readonly suffix: 'percent' | 'basis-points' | 'points' | 'multiple' | 'thousand' | 'million' | 'billion' | undefined;
}

/** Words among the figures: `see note 4`. */
export interface TableWords extends Words {
  readonly kind: 'words';
}
