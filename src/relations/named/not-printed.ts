import type { CellRef } from '../../model/statement.ts';
import { cellOf, type Facts, type LineFacts, type StatementFacts } from './facts.ts';
import type { Draft, Pattern } from './pattern.ts';

/** Quantities that readers of a release ask for, computed where no line prints them. */
export function quantitiesNotPrinted({ statements }: Facts): readonly Pattern[] {
  const printed = new Set(statements.flatMap(({ lines }) => lines.map(({ concept }) => concept)));
  const patterns = statements.flatMap((statement) => [
    ...(statement.kind === 'income-statement' && !printed.has('gross-margin') ? [grossMargin(statement)] : []),
    ...(printed.has('working-capital') ? [] : [workingCapital(statement)]),
  ]);
  return patterns.filter((pattern) => pattern.length > 0);
}

function grossMargin(statement: StatementFacts): Pattern {
  return inEachColumn(statement, ['gross-profit', 'revenue'], (profit, revenue) => ({
    check: 'ratio',
    operation: 'ratio',
    subject: undefined,
    names: 'gross-margin',
    factor: 100,
    terms: [
      { cell: profit, weight: 1, role: 'numerator' },
      { cell: revenue, weight: 1, role: 'denominator' },
    ],
    confidence: 0,
  }));
}

function workingCapital(statement: StatementFacts): Pattern {
  return inEachColumn(statement, ['total-current-assets', 'total-current-liabilities'], (assets, liabilities) => ({
    check: 'difference',
    operation: 'sum',
    subject: undefined,
    names: 'working-capital',
    terms: [
      { cell: assets, weight: 1 },
      { cell: liabilities, weight: -1 },
    ],
    confidence: 0,
  }));
}

/** What follows from two lines, in the columns that print both. */
function inEachColumn(
  { lines, columns }: StatementFacts,
  concepts: readonly [string, string],
  draft: (one: CellRef, other: CellRef) => Draft,
): Pattern {
  const [one, other] = concepts.map((wanted) => lineOf(wanted, lines));
  if (one === undefined || other === undefined) return [];
  return columns
    .filter(({ index, plain }) => plain && one.amounts[index] !== undefined && other.amounts[index] !== undefined)
    .map(({ index }) => draft(cellOf(one, index), cellOf(other, index)));
}

function lineOf(wanted: string, lines: readonly LineFacts[]): LineFacts | undefined {
  return lines.find(({ concept, adjusted, unit }) => concept === wanted && !adjusted && unit === 'currency');
}
