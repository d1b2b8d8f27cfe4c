import { isAdjustedWords, cellOf, type ColumnFacts, type Facts, type LineFacts, type StatementFacts } from './facts.ts';
import { fitChange, fitRatio, fitSum, tally, type Amount, type Fit, type Tally } from './evidence.ts';
import { excused, type Draft, type Pattern } from './pattern.ts';

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

interface Row {
  readonly line: LineFacts;
  readonly fit: Fit;
  readonly draft: Omit<Draft, 'confidence'>;
  /** The same with the opposite sign, where only that holds. */
  readonly turned?: Row;
}

function bestReading(column: ColumnFacts, statement: StatementFacts): readonly ColumnReading[] {
  const { role } = column.source;
  if (role !== 'change' && role !== 'percent-change' && role !== 'percent-of') return [];
  const hypotheses = role === 'percent-of' ? percentagesOf(column, statement) : comparisons(column, statement);
  // A hundred rows tell which columns are compared; then every row is read so.
  const sample = statement.lines.filter(({ amounts }) => amounts[column.index] !== undefined).slice(0, SAMPLE);
  let best: Hypothesis | undefined;
  let worth = 0;
  for (const hypothesis of hypotheses) {
    const value = worthOf(tally(sample.flatMap(hypothesis.rowOf).map(eitherFit)));
    if (value <= worth) continue;
    best = hypothesis;
    worth = value;
  }
  if (best === undefined) return [];
  const rows = statement.lines.flatMap(best.rowOf);
  const sums = tally(rows.map(eitherFit));
  return isMeant(sums) ? [{ column, compares: best.compares, rows, sums }] : [];
}

function eitherFit({ fit, turned }: Row): Fit {
  return turned?.fit ?? fit;
}

/** What a column may say, row by row. */
interface Hypothesis {
  readonly compares: string;
  readonly rowOf: (line: LineFacts) => readonly Row[];
}

const SAMPLE = 100;

function worthOf({ bits, bitsFailing }: Tally): number {
  return bits - bitsFailing;
}

/** Most rows come out: the heads have said already what the column is. */
function isMeant({ holding, failing, bits }: Tally): boolean {
  return holding >= 2 && holding >= 2 * failing && bits >= 5;
}

/** Every pair of columns that this one may compare. */
function comparisons(column: ColumnFacts, { columns }: StatementFacts): readonly Hypothesis[] {
  const amounts = columns.filter(
    ({ source }) => source.role === 'reported' || source.role === 'adjusted' || source.role === 'total',
  );
  return amounts.flatMap((to) =>
    amounts
      .filter(
        (from) =>
          from !== to && from.adjusted === to.adjusted && (from.period === undefined || from.period !== to.period),
      )
      .map((from) => {
        const rowOf = (line: LineFacts): readonly Row[] => compared(line, column.index, from.index, to.index);
        return { compares: `${from.index} ${to.index}`, rowOf };
      }),
  );
}

function compared(line: LineFacts, column: number, from: number, to: number): readonly Row[] {
  const [subject, before, after] = [line.amounts[column], line.amounts[from], line.amounts[to]];
  if (subject === undefined || before === undefined || after === undefined) return [];
  if (before.figure.unit !== after.figure.unit) return [];
  const both = [1, -1] as const;
  const readings = both.flatMap((sign) => comparedWith(line, { subject, before, after }, sign, { column, from, to }));
  const [plain, turned] = readings;
  if (plain === undefined) return [];
  return [turned?.fit.holds === true && !plain.fit.holds ? { ...plain, turned } : plain];
}

interface Compared {
  readonly subject: Amount;
  readonly before: Amount;
  readonly after: Amount;
}

interface Places {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

function comparedWith(
  line: LineFacts,
  { subject, before, after }: Compared,
  sign: 1 | -1,
  places: Places,
): readonly Row[] {
  const { unit } = subject.figure;
  const cells = { from: cellOf(line, places.from), to: cellOf(line, places.to) };
  const turned = sign === 1 ? subject : { ...subject, value: -subject.value };
  if (unit === 'percent' && before.figure.unit !== 'percent') {
    const fit = fitChange(turned, before, after);
    if (fit === undefined) return [];
    const terms = [
      { cell: cells.from, weight: sign, role: 'from' },
      { cell: cells.to, weight: sign, role: 'to' },
    ] as const;
    const subjectCell = cellOf(line, places.column);
    return [
      { line, fit, draft: { check: 'percent-change', operation: 'change', factor: 100, subject: subjectCell, terms } },
    ];
  }
  const points = before.figure.unit === 'percent' && unit === 'basis-points';
  if (!points && unit !== before.figure.unit) return [];
  const scale = points ? 100 : 1;
  const fit = fitSum(turned, [
    [scaled(after, scale), 1],
    [scaled(before, scale), -1],
  ]);
  const terms = [
    { cell: cells.to, weight: sign },
    { cell: cells.from, weight: sign === 1 ? -1 : 1 },
  ] as const;
  const draft = { check: 'difference', operation: 'sum', subject: cellOf(line, places.column), terms } as const;
  return [{ line, fit, draft: points ? { ...draft, factor: 100 } : draft }];
}

function scaled(amount: Amount, by: number): Amount {
  return by === 1 ? amount : { ...amount, value: amount.value * by, half: amount.half * by };
}

/** Every column of amounts with every line that may be the whole: one that is 100 %, or revenue. */
function percentagesOf(column: ColumnFacts, { columns, lines }: StatementFacts): readonly Hypothesis[] {
  const amounts = columns.filter(
    ({ source }) => source.role !== 'percent-of' && source.role !== 'percent-change' && source.role !== 'note',
  );
  const isWhole = ({ concept, source, amounts: figures }: LineFacts): boolean =>
    concept === 'revenue' || (figures[column.index]?.value === 100 && source.role !== 'item');
  const bases = lines.filter(isWhole).slice(0, WHOLES);
  return amounts.flatMap(({ index }) =>
    bases.map((base) => {
      const rowOf = (line: LineFacts): readonly Row[] => percentage(line, base, column.index, index);
      return { compares: `${index} of ${base.line}`, rowOf };
    }),
  );
}

/** A table of many sections has many lines that are 100 %; the first ones tell. */
const WHOLES = 6;

function percentage(line: LineFacts, base: LineFacts, column: number, amounts: number): readonly Row[] {
  const [subject, part, whole] = [line.amounts[column], line.amounts[amounts], base.amounts[amounts]];
  if (subject?.figure.unit !== 'percent' || part === undefined || whole === undefined || line === base) return [];
  if (part.figure.unit !== whole.figure.unit) return [];
  const fit = fitRatio(subject, part, whole, 100);
  if (fit === undefined) return [];
  const terms = [
    { cell: cellOf(line, amounts), weight: 1, role: 'numerator' },
    { cell: cellOf(base, amounts), weight: 1, role: 'denominator' },
  ] as const;
  return [
    { line, fit, draft: { check: 'ratio', operation: 'ratio', factor: 100, subject: cellOf(line, column), terms } },
  ];
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
    tally(plain.flatMap(({ rows }) => rows.flatMap(({ draft, fit }) => (draft.check === 'ratio' ? [] : [fit])))),
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
        if (row.turned !== undefined && own.length === 1 && reading.sums.holding < HABIT && mayBeTurned) {
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

/** So many rises and falls that are printed as they are show how a column is meant. */
const HABIT = 8;

const FAVOURABLE = 'it may say that the change is favourable, and not that the figure rose';

const NOT_STATED = 'a dash may stand for what is not stated';

const CHECKS = ['percent-change', 'difference', 'ratio'] as const;

function fitsOf({ rows }: ColumnReading, check: (typeof CHECKS)[number]): readonly Fit[] {
  return rows.flatMap(({ draft, fit }) => (draft.check === check ? [fit] : []));
}

/** Shares of a whole are often moved by a unit so that they come to 100. */
function isForced({ line, fit }: Row, { column }: ColumnReading): boolean {
  const subject = line.amounts[column.index];
  if (column.source.role !== 'percent-of' || subject === undefined) return false;
  return fit.apart * Math.max(Math.abs(subject.value), subject.half) <= subject.half;
}

/** Nearly every row comes out. */
function isReliable({ holding, failing }: Tally): boolean {
  return holding >= 4 && holding >= 4 * failing;
}
