import { compare, recompute } from '../../numeric/recompute.ts';
import type { Relation, Term } from '../../model/relation.ts';
import type { Reading } from '../../model/report.ts';
import type { CellRef, Statement } from '../../model/statement.ts';
import { figureAt, lineAt, printedIn, quotientIn } from '../cells.ts';
import { averagePatterns } from './average-search.ts';
import { gridOfLines, turned, type FiguresGrid } from './figures-grid.ts';
import { missedPlace } from './missed-place.ts';
import { quotientPatterns } from './pattern-search.ts';
import type { QuotientPattern } from './quotient-pattern.ts';

/** The most that one statement is searched in, in figures; a larger one is a data set. */
const LARGEST = 100_000;

/**
 * Quotients, relative changes and averages that arithmetic alone gives away: a line or column that follows from others
 * in place after place. Only figures that hold exactly are told, and the one that does not where all others do and a slip
 * of the pen explains it.
 */
export function quotientRelations(reading: Reading, known: readonly Relation[]): readonly Relation[] {
  const explained = explainedCells(known);
  const relations: Relation[] = [];
  let pattern = known.reduce((largest, relation) => Math.max(largest, relation.pattern), 0);
  reading.statements.forEach((statement, index) => {
    if (statement.lines.length * statement.columns.length > LARGEST) return;
    const few = statement.columns.length < 3;
    if (few && !mayHoldFractions(statement)) return;
    const lines = gridOfLines(statement);
    if (few && !lines.fractions.some((share) => share > 0)) return;
    const open = new Uint8Array(lines.values.length).fill(1);
    for (const cell of explained) {
      if (cell.statement === index) open[cell.line * lines.length + cell.column] = 0;
    }
    const missed: Relation[] = [];
    for (const axis of ['columns', 'lines'] as const) {
      // Three of them it takes, and two places.
      if (axis === 'columns' ? few : statement.columns.length < 2) continue;
      const grid = axis === 'lines' ? lines : turned(lines);
      const refer = (vector: number, place: number): CellRef =>
        axis === 'lines'
          ? { statement: index, line: vector, column: place }
          : { statement: index, line: place, column: vector };
      const left = axis === 'lines' ? open : turnedMarks(open, lines);
      const counts = (place: number): boolean =>
        axis === 'columns' || !OF_CHANGES.has(statement.columns[place]?.role ?? '');
      for (const drafts of draftsOf(grid, left, refer, { likelier: axis === 'lines' ? 'ratio' : 'change', counts })) {
        const held = drafts.filter((draft) => draft.excuse !== undefined && holds(draft, reading));
        if (held.length < 2) continue;
        pattern += 1;
        for (const draft of drafts) if (draft.excuse === undefined) missed.push({ ...draft, pattern });
        for (const draft of held) {
          relations.push({ ...draft, pattern });
          const { subject } = draft;
          if (subject !== undefined) open[subject.line * lines.length + subject.column] = 0;
        }
      }
    }
    // What another quotient explains is not missed, and what adds up or is compared with is no quotient.
    const isOpen = ({ subject }: Relation): boolean =>
      subject !== undefined &&
      open[subject.line * lines.length + subject.column] === 1 &&
      (figureAt(reading, subject)?.unit === 'percent' || !isOperand(subject, known));
    relations.push(...missed.filter(isOpen));
  });
  return relations;
}

/** Whether a figure takes part in a sum, or a change is measured from it or to it. */
function isOperand({ statement, line, column }: CellRef, known: readonly Relation[]): boolean {
  const isIt = (cell: CellRef): boolean => cell.statement === statement && cell.line === line && cell.column === column;
  return known.some(
    ({ operation, subject, terms }) =>
      (operation === 'sum' && subject !== undefined && isIt(subject)) ||
      ((operation === 'sum' || operation === 'change') && terms.some(({ cell }) => isIt(cell))),
  );
}

/** Whether any figure is a percentage or printed with decimals: most statements of two columns need no grid. */
function mayHoldFractions({ lines }: Statement): boolean {
  for (const { cells } of lines) {
    for (const cell of cells) if (cell?.kind === 'amount' && (cell.unit === 'percent' || cell.places > 0)) return true;
  }
  return false;
}

const EXCUSE = 'found by arithmetic alone';

/** Columns of changes are no further periods of the lines. */
const OF_CHANGES: ReadonlySet<string> = new Set(['change', 'percent-change', 'percent-of', 'note']);

interface Axis {
  /** What wins where both fit. */
  readonly likelier: 'ratio' | 'change';
  /** Which places must hold. */
  readonly counts: (place: number) => boolean;
}

function draftsOf(
  grid: FiguresGrid,
  open: Uint8Array,
  refer: (vector: number, place: number) => CellRef,
  { likelier, counts }: Axis,
): readonly (readonly Relation[])[] {
  const averages = averagePatterns(grid, open).map(({ result, from, to, places, evidence }) =>
    places.map((place): Relation => {
      const terms: Term[] = [];
      for (let vector = from; vector <= to; vector += 1) {
        if (!isNaN(grid.values[vector * grid.length + place] ?? NaN))
          terms.push({ cell: refer(vector, place), weight: 1 });
      }
      open[result * grid.length + place] = 0;
      return {
        check: 'average',
        operation: 'average',
        subject: refer(result, place),
        terms,
        pattern: 0,
        confidence: evidence,
        excuse: EXCUSE,
      };
    }),
  );
  const quotients = quotientPatterns(grid, open, likelier).map((found) => {
    const { places } = found;
    const missed = missedPlace(grid, found, counts);
    const held = places.map((place): Relation => ({ ...relationAt(found, place, refer), excuse: EXCUSE }));
    return missed === undefined ? held : [...held, relationAt(found, missed, refer)];
  });
  return [...averages, ...quotients];
}

function relationAt(
  { result, upper, lower, operation, factor, evidence }: QuotientPattern,
  place: number,
  refer: (vector: number, place: number) => CellRef,
): Relation {
  const over = refer(upper, place);
  const under = refer(lower, place);
  return {
    check: operation === 'ratio' ? 'ratio' : 'percent-change',
    operation,
    subject: refer(result, place),
    terms:
      operation === 'ratio'
        ? [
            { cell: over, weight: 1, role: 'numerator' },
            { cell: under, weight: 1, role: 'denominator' },
          ]
        : [
            { cell: under, weight: 1, role: 'from' },
            { cell: over, weight: 1, role: 'to' },
          ],
    ...(factor === 100 && { factor }),
    pattern: 0,
    confidence: evidence,
  };
}

/** Results that a quotient, a change or an average explains already. */
function explainedCells(known: readonly Relation[]): readonly CellRef[] {
  return known.flatMap(({ operation, subject }) =>
    subject === undefined || operation === 'sum' || operation === 'equal' ? [] : [subject],
  );
}

function turnedMarks(open: Uint8Array, { vectors, length }: FiguresGrid): Uint8Array {
  const marks = new Uint8Array(open.length);
  for (let vector = 0; vector < vectors; vector += 1) {
    for (let place = 0; place < length; place += 1) {
      marks[place * vectors + vector] = open[vector * length + place] ?? 0;
    }
  }
  return marks;
}

/** The exact test, by decimals and the intervals that rounding leaves. */
function holds({ subject, terms, operation, factor }: Relation, reading: Reading): boolean {
  const figure = subject && figureAt(reading, subject);
  if (subject === undefined || figure === undefined) return false;
  const operands = terms.flatMap(({ cell, weight, role }) => {
    const found = figureAt(reading, cell);
    if (found === undefined) return [];
    return [{ ...printedIn(lineAt(reading, cell), found), weight, role, exact: found.kind === 'nil' }];
  });
  const recomputation = { operation, operands, factor: factor ?? 1 };
  const computed = recompute(recomputation);
  if (computed === undefined) return false;
  return compare(quotientIn(lineAt(reading, subject), figure), computed, recomputation).outcome !== 'apart';
}
