import { checks } from '../checks/index.ts';
import type { Reading } from '../model/report.ts';
import type { Fault } from './faults.ts';
import type { Edge } from './ledger.ts';
import { printDifference, printInPlaceOf } from './print-figure.ts';

/** Subject first, then the figures, then the difference, then what explains it. Results come worst first. */
export function messageOf(edges: readonly Edge[], { explanations }: Fault, reading: Reading): string {
  const [first, ...more] = edges;
  const sentences = [
    first && tellEdge(first, reading),
    first && tellExcuse(first, reading),
    explanations[0]?.sentence,
    more.length === 0
      ? undefined
      : `${more.length} more ${more.length === 1 ? 'result fails' : 'results fail'} for the same reason`,
  ];
  return sentences.filter((sentence) => sentence !== undefined).join('. ');
}

function tellEdge({ check, claim, subject, entries }: Edge, reading: Reading): string {
  if (check !== undefined) return checks[check.relation.check].describe(check, reading);
  const words = (claim?.claim.text ?? '').replace(/^["“”'‘’\s]+|["“”'‘’\s]+$/g, '');
  const computed = claim?.computed;
  const should =
    subject === undefined || computed === undefined || claim?.reported === undefined
      ? []
      : [`${printInPlaceOf(subject, computed, reading)} computed`];
  const terms = entries.flatMap(({ figure, caption }) => (figure === undefined ? [] : [`${caption} ${figure.raw}`]));
  const facts = [...should, ...terms.slice(0, HANDFUL)].join(', ');
  return `“${words}” does not agree with the statements${facts === '' ? '' : `: ${facts}`}`;
}

/** So many figures that a claim is held against are told. */
const HANDFUL = 3;

/** Rounding excuses half a unit of the last place of every figure that takes part, and no more. */
function tellExcuse({ law, subject, state }: Edge, reading: Reading): string | undefined {
  const isWarned = reading.excuses.some(({ kind }) => kind === 'rounding');
  if (!isWarned || state !== 'fails' || law.kind !== 'linear' || law.slack.isZero() || subject === undefined) {
    return undefined;
  }
  const unit = `1e${subject.exponent}`;
  const most = law.slack.div(unit).floor().times(unit);
  return `Rounding, of which the release warns, explains ${printDifference(subject, most, reading)} at most`;
}
