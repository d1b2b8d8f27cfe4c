import { isAdjustedWords, type ColumnFacts, type Facts, type LineFacts, type StatementFacts } from './facts.ts';
import { comparisons, percentagesOf, type Hypothesis, type Row } from './comparison-rows.ts';
import { tally, type Fit, type Tally } from './evidence.ts';
import { excused, type Pattern } from './pattern.ts';

/**
 * Columns that compare others: the change from one period to another as a difference, in percent or in points, and
 * percentages of a line such as revenue. What a column compares is found by how many of its rows come out.
 */
export function columnComparisons({ statements }: Facts): readonly Pattern[] {
  return statements.flatMap((statement) => {
    const readings = withoutDoubles(statement.columns.flatMap((column) => bestReading(column, statement)));
    if (readings.length === 0) return [];
    return rowPatterns(statement, withSigns(readings));
  });
}

/** What one column says of each row. */
interface ColumnReading {
  readonly column: ColumnFacts;
  /** Equal for columns that compare the same ones. */
  readonly compares: string;
  readonly rows: readonly Row[];
  readonly sums: Tally;
}

function bestReading(column: ColumnFacts, statement: StatementFacts): readonly ColumnReading[] {
  const { role } = column.source;
  if (role !== 'change' && role !== 'percent-change' && role !== 'percent-of') return [];
  const hypotheses = role === 'percent-of' ? percentagesOf(column, statement) : comparisons(column, statement);
  // A hundred rows tell which columns are compared; then every row is read so.
  const sample = statement.lines.filter(({ amounts }) => amounts[column.index] !== undefined).slice(0, SAMPLE);
  let best: Hypothesis | undefined;
  let worth = 0;
  let plain = 0;
  for (const hypothesis of hypotheses) {
    const rows = sample.flatMap(hypothesis.rowOf);
    const value = worthOf(tally(rows.map(eitherFit)));
    // A difference taken the other way round is the same but for its sign, and that is not the way it is printed.
    const unturned = worthOf(tally(rows.map(({ fit }) => fit)));
    if (value < worth || value <= 0 || (value === worth && unturned <= plain)) continue;
    best = hypothesis;
    worth = value;
    plain = unturned;
  }
  if (best === undefined) return [];
  const rows = statement.lines.flatMap(best.rowOf);
  const sums = tally(rows.filter((row) => isStated(row, column)).map(eitherFit));
  return isMeant(sums) ? [{ column, compares: best.compares, rows, sums }] : [];
}

/** A dash among changes may stand for one that is not stated: it says nothing of what the column compares. */
function isStated({ line, fit }: Row, { index }: ColumnFacts): boolean {
  return fit.holds || line.amounts[index]?.figure.kind !== 'nil';
}

function eitherFit({ fit, turned }: Row): Fit {
  return turned?.fit ?? fit;
}

const SAMPLE = 100;

function worthOf({ bits, bitsFailing }: Tally): number {
  return bits - bitsFailing;
}

/** Most rows come out: the heads have said already what the column is. */
function isMeant({ holding, failing, bits }: Tally): boolean {
  return holding >= 2 && holding >= 2 * failing && bits >= 5;
}

/** Two columns that compare the same ones: one of them means something else, such as constant currency. */
function withoutDoubles(readings: readonly ColumnReading[]): readonly ColumnReading[] {
  return readings.filter((reading) =>
    readings.every(
      (other) =>
        other === reading ||
        other.compares !== reading.compares ||
        other.column.source.role !== reading.column.source.role ||
        worthOf(reading.sums) > worthOf(other.sums),
    ),
  );
}

/**
 * A favourable change may be printed as a rise whichever way the figure went; that is so for a line, and not for one of its
 * changes. Where a line prints only one, another line must be turned as well.
 */
function withSigns(readings: readonly ColumnReading[]): readonly ColumnReading[] {
  const plain = new Set<LineFacts>();
  const plainRates = new Set<LineFacts>();
  const turned = new Set<LineFacts>();
  const often = new Set<LineFacts>();
  for (const { rows } of readings) {
    for (const row of rows) {
      if (row.turned !== undefined) (turned.has(row.line) || isNegative(row) ? often : turned).add(row.line);
      else if (row.fit.holds && row.fit.bits >= 1 && row.draft.check !== 'ratio') {
        plain.add(row.line);
        if (row.draft.check === 'percent-change') plainRates.add(row.line);
      }
    }
  }
  if (turned.size === 0 && often.size === 0) return readings;
  const isTurned = (row: Row): boolean => {
    const { line, draft } = row;
    // A change divided by what is negative has the other sign: (57) after (61) is 4 more and 6.6 % less.
    const others = draft.check === 'percent-change' && isNegative(row) ? plainRates : plain;
    return !others.has(line) && (often.has(line) || turned.size > 1);
  };
  return readings.map((reading) => {
    const rows = reading.rows.map((row) => (row.turned !== undefined && isTurned(row) ? row.turned : row));
    return { ...reading, rows, sums: tally(rows.map(({ fit }) => fit)) };
  });
}

/** What is printed as negative, now or before, may rise by its size: both ways of telling it are common. */
function isNegative({ line, draft }: Row): boolean {
  return draft.terms.some(({ cell }) => (line.amounts[cell.column]?.value ?? 0) < 0);
}

/** One row over the columns of one kind is a pattern: a row that fails in all of them means something else. */
function rowPatterns({ lines, columns }: StatementFacts, readings: readonly ColumnReading[]): readonly Pattern[] {
  const isAlike = ({ column }: ColumnReading): boolean => isAdjustedWords(columns[column.index]?.source.heading ?? '');
  const plain = readings.filter((reading) => !isAlike(reading));
  const reliable = new Set(
    CHECKS.filter((check) => isReliable(tally(plain.flatMap((reading) => fitsOf(reading, check))))),
  );
  // A change in points stands alone in a column of percentages: the other rows say what the column compares.
  const areReliable = isReliable(
    tally(
      plain.flatMap((reading) =>
        (['percent-change', 'difference'] as const).flatMap((check) => fitsOf(reading, check)),
      ),
    ),
  );
  const byLine = new Map<LineFacts, { readonly reading: ColumnReading; readonly row: Row }[]>();
  for (const reading of readings) {
    for (const row of reading.rows) {
      const group = byLine.get(row.line);
      if (group === undefined) byLine.set(row.line, [{ reading, row }]);
      else group.push({ reading, row });
    }
  }
  return lines.flatMap((line) => {
    const rows = byLine.get(line);
    if (rows === undefined) return [];
    return CHECKS.flatMap((check) => {
      const own = rows.filter(({ row }) => row.draft.check === check);
      const sums = tally(own.map(({ row }) => row.fit));
      const pattern = own.map(({ reading, row }) => {
        const known = reliable.has(check) || (areReliable && check === 'difference' && sums.holding > 0);
        const accuses = plain.includes(reading) && known && (own.length === 1 || sums.holding > 0);
        const draft = { ...row.draft, confidence: Math.min(30, worthOf(reading.sums) / 2) };
        if (row.line.amounts[reading.column.index]?.figure.kind === 'nil') return excused(draft, NOT_STATED);
        if (!accuses) return excused(draft, 'it may be computed from figures that are not printed');
        const mayBeTurned = !isGain(line) || isNegative(row);
        const hasHabit = reading.sums.holding >= HABIT && !isTakenAway(line);
        if (row.turned !== undefined && own.length === 1 && !hasHabit && mayBeTurned) {
          return excused(draft, FAVOURABLE);
        }
        return excused(draft, isForced(row, reading) ? 'it may be a unit off so that the column adds up' : undefined);
      });
      return pattern.length === 0 ? [] : [pattern];
    });
  });
}

/** A rise of revenue or of a result is favourable: its sign is the same either way. */
function isGain({ concept }: LineFacts): boolean {
  return concept !== undefined && GAINS.has(concept.replace(/^adjusted-/, ''));
}

const GAINS: ReadonlySet<string> = new Set([
  'revenue',
  'gross-profit',
  'operating-income',
  'ebitda',
  'income-before-tax',
  'net-income',
  'net-income-to-parent',
  'net-income-to-common',
  'cash-from-operations',
  'free-cash-flow',
]);

/** Costs are printed with a sign that tells; what others own of the profit is taken away and printed without one. */
function isTakenAway({ concept }: LineFacts): boolean {
  return concept === 'non-controlling-interests';
}

/** So many rises and falls that are printed as they are show how a column is meant. */
const HABIT = 8;

const FAVOURABLE = 'it may say that the change is favourable, and not that the figure rose';

const NOT_STATED = 'a dash may stand for what is not stated';

const CHECKS = ['percent-change', 'difference', 'ratio'] as const;

function fitsOf({ rows, column }: ColumnReading, check: (typeof CHECKS)[number]): readonly Fit[] {
  return rows.flatMap((row) => (row.draft.check === check && isStated(row, column) ? [row.fit] : []));
}

/** Shares of a whole are often moved by a unit so that they come to 100. */
function isForced({ line, fit }: Row, { column }: ColumnReading): boolean {
  const subject = line.amounts[column.index];
  if (column.source.role !== 'percent-of' || subject === undefined) return false;
  return fit.apart * Math.max(Math.abs(subject.value), subject.half) <= subject.half;
}

/** Nearly every row comes out; in a short table of highlights all but one, and those by more than chance. */
function isReliable({ holding, failing, bits }: Tally): boolean {
  return holding >= 4 ? holding >= 4 * failing : holding === 3 && failing === 1 && bits >= 9;
}
