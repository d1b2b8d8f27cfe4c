import type { KeptSum, Sum } from './board.ts';
import { outcomeOf } from './outcome.ts';
import type { Sheet } from './sheet.ts';

/**
 * The total without a part that no holding column speaks for: where a figure is printed only in columns that fail, and
 * they hold without it, it says something in passing (comprehensive income among the changes of equity).
 */
export function trim(sheet: Sheet, sum: KeptSum): KeptSum {
  if (sum.explained === 'whole' || sum.parts.length < 3) return sum;
  const fails: number[] = [];
  for (let column = 0; column < sheet.columns; column += 1) if (!holds(sheet, sum, column)) fails.push(column);
  if (fails.length === 0 || fails.length === sheet.columns) return sum;
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

function isNeedless(sheet: Sheet, sum: Sum, part: number, at: number, fails: readonly number[]): boolean {
  let mended = 0;
  for (let column = 0; column < sheet.columns; column += 1) {
    if ((sheet.value[part * sheet.columns + column] ?? 0) === 0) continue;
    if (!fails.includes(column) || !holdsWithout(sheet, sum, column, at)) return false;
    mended += 1;
  }
  return mended > 0;
}

/** Whether a column holds with one part left out. */
function holdsWithout(sheet: Sheet, { target, parts, weights }: Sum, column: number, without: number): boolean {
  const others = {
    target,
    parts: parts.filter((_, at) => at !== without),
    weights: weights.filter((_, at) => at !== without),
  };
  return holds(sheet, others, column);
}

/** Whether a column holds; true where it says nothing. */
function holds(sheet: Sheet, sum: Pick<Sum, 'target' | 'parts' | 'weights'>, column: number): boolean {
  return outcomeOf(sheet, sum, column).state !== 'fails';
}
