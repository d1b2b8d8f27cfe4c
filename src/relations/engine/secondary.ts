import type { KeptSum, Sum } from './board.ts';
import { outcomeOf } from './outcome.ts';
import type { Sheet } from './sheet.ts';

/** Pairs are looked for among so many rows at most; larger sheets are left as they are. */
const ROWS = 150;

/** What a pair must be worth. */
const WORTH = 10;

/**
 * Rows that are the sum of two others, wherever they stand and whatever else they are part of: the cells of a cross
 * table (urban and rural, sound and deficient). Only what holds in every column, and says something new.
 */
export function pairsOf(sheet: Sheet, active: Uint8Array, sums: readonly KeptSum[]): readonly KeptSum[] {
  const { rows, columns } = sheet;
  const tested = [...active.keys()].filter((column) => active[column] === 1);
  if (rows > ROWS || rows < 5 || tested.length < 2) return [];
  const pivot = tested.reduce((best, column) => (printed(sheet, column) > printed(sheet, best) ? column : best));
  const order = sortedRows(sheet, pivot);
  const values = order.map((row) => sheet.value[row * columns + pivot] ?? 0);
  const price = Math.log2((rows * rows * rows) / 2);
  const found: KeptSum[] = [];
  for (let one = 0; one < rows; one += 1) {
    for (let other = one + 1; other < rows; other += 1) {
      const wanted = (sheet.value[one * columns + pivot] ?? 0) + (sheet.value[other * columns + pivot] ?? 0);
      const slack = 2 * ((sheet.half[one * columns + pivot] ?? 0) + (sheet.half[other * columns + pivot] ?? 0));
      if (wanted === 0 || slack === 0) continue;
      for (let at = firstAtLeast(values, wanted - slack); at < rows && (values[at] ?? 0) <= wanted + slack; at += 1) {
        const target = order[at] ?? 0;
        if (target === one || target === other) continue;
        const bits = worth(sheet, tested, target, one, other) - price;
        if (bits >= WORTH) found.push(pair(target, one, other, bits));
      }
    }
  }
  found.sort((a, b) => b.bits - a.bits);
  return independent(rows, sums, found);
}

function pair(target: number, one: number, other: number, bits: number): KeptSum {
  return {
    target,
    parts: [one, other],
    weights: [1, 1],
    form: 'all',
    changes: 0,
    bits,
    downwards: false,
    explained: 'each',
    needed: false,
  };
}

function printed({ rows, columns, value }: Sheet, column: number): number {
  let count = 0;
  for (let row = 0; row < rows; row += 1) if (value[row * columns + column] !== 0) count += 1;
  return count;
}

function sortedRows({ rows, columns, value }: Sheet, pivot: number): readonly number[] {
  const figure = (row: number): number => value[row * columns + pivot] ?? 0;
  return Array.from({ length: rows }, (_, row) => row).sort((a, b) => figure(a) - figure(b));
}

function firstAtLeast(values: readonly number[], wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Bits of evidence that a row is the sum of two others; `-Infinity` where a column fails or only one of them counts. */
function worth(sheet: Sheet, tested: readonly number[], target: number, one: number, other: number): number {
  const { columns, value, grain } = sheet;
  const sum = { target, parts: [one, other], weights: [1, 1] as const };
  let bits = 0;
  for (const column of tested) {
    const { state, figures } = outcomeOf(sheet, sum, column);
    if (state === 'fails') return -Infinity;
    if (state === 'untested' || figures < 2) continue;
    const [a, b] = [one * columns + column, other * columns + column];
    const least = Math.min(Math.abs(value[a] ?? 0), Math.abs(value[b] ?? 0));
    bits += Math.log2(least / Math.min(grain[a] ?? 1, grain[b] ?? 1) + 1) - 1;
  }
  return bits;
}

/** A prime just under 2^26: products of two remainders stay whole in 53 bits. */
const PRIME = 67108859;

/** Sums that do not follow from those before them: elimination of their rows' weights, modulo a prime. */
function independent(rows: number, sums: readonly Sum[], candidates: readonly KeptSum[]): readonly KeptSum[] {
  const basis = new Map<number, Float64Array>();
  for (const sum of sums) reduceInto(basis, vectorOf(rows, sum));
  return candidates.filter((sum) => reduceInto(basis, vectorOf(rows, sum)));
}

function vectorOf(rows: number, { target, parts, weights }: Sum): Float64Array {
  const vector = new Float64Array(rows);
  vector[target] = PRIME - 1;
  for (const [at, part] of parts.entries())
    vector[part] = ((vector[part] ?? 0) + (weights[at] === -1 ? PRIME - 1 : 1)) % PRIME;
  return vector;
}

/** Whether anything is left of the vector once the basis is taken out; what is left joins the basis. */
function reduceInto(basis: Map<number, Float64Array>, vector: Float64Array): boolean {
  for (let row = 0; row < vector.length; row += 1) {
    const factor = vector[row] ?? 0;
    if (factor === 0) continue;
    const known = basis.get(row);
    if (known === undefined) {
      const inverse = power(factor, PRIME - 2);
      basis.set(
        row,
        vector.map((entry) => multiply(entry, inverse)),
      );
      return true;
    }
    for (let at = row; at < vector.length; at += 1) {
      vector[at] = ((vector[at] ?? 0) + PRIME - multiply(factor, known[at] ?? 0)) % PRIME;
    }
  }
  return false;
}

function multiply(one: number, other: number): number {
  return (one * other) % PRIME;
}

function power(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiply(result, square);
    square = multiply(square, square);
  }
  return result;
}
