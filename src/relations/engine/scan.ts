import { LONGEST, type Board, type Form } from './board.ts';
import { score, type Trial } from './score.ts';
import { BLANK } from './sheet.ts';

/** The best way found to make up each row, flat. */
export interface Offers {
  /** `-Infinity` where there is none. */
  readonly bits: Float64Array;
  readonly count: Int32Array;
  readonly parts: Int32Array;
  readonly weights: Int8Array;
  readonly form: Form[];
  readonly downwards: Uint8Array;
  readonly changes: Uint8Array;
}

export function noOffers(rows: number): Offers {
  return {
    bits: new Float64Array(rows).fill(-Infinity),
    count: new Int32Array(rows),
    parts: new Int32Array(rows * LONGEST),
    weights: new Int8Array(rows * LONGEST),
    form: new Array<Form>(rows).fill('all'),
    downwards: new Uint8Array(rows),
    changes: new Uint8Array(rows),
  };
}

/** Keeps the trial if it is the best for its target so far. */
export function offer(offers: Offers, trial: Trial, bits: number): void {
  const { target, count } = trial;
  if (bits <= (offers.bits[target] ?? -Infinity) || count > LONGEST) return;
  offers.bits[target] = bits;
  offers.count[target] = count;
  for (let at = 0; at < count; at += 1) {
    offers.parts[target * LONGEST + at] = trial.parts[at] ?? 0;
    offers.weights[target * LONGEST + at] = trial.weights[at] ?? 1;
  }
  offers.form[target] = trial.form;
  offers.downwards[target] = trial.downwards ? 1 : 0;
  offers.changes[target] = trial.changes;
}

const FORMS: readonly Form[] = ['all', 'rest', 'captions', 'negated'];
/** By form: columns that hold, columns that fail, and what those leave over together. */
const held = new Int32Array(4);
const failed = new Int32Array(4);
const balance = new Float64Array(4);
/** Running sums of a window, one for each column; they grow with the widest sheet. */
let total = new Float64Array(16);
let totalEffective = new Float64Array(16);
let signed = new Float64Array(16);
let signedEffective = new Float64Array(16);
let slack = new Float64Array(16);
let parts = new Uint8Array(16);

function makeRoom(columns: number): void {
  if (total.length >= columns) return;
  total = new Float64Array(2 * columns);
  totalEffective = new Float64Array(2 * columns);
  signed = new Float64Array(2 * columns);
  signedEffective = new Float64Array(2 * columns);
  slack = new Float64Array(2 * columns);
  parts = new Uint8Array(2 * columns);
}

/**
 * Grows a window of free rows from the target, one way, and offers every form that holds in enough columns, and those
 * that fail in two by the same amount up and down, as when two columns are exchanged.
 */
export function scan(board: Board, offers: Offers, trial: Trial, target: number, downwards: boolean): void {
  const { sheet, active, effective, above, below } = board;
  const { rows, columns, value, half, kind, marks } = sheet;
  const from = target * columns;
  makeRoom(columns);
  let tested = 0;
  for (let column = 0; column < columns; column += 1) {
    total[column] = totalEffective[column] = signed[column] = signedEffective[column] = 0;
    slack[column] = half[from + column] ?? 0;
    parts[column] = 0;
    if (active[column] === 1 && kind[from + column] !== BLANK) tested += 1;
  }
  if (tested === 0) return;
  const need = tested <= 3 ? 1 : Math.ceil(0.55 * tested);
  let turned = false;
  let twins = false;
  const nearest = (below[target] ?? 0) * columns;
  let row = (downwards ? below[target] : above[target]) ?? -1;
  for (let count = 1; count <= LONGEST && row >= 0 && row < rows; count += 1) {
    const start = row * columns;
    const first = downwards ? nearest : start;
    const sign = signByCaption(board, row);
    if (sign < 0) turned = true;
    held.fill(0);
    failed.fill(0);
    balance.fill(0);
    for (let column = 0; column < columns; column += 1) {
      const cell = start + column;
      if (active[column] === 0 || kind[from + column] === BLANK) continue;
      if (kind[cell] !== BLANK) {
        const figure = value[cell] ?? 0;
        const corrected = effective[cell] ?? 0;
        total[column] = (total[column] ?? 0) + figure;
        totalEffective[column] = (totalEffective[column] ?? 0) + corrected;
        signed[column] = (signed[column] ?? 0) + sign * figure;
        signedEffective[column] = (signedEffective[column] ?? 0) + sign * corrected;
        slack[column] = (slack[column] ?? 0) + (half[cell] ?? 0);
        if (figure !== 0) parts[column] = (parts[column] ?? 0) + 1;
      }
      if (parts[column] === 0) continue;
      const goal = value[from + column] ?? 0;
      const within = slack[column] ?? 0;
      const sum = total[column] ?? 0;
      const sumEffective = totalEffective[column] ?? 0;
      countColumn(0, goal - sum, goal - sumEffective, within);
      countColumn(1, goal + sum - 2 * (value[first + column] ?? 0), goal + sumEffective - 2 * (effective[first + column] ?? 0), within);
      if (turned) countColumn(2, goal - (signed[column] ?? 0), goal - (signedEffective[column] ?? 0), within);
      countColumn(3, goal + sum, goal + sumEffective, within);
    }
    if (count === 1) {
      if (!downwards && marks.promise[target] === 2 && held[0] === tested) {
        tryForm(board, offers, trial, target, row, count, downwards, 'all');
      }
    } else {
      for (let form = 0; form < 4; form += 1) {
        const swapped = failed[form] === 2 && balance[form] === 0;
        if ((held[form] ?? 0) >= need || swapped || (twins && form < 3)) {
          tryForm(board, offers, trial, target, row, count, downwards, FORMS[form] ?? 'all');
        }
      }
    }
    // A row printed twice is looked for only where both are in the window.
    if (marks.twin[row] === 1 && !downwards && (above[row] ?? -1) === row - 1) twins = true;
    row = (downwards ? below[row] : above[row]) ?? -1;
  }
}

/** Counts a column for a form by what is left over, as printed and as corrected. */
function countColumn(form: number, rest: number, restEffective: number, within: number): void {
  if (Math.abs(rest) <= within || Math.abs(restEffective) <= within) held[form] = (held[form] ?? 0) + 1;
  else {
    failed[form] = (failed[form] ?? 0) + 1;
    balance[form] = (balance[form] ?? 0) + rest;
  }
}

/** -1 where the caption takes away what is mostly printed as positive. */
export function signByCaption({ sheet: { marks, columns, value } }: Board, row: number): 1 | -1 {
  if ((marks.taken[row] ?? 0) < 0.5) return 1;
  let balance = 0;
  for (let cell = row * columns, end = cell + columns; cell < end; cell += 1) balance += Math.sign(value[cell] ?? 0);
  return balance >= 0 ? -1 : 1;
}

/** Lays the window from `far` to the target out from the top down and offers it. */
export function tryForm(
  board: Board,
  offers: Offers,
  trial: Trial,
  target: number,
  far: number,
  count: number,
  downwards: boolean,
  form: Form,
): void {
  layOut(board, trial, target, far, count, downwards, form);
  offer(offers, trial, score(board, trial));
}

export function layOut(
  board: Board,
  trial: Trial,
  target: number,
  far: number,
  count: number,
  downwards: boolean,
  form: Form,
): void {
  trial.target = target;
  trial.count = count;
  trial.form = form;
  trial.downwards = downwards;
  trial.changes = 0;
  trial.changeCost = 0;
  let row = downwards ? (board.below[target] ?? 0) : far;
  for (let at = 0; at < count; at += 1) {
    trial.parts[at] = row;
    trial.weights[at] =
      form === 'all' ? 1 : form === 'negated' ? -1 : form === 'rest' ? (at === 0 ? 1 : -1) : signByCaption(board, row);
    row = board.below[row] ?? 0;
    if (row === target) row = board.below[row] ?? 0;
  }
}
