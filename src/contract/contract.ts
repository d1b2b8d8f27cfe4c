import type { Claim, ClaimSays, PeriodWords } from '../model/claim.ts';
import type { Edit, Severity, Suspect } from '../model/finding.ts';
import type { CheckName, Operation, Relation, Term, Verdict } from '../model/relation.ts';
import type { Excuse } from '../model/report.ts';
import type { ColumnRole, LineLayout, LineRole, StatementKind, Unit } from '../model/statement.ts';
import type { Format } from '../source/source.ts';
import type { SourceLine, SourcePoint } from '../source/line-map.ts';

/**
 * What `--json` prints. Names and shapes are fixed; keys may be added. Decimals are strings in plain notation and in
 * whole units, `null` stands for what is not printed or not known.
 */
export interface ReportJson extends DocumentJson {
  readonly claims: readonly JudgedClaimJson[];
  readonly checks: readonly CheckJson[];
  readonly findings: readonly FindingJson[];
  /** Only where a baseline was given: what people let stand, which is none of `findings`. */
  readonly accepted?: readonly AcceptedFindingJson[];
  /** Only where prior releases were given. */
  readonly priors?: readonly PriorReleaseJson[];
  readonly summary: SummaryJson;
}

/** What `parse --json` prints: claims as read, and all that `check` needs to go on from here. */
export interface ReadingJson extends DocumentJson {
  readonly claims: readonly ReadClaimJson[];
  /** How often sentences name a month of a year (2031-03) and a year (2031). */
  readonly saidDates: readonly SaidDateJson[];
  /** The lines that figures stand on; of long lines the pieces around them. */
  readonly sourceLines: readonly SourceLine[];
}

export interface SaidDateJson {
  readonly date: string;
  readonly times: number;
}

/** What a report and a reading have in common. */
export interface DocumentJson {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly tool: { readonly name: string; readonly version: string };
  readonly source: SourceJson;
  readonly statements: readonly StatementJson[];
  readonly notes: readonly NoteJson[];
  readonly excuses: readonly ExcuseJson[];
}

export const SCHEMA_VERSION = 1;

/** An exact number: `-1596280`, `0.1`. */
export type DecimalJson = string;

export interface SourceJson {
  readonly name: string;
  readonly format: Format;
  /** Of the file's bytes. */
  readonly sha256: string;
  /** In UTF-16 code units. */
  readonly length: number;
}

export interface SpanJson {
  readonly start: SourcePoint;
  readonly end: SourcePoint;
}

export interface StatementJson {
  readonly id: string;
  readonly kind: StatementKind;
  readonly title: string | null;
  readonly currency: string | null;
  readonly scale: number;
  readonly location: SpanJson;
  readonly columns: readonly ColumnJson[];
  readonly lines: readonly LineJson[];
  /** Words that say the period or the scale of all figures, the nearest first. */
  readonly titles?: readonly HeadWordsJson[];
}

export interface ColumnJson {
  readonly heading: string;
  readonly role: ColumnRole;
  readonly period: PeriodJson | null;
  readonly label: string | null;
  /** Spanners and heads one by one, from the top down. */
  readonly heads?: readonly HeadWordsJson[];
}

export interface HeadWordsJson {
  readonly text: string;
  readonly location: SpanJson;
}

export type PeriodJson =
  | { readonly kind: 'instant'; readonly end: string }
  | { readonly kind: 'duration'; readonly months: number; readonly end: string };

export interface LineJson {
  readonly caption: string;
  readonly concept: string | null;
  readonly role: LineRole;
  readonly depth: number;
  readonly location: SpanJson;
  readonly cells: readonly (CellJson | null)[];
  readonly layout: LineLayout;
}

export type CellJson = FigureJson | NotMeaningfulJson;

/** A figure, or a dash, which is zero. */
export interface FigureJson extends PrintedCellJson {
  readonly value: DecimalJson;
  /** Digits printed after the point. */
  readonly places: number;
  readonly kind: 'amount' | 'nil';
  /** Only where it is not the statement's. */
  readonly scale?: number;
  /** What the figure is rounded to, in units of its last printed place; only where that is more than one. */
  readonly step?: number;
}

export interface NotMeaningfulJson extends PrintedCellJson {
  readonly value: null;
  readonly places: null;
  readonly kind: 'not-meaningful';
}

interface PrintedCellJson {
  readonly raw: string;
  readonly unit: Unit;
  readonly location: SpanJson;
}

/** A cell by its place: `line` and `column` are indexes into the statement's lines and columns. */
export interface CellRefJson {
  readonly statement: string;
  readonly line: number;
  readonly column: number;
  readonly caption: string;
}

/** What a prior release prints of the same periods. */
export interface PriorReleaseJson {
  /** As given: its path. */
  readonly name: string;
  readonly agreeing: number;
  readonly differing: number;
  readonly figures: readonly PriorFigureJson[];
}

export interface PriorFigureJson extends CellRefJson {
  /** As the prior release prints it. */
  readonly printed: string;
  readonly agrees: boolean;
}

export interface TermJson extends CellRefJson {
  readonly weight: Term['weight'];
  readonly role?: NonNullable<Term['role']>;
}

export interface CheckJson {
  readonly id: string;
  readonly check: CheckName;
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly operation: Operation;
  readonly subject: CellRefJson | null;
  readonly terms: readonly TermJson[];
  readonly factor?: NonNullable<Relation['factor']>;
  /** The name of a quantity that no line prints. */
  readonly names?: string;
  /** Only where people say that it holds, and nobody had to find it. */
  readonly asserted?: true;
  readonly formula: string;
  readonly reported: DecimalJson | null;
  readonly computed: DecimalJson | null;
  readonly difference: DecimalJson | null;
  /** The size of a difference of rounding, in units of the last printed place. */
  readonly units: number | null;
}

interface ClaimJson {
  readonly id: string;
  readonly text: string;
  readonly location: SpanJson;
  readonly figure: SpanJson;
  readonly says: ClaimSays;
  readonly concept: string | null;
  readonly period: PeriodJson | null;
  readonly unit: Unit;
}

export interface JudgedClaimJson extends ClaimJson {
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly reported: DecimalJson | null;
  readonly computed: DecimalJson | null;
  readonly terms: readonly TermJson[];
}

export interface ReadClaimJson extends ClaimJson {
  /** As printed, without the sign that the words give it; `null` for a claim made by a word alone, 2 for `doubled`. */
  readonly value: DecimalJson | null;
  /** The last printed place is worth 10^`exponent`. */
  readonly exponent: number;
  readonly precision: Claim['precision'];
  readonly currency: string | null;
  readonly direction: NonNullable<Claim['direction']> | null;
  readonly subject: string | null;
  /** The words name by its size what is negative: `net loss`. */
  readonly negated: boolean;
  readonly qualifiers: readonly string[];
  readonly periods: readonly PeriodWordsJson[];
  readonly comparedWith: PeriodWordsJson | null;
}

/** The same as in the model. */
export type PeriodWordsJson = PeriodWords;

export interface NoteJson {
  readonly message: string;
  readonly location: SpanJson | null;
}

export interface ExcuseJson {
  readonly kind: Excuse['kind'];
  readonly text: string;
  readonly location: SpanJson;
}

export interface FindingJson {
  readonly check: CheckName;
  readonly severity: Severity;
  readonly message: string;
  readonly location: SpanJson;
  readonly results: readonly string[];
  readonly suspects: readonly SuspectJson[];
}

/** A finding that people let stand; texts are empty where nobody has said it yet. */
export interface AcceptedFindingJson extends FindingJson {
  readonly fingerprint: string;
  readonly reason: string;
  readonly owner: string;
  readonly date: string;
}

/** The place of a cell, where it is one in a statement; a figure in prose has its location alone. */
export interface SuspectJson extends Partial<CellRefJson> {
  readonly caption: string;
  readonly location: SpanJson;
  readonly reported: DecimalJson | null;
  readonly suggested: DecimalJson | null;
  /** As the release would print it. */
  readonly suggestedText: string | null;
  readonly edit: Edit;
  readonly certainty: Suspect['certainty'];
}

export interface SummaryJson {
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly figures: number;
  readonly tested: number;
  readonly claims: Readonly<Record<Verdict, number>>;
}
