/** A figure of one place proves no more than this. */
export const MOST_BITS = 12;

/** The bits of a hit: a figure of three digits is met by chance once in a thousand; never more than `MOST_BITS`. */
export function worth(value: number, tolerance: number, digits: number): number {
  const chance = Math.log2(Math.abs(value) / (2 * tolerance));
  return Math.max(0, Math.min(mostWorth(digits), chance));
}

/** The most that a hit of a figure can be worth, in bits. */
export function mostWorth(digits: number): number {
  return Math.min(MOST_BITS, digits * 3.32);
}

/** Up to `count` of the items, spread evenly. */
export function spread(items: readonly number[], count: number): readonly number[] {
  if (items.length <= count) return items;
  return items.filter(
    (_, index) => Math.floor((index * count) / items.length) !== Math.floor(((index - 1) * count) / items.length),
  );
}

/** The bits that say which of the places hold. */
export function surprise(held: number, tested: number): number {
  if (held === 0 || held === tested) return 0;
  const share = held / tested;
  return -tested * (share * Math.log2(share) + (1 - share) * Math.log2(1 - share));
}
