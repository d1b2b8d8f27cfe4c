import type { Figure, Period, Statement } from '../../model/statement.ts';
import { type Decimal, ZERO } from '../../numeric/decimal.ts';
import { powerOfTen } from '../../numeric/powers.ts';

/**
 * Columns that repeat another one in another currency, at one rate for all lines: a convenience translation. Each figure is
 * rounded by itself there, however exact the column is that it was made from.
 */
export function convertedColumns(statement: Statement): ReadonlySet<number> {
  let columns = known.get(statement);
  if (columns === undefined) known.set(statement, (columns = convertedIn(statement)));
  return columns;
}

const known = new WeakMap<Statement, ReadonlySet<number>>();

function convertedIn(statement: Statement): ReadonlySet<number> {
  const { columns } = statement;
  const converted = new Set<number>();
  for (const [column, { period }] of columns.entries()) {
    const isConverted = columns.some(
      (other, at) => at < column && isSame(other.period, period) && isInProportion(statement, at, column),
    );
    if (isConverted) converted.add(column);
  }
  return converted;
}

/** Two columns of one period, or one of which nothing is known. */
function isSame(one: Period | undefined, other: Period | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  if (one.end !== other.end || one.kind !== other.kind) return false;
  return one.kind === 'instant' || (other.kind === 'duration' && one.months === other.months);
}

/** So many lines at one rate are a translation. */
const LINES = 6;

function isInProportion({ lines }: Statement, from: number, to: number): boolean {
  let rate: Pair | undefined;
  let count = 0;
  for (const { cells } of lines) {
    const pair = pairOf(cells[from], cells[to]);
    if (pair === undefined) continue;
    // The largest figures say the rate most finely; any pair shows at once where there is none.
    if (rate !== undefined && !isAtRate(pair, rate)) return false;
    if (rate === undefined || pair.from.value.abs().gt(rate.from.value.abs())) rate = pair;
    count += 1;
  }
  return count >= LINES && rate !== undefined && !rate.from.value.eq(rate.to.value);
}

interface Pair {
  readonly from: Figure;
  readonly to: Figure;
}

function pairOf(from: Statement['lines'][number]['cells'][number], to: typeof from): Pair | undefined {
  if (from?.kind !== 'amount' || to?.kind !== 'amount') return undefined;
  return from.unit === 'currency' && to.unit === 'currency' && !from.value.isZero() ? { from, to } : undefined;
}

/** Whether `from : to` is the same in two pairs, but for the rounding of all four. */
function isAtRate(pair: Pair, rate: Pair): boolean {
  const rest = pair.to.value.times(rate.from.value).minus(pair.from.value.times(rate.to.value)).abs();
  const room = half(pair.to)
    .times(rate.from.value.abs())
    .plus(half(pair.from).times(rate.to.value.abs()))
    .plus(half(rate.to).times(pair.from.value.abs()))
    .plus(half(rate.from).times(pair.to.value.abs()));
  return rest.lte(room);
}

function half({ scale, places }: Figure): Decimal {
  return ZERO.plus(powerOfTen(scale - places)).div(2);
}
