import type { CheckResult } from '../../model/relation.ts';
import type { CellRef } from '../../model/statement.ts';
import type { Decimal } from '../../numeric/decimal.ts';
import { spotAt } from '../places.ts';
import { equationOf, resultOf } from './equations.ts';
import { liveVerdict, type VerdictCells } from './live-verdict.ts';
import { addressesFor } from './places-on-sheets.ts';
import {
  differenceFormat,
  formula,
  fromTheTop,
  heading,
  label,
  number,
  numberFormat,
  text,
  wrapped,
  type SheetRow,
} from './sheet-cells.ts';
import { CHECKS_SHEET, type WorkPaper, type WorkSheet } from './work-paper.ts';

/** The columns, each with its width in characters. */
const WIDTHS = {
  id: 6,
  check: 15,
  statement: 24,
  line: 40,
  column: 34,
  reported: 15,
  'sum, numerator or later': 18,
  'denominator or earlier': 18,
  recomputed: 18,
  difference: 12,
  'live verdict': 23,
  'verdict of fusion-fin': 23,
  reason: 32,
  equation: 80,
  'rounding: above': 12,
  'rounding: below': 12,
  'rounding: reported': 12,
} as const;
const HEADS = Object.keys(WIDTHS);

/** The column of the live verdict, from 1. */
export const LIVE_VERDICT: number = HEADS.indexOf('live verdict') + 1;

/** Every check, one row each: recomputed by formulas from the figures on the sheets, and judged by formulas. */
export function checksSheet(paper: WorkPaper): WorkSheet {
  const rows = paper.report.checks.map((check, index) => fromTheTop(rowOf(check, index + 2, paper)));
  const range = { from: { row: 2, column: 1 }, to: { row: Math.max(2, rows.length + 1), column: HEADS.length } };
  return {
    sheet: CHECKS_SHEET,
    data: [HEADS.map((head) => heading(head)), ...rows],
    columns: Object.values(WIDTHS).map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
    showGridLines: false,
    conditionalFormatting: [
      { cellRange: range, condition: { formula: '=$K2="disagrees"' }, style: { backgroundColor: '#fbe3df' } },
      {
        cellRange: range,
        condition: { formula: '=$K2="agrees-within-rounding"' },
        style: { backgroundColor: '#fdf3da' },
      },
    ],
  };
}

function rowOf(check: CheckResult, row: number, paper: WorkPaper): SheetRow {
  const { id, relation, verdict, reason } = check;
  const name = nameCells(relation.subject, relation.names, paper);
  const start = [label(id), label(relation.check), ...name];
  const end = [label(verdict), wrapped(reason ?? '', WIDTHS.reason), wrapped(check.formula, WIDTHS.equation)];
  const equation = equationOf(check, paper.report, addressesFor(paper.sheets));
  if (equation === undefined) {
    return [
      ...start,
      ...Array.from({ length: 5 }, () => undefined),
      label('not-tested'),
      ...end,
      undefined,
      undefined,
      undefined,
    ];
  }
  const cells: VerdictCells = {
    reported: `F${row}`,
    above: `G${row}`,
    below: `H${row}`,
    difference: `J${row}`,
    allowanceAbove: `O${row}`,
    allowanceBelow: `P${row}`,
    allowanceReported: `Q${row}`,
  };
  const { places, unit } = equation.subject;
  const format = numberFormat(places, unit);
  const isQuotient = equation.below !== undefined;
  const open = (value: Decimal): SheetRow[number] => number(value, '0.########');
  return [
    ...start,
    formula(equation.reported, format),
    formula(equation.above, isQuotient ? '#,##0.########' : format),
    equation.below === undefined ? undefined : formula(equation.below, '#,##0.########'),
    formula(resultOf(equation, cells.above, cells.below), numberFormat(places + (isQuotient ? 2 : 0), unit)),
    formula(
      `ROUND(${cells.reported}-I${row},${equation.decimals})`,
      differenceFormat(isQuotient ? places + 2 : equation.decimals),
    ),
    verdict === 'not-tested'
      ? label('not-tested')
      : formula(liveVerdict(equation, cells), 'General', { fontWeight: 'bold' }),
    ...end,
    open(equation.allowances.above),
    open(equation.allowances.below),
    open(equation.allowances.reported),
  ];
}

function nameCells(subject: CellRef | undefined, names: string | undefined, { report, sheets }: WorkPaper): SheetRow {
  const spot = subject && spotAt(report, subject);
  if (subject === undefined || spot === undefined)
    return [undefined, label((names ?? '').replaceAll('-', ' ')), undefined];
  return [label(sheets[subject.statement]?.name ?? ''), text(spot.line.caption), text(spot.column?.heading ?? '')];
}
