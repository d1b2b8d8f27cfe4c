import type { CheckResult } from '../model/relation.ts';
import type { Report } from '../model/report.ts';
import type { CellRef, Figure } from '../model/statement.ts';
import type { Decimal } from '../numeric/decimal.ts';
import { bridgesIn, type Bridge } from './bridges.ts';
import { figureAt } from './places.ts';

/** One bar of a bridge. */
export interface BridgeStep {
  /** `start`: where it sets out; `change`: what is added; `sum`: a printed subtotal or the end. */
  readonly kind: 'start' | 'change' | 'sum';
  readonly cell: CellRef;
  readonly figure: Figure;
  /** Where the bar begins and ends, in whole units. A sum stands on zero. */
  readonly from: Decimal;
  readonly to: Decimal;
  /** Of a sum: what the steps before it come to, where it does not agree with that. */
  readonly computed: Decimal | undefined;
}

/** A way from one measure to another in one column, with every sum on it. */
export interface BridgePath {
  readonly column: number;
  readonly steps: readonly BridgeStep[];
}

/** The bridges of every statement that has some, by its index. */
export function bridgePaths(report: Report): ReadonlyMap<number, readonly BridgePath[]> {
  return new Map(bridgesIn(report).map((bridge) => [bridge.index, pathsOf(bridge, report)]));
}

/** Column by column; a sum of which no sum is made is where one ends. */
function pathsOf(bridge: Bridge, report: Report): readonly BridgePath[] {
  const sums = new Map(
    bridge.sums.flatMap((sum) => {
      const { subject, terms } = sum.relation;
      const isDown = subject !== undefined && terms.every(({ cell }) => isBeside(cell, subject));
      return isDown ? [[keyOf(subject), sum] as const] : [];
    }),
  );
  const used = new Set([...sums.values()].flatMap(({ relation }) => relation.terms.map(({ cell }) => keyOf(cell))));
  return [...sums.entries()].flatMap(([key, sum]) => {
    if (used.has(key)) return [];
    const chain = chainTo(sum, sums);
    if (!chain.some(({ relation }) => relation.check === 'reconciliation')) return [];
    const steps = stepsOf(chain, report);
    const column = sum.relation.subject?.column ?? 0;
    return steps === undefined ? [] : [{ column, steps }];
  });
}

/** The sums on the way, first to last: each begins with the one before it. */
function chainTo(last: CheckResult, sums: ReadonlyMap<string, CheckResult>): readonly CheckResult[] {
  const chain = [last];
  let first = startOf(last);
  // A sum is made of others only so often as there are sums: a ring of them ends here.
  while (first !== undefined && chain.length <= sums.size) {
    const before = sums.get(keyOf(first));
    if (before === undefined || chain.includes(before)) break;
    chain.unshift(before);
    first = startOf(before);
  }
  return chain;
}

function startOf({ relation }: CheckResult): CellRef | undefined {
  const [first] = relation.terms;
  return first?.weight === 1 ? first.cell : undefined;
}

function stepsOf(chain: readonly CheckResult[], report: Report): readonly BridgeStep[] | undefined {
  const [first] = chain;
  const start = first && startOf(first);
  const begun = figureAt(report, start);
  if (start === undefined || begun === undefined) return undefined;
  const zero = begun.value.minus(begun.value);
  const steps: BridgeStep[] = [
    { kind: 'start', cell: start, figure: begun, from: zero, to: begun.value, computed: undefined },
  ];
  let level = begun.value;
  for (const { relation, verdict } of chain) {
    for (const { cell, weight } of relation.terms.slice(1)) {
      const figure = figureAt(report, cell);
      if (figure?.unit !== begun.unit) return undefined;
      const to = level.plus(figure.value.times(weight));
      if (!figure.value.isZero()) steps.push({ kind: 'change', cell, figure, from: level, to, computed: undefined });
      level = to;
    }
    const { subject } = relation;
    const figure = figureAt(report, subject);
    if (subject === undefined || figure?.unit !== begun.unit) return undefined;
    const computed = verdict === 'disagrees' ? level : undefined;
    steps.push({ kind: 'sum', cell: subject, figure, from: zero, to: figure.value, computed });
    level = figure.value;
  }
  return steps.some(({ kind }) => kind === 'change') ? steps : undefined;
}

function isBeside(cell: CellRef, { statement, column }: CellRef): boolean {
  return cell.statement === statement && cell.column === column;
}

function keyOf({ statement, line, column }: CellRef): string {
  return `${statement} ${line} ${column}`;
}
