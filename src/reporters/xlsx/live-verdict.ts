import type { Equation } from './equations.ts';

/** Cells of one row of the checks sheet. */
export interface VerdictCells {
  readonly reported: string;
  readonly above: string;
  readonly below: string;
  readonly difference: string;
  readonly allowanceAbove: string;
  readonly allowanceBelow: string;
  readonly allowanceReported: string;
}

/**
 * The verdict as a formula, by the intervals that rounding leaves (XBRL Calculations 1.1): a sum may be off by all
 * allowances together; a quotient agrees where some `above` divided by some `below` is some `reported`, which is decided
 * by products. A spreadsheet computes in binary floats, so that the ends of the intervals are a hair wider.
 */
export function liveVerdict(equation: Equation, cells: VerdictCells): string {
  const { difference, allowanceReported } = cells;
  const close = `ABS(${difference})<=${allowanceReported}*${HAIR}`;
  return `IF(${close},"agrees",IF(${withinRounding(equation, cells)},"agrees-within-rounding","disagrees"))`;
}

const HAIR = '1.000000001';

function withinRounding({ kind, factor, terms }: Equation, cells: VerdictCells): string {
  const { reported, above, below, difference, allowanceAbove, allowanceBelow, allowanceReported } = cells;
  if (kind === 'sum' || kind === 'average') {
    const share = kind === 'average' ? `/${terms}` : factor.eq(1) ? '' : `*${factor.toFixed()}`;
    return `ABS(${difference})<=(${allowanceAbove}${share}+${allowanceReported})*${HAIR}`;
  }
  const times = factor.eq(1) ? '' : `*${factor.toFixed()}`;
  // (to - from) / |from| is to / |from| less the sign of from.
  const shift = kind === 'change' ? `+${factor.toFixed()}*SIGN(${below})` : '';
  const low = `(${reported}${shift}-${allowanceReported}*${HAIR})`;
  const high = `(${reported}${shift}+${allowanceReported}*${HAIR})`;
  const size = `ABS(${below})`;
  const value = kind === 'change' ? above : `${above}*SIGN(${below})`;
  const reach = `${high}*IF(${high}<0,${size}-${allowanceBelow},${size}+${allowanceBelow})`;
  const least = `${low}*IF(${low}<0,${size}+${allowanceBelow},${size}-${allowanceBelow})`;
  return `OR(${size}<=${allowanceBelow},AND((${value}-${allowanceAbove})${times}<=${reach},${least}<=(${value}+${allowanceAbove})${times}))`;
}
