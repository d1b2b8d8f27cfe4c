import type { Finding } from '../../model/finding.ts';
import type { PriorRelease, Reading } from '../../model/report.ts';
import { isSlip } from '../../relations/named/slip.ts';
import { factsOfBoth, type FactOfBoth } from '../../relations/prior/facts-of-both.ts';
import { keyOf } from '../ledger.ts';
import { bySeverity } from '../severity.ts';
import { confirmSuspects } from './confirm-suspects.ts';
import { splitIn } from './splits.ts';
import { cellOfFact, printed, tellDifferences, tellRestated, tellSplit, type Both } from './tell-differences.ts';

/** Holds the figures of periods that prior releases print, too, against what those print. */
export function holdAgainstPrior(
  reading: Reading,
  priors: readonly Reading[],
  findings: readonly Finding[],
): { readonly findings: readonly Finding[]; readonly priors: readonly PriorRelease[] } {
  let told = findings;
  const held = priors.map((prior): PriorRelease => {
    const { name } = prior.source;
    const both: Both = { reading, prior: name };
    const facts = factsOfBoth(reading, prior);
    const split = splitIn(facts.filter(({ agrees }) => !agrees));
    const differing = facts.filter((fact) => !fact.agrees && split?.facts.includes(fact) !== true);
    if (differing.length <= (facts.length - differing.length) * STRANGE) {
      const confirmed = confirmSuspects(told, facts, both);
      told = [
        ...confirmed,
        ...differencesIn(differing, { facts, told: suspectedIn(confirmed), both }),
        ...(split === undefined ? [] : [tellSplit(split, both)]),
      ];
    }
    const isDifferent = new Set(differing);
    const figures = facts.map((fact) => ({
      cell: cellOfFact(fact.own),
      printed: printed(fact.prior),
      agrees: !isDifferent.has(fact),
    }));
    return { name, figures };
  });
  return { findings: [...told].sort(bySeverity), priors: held };
}

/** Where so many differ for one that agrees, it is a release of somebody else. */
const STRANGE = 10;

function suspectedIn(findings: readonly Finding[]): ReadonlySet<number> {
  return new Set(findings.flatMap(({ suspects }) => suspects.flatMap(({ cell }) => (cell ? [keyOf(cell)] : []))));
}

interface Known {
  readonly facts: readonly FactOfBoth[];
  /** The figures that other findings suspect. */
  readonly told: ReadonlySet<number>;
  readonly both: Both;
}

/** A period that was counted anew gives one finding, any other one for each column with figures that nothing else tells of. */
function differencesIn(differing: readonly FactOfBoth[], { facts, told, both }: Known): readonly Finding[] {
  return grouped(differing, ({ time }) => time).flatMap((own) => {
    const agreeing = facts.filter(({ agrees, time }) => agrees && time === own[0]?.time).length;
    const names = new Set(own.map(({ own: { name } }) => name)).size;
    if (names >= RESTATED && own.length * MOST > agreeing) return [tellRestated(own, agreeing, both)];
    // Whoever counts a period anew changes a total with its part.
    const isSlipAlone =
      names === 1 && agreeing >= ENOUGH && own.every((fact) => isSlip(fact.own.amount, fact.prior.amount));
    const severity = isSlipAlone ? 'error' : 'warning';
    const untold = own.filter((fact) => !told.has(keyOf(cellOfFact(fact.own))));
    return byColumn(untold).map((group) => tellDifferences(group, { ...both, agreeing, severity }));
  });
}

/** So many facts, and a fourth of all, show that the period was counted anew. */
const RESTATED = 4;
const MOST = 3;
/** So many that agree show that both releases tell of the same accounts. */
const ENOUGH = 10;

/** A fact that several statements print is told where it stands first. */
function byColumn(facts: readonly FactOfBoth[]): readonly (readonly FactOfBoth[])[] {
  const places = new Map<string, string>();
  return grouped(facts, ({ own: { name, statement, column } }) => {
    const place = places.get(name) ?? `${statement} ${column}`;
    places.set(name, place);
    return place;
  });
}

function grouped(
  facts: readonly FactOfBoth[],
  keyOfFact: (fact: FactOfBoth) => string,
): readonly (readonly FactOfBoth[])[] {
  const groups = new Map<string, FactOfBoth[]>();
  for (const fact of facts) {
    const key = keyOfFact(fact);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else group.push(fact);
  }
  return [...groups.values()];
}
