import type { Sheet } from './sheet.ts';
import type { Trial } from './trial.ts';

/**
 * Whether the total is one of several parts printed again, as a result that opens a reconciliation below it: both mean the
 * same, and no column differs. What stands between the two is then no part of it, not even where it is mostly nil.
 */
export function repeatsPart({ columns, value, kind, marks }: Sheet, { target, count, parts }: Trial): boolean {
  const concept = marks.concept[target];
  if (concept === '' || count < 2) return false;
  for (let at = 0; at < count; at += 1) {
    const part = parts[at] ?? 0;
    if (marks.concept[part] === concept && isCopy(target, part)) return true;
  }
  return false;

  function isCopy(one: number, other: number): boolean {
    let equal = 0;
    for (let column = 0; column < columns; column += 1) {
      const [cell, twin] = [one * columns + column, other * columns + column];
      if (kind[cell] !== kind[twin] || value[cell] !== value[twin]) return false;
      if (value[cell] !== 0) equal += 1;
    }
    return equal > 1;
  }
}
