import type { Entry } from './entry.ts';
import { consequences, type Explanation } from './explanation.ts';
import type { Edge, Ledger } from './ledger.ts';

/** Two figures of one line, printed under each other's heads. */
export function explainBySwaps(failing: ReadonlySet<Edge>, ledger: Ledger): readonly Explanation[] {
  const explanations: Explanation[] = [];
  for (const row of suspectRows(failing)) {
    for (const [index, one] of row.entries()) {
      for (const other of row.slice(index + 1)) {
        if (one.value.eq(other.value)) continue;
        const found = consequences(
          new Map([
            [one, other.value],
            [other, one.value],
          ]),
          ledger,
        );
        if (found.mends.size < 2) continue;
        explanations.push({
          accused: [
            { entry: one, suggested: other.value, edit: 'swapped' },
            { entry: other, suggested: one.value, edit: 'swapped' },
          ],
          ...found,
          bits: SWAP,
          invents: 0,
          sentence: `The two figures of ${one.caption === '' ? 'this line' : one.caption} seem to stand in each other's columns`,
        });
      }
    }
  }
  return explanations;
}

const SWAP = 8;

/** The figures of each line that stands in failing results of two columns or more. */
function suspectRows(failing: ReadonlySet<Edge>): readonly (readonly Entry[])[] {
  const rows = new Map<unknown, Set<Entry>>();
  for (const { entries } of failing) {
    for (const entry of entries) {
      if (entry.line === undefined) continue;
      const row = rows.get(entry.line) ?? new Set();
      rows.set(entry.line, row.add(entry));
    }
  }
  return [...rows.values()].filter(({ size }) => size > 1).map((row) => [...row]);
}
