import type { Excuse } from '../../model/report.ts';

/** A sentence excuses a difference where it holds a cause and an effect of one entry. */
export interface ExcuseWording {
  readonly kind: Excuse['kind'];
  /** In every such sentence: a text without it is passed over at once. */
  readonly needs: string;
  /** What the release gives as the reason. */
  readonly causes: readonly string[];
  /** Verbs that a `not` stands before, at most two words away: `may not precisely sum`. */
  readonly fails: readonly string[];
  /** Words that say the same without a `not`. */
  readonly effects: readonly string[];
}

export const excuseWordings: readonly ExcuseWording[] = [
  {
    kind: 'rounding',
    needs: 'round',
    causes: ['rounding', 'rounded', 'unrounded'],
    fails: [
      'sum',
      'add',
      'foot',
      'cross-foot',
      'crossfoot',
      'total',
      'tie',
      'cast',
      'agree',
      'equal',
      'match',
      'compute',
      'calculate',
      'recalculate',
      'correspond',
      'be additive',
      'be the sum',
      'be equal',
      'be precise',
    ],
    effects: [
      'may vary',
      'may differ',
      'rounding difference',
      'rounding differences',
      'rounding discrepancies',
      'slight differences',
      'slight discrepancies',
      'small differences',
      'minor differences',
      'immaterial differences',
      'include rounding',
      'discrepancies between',
      'differences between',
    ],
  },
  {
    kind: 'share-count',
    needs: 'not',
    causes: [
      'shares outstanding',
      'number of shares',
      'average shares',
      'weighted average',
      'weighted-average',
      'issuance of shares',
      'issuances of shares',
      'share repurchases',
      'repurchases of shares',
      'per share information',
      'per share amounts',
      'per share data',
      'earnings per share',
      'loss per share',
      'income per share',
    ],
    fails: ['sum', 'add', 'total', 'equal', 'agree'],
    effects: [],
  },
];
