import type { Report } from '../model/report.ts';
import type { CellRef, Column, Line } from '../model/statement.ts';
import type { Decimal } from '../numeric/decimal.ts';
import { bridgesIn, type Bridge } from './bridges.ts';
import { figureAt } from './places.ts';
import { printable } from './words.ts';

/** What a measure is of revenue, in percent; one figure for each column of the bridge. */
export interface Margin {
  readonly name: string;
  readonly percents: readonly (Decimal | undefined)[];
}

/**
 * The margin of every EBITDA and operating income of a bridge where the revenue of the period is known, after the gross
 * margin; that one stands below the first bridge in any case.
 */
export function marginsOf({ index, statement }: Bridge, report: Report): readonly Margin[] {
  const own = [...statement.lines.entries()].filter(([, line]) => isMeasure(line));
  const isFirst = bridgesIn(report)[0]?.index === index;
  const margins: readonly Margin[] = [
    ...(isFirst || own.length > 0 ? [grossMargin(statement.columns, report)] : []),
    ...own.map(([line, { caption }]) => ({
      name: `${printable(caption)} margin`,
      percents: statement.columns.map((column, at) =>
        isAmount(column) ? shareOfRevenue({ statement: index, line, column: at }, column, report) : undefined,
      ),
    })),
  ];
  return margins.filter(({ percents }) => percents.some((percent) => percent !== undefined));
}

function isMeasure({ concept }: Line): boolean {
  return /ebitda$|operating-income$/.test(concept ?? '');
}

function grossMargin(columns: readonly Column[], report: Report): Margin {
  return {
    name: 'Gross margin',
    percents: columns.map((column) => {
      const profit = isAmount(column) ? cellOf('gross-profit', column, report) : undefined;
      return profit && shareOfRevenue(profit, column, report);
    }),
  };
}

function shareOfRevenue(cell: CellRef, column: Column, report: Report): Decimal | undefined {
  const figure = figureAt(report, cell);
  const at = cellOf('revenue', column, report);
  const revenue = figureAt(report, at);
  if (at === undefined || figure?.unit !== 'currency' || revenue?.unit !== 'currency') return undefined;
  const isSameCurrency = report.statements[cell.statement]?.currency === report.statements[at.statement]?.currency;
  if (!isSameCurrency || revenue.value.isZero()) return undefined;
  return figure.value.times(100).div(revenue.value).toDecimalPlaces(1);
}

/** The first figure of a concept for the column's period in an income statement; none where two columns could be meant. */
function cellOf(concept: string, wanted: Column, { statements }: Report): CellRef | undefined {
  for (const [statement, { kind, lines, columns }] of statements.entries()) {
    if (kind !== 'income-statement') continue;
    const fitting = [...columns.entries()].filter(([, column]) => isAmount(column) && isSamePeriod(column, wanted));
    const named = fitting.filter(([, { label }]) => label === wanted.label);
    const [column] = (fitting.length > 1 ? named : fitting)[0] ?? [-1];
    const line = lines.findIndex((one) => one.concept === concept && one.cells[column] !== undefined);
    if (line >= 0) return { statement, line, column };
  }
  return undefined;
}

function isAmount({ role }: Column): boolean {
  return role === 'reported' || role === 'adjusted' || role === 'total';
}

function isSamePeriod({ period: one }: Column, { period: other }: Column): boolean {
  if (one === undefined || one.kind !== other?.kind || one.end !== other.end) return false;
  return one.kind === 'instant' || other.kind === 'instant' || one.months === other.months;
}
