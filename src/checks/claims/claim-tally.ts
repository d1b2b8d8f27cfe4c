/** Counts of claims that have something in common: how many agree with what, and how many with nothing. */
export interface Tally {
  readonly enter: (key: string, marks: Marks) => void;
  /**
   * Laplace's rule, as log-odds in bits: claims of a kind that agree with `name` against those that do not. What the
   * claim in question has entered itself is taken out again. `witness` is how many bits of agreement count as one claim.
   */
  readonly odds: (key: string, name: string, own: Marks, witness: number) => number;
}

interface Marks {
  /** What the claim agrees with. */
  readonly agrees: readonly string[];
  /** How improbable that is by chance, in bits. */
  readonly weight: number;
  /** 1 where it agrees with nothing, less where a slip explains that. */
  readonly fails: number;
}

interface Entries {
  total: number;
  fails: number;
  readonly byName: Map<string, { weight: number }>;
}

export function openTally(): Tally {
  const byKey = new Map<string, Entries>();
  return {
    enter: (key, { agrees, weight, fails }) => {
      let entries = byKey.get(key);
      if (entries === undefined) byKey.set(key, (entries = { total: 0, fails: 0, byName: new Map() }));
      entries.fails += fails;
      entries.total += capped(weight);
      for (const name of agrees) {
        const named = entries.byName.get(name);
        if (named === undefined) entries.byName.set(name, { weight: capped(weight) });
        else named.weight += capped(weight);
      }
    },
    odds: (key, name, own, witness) => {
      const entries = byKey.get(key);
      if (entries === undefined) return 0;
      const others = entries.byName.get(name)?.weight ?? 0;
      const right = others - (own.agrees.includes(name) ? capped(own.weight) : 0);
      const elsewhere = entries.total - others - (own.agrees.includes(name) ? 0 : capped(own.weight));
      const wrong = entries.fails - own.fails + elsewhere / WRONG;
      return Math.max(-MOST, Math.min(MOST, Math.log2((right / witness + 0.5) / (wrong + 0.5))));
    },
  };
}

/** In bits; longer figures prove no more. */
const LONGEST = 8;
/** So many bits of agreement with something else count as one claim. */
const WRONG = 8;
/** Nothing is surer than that, in bits. */
const MOST = 5;

function capped(weight: number): number {
  return Math.min(LONGEST, weight);
}
