import type { Sum } from './board.ts';
import { outcomeOf } from './outcome.ts';
import type { Sheet } from './sheet.ts';

/** What the blank cells of a table stand for: nothing, as its totals show, or something that is not printed. */
export type Blanks = 'nil' | 'unsaid';

/** Blanks are nil where totals hold without them, in several places and in most. */
export function blanksOf(sheet: Sheet, found: readonly { readonly sum: Sum }[]): Blanks {
  let holding = 0;
  let failing = 0;
  for (const { sum } of found) {
    for (let column = 0; column < sheet.columns; column += 1) {
      const { state, blanks, figures } = outcomeOf(sheet, sum, column);
      if (blanks === 0 || figures < 2) continue;
      if (state === 'holds') holding += 1;
      else if (state === 'fails') failing += 1;
    }
  }
  return holding >= SEVERAL && holding >= SEVERAL * failing ? 'nil' : 'unsaid';
}

const SEVERAL = 2;
