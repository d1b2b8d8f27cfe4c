import type { Sheet } from './sheet.ts';

/** Whether two rows stand to each other in one column as in another: then what holds in the one holds in the other. */
export function inProportion(
  { columns, value, half }: Sheet,
  one: number,
  other: number,
  from: number,
  to: number,
): boolean {
  const [a, b] = [one * columns + from, other * columns + from];
  const [c, d] = [one * columns + to, other * columns + to];
  const [oneFrom, otherFrom, oneTo, otherTo] = [value[a] ?? 0, value[b] ?? 0, value[c] ?? 0, value[d] ?? 0];
  const slack =
    Math.abs(oneFrom) * (half[d] ?? 0) +
    Math.abs(otherTo) * (half[a] ?? 0) +
    Math.abs(otherFrom) * (half[c] ?? 0) +
    Math.abs(oneTo) * (half[b] ?? 0);
  const product = Math.abs(oneFrom * otherTo);
  return slack <= CHANCE * product && Math.abs(product - Math.abs(otherFrom * oneTo)) <= slack;
}

/** Short figures stand in proportion by chance: no more of them than this may be rounding. */
const CHANCE = 0.01;
