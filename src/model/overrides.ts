import type { StatementKind } from './statement.ts';

/** What people say of a release where they know better than the program. */
export interface Overrides {
  readonly captions: readonly CaptionMeaning[];
  readonly relations: readonly RelationOverride[];
}

/** `Net turnover` means `revenue`. */
export interface CaptionMeaning {
  readonly caption: string;
  readonly concept: string;
}

/** A relation that people assert, which is checked whatever layout and arithmetic say, or deny, which is left out. */
export interface RelationOverride {
  readonly kind: 'assert' | 'deny';
  /** As written, for those who are told of it. */
  readonly text: string;
  /** Only statements of this kind; all where left out. */
  readonly statement: StatementKind | undefined;
  /** The line that follows: its caption, or its place as JSON gives it, `balance-sheet-1:12`. */
  readonly total: string;
  /** The lines that it follows from; where a denial names none, it is of everything that the total is said to follow from. */
  readonly parts: readonly NamedPart[];
}

export interface NamedPart {
  readonly line: string;
  readonly weight: 1 | -1;
}
