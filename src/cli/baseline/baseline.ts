import { at, listOf, Mismatch, record, text, type Place } from '../../contract/expect.ts';
import { TOOL } from '../../contract/tool.ts';

/** The findings that people let stand, of one release or of several. */
export type Baseline = readonly Accepted[];

export interface Accepted {
  readonly fingerprint: string;
  /** Name of the release's file without its folder. */
  readonly release: string;
  readonly check: string;
  /** What was found, for those who read the file; the fingerprint decides. */
  readonly message: string;
  readonly reason: string;
  readonly owner: string;
  readonly date: string;
}

/** Reads the text of a baseline; the problem is the end of a sentence that begins with the file's name. */
export function baselineFrom(
  content: string,
):
  { readonly kind: 'baseline'; readonly baseline: Baseline } | { readonly kind: 'unusable'; readonly problem: string } {
  try {
    const value: unknown = JSON.parse(content.replace(/^\ufeff/, ''));
    const place = { value, path: '' };
    if (record(place, NOT_OURS)['baselineVersion'] !== VERSION) throw new Mismatch(NOT_OURS);
    return { kind: 'baseline', baseline: listOf(at(place, 'accepted'), acceptedFrom) };
  } catch (error) {
    if (error instanceof Mismatch) return { kind: 'unusable', problem: error.message };
    if (error instanceof SyntaxError) return { kind: 'unusable', problem: `is no JSON: ${error.message}` };
    throw error;
  }
}

const VERSION = 1;
const NOT_OURS = `is no baseline of ${TOOL.name}; write one with --update-baseline`;

function acceptedFrom(place: Place): Accepted {
  const word = (key: string): string => text(at(place, key));
  return {
    fingerprint: word('fingerprint'),
    release: word('release'),
    check: word('check'),
    message: word('message'),
    reason: word('reason'),
    owner: word('owner'),
    date: word('date'),
  };
}

/** A baseline as it is written: one entry after the other, each value in a line of its own, so that changes are easy to see. */
export function baselineText(baseline: Baseline): string {
  return `${JSON.stringify({ baselineVersion: VERSION, accepted: baseline }, undefined, 2)}\n`;
}
