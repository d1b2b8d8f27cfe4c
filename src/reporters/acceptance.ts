import type { Acceptance } from '../model/finding.ts';
import { printable } from './words.ts';

/** `accepted by J. Doe, 2026-03-31: as filed`. */
export function acceptanceWords({ reason, owner, date }: Acceptance): string {
  const by = [owner === '' ? '' : `by ${printable(owner)}`, printable(date)].filter((part) => part !== '').join(', ');
  return `accepted${by === '' ? '' : ` ${by}`}: ${printable(reason) === '' ? 'no reason given' : printable(reason)}`;
}
