/** Words that tell figures of one kind apart, folded as captions are; for the search for relations that have a name. */
export interface RelationWords {
  /** Of a result of the period, whatever its stage. */
  readonly income: readonly string[];
  /** Parts of printed words that call a result a loss, so that it may be printed without a sign; not folded. */
  readonly losses: readonly string[];
  /** Of amounts per share that are no income. */
  readonly payouts: readonly string[];
  /** Between the two measures that a ratio is named after. */
  readonly over: readonly string[];
  /** Behind a measure: say whose it is. */
  readonly owned: readonly string[];
  readonly basic: readonly string[];
  readonly diluted: readonly string[];
  readonly continuing: readonly string[];
  readonly discontinued: readonly string[];
  /** Of share counts that are parts of others: the effect of dilutive securities. */
  readonly dilution: readonly string[];
  /** Captions that say too little to be the same fact wherever they stand. */
  readonly vague: readonly string[];
  /** Say which accounts a figure is from, and not what it is. */
  readonly accounts: readonly string[];
  /** Head a section that is of all sections. */
  readonly wholes: readonly string[];
  /** Of a title: the table leads from one measure to another. */
  readonly reconciling: readonly string[];
  /** Say of a balance that it opens or closes a period, and nothing of what it is. */
  readonly boundaries: readonly string[];
  /** Of the balance that a period begins with, and of the one that it ends with. */
  readonly opening: readonly string[];
  readonly closing: readonly string[];
  /** Of either, where a date tells them apart. */
  readonly balances: readonly string[];
  readonly weighted: readonly string[];
  readonly average: readonly string[];
  readonly growth: readonly string[];
  /** Of a heading: the lines below it leave something out that the same measures hold elsewhere. */
  readonly narrowing: readonly string[];
}
