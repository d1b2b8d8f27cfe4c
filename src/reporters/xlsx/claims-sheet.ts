import type { Term } from '../../model/relation.ts';
import type { ClaimResult, Report } from '../../model/report.ts';
import { Decimal, ZERO } from '../../numeric/decimal.ts';
import { figureAt, lineAndColumn, nameOf, printedAt, spotAt } from '../places.ts';
import { termText } from './equations.ts';
import { addressesFor, type Address } from './places-on-sheets.ts';
import {
  COLOURS,
  LIVE_COLOUR,
  formula,
  fromTheTop,
  heading,
  label,
  number,
  text,
  wrapped,
  type SheetCell,
  type SheetRow,
} from './sheet-cells.ts';
import { CLAIMS_SHEET, type WorkPaper, type WorkSheet } from './work-paper.ts';

/** The columns, each with its width in characters. */
const WIDTHS = {
  id: 6,
  'line:column': 11,
  words: 60,
  printed: 18,
  says: 16,
  said: 18,
  recomputed: 18,
  difference: 14,
  mark: 9,
  verdict: 23,
  reason: 40,
  'held against': 60,
} as const;

/** Every figure of the prose, in whole units, beside what the statements say. */
export function claimsSheet(paper: WorkPaper): WorkSheet {
  return {
    sheet: CLAIMS_SHEET,
    data: [
      Object.keys(WIDTHS).map((head) => heading(head)),
      ...paper.report.claimResults.map((claim, at) => fromTheTop(rowOf(claim, at + 2, paper))),
    ],
    columns: Object.values(WIDTHS).map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
    showGridLines: false,
  };
}

function rowOf(result: ClaimResult, row: number, { report, marks, sheets }: WorkPaper): SheetRow {
  const { id, claim, verdict, reason, reported, computed, terms } = result;
  const mark = marks.ofClaim(result);
  const held = terms.map(({ cell }) => spotAt(report, cell)).filter((spot) => spot !== undefined);
  const both = reported !== undefined && computed !== undefined;
  return [
    label(id),
    label(lineAndColumn(report, claim.figure)),
    wrapped(claim.text, WIDTHS.words),
    text(printedAt(report, claim.figure)),
    label(claim.says),
    reported === undefined ? undefined : number(reported, FORMAT),
    computed === undefined ? undefined : computedCell(result, computed, report, addressesFor(sheets)),
    both ? formula(`ROUND(F${row}-G${row},9)`, '+#,##0.####;-#,##0.####;"-"') : undefined,
    label(mark.text, { textColor: COLOURS[mark.standing] }),
    label(verdict),
    wrapped(reason ?? '', WIDTHS.reason),
    wrapped(held.map((spot) => nameOf(spot)).join('; '), WIDTHS['held against']),
  ];
}

const FORMAT = '#,##0.######;(#,##0.######)';

/** Live where a plain formula over the figures comes to the same; a claim may be read in ways that none does. */
function computedCell(result: ClaimResult, computed: Decimal, report: Report, address: Address): SheetCell {
  const found = formulasOf(result, report, address).find(
    ({ value }) => value?.minus(computed).abs().lt(CLOSE) === true,
  );
  return found === undefined ? number(computed, FORMAT) : formula(found.expression, FORMAT, { textColor: LIVE_COLOUR });
}

/** Quotients are computed to 12 significant digits. */
const CLOSE = new Decimal('1e-6');

interface Candidate {
  readonly expression: string;
  /** In whole units. */
  readonly value: Decimal | undefined;
}

function formulasOf({ terms }: ClaimResult, report: Report, address: Address): readonly Candidate[] {
  const sum = (role?: Term['role']): Candidate & { readonly value: Decimal } => {
    const some = terms.filter((term) => term.role === role);
    return {
      expression: some.map((term, index) => termText(term, index, { scale: 0, report, address })).join(''),
      value: some.reduce(
        (total, { cell, weight }) => total.plus((figureAt(report, cell)?.value ?? ZERO).times(weight)),
        ZERO,
      ),
    };
  };
  const quotient = (above: Decimal, below: Decimal, factor: number): Decimal | undefined =>
    below.isZero() ? undefined : above.times(factor).div(below);
  if (terms.some(({ role }) => role === 'numerator')) {
    const [above, below] = [sum('numerator'), sum('denominator')];
    return [100, 1].map((factor) => ({
      expression: `(${above.expression})/(${below.expression})${factor === 1 ? '' : `*${factor}`}`,
      value: quotient(above.value, below.value, factor),
    }));
  }
  if (terms.some(({ role }) => role === 'to')) {
    const [to, from] = [sum('to'), sum('from')];
    const [rise, fall] = [`(${to.expression})-(${from.expression})`, `(${from.expression})-(${to.expression})`];
    const change = to.value.minus(from.value);
    return [
      { expression: rise, value: change },
      { expression: fall, value: change.negated() },
      { expression: `(${rise})*100`, value: change.times(100) },
      { expression: `(${rise})/ABS(${from.expression})*100`, value: quotient(change, from.value.abs(), 100) },
      { expression: `(${fall})/ABS(${from.expression})*100`, value: quotient(change.negated(), from.value.abs(), 100) },
    ];
  }
  return terms.length === 0 ? [] : [sum()];
}
