import type { StatementKind } from '../../model/statement.ts';
import type { KeptSum } from './board.ts';
import { outcomeOf } from './outcome.ts';
import type { Sheet } from './sheet.ts';
import { promiseOf } from './standing.ts';

/**
 * A sum that comes out only if one line is taken away that is printed as negative already, or if all are taken away from
 * nothing though they are printed as positive, and nothing in the captions says so: one line has the wrong sign, in every
 * column. The sum is told as it is meant, and fails.
 */
export function straighten(sheet: Sheet, sum: KeptSum, kind: StatementKind): KeptSum {
  const { marks } = sheet;
  const { target, weights, explained } = sum;
  if (explained === 'whole' || promiseOf(marks, target) === 0 || !weights.includes(-1)) return sum;
  const isMeant = !weights.includes(1)
    ? isTurnedTotal(sheet, sum)
    : isTakenTwice(sheet, sum) || (kind === 'cash-flow' && isUnsigned(sheet, sum));
  return isMeant ? { ...sum, weights: weights.map(() => 1 as const), explained: 'whole' } : sum;
}

/** So many lines are a list. */
const LIST = 4;

/** One line is taken away, of four or of a total by its wording, and it is negative wherever it is anything. */
function isTakenTwice(sheet: Sheet, sum: KeptSum): boolean {
  const { marks } = sheet;
  const { target, parts, weights } = sum;
  const turned = weights.indexOf(-1);
  const row = parts[turned] ?? 0;
  if (weights.includes(-1, turned + 1) || parts.length < (marks.promise[target] === 2 ? 2 : LIST)) return false;
  // A loss of others is taken away, however it is printed, and so is one total of another: what is the owners' of a comprehensive loss leaves what is the others'.
  if ((marks.taken[row] ?? 0) > 0 || promiseOf(marks, row) > 0 || marks.opens[row] === 1) return false;
  if (parts.some((part) => part !== row && isSame(sheet, part, row))) return false;
  return hasSign(sheet, row, -1) && holdsWhere(sheet, sum, row);
}

/**
 * One line of a list of cash flows is taken away, where two others or more are printed as negative and added: what flows out
 * is negative in such a list, whatever a caption says.
 */
function isUnsigned(sheet: Sheet, sum: KeptSum): boolean {
  const { parts, weights } = sum;
  const turned = weights.indexOf(-1);
  if (weights.includes(-1, turned + 1) || parts.length < LIST) return false;
  const row = parts[turned] ?? 0;
  // The total of another section is no line of the list, nor is what it consists of alone.
  if (promiseOf(sheet.marks, row) > 0 || parts.some((part) => part !== row && isSame(sheet, part, row))) return false;
  const others = parts.filter((_, at) => at !== turned);
  const outflows = others.filter((part) => !hasSign(sheet, part, 1)).length;
  return outflows >= 2 && others.length - outflows >= 1 && holdsWhere(sheet, sum, row);
}

/** Three lines or more are positive, or nothing, and their total is negative. */
function isTurnedTotal(sheet: Sheet, sum: KeptSum): boolean {
  const { target, parts } = sum;
  if (parts.length < 3 || (sheet.marks.taken[target] ?? 0) > 0) return false;
  return hasSign(sheet, target, -1) && parts.every((part) => hasSign(sheet, part, 1)) && holdsWhere(sheet, sum, target);
}

/** Whether the sum holds in all columns in which a row is anything. */
function holdsWhere(sheet: Sheet, sum: KeptSum, row: number): boolean {
  const { columns, value } = sheet;
  let held = 0;
  for (let column = 0; column < columns; column += 1) {
    if ((value[row * columns + column] ?? 0) === 0) continue;
    const { state, figures } = outcomeOf(sheet, sum, column);
    if (state === 'untested') continue;
    if (state === 'fails' || figures < 2) return false;
    held += 1;
  }
  return held > 0;
}

function hasSign({ columns, value }: Sheet, row: number, sign: 1 | -1): boolean {
  for (let column = 0; column < columns; column += 1) if ((value[row * columns + column] ?? 0) * sign < 0) return false;
  return true;
}

function isSame({ columns, value }: Sheet, one: number, other: number): boolean {
  for (let column = 0; column < columns; column += 1) {
    if (value[one * columns + column] !== value[other * columns + column]) return false;
  }
  return true;
}
