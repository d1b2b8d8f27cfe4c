import type { Decimal } from '../numeric/decimal.ts';
import type { SourceSpan } from '../source/source.ts';
import type { IsoDate, Unit } from './statement.ts';

/**
 * What a sentence says of a figure. `ratio` is a margin, a rate or a percentage of something; `sign` (positive, profit,
 * loss) and `direction` (increased, flat) are said by a word alone.
 */
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
  /**
   * As printed and in whole units, without the sign that the words give it; `undefined` for a word alone, but for one
   * that says how many times as much: `doubled` has 2 and the unit `multiple`.
   */
  readonly value: Decimal | undefined;
  /** The last printed place is worth 10^`exponent`: `$16.2 million` has 5. */
  readonly exponent: number;
  /** `more than` leaves the upper side open, `nearly` the lower, `approximately` widens both. */
  readonly precision: 'as-printed' | 'at-least' | 'at-most' | 'about';
  readonly unit: Unit;
  /** ISO 4217, where a currency stands with the figure. */
  readonly currency: string | undefined;
  /** 1 up or positive, -1 down or negative, 0 flat; `undefined` where the words do not say. */
  readonly direction: 1 | 0 | -1 | undefined;
  readonly concept: string | undefined;
  /** The words of the subject: `Business Services Segment revenue`. */
  readonly subject: string | undefined;
  /** The words name by its size what is negative: `net loss`, `cash used in operations`. */
  readonly negated?: true;
  /** What narrows the subject: a segment's name, `non-gaap`, `adjusted`, `diluted`, `continuing`. */
  readonly qualifiers: readonly string[];
  /** The periods that the words allow, most natural first; empty where the sentence names none. */
  readonly periods: readonly PeriodWords[];
  /** The period that a change is measured from. */
  readonly comparedWith: PeriodWords | undefined;
}

/** A period as a sentence names it, which may leave the year, the quarter or the end to what stands around it. */
export interface PeriodWords {
  /** 0 for an instant. */
  readonly months?: number;
  readonly end?: IsoDate;
  /** Fiscal or calendar, as the release counts. */
  readonly year?: number;
  readonly quarter?: 1 | 2 | 3 | 4;
  /** `year-ago`: the same period last year; `preceding`: the quarter before; `earlier`: the last such period before. */
  readonly shift?: 'year-ago' | 'preceding' | 'earlier';
}
