import type { Claim } from '../../model/claim.ts';
import type { ClaimResult, Reading } from '../../model/report.ts';
import { Decimal } from '../../numeric/decimal.ts';
import { roundingInterval } from '../../numeric/interval.ts';
import { changeOf, type Computed } from './claim-value.ts';
import { verdictOf } from './claim-verdict.ts';
import { printedFigure } from './printed-figure.ts';

/**
 * `Americas sales were $33.5 million, up 24% from $25.1 million`: no table tells of them, and still the change must be that
 * of the two levels beside it. Where it is, that proves none of the three; where it is not, one of them is wrong.
 */
export function withSaidChanges(results: readonly ClaimResult[], reading: Reading): readonly ClaimResult[] {
  const wrong = new Map<ClaimResult, ClaimResult>();
  const failing = new Map<ClaimResult, Beside[]>();
  results.forEach((change, at) => {
    if (change.verdict !== 'not-tested' || !isChange(change.claim)) return;
    const levels = levelsBeside(results, at);
    if (levels === undefined || holdsBetween(change, levels.from, levels.to)) return;
    const others = failing.get(levels.to);
    if (others === undefined) failing.set(levels.to, [{ change, levels }]);
    else others.push({ change, levels });
  });
  for (const each of failing.values())
    for (const { of, computed, reason } of slipsIn(each, reading))
      wrong.set(of, { ...of, verdict: 'disagrees', computed, reason });
  return wrong.size === 0 ? results : results.map((result) => wrong.get(result) ?? result);
}

/** Of an untabled subject, and of nothing that is yet to come or measured otherwise. */
function isChange({ says, concept, qualifiers, direction }: Claim): boolean {
  const isMeasured = says === 'percent-change' || says === 'increase' || says === 'decrease';
  const isFact = !qualifiers.includes('forecast') && !qualifiers.includes('other-measure');
  return (
    isMeasured && isFact && concept !== undefined && direction !== undefined && !qualifiers.includes('several-periods')
  );
}

interface Levels {
  readonly from: ClaimResult;
  readonly to: ClaimResult;
}

/** A change that does not go together with the two levels beside it. */
interface Beside {
  readonly change: ClaimResult;
  readonly levels: Levels;
}

/** The two levels of the same subject in its sentence; `undefined` where there are more of them. */
function levelsBeside(results: readonly ClaimResult[], at: number): Levels | undefined {
  const change = results[at];
  if (change === undefined) return undefined;
  const key = subjectOf(change.claim);
  const { comparedWith } = change.claim;
  const levels: ClaimResult[] = [];
  for (const step of [-1, 1]) {
    for (let look = at + step; isBeside(results[look], change); look += step) {
      const other = results[look];
      if (other === undefined || subjectOf(other.claim) !== key) continue;
      if (other.verdict !== 'not-tested') return undefined;
      // "Up 8% sequentially and 22% from": each is measured from something else.
      if (isChange(other.claim) && comparedWith !== undefined) continue;
      if (other.claim.says !== 'level' || levels.length === 2) return undefined;
      levels.push(other);
    }
  }
  const [from, another] = levels.filter(({ claim }) => isFrom(claim, comparedWith));
  const to = levels.find((level) => level !== from);
  if (from === undefined || another !== undefined || to === undefined || !isPair(from.claim, to.claim))
    return undefined;
  return { from, to };
}

/** Claims whose words run together are of one sentence. */
function isBeside(other: ClaimResult | undefined, { claim: { span } }: ClaimResult): boolean {
  return other !== undefined && other.claim.span.start < span.end && span.start < other.claim.span.end;
}

function subjectOf({ concept, qualifiers }: Claim): string {
  const own = qualifiers.filter((qualifier) => qualifier !== 'effect');
  return `${concept ?? ''} ${own.sort().join(' ')}`;
}

/** Of the period that the change is measured from. */
function isFrom({ periods: [period] }: Claim, comparedWith: Claim['comparedWith']): boolean {
  if (period === undefined) return false;
  if (comparedWith === undefined) return period.shift !== undefined;
  return JSON.stringify(period) === JSON.stringify(comparedWith);
}

function isPair(from: Claim, to: Claim): boolean {
  const isPrinted = from.precision === 'as-printed' && to.precision === 'as-printed';
  return isPrinted && from.unit === to.unit && from.currency === to.currency && from.unit === 'currency';
}

/** Which figure is wrong, what it should be, and why. */
type Slip = Pick<ClaimResult, 'computed' | 'reason'> & { readonly of: ClaimResult };

/** A level where that puts all changes beside it right; or else each of the changes. */
function slipsIn(failing: readonly Beside[], reading: Reading): readonly Slip[] {
  const [first] = failing;
  if (first === undefined) return [];
  const { from, to } = first.levels;
  const beside = failing.map(({ change }) => printedFigure(change.claim, reading)).join(' and ');
  const isMended = (start: ClaimResult, end: ClaimResult): boolean =>
    failing.every(({ change }) => holdsBetween(change, start, end));
  for (const value of otherLevels(to, failing, 1))
    if (isMended(from, value)) return [{ of: to, computed: value.reported, reason: tellsOther(beside) }];
  for (const value of otherLevels(from, failing, -1))
    if (isMended(value, to)) return [{ of: from, computed: value.reported, reason: tellsOther(beside) }];
  const reason = `from ${printedFigure(from.claim, reading)} to ${printedFigure(to.claim, reading)} is another change`;
  return failing.map(({ change }) => ({ of: change, computed: changeBetween(change, from, to), reason }));
}

function tellsOther(beside: string): string {
  return `${beside} beside it ${beside.includes(' and ') ? 'tell' : 'tells'} of another figure`;
}

/** A level with another unit word; where two changes fail, the other level and the amount of the change, too. */
function otherLevels(level: ClaimResult, failing: readonly Beside[], sign: 1 | -1): readonly ClaimResult[] {
  const { reported, claim } = level;
  if (reported === undefined) return [];
  const scaled = [-3, 3].map((power) => ({
    ...level,
    reported: reported.times(new Decimal(10).pow(power)),
    claim: { ...claim, exponent: claim.exponent + power },
  }));
  if (failing.length < 2) return scaled;
  const sums = failing.flatMap(({ change, levels }) => {
    const other = (sign === 1 ? levels.from : levels.to).reported;
    if (change.claim.unit !== 'currency' || change.reported === undefined || other === undefined) return [];
    return [{ ...level, reported: other.plus(change.reported.times(sign)) }];
  });
  return [...scaled, ...sums];
}

function holdsBetween({ claim, reported }: ClaimResult, from: ClaimResult, to: ClaimResult): boolean {
  const start = saidLevel(from);
  const end = saidLevel(to);
  const computed = start && end && changeOf(start, end, claim);
  return computed === undefined || verdictOf(claim, reported, computed) !== 'disagrees';
}

/** What the change should be; where only its direction is wrong, what is printed with the other sign. */
function changeBetween(change: ClaimResult, from: ClaimResult, to: ClaimResult): Decimal | undefined {
  const start = saidLevel(from);
  const end = saidLevel(to);
  const turned = change.reported?.negated();
  const computed = start && end && changeOf(start, end, change.claim);
  if (computed === undefined) return undefined;
  return verdictOf(change.claim, turned, computed) === 'disagrees' ? computed.value : turned;
}

/** A level as it is printed. */
function saidLevel({ reported, claim }: ClaimResult): Computed | undefined {
  if (reported === undefined || reported.isZero()) return undefined;
  return { value: reported, interval: roundingInterval(reported, claim.exponent) };
}
