import type { FactOfBoth } from '../../relations/prior/facts-of-both.ts';
import type { Amount } from '../../relations/named/evidence.ts';
import { overlap, roundingInterval, scaleInterval, type Interval } from '../../numeric/interval.ts';

/** Share counts and amounts per share that differ from those of a prior release by a split of the shares alone. */
export interface Split {
  /** `10 for 1`. */
  readonly ratio: string;
  readonly facts: readonly FactOfBoth[];
}

/** The split that explains most of what differs; `undefined` where none explains counts and amounts per share alike. */
export function splitIn(differing: readonly FactOfBoth[]): Split | undefined {
  let best: Split | undefined;
  for (const ratio of RATIOS) {
    const [after, before] = ratio;
    const facts = differing.filter((fact) => isSplit(fact, ratio));
    const units = new Set(facts.map(({ own }) => own.amount.figure.unit));
    if (units.size > 1 && facts.length > (best?.facts.length ?? 0)) best = { ratio: `${after} for ${before}`, facts };
  }
  return best;
}

/** Shares after a split for shares before it, or before a reverse split for shares after it. */
type Ratio = readonly [after: number, before: number];

const MANY_FOR_ONE: readonly Ratio[] = [2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 40, 50].map((many) => [many, 1]);
const FORWARD: readonly Ratio[] = [...MANY_FOR_ONE, [3, 2], [5, 4], [4, 3]];
const RATIOS: readonly Ratio[] = [...FORWARD, ...FORWARD.map(([after, before]): Ratio => [before, after])];

function isSplit({ own, prior }: FactOfBoth, [after, before]: Ratio): boolean {
  const [here, there] = [own, prior].map(({ amount }) => intervalOf(amount));
  if (here === undefined || there === undefined) return false;
  const isSame = (one: number, other: number): boolean =>
    overlap(scaleInterval(here, one), scaleInterval(there, other));
  const { unit } = own.amount.figure;
  return unit === 'shares' ? isSame(before, after) : unit === 'per-share' && isSame(after, before);
}

function intervalOf({ figure, exponent }: Amount): Interval {
  return roundingInterval(figure.value, exponent);
}
