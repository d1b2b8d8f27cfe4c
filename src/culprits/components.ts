import type { Line } from '../model/statement.ts';
import type { Entry } from './entry.ts';
import type { Edge } from './edges.ts';
import type { Ledger } from './ledger.ts';

/**
 * Failing results that may have one cause: those that share a line, directly or through one another. (Figures that
 * stand under each other's heads, and lines that are missing, make results of several columns fail.) In the order of
 * the results.
 */
export function failingComponents({ failing }: Ledger): readonly ReadonlySet<Edge>[] {
  const byPlace = new Map<Line | Entry, Edge[]>();
  for (const edge of failing) {
    for (const place of placesOf(edge)) {
      const known = byPlace.get(place);
      if (known === undefined) byPlace.set(place, [edge]);
      else known.push(edge);
    }
  }
  const components: ReadonlySet<Edge>[] = [];
  const placed = new Set<Edge>();
  for (const edge of failing) {
    if (placed.has(edge)) continue;
    const component = new Set([edge]);
    // A set is walked in the order of insertion, what is added on the way included.
    for (const member of component) {
      placed.add(member);
      for (const place of placesOf(member)) for (const next of byPlace.get(place) ?? []) component.add(next);
    }
    components.push(new Set([...component].sort((one, other) => one.order - other.order)));
  }
  return components;
}

function placesOf({ entries }: Edge): ReadonlySet<Line | Entry> {
  return new Set(entries.map((entry) => entry.line ?? entry));
}
