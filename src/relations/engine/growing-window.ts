import type { Board } from './board.ts';
import { promiseOf } from './standing.ts';
import { BLANK } from './sheet.ts';

/** The rows next to a total, one after the other, and what they add up to in each column in which the total is printed. */
export interface GrowingWindow {
  readonly columns: WindowColumn[];
  /** How many of the columns are in use. */
  tested: number;
  /** In how many of them the total and all rows are nil, and in how many others no row prints anything. */
  idle: number;
  silent: number;
  /** In how many of the others a form must hold. */
  need: number;
  /** The first of its rows, from the top down. */
  first: number;
  /** Whether its rows may come to a loss that is printed without a sign: what the costs are more than the revenue. */
  losses: boolean;
  /** Whether a caption takes a row away. */
  turned: boolean;
}

/** The total's figure in a column, and the running sums of the rows. */
interface WindowColumn {
  column: number;
  goal: number;
  /** As printed, and as corrected. */
  total: number;
  totalEffective: number;
  /** The same with the signs that captions say. */
  signed: number;
  signedEffective: number;
  /** What rounding explains. */
  slack: number;
  /** Whether any row prints a figure, whether any is not zero, and whether any counts as another than is printed. */
  printed: boolean;
  filled: boolean;
  mended: boolean;
}

export function newWindow(): GrowingWindow {
  return { columns: [], tested: 0, idle: 0, silent: 0, need: 0, first: 0, losses: false, turned: false };
}

/** Begins a window without rows. */
export function beginWindow(window: GrowingWindow, board: Board, target: number, downwards: boolean): void {
  const { columns, value, half, kind, marks } = board.sheet;
  let tested = 0;
  let idle = 0;
  for (let column = 0; column < columns; column += 1) {
    const goal = target * columns + column;
    if (board.active[column] === 0 || kind[goal] === BLANK) continue;
    const own = (window.columns[tested] ??= newColumn());
    own.column = column;
    own.goal = value[goal] ?? 0;
    own.slack = half[goal] ?? 0;
    own.total = own.totalEffective = own.signed = own.signedEffective = 0;
    own.printed = own.filled = own.mended = false;
    tested += 1;
    if (own.goal === 0) idle += 1;
  }
  window.tested = tested;
  window.idle = idle;
  window.silent = tested - idle;
  window.need = neededOf(board, 0);
  window.first = board.below[target] ?? 0;
  window.losses = !downwards && marks.concept[target] !== '' && promiseOf(marks, target) > 0;
  window.turned = false;
}

/**
 * What is nil throughout says nothing: in a matrix of equity most movements are of a column or two. Nor does a total of
 * which no part is printed: below their segments companies tell much of all of them alone.
 */
function neededOf({ needed }: Board, columns: number): number {
  return columns <= 3 ? 1 : Math.ceil(needed * columns);
}

function newColumn(): WindowColumn {
  const sums = { total: 0, totalEffective: 0, signed: 0, signedEffective: 0 };
  return { column: 0, goal: 0, ...sums, slack: 0, printed: false, filled: false, mended: false };
}

/** Adds a row. */
export function extendWindow(window: GrowingWindow, board: Board, row: number): void {
  const { sheet, effective, corrected, sign } = board;
  const { columns, value, half, kind } = sheet;
  const isTaken = sign[row] === -1;
  if (isTaken) window.turned = true;
  for (let test = 0; test < window.tested; test += 1) {
    const own = window.columns[test];
    if (own === undefined) return;
    const cell = row * columns + own.column;
    if (kind[cell] === BLANK) continue;
    const figure = value[cell] ?? 0;
    own.slack += half[cell] ?? 0;
    if (!own.printed || (figure !== 0 && !own.filled)) notePrinted(window, board, own, figure);
    if (figure !== 0) {
      own.total += figure;
      own.signed += isTaken ? -figure : figure;
    }
    if (!corrected) continue;
    const better = effective[cell] ?? 0;
    if (better !== figure) own.mended = true;
    own.totalEffective += better;
    own.signedEffective += isTaken ? -better : better;
  }
}

/** A row prints something in a column for the first time, or the first figure that is not zero. */
function notePrinted(window: GrowingWindow, board: Board, own: WindowColumn, figure: number): void {
  if (!own.printed && own.goal !== 0) window.silent -= 1;
  if (figure !== 0 && own.goal === 0) window.idle -= 1;
  own.printed = true;
  own.filled = figure !== 0;
  window.need = neededOf(board, window.tested - window.idle - window.silent);
}

/**
 * Whether any form may be worth a closer look: in nearly all windows each column is left over by more than rounding in
 * every form, and not by the same amount up and down.
 */
export function isPromising(window: GrowingWindow, { columns, value }: Board['sheet']): boolean {
  const isTold = window.losses || window.turned;
  const start = window.first * columns;
  let near = 0;
  let far = 0;
  REST.less = REST.more = REST.tops = REST.signs = 0;
  for (let test = 0; test < window.tested; test += 1) {
    const own = window.columns[test];
    if (own?.filled !== true) continue;
    const { goal, total, slack } = own;
    const top = 2 * (value[start + own.column] ?? 0);
    const below = goal - total;
    const above = goal + total;
    if (
      (below <= slack && below >= -slack) ||
      (above <= slack && above >= -slack) ||
      (above - top <= slack && above - top >= -slack) ||
      own.mended ||
      (isTold && holdsOtherwise(window, own, below + top))
    ) {
      near += 1;
      continue;
    }
    far += 1;
    REST.less += below;
    REST.more += above;
    REST.tops += top;
    REST.signs += goal - own.signed;
  }
  return near > 0 ? far <= 2 || near >= window.need : far === 2 && mayBeExchanged(window);
}

/** Whether it is a loss printed without a sign, or the sum with the signs that captions say. */
function holdsOtherwise({ losses, turned }: GrowingWindow, own: WindowColumn, loss: number): boolean {
  return (losses && isWithin(loss, own.slack)) || (turned && isWithin(own.goal - own.signed, own.slack));
}

/** What the columns that fail leave over together: less the sum, with it, twice the first rows, and with signs by captions. */
const REST = { less: 0, more: 0, tops: 0, signs: 0 };

/** Whether two columns that fail do so by the same amount up and down, but for rounding: what one has too much the other lacks. */
function mayBeExchanged({ columns, turned }: GrowingWindow): boolean {
  const { less, more, tops, signs } = REST;
  const room = 2 * (columns[0]?.slack ?? 0);
  const isEven = isWithin(less, room) || isWithin(more, room) || isWithin(more - tops, room);
  return isEven || isWithin(less + tops, room) || (turned && isWithin(signs, room));
}

export function isWithin(rest: number, room: number): boolean {
  return rest <= room && rest >= -room;
}
