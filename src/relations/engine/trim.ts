import type { KeptSum, Sum } from './board.ts';
import { outcomeOf } from './outcome.ts';
import type { Sheet } from './sheet.ts';

/**
 * The total without a part that no holding column speaks for: where a figure is printed only in columns that fail, and
 * they hold without it, it says something in passing (comprehensive income among the changes of equity).
 */
export function trim(sheet: Sheet, sum: KeptSum): KeptSum {
  if (sum.explained === 'whole' || sum.parts.length < 3) return sum;
  const fails = new Set<number>();
  for (let column = 0; column < sheet.columns; column += 1)
    if (!holdsWithout(sheet, sum, column, -1)) fails.add(column);
  if (fails.size === 0 || fails.size === sheet.columns) return sum;
  const needless = sum.parts.findIndex((part, at) => !isCopied(sheet, part) && isNeedless(sheet, sum, part, at, fails));
  if (needless < 0) return sum;
  return {
    ...sum,
    parts: sum.parts.filter((_, at) => at !== needless),
    weights: sum.weights.filter((_, at) => at !== needless),
  };
}

/** A line that is printed twice is told, not left out. */
function isCopied({ marks: { twin } }: Sheet, row: number): boolean {
  return twin[row] === 1 || twin[row + 1] === 1;
}

function isNeedless(sheet: Sheet, sum: Sum, part: number, at: number, fails: ReadonlySet<number>): boolean {
  let mended = 0;
  for (let column = 0; column < sheet.columns; column += 1) {
    if ((sheet.value[part * sheet.columns + column] ?? 0) === 0) continue;
    if (!fails.has(column) || !holdsWithout(sheet, sum, column, at)) return false;
    mended += 1;
  }
  return mended > 0;
}

/** Whether a column holds, with one part left out; true where it says nothing. */
function holdsWithout(sheet: Sheet, { target, parts, weights }: Sum, column: number, without: number): boolean {
  const others = {
    target,
    parts: parts.filter((_, at) => at !== without),
    weights: weights.filter((_, at) => at !== without),
  };
  return outcomeOf(sheet, others, column).state !== 'fails';
}
