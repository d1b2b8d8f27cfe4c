import { cellOf, type Facts, type LineFacts } from './facts.ts';
import type { Draft, Pattern } from './pattern.ts';

/** Quantities that readers of a release ask for, computed where no line prints them. */
export function quantitiesNotPrinted({ statements }: Facts): readonly Pattern[] {
  const printed = new Set(statements.flatMap(({ lines }) => lines.map(({ concept }) => concept)));
  return statements.flatMap(({ lines, columns, kind }) => {
    const find = (wanted: string): LineFacts | undefined =>
      lines.find(({ concept, adjusted, unit }) => concept === wanted && !adjusted && unit === 'currency');
    const each = (
      one: LineFacts | undefined,
      other: LineFacts | undefined,
      draft: (column: number) => Draft,
    ): Pattern =>
      one === undefined || other === undefined
        ? []
        : columns
            .filter(
              ({ index, plain }) => plain && one.amounts[index] !== undefined && other.amounts[index] !== undefined,
            )
            .map(({ index }) => draft(index));
    const [profit, revenue] = [find('gross-profit'), find('revenue')];
    const [assets, liabilities] = [find('total-current-assets'), find('total-current-liabilities')];
    const patterns: Pattern[] = [];
    if (kind === 'income-statement' && !printed.has('gross-margin') && profit && revenue) {
      patterns.push(
        each(profit, revenue, (column) => ({
          check: 'ratio',
          operation: 'ratio',
          subject: undefined,
          names: 'gross-margin',
          factor: 100,
          terms: [
            { cell: cellOf(profit, column), weight: 1, role: 'numerator' },
            { cell: cellOf(revenue, column), weight: 1, role: 'denominator' },
          ],
          confidence: 0,
        })),
      );
    }
    if (!printed.has('working-capital') && assets && liabilities) {
      patterns.push(
        each(assets, liabilities, (column) => ({
          check: 'difference',
          operation: 'sum',
          subject: undefined,
          names: 'working-capital',
          terms: [
            { cell: cellOf(assets, column), weight: 1 },
            { cell: cellOf(liabilities, column), weight: -1 },
          ],
          confidence: 0,
        })),
      );
    }
    return patterns.filter((pattern) => pattern.length > 0);
  });
}
