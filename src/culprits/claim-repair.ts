import { inOtherPoints } from '../checks/claims/other-points.ts';
import type { Claim } from '../model/claim.ts';
import type { Edit } from '../model/finding.ts';
import type { ClaimResult, Reading } from '../model/report.ts';
import type { Term } from '../model/relation.ts';
import { Decimal, ZERO } from '../numeric/decimal.ts';
import { roundedTo } from '../numeric/powers.ts';
import { columnAt, figureAt } from '../relations/cells.ts';
import type { Entry } from './entry.ts';
import { otherPointsWord, otherUnitWord } from './unit-words.ts';
import { recogniseSlip } from './slips.ts';

/** What a sentence's figure should have been, and how another one came to be there. */
export interface ClaimRepair {
  /** In whole units. */
  readonly value: Decimal;
  readonly edit: Edit;
  /** How improbable the slip is. */
  readonly bits: number;
  /** As the sentence would print it, where not the digits alone are replaced. */
  readonly text: string | undefined;
  /** What the printed figure is instead: `It is the figure of Three Months Ended March 31, 2012`. */
  readonly sentence: string | undefined;
}

/** The likeliest slip from what the statements say to what the sentence says; `undefined` for a word alone. */
export function repairOfClaim(result: ClaimResult, entry: Entry, reading: Reading): ClaimRepair | undefined {
  const { claim, reported, computed } = result;
  if (reported === undefined || computed === undefined) return undefined;
  const value = asSaid(roundedTo(computed, claim.exponent), claim, reported);
  const slip = recogniseSlip(entry, value);
  const repairs: readonly (ClaimRepair | undefined)[] = [
    { value, edit: slip.edit, bits: Math.min(DEAREST, slip.bits), text: undefined, sentence: undefined },
    unitRepair(result, reported, reading),
    pointsRepair(result, reported, reading),
    wrongBase(result, value),
    stalePeriod(result, value, reading),
    otherLine(result, value, reading),
  ];
  return repairs.reduce((best, other) => (other !== undefined && (best?.bits ?? 0) > other.bits ? other : best));
}

/** A figure of a sentence that no slip explains. */
const DEAREST = 12;
const UNIT_WORD = 3;
const WRONG_BASE = 4;
const STALE = 4;
const OTHER_COLUMN = 5;
const OTHER_LINE = 7;
/** Shorter figures equal others by chance. */
const FEWEST_UNITS = 100;

/** Costs are printed with either sign, and a sentence speaks of their size. */
function asSaid(value: Decimal, { says, direction }: Claim, reported: Decimal): Decimal {
  const isSize = says === 'level' && direction === undefined && !reported.isNegative();
  return isSize ? value.abs() : value;
}

/** `$16.2 billion` for `$16.2 million`. */
function unitRepair({ claim, computed }: ClaimResult, reported: Decimal, reading: Reading): ClaimRepair | undefined {
  if (claim.unit !== 'currency' || computed === undefined) return undefined;
  for (const power of [-3, 3, -6, 6]) {
    const value = reported.times(`1e${power}`);
    if (!isRounding(value, computed, claim.exponent + power)) continue;
    const text = otherUnitWord(claim, power, reading);
    if (text !== undefined) return { value, edit: 'unit-word', bits: UNIT_WORD, text, sentence: undefined };
  }
  return undefined;
}

/** `150 percentage points` for `150 basis points`. */
function pointsRepair({ claim, computed }: ClaimResult, reported: Decimal, reading: Reading): ClaimRepair | undefined {
  const value = computed && inOtherPoints(claim, reported, computed);
  const text = value && otherPointsWord(claim, reading);
  if (value === undefined || text === undefined) return undefined;
  return { value, edit: 'unit-word', bits: UNIT_WORD, text, sentence: undefined };
}

/** A change in percent of the later figure instead of the earlier one. */
function wrongBase(result: ClaimResult, value: Decimal): ClaimRepair | undefined {
  const { claim, reported, computed } = result;
  if (claim.says !== 'percent-change' || reported === undefined || computed === undefined) return undefined;
  // (to - from) / to is c / (1 + c) of the change c = (to - from) / from.
  const whole = computed.plus(100);
  if (whole.isZero()) return undefined;
  const turned = computed.times(100).div(whole);
  if (!isRounding(reported, turned, claim.exponent)) return undefined;
  const sentence = 'The change seems to be taken in percent of the later figure';
  return { value, edit: 'wrong-base', bits: WRONG_BASE, text: undefined, sentence };
}

/** The figure that the sentence would give in another column. */
function stalePeriod(result: ClaimResult, value: Decimal, reading: Reading): ClaimRepair | undefined {
  const { claim, reported, terms } = result;
  const [first] = terms;
  if (first === undefined || reported === undefined || terms.some(({ role }) => role === 'from')) return undefined;
  const columns = reading.statements[first.cell.statement]?.columns ?? [];
  if (terms.some(({ cell }) => cell.column !== first.cell.column)) return undefined;
  for (const [column, { heading, role }] of columns.entries()) {
    if (column === first.cell.column || role === 'note') continue;
    const other = levelOf(
      terms.map((term) => ({ ...term, cell: { ...term.cell, column } })),
      claim,
      reading,
    );
    if (other === undefined || other.isZero() || !isRounding(reported, other, claim.exponent)) continue;
    const isPeriod = role === columnAt(reading, first.cell)?.role;
    return {
      value,
      edit: isPeriod ? 'stale-period' : 'other-figure',
      bits: isPeriod ? STALE : OTHER_COLUMN,
      text: undefined,
      sentence: heading === '' ? undefined : `It is the figure of ${heading}`,
    };
  }
  return undefined;
}

/** The figure of another line in the same column, or the margin of another line. */
function otherLine(result: ClaimResult, value: Decimal, reading: Reading): ClaimRepair | undefined {
  const { claim, reported, terms } = result;
  const [first, ...others] = terms.filter(({ role }) => role !== 'denominator');
  if (first === undefined || reported === undefined || others.length > 0 || first.role === 'from') return undefined;
  if (reported.abs().lt(new Decimal(10).pow(claim.exponent).times(FEWEST_UNITS))) return undefined;
  const rest = terms.filter((term) => term !== first);
  const lines = reading.statements[first.cell.statement]?.lines ?? [];
  const captions = lines.flatMap(({ caption }, line) => {
    if (line === first.cell.line || caption === '') return [];
    const other = levelOf([{ ...first, cell: { ...first.cell, line } }, ...rest], claim, reading);
    return other !== undefined && isRounding(reported, other, claim.exponent) ? [caption] : [];
  });
  const [caption] = captions;
  if (caption === undefined) return undefined;
  const sentence = `It is the figure of ${caption}`;
  return { value, edit: 'other-figure', bits: OTHER_LINE + Math.log2(captions.length), text: undefined, sentence };
}

/** What terms make together: their sum, or numerators over denominators. */
function levelOf(terms: readonly Term[], claim: Claim, reading: Reading): Decimal | undefined {
  let above = ZERO;
  let below = ZERO;
  let isRatio = false;
  for (const { cell, weight, role } of terms) {
    const figure = figureAt(reading, cell);
    if (figure?.kind !== 'amount') return undefined;
    const value = figure.value.times(weight);
    if (role === 'denominator') {
      below = below.plus(value);
      isRatio = true;
    } else above = above.plus(value);
  }
  if (!isRatio) return above;
  return below.isZero() ? undefined : above.times(claim.unit === 'multiple' ? 1 : 100).div(below);
}

/** Whether a printed figure is a rounding of a value, whatever their signs. */
function isRounding(printed: Decimal, value: Decimal, exponent: number): boolean {
  return printed.abs().minus(value.abs()).abs().times(2).lte(new Decimal(10).pow(exponent));
}
