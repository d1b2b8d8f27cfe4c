import type { Period } from '../../model/statement.ts';
import { monthsBetween } from '../../numeric/calendar.ts';
import { cellOf, type ColumnFacts, type Facts, type LineFacts, type StatementFacts } from './facts.ts';
import { fitChange, tally, type Fit, type Tally } from './evidence.ts';
import { excused, type Draft, type Pattern } from './pattern.ts';

/**
 * Lines of growth rates below lines of amounts with the same captions: each rate is the change of its amount from the
 * same period a year before, where that stands in the table as well. Rates at constant currency do not come out, and are
 * left alone.
 */
export function growthLines({ statements }: Facts): readonly Pattern[] {
  return statements.flatMap((statement) => {
    const spans = yearSpans(statement.columns);
    if (spans.length < 2) return [];
    const growths = growthsIn(statement, spans);
    return growths.map((growth) => patternOf(growth, growths));
  });
}

/** A column and the one of the same period a year before. */
interface Span {
  readonly from: number;
  readonly to: number;
}

interface Growth {
  readonly line: LineFacts;
  readonly instances: readonly { readonly fit: Fit; readonly draft: Omit<Draft, 'confidence'> }[];
  readonly sums: Tally;
}

function yearSpans(columns: readonly ColumnFacts[]): readonly Span[] {
  return columns.flatMap(({ index, plain, source }) => {
    const before = columns.find((other) => other.plain && plain && isYearBefore(other.source.period, source.period));
    return before === undefined ? [] : [{ from: before.index, to: index }];
  });
}

function isYearBefore(one: Period | undefined, other: Period | undefined): boolean {
  if (one?.kind !== 'duration' || other?.kind !== 'duration' || one.months !== other.months) return false;
  return Math.abs(monthsBetween(one.end, other.end) - 12) < 0.4;
}

function growthsIn({ lines }: StatementFacts, spans: readonly Span[]): readonly Growth[] {
  const amounts = new Map<string, LineFacts>();
  return lines.flatMap((line) => {
    const name = line.words.join(' ');
    if (line.unit !== 'percent') {
      if (line.unit === 'currency') amounts.set(name, line);
      return [];
    }
    const base = amounts.get(name);
    if (base === undefined) return [];
    const instances = spans.flatMap(({ from, to }) => instanceOf(line, base, from, to));
    const sums = tally(instances.map(({ fit }) => fit));
    return sums.holding >= 2 && sums.holding >= 2 * sums.failing && sums.bits >= ENOUGH
      ? [{ line, instances, sums }]
      : [];
  });
}

/** How improbable it must be, in bits, that the rates come out by chance. */
const ENOUGH = 4;

function instanceOf(line: LineFacts, base: LineFacts, from: number, to: number): Growth['instances'] {
  const [subject, before, after] = [line.amounts[to], base.amounts[from], base.amounts[to]];
  if (subject?.figure.unit !== 'percent' || before === undefined || after === undefined) return [];
  const fit = fitChange(subject, before, after);
  if (fit === undefined) return [];
  const terms = [
    { cell: cellOf(base, from), weight: 1, role: 'from' },
    { cell: cellOf(base, to), weight: 1, role: 'to' },
  ] as const;
  return [
    { fit, draft: { check: 'percent-change', operation: 'change', factor: 100, subject: cellOf(line, to), terms } },
  ];
}

/** A rate that does not come out accuses where its line's other rates do, and nearly all below the same heading. */
function patternOf({ line, instances, sums }: Growth, growths: readonly Growth[]): Pattern {
  const alike = growths.filter(({ line: other }) => other.section === line.section);
  const [holding, failing] = [countOf(alike, 'holding'), countOf(alike, 'failing')];
  const accuses = !line.adjusted && sums.failing <= 1 && holding >= 8 * failing;
  return instances.map(({ draft }) =>
    excused({ ...draft, confidence: Math.min(30, sums.bits) }, accuses ? undefined : EXCUSE),
  );
}

function countOf(growths: readonly Growth[], what: 'holding' | 'failing'): number {
  return growths.reduce((count, { sums }) => count + sums[what], 0);
}

const EXCUSE = 'it may be computed from figures that are not printed';
