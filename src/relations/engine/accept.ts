import type { Board } from './board.ts';
import type { Offer } from './offers.ts';
import { promiseOf } from './standing.ts';
import { BLANK } from './sheet.ts';

/** Writes an offered total down, takes its parts off the board, and corrects it where it fails. */
export function accept(board: Board, offer: Offer, target: number): void {
  const { consumed, explained, sums } = board;
  const parts = [...offer.parts];
  const weights = [...offer.weights];
  for (const part of parts) consumed[part] = 1;
  const twin = includeTwin(board, parts, weights);
  explained[target] = 1;
  if (promiseOf(board.sheet.marks, target) > 0 && offer.changes === 0) {
    for (const part of parts) board.wanted[part] = 1;
  }
  sums.push({
    target,
    parts,
    weights,
    bits: offer.bits,
    explained: twin || offer.whole ? 'whole' : 'each',
  });
  correct(board, target, parts, weights);
}

/** Where the first part is the second copy of a line, the first copy was meant as a part as well. */
function includeTwin({ sheet: { marks }, consumed }: Board, parts: number[], weights: (1 | -1)[]): boolean {
  const first = parts[0] ?? 0;
  if (marks.twin[first] === 0 || consumed[first - 1] === 1) return false;
  consumed[first - 1] = 1;
  parts.unshift(first - 1);
  weights.unshift(weights[0] ?? 1);
  return true;
}

/** What comes after is read with what the parts add up to, where that is not what is printed. */
function correct(board: Board, target: number, parts: readonly number[], weights: readonly (1 | -1)[]): void {
  const { sheet, effective } = board;
  const { columns, value, half, kind } = sheet;
  for (let column = 0; column < columns; column += 1) {
    const goal = target * columns + column;
    if (kind[goal] === BLANK) continue;
    let sum = 0;
    let slack = half[goal] ?? 0;
    let printed = 0;
    for (let at = 0; at < parts.length; at += 1) {
      const cell = (parts[at] ?? 0) * columns + column;
      if (kind[cell] === BLANK) continue;
      printed += 1;
      const figure = effective[cell] ?? 0;
      sum = weights[at] === -1 ? sum - figure : sum + figure;
      slack += half[cell] ?? 0;
    }
    if (printed > 0 && Math.abs((value[goal] ?? 0) - sum) > slack) {
      effective[goal] = sum;
      board.corrected = true;
    }
  }
}
