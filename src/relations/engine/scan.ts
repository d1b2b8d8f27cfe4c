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
  const { rows, columns, value, half, kind, marks } = board.sheet;
  const { active, effective, sign, corrected } = board;
  const next = downwards ? board.below : board.above;
  const from = target * columns;
  makeRoom(columns);
  let tested = 0;
  for (let column = 0; column < columns; column += 1) {
    if (active[column] === 0 || kind[from + column] === BLANK) continue;
    tests[tested] = column;
    total[tested] = totalEffective[tested] = signed[tested] = signedEffective[tested] = 0;
    slack[tested] = half[from + column] ?? 0;
    figures[tested] = 0;
    tested += 1;
  }
  if (tested === 0) return;
  const need = tested <= 3 ? 1 : Math.ceil(board.needed * tested);
  // Two columns may fail in any case: they may be exchanged.
  const allowed = Math.max(2, tested - need);
  const nearest = (board.below[target] ?? 0) * columns;
  // A loss printed without a sign is what the costs are more than the revenue.
  const losses = !downwards && marks.concept[target] !== '' && promiseOf(marks, target) > 0;
  let turned = false;
  let twins = false;
  let row = next[target] ?? -1;
  for (let count = 1; count <= LONGEST && row >= 0 && row < rows; count += 1) {
    const start = row * columns;
    const first = downwards ? nearest : start;
    const weight = sign[row] ?? 1;
    if (weight < 0) turned = true;
    for (let test = 0; test < tested; test += 1) {
      const cell = start + (tests[test] ?? 0);
      if (kind[cell] === BLANK) continue;
      const figure = value[cell] ?? 0;
      total[test] = (total[test] ?? 0) + figure;
      signed[test] = (signed[test] ?? 0) + weight * figure;
      slack[test] = (slack[test] ?? 0) + (half[cell] ?? 0);
      if (figure !== 0) figures[test] = (figures[test] ?? 0) + 1;
      if (!corrected) continue;
      const better = effective[cell] ?? 0;
      totalEffective[test] = (totalEffective[test] ?? 0) + better;
      signedEffective[test] = (signedEffective[test] ?? 0) + weight * better;
    }
    held.fill(0);
    failed.fill(0);
    balance.fill(0);
    for (let test = 0; test < tested; test += 1) {
      if (figures[test] === 0) continue;
      const column = tests[test] ?? 0;
      const goal = value[from + column] ?? 0;
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
    for (let form = count === 1 ? FORMS.length : 0; form < FORMS.length; form += 1) {
      if ((form === 2 && !turned) || (form === 4 && !losses)) continue;
      const swapped = failed[form] === 2 && balance[form] === 0;
      if ((held[form] ?? 0) >= need || swapped || (twins && form < 3)) {
        layOut(board, trial, target, row, count, downwards, FORMS[form] ?? 'all');
        propose(board, natural, any, trial);
      }
    }
    if (count === 1 && !downwards && marks.promise[target] === 2 && marks.twin[target] === 0 && held[0] === tested) {
      layOut(board, trial, target, row, count, downwards, 'all');
      propose(board, natural, any, trial);
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

/** By form: columns that hold, columns that fail, and what those leave over together. */
const held = new Int32Array(5);
const failed = new Int32Array(5);
const balance = new Float64Array(5);

/** Counts a column for a form by what is left over, as printed and as corrected. */
function tell(form: number, rest: number, restEffective: number, within: number): void {
  if (Math.abs(rest) <= within || Math.abs(restEffective) <= within) {
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

/** Columns that are tested, and their running sums; they grow with the widest sheet. */
let tests = new Int32Array(16);
let total = new Float64Array(16);
let totalEffective = new Float64Array(16);
let signed = new Float64Array(16);
let signedEffective = new Float64Array(16);
let slack = new Float64Array(16);
let figures = new Uint8Array(16);

function makeRoom(columns: number): void {
  if (total.length >= columns) return;
  tests = new Int32Array(2 * columns);
  total = new Float64Array(2 * columns);
  totalEffective = new Float64Array(2 * columns);
  signed = new Float64Array(2 * columns);
  signedEffective = new Float64Array(2 * columns);
  slack = new Float64Array(2 * columns);
  figures = new Uint8Array(2 * columns);
}
