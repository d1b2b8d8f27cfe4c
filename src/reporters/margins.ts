import type { Report } from '../model/report.ts';
import type { CellRef, Period, Statement } from '../model/statement.ts';
import type { Decimal } from '../numeric/decimal.ts';
import type { Bridge } from './bridges.ts';
import { figureAt } from './places.ts';
import { printable } from './words.ts';

/** What a measure is of revenue, in percent; one figure for each column of the bridge. */
export interface Margin {
  readonly name: string;
  readonly percents: readonly (Decimal | undefined)[];
}

/** Gross margin, and the margin of every EBITDA and operating income of a bridge, where the revenue of the period is known. */
export function marginsOf({ index, statement }: Bridge, report: Report): readonly Margin[] {
  const inLine = (line: number): Margin => ({
    name: `${printable(statement.lines[line]?.caption ?? '')} margin`,
    percents: statement.columns.map(
      (column, at) => column.period && shareOfRevenue({ statement: index, line, column: at }, column.period, report),
    ),
  });
  const gross: Margin = {
    name: 'Gross margin',
    percents: statement.columns.map(({ period }) => {
      const profit = period && cellOf('gross-profit', period, report);
      return profit && shareOfRevenue(profit, period, report);
    }),
  };
  const own = [...statement.lines.keys()].filter((line) =>
    /ebitda$|operating-income$/.test(statement.lines[line]?.concept ?? ''),
  );
  return [gross, ...own.map(inLine)].filter(({ percents }) => percents.some((percent) => percent !== undefined));
}

function shareOfRevenue(cell: CellRef, period: Period, report: Report): Decimal | undefined {
  const figure = figureAt(report, cell);
  const revenue = figureAt(report, cellOf('revenue', period, report));
  if (figure?.unit !== 'currency' || revenue?.unit !== 'currency' || revenue.value.isZero()) return undefined;
  return figure.value.times(100).div(revenue.value).toDecimalPlaces(1);
}

/** The first figure of a concept for a period in an income statement. */
function cellOf(concept: string, period: Period, { statements }: Report): CellRef | undefined {
  for (const [statement, { kind, lines, columns }] of statements.entries()) {
    if (kind !== 'income-statement') continue;
    const column = columns.findIndex((one) => isAmount(one) && isSame(one.period, period));
    const line = lines.findIndex((one) => one.concept === concept && one.cells[column] !== undefined);
    if (column >= 0 && line >= 0) return { statement, line, column };
  }
  return undefined;
}

function isAmount({ role }: Statement['columns'][number]): boolean {
  return role === 'reported' || role === 'total';
}

function isSame(one: Period | undefined, other: Period): boolean {
  if (one?.kind !== other.kind || one.end !== other.end) return false;
  return one.kind === 'instant' || other.kind === 'instant' || one.months === other.months;
}
