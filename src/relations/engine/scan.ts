import { LONGEST, type Board, type Form } from './board.ts';
import { offer, type Offers } from './offers.ts';
import { score } from './score.ts';
import { promiseOf } from './standing.ts';
import type { Trial } from './trial.ts';
import { BLANK } from './sheet.ts';
import { layOut } from './window.ts';

/** Structure up to this many bits is how a statement is read at first sight. */
const NATURAL = 5;

/**
 * Grows a window of free rows from the target, one way, and offers every form that holds in enough columns, and those
 * that fail in two by the same amount up and down, as when two columns are exchanged. What reads naturally is offered to
 * `natural` as well.
 */
export function scan(
  board: Board,
  natural: Offers,
  any: Offers,
  trial: Trial,
  target: number,
  downwards: boolean,
): void {
  const { rows, columns, marks } = board.sheet;
  const tested = setOut(board, target);
  if (tested === 0) return;
  const next = downwards ? board.below : board.above;
  const need = tested <= 3 ? 1 : Math.ceil(board.needed * tested);
  const nearest = (board.below[target] ?? 0) * columns;
  // A loss printed without a sign is what the costs are more than the revenue.
  const losses = !downwards && marks.concept[target] !== '' && promiseOf(marks, target) > 0;
  let turned = false;
  let twins = false;
  let row = next[target] ?? -1;
  for (let count = 1; count <= LONGEST && row >= 0 && row < rows; count += 1) {
    const start = row * columns;
    const first = downwards ? nearest : start;
    const weight = board.sign[row] ?? 1;
    if (weight < 0 && !turned) {
      turned = true;
      beginTurned(tested);
    }
    const promising = extend(board, start, first, tested, need, weight, turned, losses);
    if (promising || twins) {
      weighForms(board, first, tested, need, turned, losses);
      for (let form = count === 1 ? FORMS.length : 0; form < FORMS.length; form += 1) {
        if ((form === 2 && !turned) || (form === 4 && !losses)) continue;
        const swapped = failed[form] === 2 && isWithin(balance[form] ?? 0, 2 * (slack[0] ?? 0));
        if ((held[form] ?? 0) >= need || swapped || (twins && form < 3)) {
          layOut(board, trial, target, row, count, downwards, FORMS[form] ?? 'all');
          propose(board, natural, any, trial);
        }
      }
      const copies = count === 1 && !downwards && marks.promise[target] === 2 && marks.twin[target] === 0;
      if (copies && held[0] === tested) {
        layOut(board, trial, target, row, count, downwards, 'all');
        propose(board, natural, any, trial);
      }
    }
    // A row printed twice is looked for only where both are in the window.
    if (marks.twin[row] === 1 && !downwards && next[row] === row - 1) twins = true;
    row = next[row] ?? -1;
  }
}

const FORMS: readonly Form[] = ['all', 'rest', 'captions', 'negated', 'loss'];

function propose(board: Board, natural: Offers, any: Offers, trial: Trial): void {
  const bits = score(board, trial);
  offer(any, trial, bits);
  if (trial.cost <= NATURAL) offer(natural, trial, bits);
}

/**
 * Columns that are tested, the target's figures in them, and the running sums of the window, as printed and as corrected.
 * Plain arrays: a cold program reads small whole numbers from them without making anything.
 */
const tests: number[] = [];
const goals: number[] = [];
const total: number[] = [];
const totalEffective: number[] = [];
const signed: number[] = [];
const signedEffective: number[] = [];
const slack: number[] = [];
/** Whether any figure of the window is not zero, and whether any counts as another than is printed. */
const filled: boolean[] = [];
const mended: boolean[] = [];

/** Begins a window without rows; how many columns are tested. */
function setOut({ sheet, active }: Board, target: number): number {
  const { columns, value, half, kind } = sheet;
  let tested = 0;
  for (let column = 0; column < columns; column += 1) {
    const goal = target * columns + column;
    if (active[column] === 0 || kind[goal] === BLANK) continue;
    tests[tested] = column;
    goals[tested] = value[goal] ?? 0;
    total[tested] = totalEffective[tested] = 0;
    slack[tested] = half[goal] ?? 0;
    filled[tested] = mended[tested] = false;
    tested += 1;
  }
  return tested;
}

/** Up to the first row that its caption takes away, the sums by captions are the plain ones. */
function beginTurned(tested: number): void {
  for (let test = 0; test < tested; test += 1) {
    signed[test] = total[test] ?? 0;
    signedEffective[test] = totalEffective[test] ?? 0;
  }
}

/**
 * Adds a row to the window. Whether any form may be worth a closer look: in nearly all windows each column is left over by
 * more than rounding in every form, and not by the same amount up and down.
 */
function extend(
  { sheet, effective, corrected }: Board,
  start: number,
  first: number,
  tested: number,
  need: number,
  weight: number,
  turned: boolean,
  losses: boolean,
): boolean {
  const { value, half, kind } = sheet;
  let near = 0;
  let far = 0;
  let less = 0;
  let more = 0;
  let tops = 0;
  let signs = 0;
  for (let test = 0; test < tested; test += 1) {
    const cell = start + (tests[test] ?? 0);
    if (kind[cell] !== BLANK) {
      const figure = value[cell] ?? 0;
      slack[test] = (slack[test] ?? 0) + (half[cell] ?? 0);
      if (figure !== 0) {
        filled[test] = true;
        total[test] = (total[test] ?? 0) + figure;
        if (turned) signed[test] = weight < 0 ? (signed[test] ?? 0) - figure : (signed[test] ?? 0) + figure;
      }
      if (corrected) {
        const better = effective[cell] ?? 0;
        if (better !== figure) mended[test] = true;
        totalEffective[test] = (totalEffective[test] ?? 0) + better;
        if (turned) {
          const before = signedEffective[test] ?? 0;
          signedEffective[test] = weight < 0 ? before - better : before + better;
        }
      }
    }
    if (filled[test] === false) continue;
    const goal = goals[test] ?? 0;
    const sum = total[test] ?? 0;
    const within = slack[test] ?? 0;
    const below = goal - sum;
    const above = goal + sum;
    const top = 2 * (value[first + (tests[test] ?? 0)] ?? 0);
    if (
      (below <= within && below >= -within) ||
      (above <= within && above >= -within) ||
      (above - top <= within && above - top >= -within) ||
      (losses && below + top <= within && below + top >= -within) ||
      (turned && isWithin(goal - (signed[test] ?? 0), within)) ||
      mended[test] === true
    ) {
      near += 1;
      continue;
    }
    far += 1;
    less += below;
    more += above;
    tops += top;
    if (turned) signs += goal - (signed[test] ?? 0);
  }
  if (near > 0) return far <= 2 || near >= need;
  // Two columns may be exchanged: what one has too much the other lacks, but for rounding.
  if (far !== 2) return false;
  const room = 2 * (slack[0] ?? 0);
  return (
    isWithin(less, room) ||
    isWithin(more, room) ||
    isWithin(more - tops, room) ||
    isWithin(less + tops, room) ||
    (turned && isWithin(signs, room))
  );
}

function isWithin(rest: number, within: number): boolean {
  return rest <= within && rest >= -within;
}

/** By form: columns that hold, columns that fail, and what those leave over together. */
const held = [0, 0, 0, 0, 0];
const failed = [0, 0, 0, 0, 0];
const balance = [0, 0, 0, 0, 0];

/** Counts the columns that hold and that fail in each form. */
function weighForms(
  { sheet: { value }, effective, corrected }: Board,
  first: number,
  tested: number,
  need: number,
  turned: boolean,
  losses: boolean,
): void {
  // Two columns may fail in any case: they may be exchanged.
  const allowed = Math.max(2, tested - need);
  held.fill(0);
  failed.fill(0);
  balance.fill(0);
  for (let test = 0; test < tested; test += 1) {
    if (filled[test] === false) continue;
    const column = tests[test] ?? 0;
    const goal = goals[test] ?? 0;
    const within = slack[test] ?? 0;
    const sum = total[test] ?? 0;
    const other = corrected ? (totalEffective[test] ?? 0) : sum;
    const top = 2 * (value[first + column] ?? 0);
    const topEffective = corrected ? 2 * (effective[first + column] ?? 0) : top;
    tell(0, goal - sum, goal - other, within);
    tell(1, goal + sum - top, goal + other - topEffective, within);
    tell(3, goal + sum, goal + other, within);
    if (losses) tell(4, goal - sum + top, goal - other + topEffective, within);
    if (turned) {
      const plain = signed[test] ?? 0;
      tell(2, goal - plain, goal - (corrected ? (signedEffective[test] ?? 0) : plain), within);
    }
    if (isHopeless(allowed, turned, losses)) break;
  }
}

/** Counts a column for a form by what is left over, as printed and as corrected. */
function tell(form: number, rest: number, restEffective: number, within: number): void {
  if (isWithin(rest, within) || isWithin(restEffective, within)) {
    held[form] = (held[form] ?? 0) + 1;
    return;
  }
  failed[form] = (failed[form] ?? 0) + 1;
  balance[form] = (balance[form] ?? 0) + rest;
}

function isHopeless(allowed: number, turned: boolean, losses: boolean): boolean {
  return (
    (failed[0] ?? 0) > allowed &&
    (failed[1] ?? 0) > allowed &&
    (failed[3] ?? 0) > allowed &&
    (!losses || (failed[4] ?? 0) > allowed) &&
    (!turned || (failed[2] ?? 0) > allowed)
  );
}
