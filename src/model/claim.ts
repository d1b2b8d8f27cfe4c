import type { Decimal } from '../numeric/decimal.ts';
import type { SourceSpan } from '../source/source.ts';
import type { Period, Unit } from './statement.ts';

/** What a sentence says of a figure. `sign` is said by a word alone: positive, profit, loss. */
export type ClaimSays =
  'level' | 'increase' | 'decrease' | 'percent-change' | 'points-change' | 'ratio' | 'sign' | 'direction';

/** A figure in a sentence, or a word that stands for one, as read: held against nothing yet. */
export interface Claim {
  /** The words around the figure, as they read. */
  readonly text: string;
  /** Of the words. */
  readonly span: SourceSpan;
  /** Of the figure itself, or of the word that makes the claim. */
  readonly figure: SourceSpan;
  readonly says: ClaimSays;
  /** As printed and in whole units, without the sign of the concept; `undefined` for a word alone. */
  readonly value: Decimal | undefined;
  /** The last printed place is worth 10^`exponent`: `$16.2 million` has 5. */
  readonly exponent: number;
  /** `more than` leaves the upper side open, `nearly` the lower, `approximately` widens both. */
  readonly precision: 'as-printed' | 'at-least' | 'at-most' | 'about';
  readonly unit: Unit;
  /** 1 up, -1 down, 0 flat; `undefined` where the sentence does not say. */
  readonly direction: 1 | 0 | -1 | undefined;
  readonly concept: string | undefined;
  /** The words of the subject: `Business Services Segment revenue`. */
  readonly subject: string | undefined;
  /** What narrows the subject: a segment's name, `non-GAAP`, `adjusted`, `diluted`, `continuing`. */
  readonly qualifiers: readonly string[];
  readonly period: Period | undefined;
  /** The period that a change is measured from. */
  readonly comparedWith: Period | undefined;
}
