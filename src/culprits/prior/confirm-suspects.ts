import type { Finding, Suspect } from '../../model/finding.ts';
import type { FactOfBoth } from '../../relations/prior/facts-of-both.ts';
import { keyOf } from '../ledger.ts';
import { cellOfFact, printed, type Both } from './tell-differences.ts';

/**
 * A prior release often knows which of several figures is wrong: what it prints itself is right, and what is to be printed
 * in place of a wrong one is what it prints there.
 */
export function confirmSuspects(
  findings: readonly Finding[],
  facts: readonly FactOfBoth[],
  { prior }: Both,
): readonly Finding[] {
  const byCell = new Map(facts.map((fact) => [keyOf(cellOfFact(fact.own)), fact]));
  return findings.map((finding) => {
    const ranked = finding.suspects.map((suspect) => {
      const fact = suspect.cell && byCell.get(keyOf(suspect.cell));
      return { suspect, fact, rank: rankOf(suspect, fact) };
    });
    const [best] = [...ranked].sort((one, other) => one.rank - other.rank);
    if (best === undefined || ranked.every(({ rank }) => rank === best.rank && rank !== CONFIRMED)) return finding;
    const isConfirmed = best.rank === CONFIRMED;
    const told = isConfirmed ? best : ranked.find(({ rank }) => rank === CLEARED);
    const sentence =
      told?.fact === undefined
        ? ''
        : isConfirmed
          ? `. ${prior} prints ${printed(told.fact.prior)} for ${told.suspect.caption}`
          : `. ${prior} prints ${printed(told.fact.prior)} for ${told.suspect.caption}, too`;
    return {
      ...finding,
      message: `${finding.message}${sentence}`,
      suspects: [...ranked]
        .sort((one, other) => one.rank - other.rank)
        .map(({ suspect, rank }) =>
          isConfirmed ? { ...suspect, certainty: rank === CONFIRMED ? 'certain' : 'possible' } : suspect,
        ),
    };
  });
}

const CONFIRMED = 0;
const UNKNOWN = 1;
const CLEARED = 2;

function rankOf({ suggested }: Suspect, fact: FactOfBoth | undefined): number {
  if (fact === undefined) return UNKNOWN;
  if (fact.agrees) return CLEARED;
  return suggested?.eq(fact.prior.amount.figure.value) === true ? CONFIRMED : UNKNOWN;
}
