import type { Term } from '../../model/relation.ts';
import type { CellRef, Column, StatementKind } from '../../model/statement.ts';
import { cellOf, type Facts, type LineFacts, type StatementFacts } from '../named/facts.ts';

/** A line of the statements, or a quantity computed from some, as a row of columns. */
export interface Quantity {
  readonly statement: StatementFacts;
  /** What the quantity is in a column; `undefined` where something is not printed. */
  readonly at: (column: number) => Level | undefined;
  /** Columns that hold amounts of a period. */
  readonly columns: readonly Column[];
  /** Printed, or computed from what is. */
  readonly printed: boolean;
  /** From one of the company's own statements rather than a table of parts. */
  readonly primary: boolean;
}

/** A sum of cells, over another sum of cells where it is a ratio. */
export interface Level {
  readonly terms: readonly Term[];
  readonly over: readonly Term[];
}

/** Every row that a concept may mean, printed ones first. `basis` is that of the words: adjusted and GAAP are not the same. */
export function quantitiesOf(facts: Facts, concept: string, adjusted: boolean): readonly Quantity[] {
  const plain = ALSO[concept] ?? [concept];
  const names = adjusted ? [...plain, ...plain.map((name) => `adjusted-${name}`)] : plain;
  const printed = facts.statements.flatMap((statement) =>
    statement.lines
      .filter((line) => line.concept !== undefined && names.includes(line.concept) && fits(line, concept, adjusted))
      .map((line) => ofLine(statement, line)),
  );
  const computed = facts.statements.flatMap((statement) =>
    adjusted && !concept.includes('adjusted') ? [] : computedIn(statement, concept, adjusted),
  );
  return [...printed, ...computed];
}

/** A line by its own words. */
export function ofLine(statement: StatementFacts, line: LineFacts): Quantity {
  return {
    statement,
    at: (column) =>
      line.amounts[column] === undefined ? undefined : { terms: [term(cellOf(line, column))], over: [] },
    columns: statement.columns.map(({ source }) => source),
    printed: true,
    primary: isPrimary(statement.kind),
  };
}

/** Concepts of sentences that captions tell apart more finely. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  eps: ['eps', 'eps-basic', 'eps-diluted', 'eps-basic-and-diluted'],
  'eps-basic': ['eps-basic', 'eps', 'eps-basic-and-diluted'],
  'eps-diluted': ['eps-diluted', 'eps', 'eps-basic-and-diluted'],
  'net-income': ['net-income', 'net-income-to-parent'],
  'stockholders-equity': ['stockholders-equity', 'total-equity'],
  'adjusted-ebitda': ['adjusted-ebitda', 'ebitda'],
  'adjusted-ebitda-margin': ['adjusted-ebitda-margin', 'ebitda-margin'],
};

/** Quantities that sentences name and statements need not print. */
const COMPUTED: Readonly<Record<string, Formula>> = {
  'gross-margin': { plus: ['gross-profit'], over: ['revenue'] },
  'operating-margin': { plus: ['operating-income'], over: ['revenue'] },
  'net-margin': { plus: ['net-income'], over: ['revenue'] },
  'effective-tax-rate': { plus: ['income-tax'], over: ['income-before-tax'] },
  'working-capital': { plus: ['total-current-assets'], minus: ['total-current-liabilities'] },
  'free-cash-flow': { plus: ['cash-from-operations'], minus: ['capital-expenditures'] },
};

interface Formula {
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
  readonly over?: readonly string[];
}

function computedIn(statement: StatementFacts, concept: string, adjusted: boolean): readonly Quantity[] {
  const formula = COMPUTED[concept];
  if (formula === undefined) return [];
  const lineOf = (name: string): LineFacts | undefined =>
    statement.lines.find(
      (line) =>
        line.concept === name && line.adjusted === adjusted && (line.unit === 'currency' || line.unit === 'count'),
    );
  const plus = formula.plus.map(lineOf);
  const minus = (formula.minus ?? []).map(lineOf);
  const over = (formula.over ?? []).map(lineOf);
  const lines = [...plus, ...minus, ...over];
  if (lines.includes(undefined)) return [];
  return [
    {
      statement,
      at(column) {
        if (lines.some((line) => line?.amounts[column] === undefined)) return undefined;
        const terms = (parts: readonly (LineFacts | undefined)[], weight: 1 | -1): readonly Term[] =>
          parts.flatMap((line) =>
            line === undefined ? [] : [term(cellOf(line, column), weightOf(line, column, weight))],
          );
        return { terms: [...terms(plus, 1), ...terms(minus, -1)], over: terms(over, 1) };
      },
      columns: statement.columns.map(({ source }) => source),
      printed: false,
      primary: isPrimary(statement.kind),
    },
  ];
}

/** What is taken away is added where it is printed as a negative figure already: capital expenditures of (41.3). */
function weightOf(line: LineFacts, column: number, weight: 1 | -1): 1 | -1 {
  return weight === -1 && (line.amounts[column]?.value ?? 0) < 0 ? 1 : weight;
}

function fits(line: LineFacts, concept: string, adjusted: boolean): boolean {
  const isAdjusted = line.adjusted || line.concept?.startsWith('adjusted-') === true;
  if (concept.startsWith('adjusted-')) return isAdjusted;
  return isAdjusted === adjusted;
}

function isPrimary(kind: StatementKind): boolean {
  return kind !== 'segments' && kind !== 'other' && kind !== 'equity';
}

function term(cell: CellRef, weight: 1 | -1 = 1): Term {
  return { cell, weight };
}
