import type { Claim } from '../../model/claim.ts';
import type { Reading } from '../../model/report.ts';
import { isRoundedTo } from '../../numeric/interval.ts';
import { powerOfTen } from '../../numeric/powers.ts';
import { figureAt, lineAt, printedIn } from '../../relations/cells.ts';
import type { Candidate } from '../../relations/prose/claim-columns.ts';
import type { ClaimLink } from '../../relations/prose/link-claims.ts';
import { computeClaim, type Computed } from './claim-value.ts';
import { reportedBy, verdictOf } from './claim-verdict.ts';

/**
 * Some releases write their sentences like their tables, `research and development was $7,035`, where that is in thousands.
 * They are those in which amounts without a unit word are their cells' own digits; what agrees with nothing is read so
 * where no amount is a full one.
 */
export function withScaledAmounts(links: readonly ClaimLink[], reading: Reading): readonly ClaimLink[] {
  let scaled = 0;
  let full = 0;
  const power = new Map<ClaimLink, number>();
  const unclear = new Map<ClaimLink, number>();
  for (const link of links) {
    if (!isBare(link.claim)) continue;
    const scale = scaleOf(link, reading);
    if (scale <= 0) continue;
    if (agrees(link, link.claim, reading)) full += 1;
    else if (agrees(link, inScale(link.claim, scale), reading)) {
      scaled += digitsOf(link.claim);
      power.set(link, scale);
    } else unclear.set(link, scale);
  }
  if (scaled < ENOUGH) return links;
  return links.map((link) => {
    const scale = power.get(link) ?? (full === 0 ? unclear.get(link) : undefined);
    return scale === undefined ? link : { ...link, claim: inScale(link.claim, scale) };
  });
}

/**
 * `$317` of a cell that prints 317 under `in millions`, `2.8 million customers` of one that prints 2,781 under nothing: among
 * key figures some lines are not in the scale of their table.
 */
export function withoutScale({ to, from }: Candidate, claim: Claim, reading: Reading): Computed | undefined {
  const cell = to.terms.length === 1 && to.over.length === 0 ? to.terms[0]?.cell : undefined;
  const figure = cell && figureAt(reading, cell);
  if (from !== undefined || figure === undefined || claim.value === undefined) return undefined;
  const said = claim.value.abs();
  const isCount = claim.unit === 'count';
  if (!isCount && (figure.scale === 0 || claim.exponent !== -figure.places)) return undefined;
  for (const power of isCount ? SCALES : NO_SCALE) {
    const value = figure.value.abs().div(powerOfTen(figure.scale - power));
    const isSame = isCount ? isRoundedTo(value, said, claim.exponent) : said.eq(value);
    if (isSame) return { value, interval: { low: value, high: value } };
  }
  return undefined;
}

/** Powers of ten that counts are printed in. */
const SCALES: readonly number[] = [0, 3, 6];
const NO_SCALE: readonly number[] = [0];

/** Digits that agree; so many do not by chance. */
const ENOUGH = 7;

function digitsOf({ value }: Claim): number {
  return value?.abs().toFixed(0).length ?? 0;
}

/** `$7,035`: whole, without a unit word. */
function isBare({ unit, exponent, value, precision, currency }: Claim): boolean {
  return (
    unit === 'currency' && exponent === 0 && value !== undefined && precision === 'as-printed' && currency !== undefined
  );
}

/** The power of ten of the last digit that the first of its cells prints. */
function scaleOf({ candidates }: ClaimLink, reading: Reading): number {
  const cell = candidates[0]?.to.terms[0]?.cell;
  const figure = cell && figureAt(reading, cell);
  return cell === undefined || figure === undefined ? 0 : printedIn(lineAt(reading, cell), figure).exponent;
}

function inScale(claim: Claim, scale: number): Claim {
  return { ...claim, value: claim.value?.times(powerOfTen(scale)), exponent: scale };
}

function agrees({ candidates }: ClaimLink, claim: Claim, reading: Reading): boolean {
  const reported = reportedBy(claim);
  return candidates.some((candidate) => {
    const computed = computeClaim(candidate, claim, reading);
    return computed !== undefined && verdictOf(claim, reported, computed) === 'agrees';
  });
}
