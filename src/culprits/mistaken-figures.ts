import { Decimal } from '../numeric/decimal.ts';
import type { Entry } from './entry.ts';
import type { Edge } from './edges.ts';
import type { Ledger } from './ledger.ts';
import { neighboursOf } from './likeness.ts';
import { recogniseSlip, type Slip } from './slips.ts';

/** The likeliest way from `wanted` to what is printed: a slip of the pen, or another figure in its place. */
export function explainSlip(entry: Entry, wanted: Decimal, ledger: Ledger): Slip {
  const slip = recogniseSlip(entry, wanted);
  return [slip, ...mistakenFigures(entry, wanted, ledger)].reduce((best, other) =>
    other.bits < best.bits ? other : best,
  );
}

/** The figure of another column of the line. */
const STALE = 7;
/** The figure of the line above or below. */
const NEXT_LINE = 9;
/** A total from which one of its lines was left out, and for each doubling of the lines one bit more. */
const LEFT_OUT = 7;
/** Shorter figures equal others by chance. */
const FEWEST_UNITS = 100;

function mistakenFigures(entry: Entry, wanted: Decimal, ledger: Ledger): readonly Slip[] {
  const { line, cell, figure, value, exponent } = entry;
  if (line === undefined || cell === undefined || figure === undefined || value.isZero()) return [];
  const slips: Slip[] = [];
  if (neighboursOf(line, cell.column, figure.unit).some(([, other]) => other.value.eq(value))) {
    slips.push({ edit: 'stale-period', bits: STALE });
  }
  if (value.abs().lt(new Decimal(10).pow(exponent).times(FEWEST_UNITS))) return slips;
  const lines = ledger.reading.statements[cell.statement]?.lines ?? [];
  const isPrintedIn = (index: number): boolean => {
    const other = lines[index]?.cells[cell.column];
    return other !== undefined && other.kind !== 'not-meaningful' && other.value.eq(value);
  };
  if (isPrintedIn(cell.line - 1) || isPrintedIn(cell.line + 1)) slips.push({ edit: 'other-figure', bits: NEXT_LINE });
  const terms = termsOf(entry, ledger.edgesOf(entry));
  const lack = wanted.minus(value).abs();
  if (terms.some((term) => term.value.abs().eq(lack))) {
    slips.push({ edit: 'other-figure', bits: LEFT_OUT + Math.log2(terms.length) });
  }
  return slips;
}

/** The parts of the failing sums that `entry` is the total of. */
function termsOf(entry: Entry, edges: readonly Edge[]): readonly Entry[] {
  return edges.flatMap(({ state, subject, law, entries }) =>
    state !== 'holds' && subject === entry && law.kind === 'linear' ? entries.filter((term) => term !== entry) : [],
  );
}
