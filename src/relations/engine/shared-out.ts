import type { KeptSum } from './board.ts';
import type { Sheet } from './sheet.ts';
import { promiseOf } from './standing.ts';

/**
 * What is the others' is no total of its own, though it is what the owners' share leaves of the result: where a heading or
 * what the lines mean says that the result above is shared out between the two lines below it, it is their sum.
 */
export function sharedOut(sheet: Sheet, sum: KeptSum): KeptSum {
  const { target, parts, weights } = sum;
  if (parts.length !== 2 || promiseOf(sheet.marks, target) > 0) return sum;
  const result = parts[weights.indexOf(1)];
  const other = parts[weights.indexOf(-1)];
  if (result === undefined || other === undefined || promiseOf(sheet.marks, result) === 0) return sum;
  const first = Math.min(other, target);
  if (first !== result + 1 || Math.abs(other - target) !== 1 || !isShared(sheet, result, first)) return sum;
  return { ...sum, target: result, parts: [first, first + 1], weights: [1, 1] };
}

/** A heading stands between the result and its shares, or the first of them is the owners'. */
function isShared({ marks: { head, concept } }: Sheet, result: number, first: number): boolean {
  return head[first] === 1 || isOwners(concept, result, first);
}

/** Whether a line is the owners' share of a result. */
export function isOwners(concept: readonly string[], result: number, line: number): boolean {
  return concept[result] !== '' && concept[line] === `${concept[result] ?? ''}-to-parent`;
}
