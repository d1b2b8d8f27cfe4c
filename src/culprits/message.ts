import { checks } from '../checks/index.ts';
import type { Reading } from '../model/report.ts';
import type { Fault } from './faults.ts';
import type { Edge } from './edges.ts';
import { printDifference } from './print-figure.ts';
import { tellClaim } from './tell-claim.ts';

/** Subject first, then the figures, then the difference, then what explains it. Results come worst first. */
export function messageOf(edges: readonly Edge[], fault: Fault, reading: Reading): string {
  const { certain, explanations } = fault;
  const [explanation] = explanations;
  const [first, ...more] = edges;
  const sentences = [
    first && tellEdge(first, fault, reading),
    first && tellExcuse(first, reading),
    certain ? explanation?.sentence : (explanation?.doubted ?? explanation?.sentence),
    more.length === 0
      ? undefined
      : `${more.length} more ${more.length === 1 ? 'result fails' : 'results fail'} for the same reason`,
  ];
  return sentences.filter((sentence) => sentence !== undefined).join('. ');
}

function tellEdge({ check, claim, subject }: Edge, { explanations }: Fault, reading: Reading): string | undefined {
  if (check !== undefined) return checks[check.relation.check].describe(check, reading);
  if (claim === undefined || subject === undefined) return undefined;
  const accused = explanations[0]?.accused.find(({ entry, span }) => entry === subject && span === undefined);
  return tellClaim(claim, subject, accused?.text, reading);
}

/** Rounding excuses half a unit of the last place of every figure that takes part, and no more. */
function tellExcuse({ law, subject, state, claim }: Edge, reading: Reading): string | undefined {
  const isWarned = reading.excuses.some(({ kind }) => kind === 'rounding');
  // What a sentence says is not said again in terms of rounding.
  if (
    claim !== undefined ||
    !isWarned ||
    state !== 'fails' ||
    law.kind !== 'linear' ||
    law.slack.isZero() ||
    subject === undefined
  ) {
    return undefined;
  }
  const unit = `1e${subject.exponent}`;
  const most = law.slack.div(unit).floor().times(unit);
  return `Rounding explains ${printDifference(subject, most, reading)} at most`;
}
