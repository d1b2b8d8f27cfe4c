import type { Decimal } from '../numeric/decimal.ts';
import type { Format, Source, SourceSpan } from '../source/source.ts';
import type { Block } from './block.ts';
import type { Claim } from './claim.ts';
import type { AcceptedFinding, Finding } from './finding.ts';
import type { CheckResult, Term, Verdict } from './relation.ts';
import type { CellRef, Statement } from './statement.ts';

/** Something odd met while reading. */
export interface Note {
  readonly message: string;
  readonly span: SourceSpan | undefined;
}

/** What a document says, before anything in it is judged: all that `parse` prints and `check` needs. */
export interface Reading {
  readonly source: Source;
  readonly format: Format;
  readonly statements: readonly Statement[];
  readonly claims: readonly Claim[];
  readonly notes: readonly Note[];
  /** The release's own words that excuse differences of rounding or of share counts. */
  readonly excuses: readonly Excuse[];
  /** The document as it reads, for those who show it; left out where the reading was written down in between. */
  readonly blocks?: readonly Block[];
  /** Counted when asked for, which is only where a head is in doubt. */
  readonly saidDates?: () => SaidDates;
}

/** How often the words of a document name a month of a year (`2031-03`) and a year (`2031`). */
export type SaidDates = Readonly<Record<string, number>>;

/** "May not foot due to rounding", "do not sum due to changes in shares outstanding". */
export interface Excuse {
  readonly kind: 'rounding' | 'share-count';
  readonly text: string;
  readonly span: SourceSpan;
}

/** A claim held against the statements. */
export interface ClaimResult {
  /** `k1`, `k2`, ... in the order of the document. */
  readonly id: string;
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly reason: string | undefined;
  /** With the sign of its concept; `undefined` for a claim made by a word alone. */
  readonly reported: Decimal | undefined;
  readonly computed: Decimal | undefined;
  readonly terms: readonly Term[];
}

/** How the figures that a prior release prints, too, agree with it. */
export interface PriorRelease {
  /** As given: its path. */
  readonly name: string;
  /** In the order of this release's facts. */
  readonly figures: readonly PriorFigure[];
}

/** A figure that a prior release prints, too. */
export interface PriorFigure {
  readonly cell: CellRef;
  /** As the prior release prints it. */
  readonly printed: string;
  /** By what rounding leaves, and after a split of the shares. */
  readonly agrees: boolean;
}

/** Everything the program knows about one document. Reporters see this and nothing else. */
export interface Report extends Reading {
  readonly checks: readonly CheckResult[];
  readonly claimResults: readonly ClaimResult[];
  readonly findings: readonly Finding[];
  /** Findings that people let stand, which are none of `findings`; left out where nobody was asked. */
  readonly accepted?: readonly AcceptedFinding[];
  /** In the order given; left out where none was. */
  readonly priors?: readonly PriorRelease[];
  readonly summary: Summary;
}

export interface Summary {
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Printed figures in statements, nils among them. */
  readonly figures: number;
  /** How many of them are in at least one check that is not not-tested. */
  readonly tested: number;
  readonly claims: Readonly<Record<Verdict, number>>;
}
