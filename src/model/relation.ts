import type { Decimal } from '../numeric/decimal.ts';
import type { CellRef } from './statement.ts';

/** The arithmetic, whatever the check is called. */
export type Operation = 'sum' | 'ratio' | 'change' | 'average' | 'equal';

/** The checks, by the field's names. A name never changes its meaning. */
export type CheckName =
  | 'footing'
  | 'cross-footing'
  | 'difference'
  | 'balance'
  | 'roll-forward'
  | 'reconciliation'
  | 'tie-out'
  | 'ratio'
  | 'per-share'
  | 'percent-change'
  | 'average'
  | 'prose'
  | 'prose-direction'
  | 'heading'
  | 'prior-release';

export interface Term {
  readonly cell: CellRef;
  /** Of a sum: 1 or -1. Otherwise 1, or -1 where the term is printed with the opposite sign. */
  readonly weight: 1 | -1;
  /** Of a ratio and a change. */
  readonly role?: 'numerator' | 'denominator' | 'from' | 'to';
}

/** A printed figure that ought to follow from others: one column's relation, or one row's when it cross-foots. */
export interface Relation {
  readonly check: CheckName;
  readonly operation: Operation;
  /** The figure that follows; `undefined` for a quantity that no line prints (gross margin). */
  readonly subject: CellRef | undefined;
  readonly terms: readonly Term[];
  /** What the result is multiplied by: 100 for a percentage, and for a difference of percentages in basis points. */
  readonly factor?: 100 | 10000;
  /** The name of a quantity that no line prints. */
  readonly names?: string;
  /** Relations found as one (the same lines in several columns) share this number. */
  readonly pattern: number;
  /** How sure the engine is that the relation is meant, as log-odds in bits. */
  readonly confidence: number;
  /** Where set, a failure accuses nobody: it is `not-tested`, for this reason. */
  readonly excuse?: string;
  /** Set where people say that it holds, and nobody had to find it. */
  readonly asserted?: true;
}

export type Verdict = 'agrees' | 'agrees-within-rounding' | 'disagrees' | 'not-tested';

/** A relation held against what is printed. */
export interface CheckResult {
  /** `c1`, `c2`, ... in the order of the document. */
  readonly id: string;
  readonly relation: Relation;
  readonly verdict: Verdict;
  /** Why it is not tested, or how a difference is explained. */
  readonly reason: string | undefined;
  /** In whole units of the subject. */
  readonly reported: Decimal | undefined;
  readonly computed: Decimal | undefined;
  /** Reported less computed. */
  readonly difference: Decimal | undefined;
  /** The size of the difference in units of the last printed place of the subject, where it is one of rounding. */
  readonly units: number | undefined;
  /** Set where rounding could explain the difference, and yet the other totals of the statement foot to the last digit. */
  readonly againstRegime?: boolean;
  /** The relation as people write it: `Gross profit 4,416 = Revenue 16,168 - Cost of revenue 11,752`. */
  readonly formula: string;
}
