import type { Sum } from './board.ts';
import { BLANK, type Sheet } from './sheet.ts';

/** What a total says in one column, by the figures as they are printed. */
export interface Outcome {
  readonly state: State;
  /** The total less its parts. */
  readonly rest: number;
  /** What rounding can explain of it. */
  readonly slack: number;
  /** Parts that are not zero. */
  readonly figures: number;
  /** Parts that are not printed. */
  readonly blanks: number;
}

export type State = 'untested' | 'holds' | 'fails';

export function outcomeOf(
  { columns, value, half, kind }: Sheet,
  { target, parts, weights }: Pick<Sum, 'target' | 'parts' | 'weights'>,
  column: number,
): Outcome {
  const goal = target * columns + column;
  let rest = value[goal] ?? 0;
  let slack = half[goal] ?? 0;
  let figures = 0;
  let blanks = 0;
  for (let at = 0; at < parts.length; at += 1) {
    const cell = (parts[at] ?? 0) * columns + column;
    if (kind[cell] === BLANK) {
      blanks += 1;
      continue;
    }
    const figure = value[cell] ?? 0;
    rest = weights[at] === -1 ? rest + figure : rest - figure;
    slack += half[cell] ?? 0;
    if (figure !== 0) figures += 1;
  }
  const untested = kind[goal] === BLANK || blanks === parts.length;
  return { state: untested ? 'untested' : Math.abs(rest) <= slack ? 'holds' : 'fails', rest, slack, figures, blanks };
}

/** Whether a total holds in a column; untested where it says nothing there: not printed, or all of it zero. */
export function columnState(sheet: Sheet, sum: Sum, column: number): State {
  const { state, figures } = outcomeOf(sheet, sum, column);
  const zero = figures === 0 && sheet.value[sum.target * sheet.columns + column] === 0;
  return zero ? 'untested' : state;
}
