import type { Line } from '../model/statement.ts';
import type { Entry } from './entry.ts';
import type { Edge } from './edges.ts';
import { LEFT, priceOf, type Explanation } from './explanation.ts';
import type { Ledger } from './ledger.ts';

/**
 * Failing results that may have one cause: those that share a line, directly or through one another, and those
 * that one explanation puts right together (a slip that others carry). (Figures that stand under each other's heads, and lines that
 * are missing, make results of several columns fail.) In the order of the results.
 */
export function failingComponents({ failing }: Ledger, across: readonly Explanation[]): readonly ReadonlySet<Edge>[] {
  const byPlace = new Map<Line | Entry, Edge[]>();
  for (const edge of failing) {
    for (const place of placesOf(edge)) {
      const known = byPlace.get(place);
      if (known === undefined) byPlace.set(place, [edge]);
      else known.push(edge);
    }
  }
  const together = pairsOf(across);
  const components: ReadonlySet<Edge>[] = [];
  const placed = new Set<Edge>();
  for (const edge of failing) {
    if (placed.has(edge)) continue;
    const component = new Set([edge]);
    // A set is walked in the order of insertion, what is added on the way included.
    for (const member of component) {
      placed.add(member);
      for (const place of placesOf(member)) for (const next of byPlace.get(place) ?? []) component.add(next);
      for (const next of together.get(member) ?? []) component.add(next);
    }
    components.push(new Set([...component].sort((one, other) => one.order - other.order)));
  }
  return components;
}

/** Failing results that one explanation puts right together, and that would be dearer to explain one by one. */
function pairsOf(across: readonly Explanation[]): ReadonlyMap<Edge, ReadonlySet<Edge>> {
  const pairs = new Map<Edge, Set<Edge>>();
  const pair = (one: Edge, other: Edge): void => void pairs.set(one, (pairs.get(one) ?? new Set()).add(other));
  for (const explanation of across) {
    const [first, ...others] = explanation.mends;
    if (first === undefined || priceOf(explanation, explanation.mends) > LEFT * others.length + SLIP) continue;
    for (const other of others) {
      pair(first, other);
      pair(other, first);
    }
  }
  return pairs;
}

/** What a slip of its own costs at least. */
const SLIP = 6;

function placesOf({ entries }: Edge): ReadonlySet<Line | Entry> {
  return new Set(entries.map((entry) => entry.line ?? entry));
}
