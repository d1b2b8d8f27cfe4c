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
  const turned = turnedPart(sheet, sum, kind);
  if (turned !== undefined) {
    return { ...sum, weights: weights.map((weight, at) => (at === turned ? 1 : weight)), explained: 'whole' };
  }
  const isTurned = !weights.includes(1) && isTurnedTotal(sheet, sum);
  return isTurned ? { ...sum, weights: weights.map(() => 1 as const), explained: 'whole' } : sum;
}

/** Which of the parts is printed with the wrong sign, if one is. */
function turnedPart(sheet: Sheet, sum: KeptSum, kind: StatementKind): number | undefined {
  if (isLessNothing(sheet, sum)) return 0;
  if (!sum.weights.includes(1)) return undefined;
  const isMeant =
    isTakenTwice(sheet, sum) ||
    isCostTurned(sheet, sum) ||
    isUnsignedAmongSigned(sheet, sum) ||
    (kind === 'cash-flow' && isUnsigned(sheet, sum));
  return isMeant ? sum.weights.indexOf(-1) : undefined;
}

/**
 * What is left of the first line is positive, and the line itself is negative: gross profit, of negative revenue. Of some
 * 3,700 sums of clean releases none is of that kind.
 */
function isLessNothing(sheet: Sheet, sum: KeptSum): boolean {
  const { target, parts, weights } = sum;
  const [first] = parts;
  if (first === undefined || weights[0] !== -1 || !parts.every((part) => part >= first) || target < first) return false;
  if (!hasSign(sheet, first, -1) || !hasSign(sheet, target, 1)) return false;
  return parts.every((part) => part === first || !isSame(sheet, part, first)) && holdsWhere(sheet, sum, first);
}

/** Of a list of costs, or of what is added back, one line is taken away that is negative already, and nothing else is. */
function isCostTurned(sheet: Sheet, sum: KeptSum): boolean {
  const { marks } = sheet;
  const { target, parts } = sum;
  const row = onlyTaken(sheet, sum);
  if (row === undefined || marks.taken[row] !== 1 || promiseOf(marks, row) > 0) return false;
  if (!hasSign(sheet, row, -1) || !hasSign(sheet, target, 1)) return false;
  const others = parts.filter((part) => part !== row);
  return others.every((part) => hasSign(sheet, part, 1) && !isSame(sheet, part, row)) && holdsWhere(sheet, sum, row);
}

/** So many lines are a list. */
const LIST = 4;

/** One line is taken away, of four or of a total by its wording, and it is negative wherever it is anything. */
function isTakenTwice(sheet: Sheet, sum: KeptSum): boolean {
  const { marks } = sheet;
  const row = onlyTaken(sheet, sum);
  if (row === undefined) return false;
  // A loss of others is taken away, however it is printed, and so is one total of another: what is the owners' of a comprehensive loss leaves what is the others'.
  if ((marks.taken[row] ?? 0) > 0 || promiseOf(marks, row) > 0 || marks.opens[row] === 1) return false;
  if (sum.parts.some((part) => part !== row && isSame(sheet, part, row))) return false;
  return hasSign(sheet, row, -1) && holdsWhere(sheet, sum, row);
}

/** The one line that is taken away, of a list or of a total by its wording. */
function onlyTaken({ marks }: Sheet, { target, parts, weights }: KeptSum): number | undefined {
  const turned = weights.indexOf(-1);
  const isList = parts.length >= (marks.promise[target] === 2 ? 2 : LIST);
  return isList && !weights.includes(-1, turned + 1) ? parts[turned] : undefined;
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

/**
 * A line is taken away that nothing calls a cost, in a list that prints what it takes away as negative; or a result is taken
 * away, and what it comes to is negative: an operating loss without its parentheses above a net loss with them. Of some
 * 7,000 sums of clean releases none is of that kind.
 */
function isUnsignedAmongSigned(sheet: Sheet, sum: KeptSum): boolean {
  const { marks } = sheet;
  const { target, parts, weights } = sum;
  const turned = weights.indexOf(-1);
  const row = parts[turned];
  if (sheet.account === 'table' || row === undefined || weights.includes(-1, turned + 1)) return false;
  if (marks.taken[row] !== 0) return false;
  if (!hasSign(sheet, row, 1) || parts.some((part) => part !== row && isSame(sheet, part, row))) return false;
  // Assets, taken from liabilities and equity with all their parts: the total and half of what is added are one figure.
  if (isSame(sheet, target, row)) return false;
  // A loss that the list begins with says nothing of how it prints what it takes away.
  const first = Math.min(...parts);
  const isOpening = (part: number): boolean => part === first && marks.taken[part] === 0;
  const isSigned = parts.some((part) => part !== row && !isOpening(part) && isNegative(sheet, part));
  // A result opens its list, so that nothing else need be negative there but what it comes to; of costs it would be the total.
  const isOfCosts = parts.some((part) => part !== row && (marks.taken[part] ?? 0) > 0);
  const isLoss =
    promiseOf(marks, row) > 0 && !isOfCosts && parts.every((part) => part >= row) && isNegative(sheet, target);
  return (isSigned || isLoss) && holdsWhere(sheet, sum, row);
}

function isNegative(sheet: Sheet, row: number): boolean {
  return hasSign(sheet, row, -1) && !hasSign(sheet, row, 1);
}

/** All lines are of one sign, or nothing, and their total is of the other. */
function isTurnedTotal(sheet: Sheet, sum: KeptSum): boolean {
  const { target, parts } = sum;
  const isOpposite = (sign: 1 | -1): boolean =>
    hasSign(sheet, target, sign) && parts.every((part) => hasSign(sheet, part, sign === 1 ? -1 : 1));
  // What an expense or an outflow comes to may be printed as its size, whatever its lines look like.
  const isTurned = isOpposite(-1) || ((sheet.marks.taken[target] ?? 0) === 0 && isOpposite(1));
  // Costs without any revenue come to a loss.
  if (isOpposite(-1) && parts.every((part) => (sheet.marks.taken[part] ?? 0) > 0)) return false;
  return isTurned && parts.length > 1 && holdsWhere(sheet, sum, target);
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
