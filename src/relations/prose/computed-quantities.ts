import { sharedConcept } from '../../claims/share-concept.ts';
import type { Term } from '../../model/relation.ts';
import { amountFor, type Facts, type LineFacts, type Placed, type StatementFacts } from '../named/facts.ts';
import { isPrimary, type Level, type Quantity, term } from './quantity.ts';

/** Quantities that sentences name and statements need not print. */
const COMPUTED: Readonly<Record<string, Formula>> = {
  'gross-margin': { plus: ['gross-profit'], over: ['revenue'] },
  'operating-margin': { plus: ['operating-income'], over: ['revenue'] },
  'net-margin': { plus: ['net-income'], over: ['revenue'] },
  'ebitda-margin': { plus: ['ebitda'], over: ['revenue'] },
  'adjusted-ebitda-margin': { plus: ['adjusted-ebitda'], over: ['revenue'] },
  'effective-tax-rate': { plus: ['income-tax'], over: ['income-before-tax'] },
  'working-capital': { plus: ['total-current-assets'], minus: ['total-current-liabilities'] },
  'free-cash-flow': { plus: ['cash-from-operations'], minus: ['capital-expenditures'] },
  'cash-and-short-term-investments': { plus: ['cash', 'short-term-investments'] },
};

interface Formula {
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
  readonly over?: readonly string[];
}

/**
 * A quantity out of the lines of each statement by itself; or `across` them, where its whole is the company's own: the
 * reconciliation of adjusted EBITDA prints no revenue, which stands in the results of the same period.
 */
export function computed(
  facts: Facts,
  concept: string,
  adjusted: boolean,
  reach: 'by itself' | 'across',
): readonly Quantity[] {
  const formula = formulaOf(concept);
  const whole = (reach === 'across' ? formula?.over : undefined) ?? [];
  if (formula === undefined || (reach === 'across' && whole.length === 0)) return [];
  return facts.statements.flatMap((statement) =>
    quantityOf(
      statement,
      facts,
      formula,
      (name) => lineIn(statement, name, adjusted) ?? (whole.includes(name) ? ownLine(facts, name) : undefined),
    ),
  );
}

function formulaOf(concept: string): Formula | undefined {
  const of = sharedConcept(concept);
  return COMPUTED[concept] ?? (of === undefined ? undefined : { plus: [of], over: ['revenue'] });
}

function lineIn({ lines }: StatementFacts, name: string, adjusted: boolean): LineFacts | undefined {
  const isOwnBasis = name.startsWith('adjusted-');
  return lines.find(
    (line) =>
      (line.concept === name || (adjusted && line.concept === `adjusted-${name}`)) &&
      (isOwnBasis || line.adjusted === adjusted) &&
      (line.unit === 'currency' || line.unit === 'count'),
  );
}

function ownLine({ statements }: Facts, name: string): LineFacts | undefined {
  for (const { kind, lines } of statements) {
    const own = lines.find(
      (line) => line.concept === name && !line.adjusted && !line.narrowed && line.unit === 'currency',
    );
    if (kind === 'income-statement' && own !== undefined) return own;
  }
  return undefined;
}

function quantityOf(
  statement: StatementFacts,
  facts: Facts,
  { plus, minus = [], over = [] }: Formula,
  lineOf: (name: string) => LineFacts | undefined,
): readonly Quantity[] {
  const added = plus.map(lineOf);
  const taken = minus.map(lineOf);
  const whole = over.map(lineOf);
  if ([...added, ...taken, ...whole].includes(undefined)) return [];
  const termsAt = (
    lines: readonly (LineFacts | undefined)[],
    column: number,
    weight: 1 | -1,
  ): readonly Term[] | undefined => {
    const terms = lines.flatMap((line) => {
      const placed = line && amountFor(facts, line, { statement: statement.index, column });
      return placed === undefined ? [] : [term(placed.cell, weightOf(placed, weight))];
    });
    return terms.length === lines.length ? terms : undefined;
  };
  return [
    {
      statement,
      at(column): Level | undefined {
        const up = termsAt(added, column, 1);
        const down = termsAt(taken, column, -1);
        const below = termsAt(whole, column, 1);
        if (up === undefined || down === undefined || below === undefined) return undefined;
        return { terms: [...up, ...down], over: below };
      },
      printed: false,
      primary: isPrimary(statement.kind),
      words: [],
    },
  ];
}

/** What is taken away is added where it is printed as a negative figure already: capital expenditures of (41.3). */
function weightOf({ amount }: Placed, weight: 1 | -1): 1 | -1 {
  return weight === -1 && amount.value < 0 ? 1 : weight;
}
