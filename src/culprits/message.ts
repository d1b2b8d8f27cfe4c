import { checks } from '../checks/index.ts';
import type { Reading } from '../model/report.ts';
import type { Fault } from './faults.ts';
import type { Edge } from './ledger.ts';

/** Subject first, then the figures, then the difference, then what explains it. Results come worst first. */
export function messageOf(edges: readonly Edge[], { explanations }: Fault, reading: Reading): string {
  const [first, ...more] = edges;
  const sentences = [
    first === undefined ? '' : tellEdge(first, reading),
    explanations[0]?.sentence ?? '',
    more.length === 0
      ? ''
      : `${more.length} more ${more.length === 1 ? 'result fails' : 'results fail'} for the same reason`,
  ];
  return sentences.filter((sentence) => sentence !== '').join('. ');
}

function tellEdge({ check, claim }: Edge, reading: Reading): string {
  if (check !== undefined) return checks[check.relation.check].describe(check, reading);
  if (claim === undefined) return '';
  return `"${claim.claim.text}" does not agree with the statements${claim.reason === undefined ? '' : `: ${claim.reason}`}`;
}
