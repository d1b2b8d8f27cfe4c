import type { Board, Form } from './board.ts';
import { LONGEST } from './board.ts';
import { IDENTITIES } from './identities.ts';
import { AMOUNT, BLANK, type Marks } from './sheet.ts';
import { slipBits } from './slip.ts';

/** A total and its parts while they are looked at; one of these is reused for all. */
export interface Trial {
  target: number;
  count: number;
  readonly parts: Int32Array;
  readonly weights: Int8Array;
  form: Form;
  downwards: boolean;
  /** The parts are known by what they are, wherever they stand. */
  given: boolean;
  changes: number;
  /** What the changes cost. */
  changeCost: number;
  /** What `score` found: bits of structure. */
  cost: number;
  /** Columns that hold and that fail. */
  holding: number;
  failing: number;
  /** How many slips explain what fails. */
  faults: number;
  /** Whether one slip explains all columns that fail. */
  whole: boolean;
}

export function newTrial(): Trial {
  return {
    target: 0,
    count: 0,
    parts: new Int32Array(LONGEST + 1),
    weights: new Int8Array(LONGEST + 1),
    form: 'all',
    downwards: false,
    given: false,
    changes: 0,
    changeCost: 0,
    cost: 0,
    holding: 0,
    failing: 0,
    faults: 0,
    whole: false,
  };
}

/**
 * Log-odds in bits that the parts are meant to make up the total. Evidence that makes chance out of the question settles
 * nothing between two readings that both hold: past `CERTAIN` bits only the structure counts.
 */
export function score(board: Board, trial: Trial): number {
  const place = placeOf(board, trial);
  const cost = structure(board, trial, place);
  trial.cost = cost;
  const bits = evidence(board, trial, EQUALITY[place]);
  const tested = trial.holding + trial.failing;
  const certain = Math.max(0, CERTAIN - (DOUBT * trial.faults) / Math.max(1, tested));
  return Math.min(bits, certain) - cost;
}

/** How well the parts lie for the total, by captions and layout. */
type Lie = 'named' | 'rolled' | 'expected' | 'orphans' | 'near' | 'anywhere';

/** What a column says, for each bit of the figure, where the total is equal to its only part. */
const EQUALITY: Readonly<Record<Lie, number>> = {
  named: 0.5,
  rolled: 0.5,
  expected: 0.5,
  orphans: 0,
  near: 0.25,
  anywhere: 0,
};

const CERTAIN = 24;
const DOUBT = 16;

const FAILURE = 3;

const seenTarget = new Float64Array(64);
const seenLargest = new Float64Array(64);
const seenSecond = new Float64Array(64);

/** What the columns say: how improbable it is that they hold by chance, less the price of those that fail. */
function evidence(board: Board, trial: Trial, expectation: number): number {
  const { sheet, active, effective } = board;
  const { columns, value, half, grain, kind } = sheet;
  const { target, count, parts, weights } = trial;
  let bits = 0;
  let seen = 0;
  trial.holding = 0;
  trial.failing = 0;
  trial.faults = 0;
  trial.whole = false;
  for (let column = 0; column < columns; column += 1) {
    const goal = target * columns + column;
    if (active[column] === 0 || kind[goal] === BLANK) continue;
    const wanted = value[goal] ?? 0;
    let sum = 0;
    let sumEffective = 0;
    let slack = half[goal] ?? 0;
    let variance = 4 * slack * slack;
    let largest = 0;
    let second = 0;
    let finest = wanted === 0 ? Infinity : (grain[goal] ?? 1);
    let place = kind[goal] === AMOUNT ? 2 * slack : Infinity;
    let printed = 0;
    let nonzero = 0;
    for (let at = 0; at < count; at += 1) {
      const cell = (parts[at] ?? 0) * columns + column;
      if (kind[cell] === BLANK) continue;
      printed += 1;
      const weight = weights[at] ?? 1;
      const figure = value[cell] ?? 0;
      sum += weight * figure;
      sumEffective += weight * (effective[cell] ?? 0);
      const cellHalf = half[cell] ?? 0;
      slack += cellHalf;
      variance += 4 * cellHalf * cellHalf;
      if (kind[cell] === AMOUNT) place = Math.min(place, 2 * cellHalf);
      if (figure === 0) continue;
      nonzero += 1;
      finest = Math.min(finest, grain[cell] ?? 1);
      const size = Math.abs(figure);
      if (size > largest) {
        second = largest;
        largest = size;
      } else if (size > second) second = size;
    }
    if (printed === 0 || (nonzero === 0 && wanted === 0)) continue;
    let rest = wanted - sum;
    if (board.corrected && Math.abs(rest) > slack && Math.abs(wanted - sumEffective) <= slack) {
      rest = wanted - sumEffective;
    }
    const bare = finest === Infinity ? 0 : Math.log2(second / finest + 1);
    if (Math.abs(rest) <= slack) {
      trial.holding += 1;
      if (nonzero <= 1) {
        if (nonzero === 1) bits += Math.log2(largest / finest + 1) * expectation;
        continue;
      }
      // What rounding alone could leave over says nothing of the row that it is taken for.
      if (Math.abs(wanted) <= slack) continue;
      if (isRepeated(seen, wanted, largest, second)) continue;
      seenTarget[seen & 63] = wanted;
      seenLargest[seen & 63] = largest;
      seenSecond[seen & 63] = second;
      seen += 1;
      const sharp = place === Infinity || place === 0 ? 1 : place * place;
      const spread = variance / 12;
      bits +=
        bare -
        Math.max(0, 0.5 * Math.log2((2 * Math.PI * spread) / sharp)) -
        (spread === 0 ? 0 : ((rest * rest) / (2 * spread)) * 1.4427);
    } else {
      failedColumn[trial.failing & 63] = column;
      failedRest[trial.failing & 63] = rest;
      failedBits[trial.failing & 63] = bare;
      trial.failing += 1;
    }
  }
  return trial.failing === 0 ? bits : bits + failures(board, trial);
}

const failedColumn = new Int32Array(64);
const failedRest = new Float64Array(64);
const failedBits = new Float64Array(64);

/** What columns that fail cost, less what is gained where one slip explains them: in each its own, or one for all. */
function failures(board: Board, trial: Trial): number {
  const failing = Math.min(trial.failing, 64);
  trial.faults = failing;
  const choice = Math.log2(trial.count + 1);
  let single = 0;
  let whole = 0;
  let slips = 0;
  for (let at = 0; at < failing; at += 1) {
    const bare = failedBits[at] ?? 0;
    const slip = cheapestSlip(board, trial, failedColumn[at] ?? 0, failedRest[at] ?? 0);
    single += Math.max(0, bare - slip - choice) - FAILURE;
    if (slip < Infinity) slips += 1;
    whole += bare;
  }
  // Where nothing holds, something must say how the failure came about.
  if (trial.holding === 0 && slips < failing) single = -Infinity;
  if (failing < 2) return single;
  const tolerated = board.needed < 0.5 || failing <= Math.max(1, TOLERATED * (trial.holding + failing));
  const common = whole - FAILURE - WHOLE - choice;
  if (tolerated && common <= single) return single;
  if ((failing === 2 && isSwap(board, trial)) || isDoubled(board, trial, failing)) {
    trial.faults = 1;
    trial.whole = true;
    return common;
  }
  return tolerated ? single : -Infinity;
}

/** One fault breaks one column; a reading that fails in more than this share of them is not meant. */
const TOLERATED = 0.34;

/** A row whose two figures stand in each other's columns. */
const WHOLE = 3;

function isSwap({ sheet: { columns, value } }: Board, { target, count, parts, weights }: Trial): boolean {
  const [one, other] = [failedColumn[0] ?? 0, failedColumn[1] ?? 0];
  const rest = failedRest[0] ?? 0;
  if (rest !== -(failedRest[1] ?? 0)) return false;
  // Exchanging the figures of a row changes the sum by their difference.
  const apart = (row: number): number => (value[row * columns + other] ?? 0) - (value[row * columns + one] ?? 0);
  if (rest === -apart(target)) return true;
  for (let at = 0; at < count; at += 1) if (rest === (weights[at] ?? 1) * apart(parts[at] ?? 0)) return true;
  return false;
}

/** A part is printed twice in a row, and the total holds it once. */
function isDoubled(
  { sheet: { columns, value, marks } }: Board,
  { count, parts, weights }: Trial,
  failing: number,
): boolean {
  for (let at = 1; at < count; at += 1) {
    if (marks.twin[parts[at] ?? 0] === 0) continue;
    const row = (parts[at] ?? 0) * columns;
    let short = 0;
    while (
      short < failing &&
      failedRest[short] === -(weights[at] ?? 1) * (value[row + (failedColumn[short] ?? 0)] ?? 0)
    )
      short += 1;
    if (short === failing) return true;
  }
  return false;
}

function isRepeated(seen: number, wanted: number, largest: number, second: number): boolean {
  for (let at = Math.min(seen, 64) - 1; at >= 0; at -= 1) {
    if (seenTarget[at] === wanted && seenLargest[at] === largest && seenSecond[at] === second) return true;
  }
  return false;
}

/** The cheapest slip in one figure of the column that would explain what is left over. */
export function cheapestSlip(board: Board, trial: Trial, column: number, rest: number): number {
  const { columns, value, half, kind } = board.sheet;
  const goal = trial.target * columns + column;
  const unit = 2 * (half[goal] ?? 0) || 1;
  let best = slipBits((value[goal] ?? 0) / unit, ((value[goal] ?? 0) - rest) / unit);
  for (let at = 0; at < trial.count; at += 1) {
    const cell = (trial.parts[at] ?? 0) * columns + column;
    if (kind[cell] !== AMOUNT) continue;
    const figure = value[cell] ?? 0;
    const place = 2 * (half[cell] ?? 0) || 1;
    best = Math.min(best, slipBits(figure / place, (figure + (trial.weights[at] ?? 1) * rest) / place));
  }
  return best;
}

/** How much of a total the row is: by its wording, or by the rule above its figures. */
export function promiseOf({ promise, rule }: Marks, row: number): number {
  const said = promise[row] ?? 0;
  return said === 0 && rule[row] === 1 ? 1 : said;
}

/** Where the parts stand. All of it holds for parts directly above the total alone. */
function placeOf(board: Board, { target, count, parts, downwards, form, given }: Trial): Lie {
  if (given) return 'named';
  const { above } = board;
  const { marks } = board.sheet;
  if (downwards || count === 0 || parts[count - 1] !== above[target]) return 'anywhere';
  const first = parts[0] ?? 0;
  const before = above[first] ?? -1;
  const start = marks.closing[target] ?? -1;
  if (start >= 0 && first >= start && before < start) return 'named';
  if (marks.closes[target] === 1 && marks.opens[first] === 1) return 'rolled';
  const section = marks.section[target] ?? 0;
  const alone = (marks.section[first] ?? 0) === section && (before < 0 || (marks.section[before] ?? 0) < section);
  if (marks.promise[target] === 2 && alone) return 'expected';
  if (promiseOf(marks, target) > 0) return count <= 3 ? 'near' : 'anywhere';
  return form === 'all' && count > 1 && board.wanted[target] === 1 && beginsAList(board, first)
    ? 'orphans'
    : 'anywhere';
}

/** Whether the row above belongs to another list: a heading stands between, or it is a total or part of one. */
function beginsAList({ sheet: { marks }, wanted, explained, consumed }: Board, row: number): boolean {
  if (row === 0 || marks.head[row] === 1) return true;
  return explained[row - 1] === 1 || wanted[row - 1] === 1 || consumed[row - 1] === 1;
}

/** What it is worth that the parts lie so. */
const DRAW: Readonly<Record<Lie, number>> = {
  named: 7,
  rolled: 6,
  expected: 3,
  orphans: 9,
  near: 2.5,
  anywhere: 0,
};

/** What it costs to say that these parts make up this total. */
function structure(board: Board, trial: Trial, place: Lie): number {
  const { sheet, explained } = board;
  const { marks } = sheet;
  const { target, count, parts, weights, form, downwards } = trial;
  const promise = promiseOf(marks, target);
  const first = parts[0] ?? 0;
  let cost = Math.log2(weightOfCount(board, trial) + 1);
  cost += promise === 2 ? 0 : promise === 1 ? 1 : 5;
  if (place !== 'named') cost += crossings(board, trial);
  const before = first - 1;
  const startsWell =
    marks.head[first] === 1 ||
    marks.rule[first] === 1 ||
    marks.opens[first] === 1 ||
    before < 0 ||
    explained[before] === 1 ||
    marks.promise[before] === 2;
  if (startsWell) cost -= 1;
  const far = form === 'rest' || form === 'loss' ? headingsBelow(marks, trial) : 0;
  cost -= place === 'near' && far > 1 ? 0 : DRAW[place];
  if (marks.opens[target] === 1) cost += 6;
  if (!downwards) {
    for (let at = 1; at < count; at += 1) if (marks.opens[parts[at] ?? 0] === 1) cost += 4;
  }
  if (downwards) {
    cost += 2.5;
    if (promise > 0 && sheet.columns <= 6) cost += 2;
    if (allDeeper(marks, trial)) cost -= 2.5;
  }
  if (form === 'rest' || form === 'loss') {
    cost += (form === 'rest' ? 1.5 : 3) + (promise === 0 ? 2.5 : 0) + far;
    if (form === 'rest' && captionsAgree(board, trial)) cost -= 0.7;
  } else if (form === 'captions') cost += 1;
  else if (form === 'negated') cost += 4;
  if (promise === 0 && isMixed(weights, count)) cost += 12;
  cost += trial.changeCost - identity(board, trial);
  return cost;
}

/** Headings between the parts, or before the total, that no subtotal has closed. */
function crossings({ sheet: { marks }, explained }: Board, { target, count, parts, downwards }: Trial): number {
  const steps = downwards ? count : count + 1;
  let crossed = 0;
  for (let at = 1; at < steps; at += 1) {
    const from = parts[at - 1] ?? 0;
    const to = at === count ? target : (parts[at] ?? 0);
    if (marks.section[from] === marks.section[to]) continue;
    if (explained[from] === 0 && marks.promise[from] !== 2) crossed += 1;
  }
  return crossed;
}

/** What a known identity is worth: all that it names are among the parts. */
const IDENTITY = 4;

function identity({ sheet: { marks } }: Board, { target, count, parts }: Trial): number {
  const ways = IDENTITIES[marks.concept[target] ?? ''];
  if (ways === undefined) return 0;
  let best = 0;
  for (const way of ways) {
    let met = 0;
    for (const concept of way) {
      let at = 0;
      while (at < count && marks.concept[parts[at] ?? 0] !== concept) at += 1;
      if (at < count) met += 1;
    }
    if (met === way.length) best = Math.max(best, met > 1 ? IDENTITY : IDENTITY / 2);
  }
  return best;
}

/** Headings between the first part and what is taken from it, closed or not. */
function headingsBelow({ section }: Marks, { count, parts }: Trial): number {
  return count < 2 ? 0 : Math.min(3, (section[parts[1] ?? 0] ?? 0) - (section[parts[0] ?? 0] ?? 0));
}

/** The number of parts; one that is nil in every column counts little. */
function weightOfCount({ sheet: { columns, value } }: Board, { count, parts }: Trial): number {
  let weight = 0;
  for (let at = 0; at < count; at += 1) {
    const row = (parts[at] ?? 0) * columns;
    let column = 0;
    while (column < columns && value[row + column] === 0) column += 1;
    weight += column === columns ? 0.3 : 1;
  }
  return weight;
}

function allDeeper({ indent }: Marks, { target, count, parts }: Trial): boolean {
  for (let at = 0; at < count; at += 1) {
    if ((indent[parts[at] ?? 0] ?? 0) <= (indent[target] ?? 0)) return false;
  }
  return true;
}

/** Whether every part that is subtracted is one that its caption takes away. */
function captionsAgree({ sheet: { marks } }: Board, { count, parts, weights }: Trial): boolean {
  for (let at = 0; at < count; at += 1) {
    if (weights[at] === -1 && (marks.taken[parts[at] ?? 0] ?? 0) < 0.5) return false;
  }
  return true;
}

function isMixed(weights: Int8Array, count: number): boolean {
  let plus = 0;
  for (let at = 0; at < count; at += 1) if (weights[at] === 1) plus += 1;
  return plus >= 2 && plus < count;
}
