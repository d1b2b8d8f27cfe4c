/** One vector that follows from two others, place by place. */
export interface QuotientPattern {
  readonly result: number;
  /** The numerator, or what it changed to. */
  readonly upper: number;
  /** The denominator, or what it changed from. */
  readonly lower: number;
  readonly operation: 'ratio' | 'change';
  readonly factor: 1 | 100;
  /** The places that hold, by floats. */
  readonly places: readonly number[];
  /** Bits of evidence less what the search cost. */
  readonly evidence: number;
}
