import type { Edit } from '../model/finding.ts';
import { Decimal } from '../numeric/decimal.ts';
import type { Interval } from '../numeric/interval.ts';
import { parseInteger, toUnits } from '../numeric/units.ts';
import type { Entry } from './entry.ts';
import type { Evidence } from './evidence.ts';
import { consequences, type Explanation } from './explanation.ts';
import type { Edge, Ledger } from './ledger.ts';
import { explainSlip } from './mistaken-figures.ts';
import { digitsOf, recogniseSlip, type Slip } from './slips.ts';
import { valuesFor } from './solve.ts';

/** Every figure of the failing results as the only one that is wrong, with each value that would put some of them right. */
export function explainBySingleFigures(
  failing: ReadonlySet<Edge>,
  ledger: Ledger,
  evidence: Evidence,
): readonly Explanation[] {
  const suspects = new Set<Entry>();
  for (const edge of failing) for (const entry of edge.entries) suspects.add(entry);
  return [...suspects].flatMap((entry) => explanationsFor(entry, failing, ledger, evidence));
}

function explanationsFor(
  entry: Entry,
  failing: ReadonlySet<Edge>,
  ledger: Ledger,
  evidence: Evidence,
): readonly Explanation[] {
  const edges = ledger.edgesOf(entry);
  const wanted = new Map<string, Choice>();
  for (const interval of commonIntervals(
    edges.filter((edge) => failing.has(edge)),
    entry,
  )) {
    const choice = choose(entry, narrow(interval, edges, entry), ledger);
    if (choice === undefined || choice.value.eq(entry.value)) continue;
    wanted.set(choice.value.toString(), choice);
  }
  const explanations = [...wanted.values()].map(({ value, slip }) => ({
    accused: [{ entry, suggested: value, edit: slip.edit }],
    ...consequences(new Map([[entry, value]]), ledger),
    bits: slip.bits - evidence.favour(entry, value),
    invents: 1,
    sentence: undefined,
  }));
  return [...explanations.filter(({ mends }) => mends.size > 0), ...wordsAlone(entry, edges, failing)];
}

/** A result that cannot be solved still accuses the words that it was made of. */
function wordsAlone(entry: Entry, edges: readonly Edge[], failing: ReadonlySet<Edge>): readonly Explanation[] {
  if (entry.claim === undefined) return [];
  const mends = edges.filter((edge) => failing.has(edge) && edge.law.kind === 'opaque');
  if (mends.length === 0) return [];
  const suggested = entry.claim.reported === undefined ? undefined : entry.claim.computed;
  const edit: Edit = suggested === undefined ? 'direction-word' : recogniseSlip(entry, suggested).edit;
  return [
    {
      accused: [{ entry, suggested, edit }],
      mends: new Set(mends),
      breaks: [],
      confirms: [],
      bits: 12,
      invents: 1,
      sentence: undefined,
    },
  ];
}

/** The values that satisfy as many failing results together as will go, and those that satisfy the others. */
function commonIntervals(failing: readonly Edge[], entry: Entry): readonly Interval[] {
  const common: Interval[] = [];
  for (const edge of failing) {
    const interval = valuesFor(edge.law, entry);
    if (interval === undefined) continue;
    const at = common.findIndex((other) => meet(other, interval) !== undefined);
    const met = common[at];
    if (met === undefined) common.push(interval);
    else common[at] = meet(met, interval) ?? met;
  }
  return common;
}

/** What holding results leave of an interval; all of it where they leave nothing. */
function narrow(interval: Interval, edges: readonly Edge[], entry: Entry): Interval {
  let left = interval;
  for (const edge of edges) {
    if (edge.state !== 'holds') continue;
    const allowed = valuesFor(edge.law, entry);
    left = (allowed && meet(left, allowed)) ?? left;
  }
  return left;
}

function meet(one: Interval, other: Interval): Interval | undefined {
  const low = Decimal.max(one.low, other.low);
  const high = Decimal.min(one.high, other.high);
  return low.lte(high) ? { low, high } : undefined;
}

interface Choice {
  readonly value: Decimal;
  readonly slip: Slip;
}

/** The value of an interval that the smallest slip would have turned into the printed one. */
function choose(entry: Entry, { low, high }: Interval, ledger: Ledger): Choice | undefined {
  const unit = new Decimal(10).pow(entry.finest);
  const centre = low.plus(high).div(2);
  const first = low.div(unit).ceil();
  const last = high.div(unit).floor();
  if (first.gt(last)) {
    const value = centre.div(unit).toDecimalPlaces(0).times(unit);
    return { value, slip: explainSlip(entry, value, ledger) };
  }
  const count = last.minus(first).plus(1);
  const few = count.lte(FEW);
  const reach = few ? high.minus(low).div(unit).toNumber() / 2 : 0;
  const candidates = few
    ? everyUnit(first, count.toNumber())
    : [...editedUnits(entry, first, last), centre.div(unit).toDecimalPlaces(0)];
  let best: Choice | undefined;
  for (const units of candidates) {
    const value = units.times(unit);
    const slip = explainSlip(entry, value, ledger);
    const away = value.minus(centre).div(unit).abs().toNumber();
    const bits = slip.bits + (reach === 0 ? 0 : (ROUNDING * away ** 2) / reach);
    if (best === undefined || bits < best.slip.bits) best = { value, slip: { edit: slip.edit, bits } };
  }
  return best;
}

/** So many values of an interval are tried one by one. */
const FEW = 9;
/** Bits for a sum of roundings that comes out one unit away, with a reach of one unit. (Quotients reach further, evenly.) */
const ROUNDING = 2.2;

function everyUnit(first: Decimal, count: number): readonly Decimal[] {
  return Array.from({ length: count }, (_, index) => first.plus(index));
}

/** Values between two bounds that are one slip away from the printed figure, in units of its last place. */
function editedUnits(entry: Entry, first: Decimal, last: Decimal): readonly Decimal[] {
  const [low, high] = [toUnits(first, 0), toUnits(last, 0)];
  const digits = digitsOf(entry.value, entry);
  if (low === undefined || high === undefined || digits === undefined || digits.length > 14) return [];
  const sign = entry.value.isNegative() ? -1 : 1;
  const found = new Set<number>();
  for (const edited of editsOf(digits)) {
    const units = sign * edited;
    if (units >= low && units <= high) found.add(units);
    if (-units >= low && -units <= high) found.add(-units);
  }
  return [...found].sort((one, other) => one - other).map((units) => new Decimal(units));
}

/** Whole numbers one slip away from `digits`: replaced, interchanged, added, left out; and the number itself. */
function* editsOf(digits: string): Generator<number> {
  const whole = toWhole(digits);
  yield whole;
  for (let at = 0; at < digits.length; at += 1) {
    const [before, after] = [digits.slice(0, at), digits.slice(at + 1)];
    yield toWhole(before + after);
    yield toWhole(before + after.charAt(0) + digits.charAt(at) + after.slice(1));
    for (const digit of '0123456789') {
      yield toWhole(before + digit + after);
      yield toWhole(before + digit + digits.slice(at));
    }
  }
  for (const digit of '0123456789') yield toWhole(digits + digit);
}

function toWhole(digits: string): number {
  return parseInteger(digits) ?? 0;
}
