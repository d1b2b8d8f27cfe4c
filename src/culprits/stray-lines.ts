import type { CheckResult } from '../model/relation.ts';
import type { Reading } from '../model/report.ts';
import type { Cell, Figure, Line, Statement } from '../model/statement.ts';
import { isAmount } from '../relations/cells.ts';
import { captionPromise, isInPassing } from '../statements/promises.ts';
import { indexOf, listsByStatement, type List, type ListIndex } from './column-lists.ts';

/** A line with figures in the midst of a list whose total foots without it, and that no other total counts either. */
export interface Stray {
  readonly statement: number;
  /** Index into the statement's lines. */
  readonly line: number;
  readonly figures: readonly { readonly column: number; readonly figure: Figure }[];
  /** Line of the total that does not count it. */
  readonly total: number;
  /** The line of the same statement that prints the same figures; `undefined` where none does. */
  readonly copyOf: number | undefined;
  /** Ids of the results that hold without it. */
  readonly results: readonly string[];
}

/**
 * Lines that stand in a list and are not counted. A line that is printed in passing ("of which leases", a share count)
 * stands deeper than the others, is of another unit, or is counted elsewhere; of some 3,700 sums of clean releases none
 * leaves out a line as others stand around it.
 */
export function findStrays({ statements }: Reading, checks: readonly CheckResult[]): readonly Stray[] {
  const found: Stray[] = [];
  for (const [index, lists] of listsByStatement(checks, statements.length).entries()) {
    const statement = statements[index];
    if (lists === undefined || statement === undefined) continue;
    const known = indexOf(lists);
    for (let line = 0; line < statement.lines.length - 1; line += 1) {
      if (isItem(statement.lines[line])) {
        const isCounted = known.isTotal(line) || known.partOf(line).length > 0;
        const stray = isCounted ? amidst(statement, line, known) : strayAt(statement, line, known);
        if (stray !== undefined) found.push({ statement: index, ...stray });
      }
      const copy = copyBelow(statement.lines, line, known);
      if (copy !== undefined && found.at(-1)?.line !== line) found.push({ statement: index, ...copy });
    }
  }
  return found;
}

/** A line in the midst of a list whose total adds up without it, and that is counted beside that total by the next. */
function amidst({ lines }: Statement, line: number, lists: ListIndex): Omit<Stray, 'statement'> | undefined {
  const own = lines[line];
  if (own === undefined) return undefined;
  for (const list of lists.around(line)) {
    if (!list.holds || !isPromised(lines[list.total]) || list.parts.includes(line)) continue;
    const isBeside = ({ holds, total, parts }: List): boolean =>
      holds && total > list.total && parts.includes(list.total);
    if (!lists.partOf(line).some(isBeside)) continue;
    const figures = inColumnsOf(list, figuresOf(own));
    const results = list.checks.map(({ id }) => id);
    if (isMissed(list, figures, lines)) return { line, figures, total: list.total, copyOf: undefined, results };
  }
  return undefined;
}

/** Two lines beside each other with the same figures, of which totals that hold count one and never both. */
function copyBelow(lines: readonly Line[], line: number, lists: ListIndex): Omit<Stray, 'statement'> | undefined {
  const one = lines[line];
  const other = lines[line + 1];
  if (one?.role !== 'item' || other?.role !== 'item' || one.caption === other.caption) return undefined;
  if (!one.cells.some(isSomething) || (!isItem(one) && !isItem(other))) return undefined;
  if (!one.cells.every((cell, column) => cell?.raw === other.cells[column]?.raw)) return undefined;
  if (lists.partOf(line).some(({ parts }) => parts.includes(line + 1))) return undefined;
  for (const list of [...lists.partOf(line), ...lists.partOf(line + 1)]) {
    if (!list.holds || !isPromised(lines[list.total]) || list.total === line || list.total === line + 1) continue;
    const figures = inColumnsOf(list, figuresOf(one));
    if (!isMissed(list, figures, lines)) continue;
    const results = list.checks.map(({ id }) => id);
    return { line, figures, total: list.total, copyOf: line + 1, results };
  }
  return undefined;
}

function isItem(line: Line | undefined): line is Line {
  return (
    line?.role === 'item' && line.caption !== '' && line.cells.some(isSomething) && captionPromise(line.caption) === 0
  );
}

function strayAt({ lines }: Statement, line: number, lists: ListIndex): Omit<Stray, 'statement'> | undefined {
  const own = lines[line];
  const printed = own === undefined ? [] : figuresOf(own);
  const above = neighbour(lines, line, -1, printed);
  const below = neighbour(lines, line, 1, printed);
  if (own === undefined || below === undefined) return undefined;
  if (
    isSetIn(
      own,
      [above, below].map((at) => lines[at ?? -1]),
    )
  )
    return undefined;
  for (const list of lists.around(line)) {
    const { total, parts, checks, holds } = list;
    if (!holds || !isPromised(lines[total]) || !belongs(list, below, lists)) continue;
    // It may be part of a subtotal of which nobody knows what makes it up.
    if (below !== total && isPromised(lines[below]) && !lists.isTotal(below)) continue;
    // Where it is blank its figures may have slipped out of their columns, and elsewhere be counted.
    if (checks.some(({ relation }) => own.cells[relation.subject?.column ?? -1] === undefined)) continue;
    const figures = inColumnsOf(list, printed);
    if (!isMissed(list, figures, lines)) continue;
    const copyOf = copied(lines, line, figures, parts);
    if (above === undefined || !belongs(list, above, lists)) continue;
    // A section of one line closes with a total of the same figures.
    if (copyOf !== undefined && Math.abs(copyOf - line) === 1 && lines[copyOf]?.role !== 'item') continue;
    return { line, figures, total, copyOf, results: checks.map(({ id }) => id) };
  }
  return undefined;
}

/** What is printed in passing ("of which leases") is set in deeper than the lines around it. */
function isSetIn({ depth, layout, caption }: Line, around: readonly (Line | undefined)[]): boolean {
  if (isInPassing(caption)) return true;
  return around.every((line) => line === undefined || depth > line.depth || layout.indent > line.layout.indent);
}

type Figures = Stray['figures'];

function figuresOf({ cells }: Line): Figures {
  return cells.flatMap((figure, column) => (isSomething(figure) ? [{ column, figure }] : []));
}

function inColumnsOf({ checks }: List, figures: Figures): Figures {
  return figures.filter(({ column }) => checks.some(({ relation }) => relation.subject?.column === column));
}

/** The next line above or below with a figure of the same unit in one of the columns. */
function neighbour(lines: readonly Line[], from: number, step: 1 | -1, figures: Figures): number | undefined {
  for (let line = from + step; line >= 0 && line < lines.length; line += step) {
    const cells = lines[line]?.cells ?? [];
    const isAlike = figures.some(({ column, figure }) => {
      const cell = cells[column];
      return isSomething(cell) && cell.unit === figure.unit;
    });
    if (isAlike) return line;
  }
  return undefined;
}

function isPromised(line: Line | undefined): boolean {
  return line !== undefined && (line.role === 'total' || line.role === 'subtotal' || line.caption === '');
}

/** Whether a line is the total, a part, or a part of a part. */
function belongs({ total, parts }: List, line: number, lists: ListIndex): boolean {
  if (line === total || parts.includes(line)) return true;
  return lists.partOf(line).some((inner) => inner.total !== total && parts.includes(inner.total));
}

/** Digits that prove the line to be missed, together: 100 twice, 10,000 once. */
const FEWEST_UNITS = 10_000;

/** Whether its figures are of the list's unit, and too large to be lost in the rounding of its columns. */
function isMissed({ parts, total }: List, figures: Figures, lines: readonly Line[]): boolean {
  let weight = 1;
  for (const { column, figure } of figures) {
    const sum = lines[total]?.cells[column];
    if (!isSomething(sum) || sum.unit !== figure.unit) return false;
    const units = figure.value.abs().times(`1e${sum.places - sum.scale}`);
    // Rounding leaves at most half a unit for each part.
    if (units.lte(parts.length + 1)) return false;
    weight *= units.toNumber();
  }
  return weight >= FEWEST_UNITS;
}

/** The line that prints the same figures: a part of the list rather than any other, the nearest rather than one far away. */
function copied(lines: readonly Line[], line: number, figures: Figures, parts: readonly number[]): number | undefined {
  let best: number | undefined;
  const distance = (at: number): number => Math.abs(at - line) + (parts.includes(at) ? 0 : lines.length);
  for (const [at, other] of lines.entries()) {
    if (at !== line && repeats(other, figures) && (best === undefined || distance(at) < distance(best))) best = at;
  }
  return best;
}

function repeats(other: Line, figures: Figures): boolean {
  return figures.every(({ column, figure }) => {
    const cell = other.cells[column];
    return isSomething(cell) && cell.value.eq(figure.value);
  });
}

function isSomething(cell: Cell | undefined): cell is Figure {
  return isAmount(cell) && !cell.value.isZero();
}
