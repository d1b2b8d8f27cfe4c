import type { KeptSum } from './board.ts';
import { inProportion } from './proportion.ts';
import { outcomeOf } from './outcome.ts';
import type { Sheet } from './sheet.ts';

/** How far apart the parts stand, at most: exports, imports and the balance of each trade are three apart. */
const WIDEST = 8;

/**
 * Rows that are the sum of every second, third, ... row from them on: all women are the women of every group, where each
 * group is printed with its men and women. Only what holds in every column that is tested.
 */
export function stridesOf(sheet: Sheet, tested: readonly number[], pivot: number): readonly KeptSum[] {
  const { rows, columns, value, half } = sheet;
  const found: KeptSum[] = [];
  for (let target = 0; target < rows; target += 1) {
    const goal = value[target * columns + pivot] ?? 0;
    if (goal === 0) continue;
    for (let stride = -WIDEST; stride <= WIDEST; stride += 1) {
      if (Math.abs(stride) < 2) continue;
      let sum = 0;
      let slack = half[target * columns + pivot] ?? 0;
      const parts: number[] = [];
      for (let row = target + stride; row >= 0 && row < rows; row += stride) {
        sum += value[row * columns + pivot] ?? 0;
        slack += half[row * columns + pivot] ?? 0;
        parts.push(row);
        if (parts.length < 3 || Math.abs(goal - sum) > slack) continue;
        const bits = worth(sheet, tested, target, parts) - Math.log2(rows * 2 * WIDEST * parts.length);
        if (bits >= WORTH)
          found.push(
            strided(
              target,
              [...parts].sort((one, other) => one - other),
              bits,
            ),
          );
      }
    }
  }
  return found;
}

/** What such a sum must be worth in bits. */
const WORTH = 10;

function worth(sheet: Sheet, tested: readonly number[], target: number, parts: readonly number[]): number {
  const { columns, value, grain } = sheet;
  const sum = { target, parts, weights: parts.map(() => 1 as const) };
  let bits = 0;
  let seen = 0;
  let first = -1;
  const [one = 0, other = 0] = parts;
  for (const column of tested) {
    const { state, figures, slack } = outcomeOf(sheet, sum, column);
    if (state === 'fails') return -Infinity;
    if (state === 'untested' || figures < 3) continue;
    seen += 1;
    if (first >= 0 && inProportion(sheet, one, other, first, column)) continue;
    first = column;
    const sizes = parts.map((row) => Math.abs(value[row * columns + column] ?? 0)).sort((one, other) => other - one);
    const finest = Math.min(...parts.map((row) => grain[row * columns + column] ?? 1));
    bits += Math.max(0, Math.log2((sizes[1] ?? 0) / Math.max(finest, slack) + 1) - 1);
  }
  return seen < 2 ? -Infinity : bits;
}

function strided(target: number, parts: readonly number[], bits: number): KeptSum {
  return {
    target,
    parts,
    weights: parts.map(() => 1),
    bits,
    explained: 'each',
    needed: false,
  };
}
