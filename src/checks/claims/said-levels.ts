import type { Term } from '../../model/relation.ts';
import { roundingInterval } from '../../numeric/interval.ts';
import type { Level } from '../../relations/prose/quantity.ts';
import type { JudgedClaim, Outcome } from './claim-evidence.ts';
import { changeOf, type Computed } from './claim-value.ts';
import { verdictOf } from './claim-verdict.ts';

/** `$30.2 million, down $0.6 million from $30.8 million`: the change of the levels as the sentence rounds them. */
export function agreesWithSaidLevels(
  { link: { claim }, reported }: JudgedClaim,
  { candidate: { to, from } }: Outcome,
  siblings: readonly JudgedClaim[],
): boolean {
  if (from === undefined) return false;
  const end = saidLevel(to, siblings);
  const start = saidLevel(from, siblings);
  const change = end && start && changeOf(start, end, claim);
  return change !== undefined && verdictOf(claim, reported, change) !== 'disagrees';
}

function saidLevel(level: Level, siblings: readonly JudgedClaim[]): Computed | undefined {
  const told = siblings.find(
    ({ held }) => held !== undefined && held.candidate.from === undefined && isSame(held.candidate.to, level),
  );
  if (told?.reported === undefined) return undefined;
  return { value: told.reported, interval: roundingInterval(told.reported, told.link.claim.exponent) };
}

function isSame(one: Level, other: Level): boolean {
  return areSame(one.terms, other.terms) && areSame(one.over, other.over);
}

function areSame(some: readonly Term[], others: readonly Term[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ cell }, at) => {
      const other = others[at]?.cell;
      return cell.statement === other?.statement && cell.line === other.line && cell.column === other.column;
    })
  );
}
