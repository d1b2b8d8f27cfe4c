import { sharedConcept, shareOfRevenueConcept } from '../../claims/share-concept.ts';
import type { Term } from '../../model/relation.ts';
import type { CellRef, StatementKind } from '../../model/statement.ts';
import { cellOf, type Facts, type LineFacts, type StatementFacts } from '../named/facts.ts';

/** A line of the statements, or a quantity computed from some, as a row of columns. */
export interface Quantity {
  readonly statement: StatementFacts;
  /** What the quantity is in a column; `undefined` where something is not printed. */
  readonly at: (column: number) => Level | undefined;
  /** Printed, or computed from what is. */
  readonly printed: boolean;
  /** From one of the company's own statements rather than a table of parts, and of the whole measure. */
  readonly primary: boolean;
  /** The folded words of its caption; none where it is computed. */
  readonly words: readonly string[];
}

/** A sum of cells, over another sum of cells where it is a ratio. */
export interface Level {
  readonly terms: readonly Term[];
  readonly over: readonly Term[];
}

/** The rows of a document's statements, by what sentences call them; each question is answered once. */
export interface QuantityBook {
  /** Every row that a concept may mean, printed ones first: adjusted ones and those under accounting standards are not the same. */
  readonly of: (concept: string, adjusted: boolean) => readonly Quantity[];
  /** Rows whose captions hold all of some folded words. */
  readonly saying: (words: readonly string[]) => readonly Part[];
  /** What these rows are of the revenue, computed. */
  readonly sharesSaying: (words: readonly string[]) => readonly Part[];
}

/** A row of a part of the company. */
export interface Part extends Quantity {
  /** What it is a part of: its own concept, or that of the total that it adds up to. */
  readonly concept: string | undefined;
}

export function quantityBook(facts: Facts): QuantityBook {
  const known = new Map<string, readonly Quantity[]>();
  const byConcept = new Map<string, [StatementFacts, LineFacts][]>();
  const byWord = new Map<string, [StatementFacts, LineFacts][]>();
  for (const statement of facts.statements) {
    for (const line of statement.lines) {
      if (line.concept !== undefined) file(byConcept, line.concept, statement, line);
      for (const word of new Set(line.words)) file(byWord, word, statement, line);
    }
  }
  const parts = new Map<string, readonly Part[]>();
  const shares = new Map<string, readonly Part[]>();
  const linesSaying = (words: readonly string[]): readonly [StatementFacts, LineFacts][] =>
    (byWord.get(words[0] ?? '') ?? []).filter(([, line]) => words.every((word) => line.words.includes(word)));
  return {
    of: (concept, adjusted) =>
      once(known, `${concept} ${adjusted ? 'adjusted' : ''}`, () => {
        const plain = ALSO[concept] ?? [concept];
        const names = adjusted ? [...plain, ...plain.map((name) => `adjusted-${name}`)] : plain;
        const printed = names
          .flatMap((name) => byConcept.get(name) ?? [])
          .filter(([, line]) => fits(line, concept, adjusted))
          .map(([statement, line]) => ofLine(statement, line));
        const isComputed = !adjusted || concept.includes('adjusted');
        return [
          ...printed,
          ...(isComputed ? facts.statements.flatMap((each) => computedIn(each, concept, adjusted)) : []),
        ];
      }),
    saying: (words) =>
      once(parts, words.join(' '), () =>
        linesSaying(words).map(([statement, line]) => ({
          ...ofLine(statement, line),
          primary: false,
          concept: line.concept ?? totalConcept(statement, line),
        })),
      ),
    sharesSaying: (words) =>
      once(shares, words.join(' '), () =>
        linesSaying(words).flatMap(([statement, line]) => shareOfLine(statement, line) ?? []),
      ),
  };
}

function once<Answer>(known: Map<string, Answer>, key: string, make: () => Answer): Answer {
  let answer = known.get(key);
  if (answer === undefined) known.set(key, (answer = make()));
  return answer;
}

/** The concept of the first total below, further out, that has one: segments add up to the company's revenue. */
function totalConcept({ lines }: StatementFacts, { line, source }: LineFacts): string | undefined {
  let { depth } = source;
  for (const other of lines) {
    if (other.line <= line || other.source.depth >= depth) continue;
    if (other.source.role !== 'total' && other.source.role !== 'subtotal') return undefined;
    if (other.concept !== undefined) return other.concept;
    ({ depth } = other.source);
  }
  return undefined;
}

function file(
  index: Map<string, [StatementFacts, LineFacts][]>,
  key: string,
  statement: StatementFacts,
  line: LineFacts,
): void {
  const entries = index.get(key);
  if (entries === undefined) index.set(key, [[statement, line]]);
  else entries.push([statement, line]);
}

/** A line by its own words. */
function ofLine(statement: StatementFacts, line: LineFacts): Quantity {
  return {
    statement,
    at: (column) =>
      line.amounts[column] === undefined ? undefined : { terms: [term(cellOf(line, column))], over: [] },
    printed: true,
    primary: isPrimary(statement.kind) && !line.narrowed,
    words: line.words,
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

/** What a line is of the revenue of its statement. */
function shareOfLine(statement: StatementFacts, line: LineFacts): Part | undefined {
  const { adjusted, unit } = line;
  const revenue = statement.lines.find(
    (other) => other.concept === 'revenue' && other.adjusted === adjusted && other.unit === unit,
  );
  if (revenue === undefined || revenue === line) return undefined;
  const concept = line.concept ?? totalConcept(statement, line);
  return {
    ...ofLine(statement, line),
    at: (column) =>
      line.amounts[column] === undefined || revenue.amounts[column] === undefined
        ? undefined
        : { terms: [term(cellOf(line, column))], over: [term(cellOf(revenue, column))] },
    printed: false,
    primary: false,
    concept: concept === undefined ? undefined : shareOfRevenueConcept(concept),
  };
}

/** `selling-general-and-administrative-percent-of-revenue`. */
function shareOfRevenue(concept: string): Formula | undefined {
  const of = sharedConcept(concept);
  return of === undefined ? undefined : { plus: [of], over: ['revenue'] };
}

interface Formula {
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
  readonly over?: readonly string[];
}

function computedIn(statement: StatementFacts, concept: string, adjusted: boolean): readonly Quantity[] {
  const formula = COMPUTED[concept] ?? shareOfRevenue(concept);
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
      printed: false,
      primary: isPrimary(statement.kind),
      words: [],
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
