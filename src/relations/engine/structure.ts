import type { Board } from './board.ts';
import { IDENTITIES } from './identities.ts';
import type { Marks } from './sheet.ts';
import { promiseOf, type Standing } from './standing.ts';
import type { Trial } from './trial.ts';

/** What it costs to say that these parts make up this total. */
export function structure(board: Board, trial: Trial, standing: Standing): number {
  const { sheet, explained } = board;
  const { marks } = sheet;
  const { target, count, parts, weights, form, downwards } = trial;
  const promise = promiseOf(marks, target);
  const first = parts[0] ?? 0;
  let cost = Math.log2(weightOfCount(board, trial) + 1);
  cost += promise === 2 ? 0 : promise === 1 ? 1 : 5;
  if (standing !== 'named') cost += crossings(board, trial);
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
  cost -= standing === 'near' && far > 1 ? 0 : DRAW[standing];
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
  // Whose a result is, below it, must not stand in the way of what makes it up.
  cost += trial.changeCost - (downwards ? 0 : identity(board, trial));
  return cost;
}

/** What it is worth that the parts lie so. */
const DRAW: Readonly<Record<Standing, number>> = {
  named: 7,
  rolled: 7.5,
  expected: 3,
  orphans: 9,
  near: 2.5,
  anywhere: 0,
};

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
