import type { Relation } from '../../model/relation.ts';
import type { CellRef } from '../../model/statement.ts';
import { isQuotient, type Held } from './held.ts';

/** What quotients that come out say of relations that do not. */
export interface Confirmed {
  /** Each figure of a sum is a quotient or an average that comes out: margins that add up by chance in one column are no sum. */
  readonly isNoSum: (relation: Relation) => boolean;
  /**
   * A figure that is the ratio of two others in some columns is that of two different ones in all: the margin of a segment, which
   * is nearly its share of the revenue in two years.
   */
  readonly isOtherRatio: (relation: Relation) => boolean;
}

/** Asked of the few that fail or are strange; what comes out is gathered for the first of them. */
export function confirmedIn(held: readonly Held[]): Confirmed {
  let divided: ReadonlySet<string> | undefined;
  let quotients: readonly Quotients[] | undefined;
  return {
    isNoSum: ({ operation, subject, terms }) => {
      if (operation !== 'sum' || subject === undefined) return false;
      const known = (divided ??= dividedIn(held));
      return known.has(keyOf(subject)) && terms.every(({ cell }) => known.has(keyOf(cell)));
    },
    isOtherRatio: ({ operation, subject, pattern }) => {
      if (operation !== 'ratio' || subject === undefined) return false;
      quotients ??= quotientsIn(held);
      const own = quotients.find((each) => each.pattern === pattern);
      if (own === undefined) return false;
      const key = keyOf(subject);
      return quotients.some(
        ({ cells, holding, failing }) => failing === 0 && holding > Math.max(own.holding, 2) && cells.has(key),
      );
    },
  };
}

function dividedIn(held: readonly Held[]): ReadonlySet<string> {
  return new Set(
    held.flatMap(({ relation, evaluation: { verdict } }) => {
      const isDivided = isQuotient(relation) || relation.operation === 'average';
      const comesOut = isDivided && verdict !== 'disagrees' && verdict !== 'not-tested';
      return comesOut && relation.subject !== undefined ? [keyOf(relation.subject)] : [];
    }),
  );
}

/** Ratios that were found as one. */
interface Quotients {
  readonly pattern: number;
  readonly cells: Set<string>;
  holding: number;
  failing: number;
}

function quotientsIn(held: readonly Held[]): readonly Quotients[] {
  const patterns = new Map<number, Quotients>();
  for (const { relation, evaluation } of held) {
    const { operation, subject, terms, pattern } = relation;
    if (operation !== 'ratio' || subject === undefined || evaluation.verdict === 'not-tested') continue;
    const known = patterns.get(pattern) ?? { pattern, cells: new Set<string>(), holding: 0, failing: 0 };
    patterns.set(pattern, known);
    if (evaluation.verdict === 'disagrees') known.failing += 1;
    else known.holding += 1;
    for (const cell of [subject, ...terms.map(({ cell: term }) => term)]) known.cells.add(keyOf(cell));
  }
  return [...patterns.values()];
}

function keyOf({ statement, line, column }: CellRef): string {
  return `${statement} ${line} ${column}`;
}
