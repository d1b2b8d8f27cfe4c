import type { Decimal } from '../numeric/decimal.ts';
import type { Entry } from './entry.ts';
import { consequences, type Explanation } from './explanation.ts';
import type { Changes } from './law.ts';
import type { Edge } from './edges.ts';
import type { Ledger } from './ledger.ts';
import { valuesFor } from './solve.ts';

/** Figures of a line that slid into the next column, or of a column that slid to the next line. */
export function explainByShifts(failing: ReadonlySet<Edge>, ledger: Ledger): readonly Explanation[] {
  return [
    ...suspectRuns(failing, ({ cell }) => cell && `${cell.statement} ${cell.line}`).flatMap((run) =>
      shiftsOf(run, ledger, ({ caption }) => `The figures of ${caption} seem to stand one column aside`),
    ),
    ...suspectRuns(failing, ({ cell }) => cell && `${cell.statement} ${cell.column}`)
      .filter((run) => mostlyFails(run, ledger))
      .flatMap((run) => shiftsOf(run, ledger, () => 'The figures of this column seem to stand one line aside')),
  ];
}

const SHIFT = 14;
/** A shift of fewer figures is an exchange, or a figure of another period. */
const SHORTEST_RUN = 3;

/** Figures of one line or one column that stand in two or more failing results, in the order of the document. */
function suspectRuns(
  failing: ReadonlySet<Edge>,
  keyOf: (entry: Entry) => string | undefined,
): readonly (readonly Entry[])[] {
  const runs = new Map<string, Set<Entry>>();
  for (const { entries } of failing) {
    for (const entry of entries) {
      const key = keyOf(entry);
      if (key === undefined) continue;
      const run = runs.get(key) ?? new Set();
      runs.set(key, run.add(entry));
    }
  }
  return [...runs.values()]
    .filter(({ size }) => size >= SHORTEST_RUN)
    .map((run) => [...run].sort((one, other) => one.span.start - other.span.start));
}

function mostlyFails(run: readonly Entry[], { edgesOf }: Ledger): boolean {
  const edges = new Set(run.flatMap((entry) => edgesOf(entry)));
  return [...edges].filter(({ state }) => state !== 'holds').length * 2 > edges.size;
}

function shiftsOf(run: readonly Entry[], ledger: Ledger, tell: (first: Entry) => string): readonly Explanation[] {
  return [1, -1].flatMap((step) => {
    const changes = shifted(run, step, ledger);
    const [first] = run;
    if (first === undefined || changes.size < SHORTEST_RUN) return [];
    const found = consequences(changes, ledger);
    if (found.mends.size < 2) return [];
    return [
      {
        accused: [...changes].map(([entry, suggested]) => ({ entry, suggested, edit: 'shifted-column' as const })),
        ...found,
        bits: SHIFT,
        invents: 1,
        sentence: tell(first),
      },
    ];
  });
}

/** Each figure where its neighbour is printed; the one at the end is solved for. */
function shifted(run: readonly Entry[], step: number, { edgesOf }: Ledger): Changes {
  const changes = new Map<Entry, Decimal>();
  for (const [index, entry] of run.entries()) {
    const source = run[index + step];
    const value = source?.value ?? solved(entry, edgesOf(entry));
    if (value !== undefined && !value.eq(entry.value)) changes.set(entry, value);
  }
  return changes;
}

function solved(entry: Entry, edges: readonly Edge[]): Decimal | undefined {
  for (const { state, law } of edges) {
    const interval = state === 'holds' ? undefined : valuesFor(law, entry);
    if (interval !== undefined) return interval.low.plus(interval.high).div(2);
  }
  return undefined;
}
