import type { KeptSum } from './board.ts';
import { outcomeOf } from './outcome.ts';
import type { Sheet } from './sheet.ts';

/**
 * A sum that takes the wrong one of two lines which are mostly alike: profit, and profit without what came once. Where
 * one line makes it fail, and the line that it was worked out from makes it hold, that one is meant. A balance is carried on from the
 * profit itself.
 */
export function withStandIn(sheet: Sheet, sum: KeptSum, sums: readonly KeptSum[]): KeptSum {
  if (sum.explained === 'whole' || sum.parts.length < 2) return sum;
  const failing = failingColumns(sheet, sum);
  if (failing.length === 0) return sum;
  for (const [at, part] of sum.parts.entries()) {
    for (const other of relatives(sheet, part, sums)) {
      if (other === sum.target || sum.parts.includes(other)) continue;
      const meant = { ...sum, parts: sum.parts.map((row, place) => (place === at ? other : row)) };
      const left = failingColumns(sheet, meant);
      if (left.length < failing.length && left.every((column) => failing.includes(column))) return meant;
    }
  }
  return sum;
}

/** Lines that a line is worked out from, or that are worked out from it, by a sum that holds in every column. */
function relatives(sheet: Sheet, row: number, sums: readonly KeptSum[]): readonly number[] {
  return sums.flatMap((sum) => {
    const { target, parts, weights } = sum;
    const others =
      target === row ? parts.filter((_, at) => weights[at] === 1) : weights[parts.indexOf(row)] === 1 ? [target] : [];
    return others.length > 0 && failingColumns(sheet, sum).length === 0 ? others : [];
  });
}

function failingColumns(sheet: Sheet, sum: Pick<KeptSum, 'target' | 'parts' | 'weights'>): readonly number[] {
  const failing: number[] = [];
  for (let column = 0; column < sheet.columns; column += 1) {
    if (outcomeOf(sheet, sum, column).state === 'fails') failing.push(column);
  }
  return failing;
}
