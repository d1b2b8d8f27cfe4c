import type { Language } from '../language.ts';
import { captions } from './captions.ts';
import { columns } from './columns.ts';
import { kinds } from './kinds.ts';
import { periods } from './periods.ts';
import { promises } from './promises.ts';
import { scales } from './scales.ts';
import { units } from './units.ts';

export const english: Language = {
  code: 'en',
  synonyms: {
    loss: 'income',
    losses: 'income',
    earning: 'income',
    profit: 'income',
    sale: 'revenue',
    turnover: 'revenue',
    shareholder: 'stockholder',
    shareowner: 'stockholder',
    stockowner: 'stockholder',
    deficit: 'equity',
    deficiency: 'equity',
    adjustments: 'adjustment',
    taxes: 'tax',
    changes: 'change',
  },
  fillers: ['the', 'a', 'an', 'our', 'its', 'condensed', 'unaudited'],
  leading: [
    'of',
    'to',
    'from',
    'by',
    'in',
    'at',
    'was',
    'were',
    'is',
    'are',
    'and',
    'or',
    'than',
    'the',
    'for',
    'with',
    'on',
    'about',
    'approximately',
    'nearly',
    'over',
  ],
  articles: ['a', 'an', 'our', 'its', 'their', 'said'],
  captions,
  periods,
  scales,
  units,
  promises,
  columns,
  kinds,
  openings: {
    'income-statement': [
      'income statement *',
      'statement of operation|income *',
      'operation data',
      'revenue',
      'net revenue',
    ],
    'balance-sheet': ['asset', 'current asset', 'balance sheet *', 'financial position *'],
    'cash-flow': ['cash flow *', 'operating activity', 'statement of cash flow *'],
  },
};
