import type { Board, Form } from './board.ts';
import { isWithin, type GrowingWindow } from './growing-window.ts';

/** In the order in which they are offered. */
export const FORMS: readonly Form[] = ['all', 'rest', 'captions', 'negated', 'loss'];

/** Of one form: columns that hold, columns that fail, and what those leave over together. */
export interface FormWeight {
  held: number;
  failed: number;
  balance: number;
}

export type FormWeights = Readonly<Record<Form, FormWeight>>;

export function newWeights(): FormWeights {
  const nothing = (): FormWeight => ({ held: 0, failed: 0, balance: 0 });
  return { all: nothing(), rest: nothing(), captions: nothing(), negated: nothing(), loss: nothing() };
}

/** Counts the columns of a window that hold and that fail in each form. */
export function weighForms(weights: FormWeights, window: GrowingWindow, board: Board): void {
  const { sheet, effective, corrected } = board;
  const { tested, first, turned, losses } = window;
  for (const form of FORMS) clear(weights[form]);
  for (let test = 0; test < tested; test += 1) {
    const own = window.columns[test];
    if (own?.filled !== true) continue;
    const { goal, slack, total, signed } = own;
    const cell = first * sheet.columns + own.column;
    const top = 2 * (sheet.value[cell] ?? 0);
    const totalEffective = corrected ? own.totalEffective : total;
    const topEffective = corrected ? 2 * (effective[cell] ?? 0) : top;
    tell(weights.all, goal - total, goal - totalEffective, slack);
    tell(weights.rest, goal + total - top, goal + totalEffective - topEffective, slack);
    tell(weights.negated, goal + total, goal + totalEffective, slack);
    if (losses) tell(weights.loss, goal - total + top, goal - totalEffective + topEffective, slack);
    if (turned) tell(weights.captions, goal - signed, goal - (corrected ? own.signedEffective : signed), slack);
    if (isHopeless(weights, window)) return;
  }
}

function clear(weight: FormWeight): void {
  weight.held = weight.failed = weight.balance = 0;
}

/** Counts a column by what is left over, as printed and as corrected. */
function tell(weight: FormWeight, rest: number, restEffective: number, room: number): void {
  if (isWithin(rest, room) || isWithin(restEffective, room)) {
    weight.held += 1;
    return;
  }
  weight.failed += 1;
  weight.balance += rest;
}

/** Whether every form fails in more columns than it may. Two may fail in any case: they may be exchanged. */
function isHopeless(weights: FormWeights, { tested, idle, silent, need, turned, losses }: GrowingWindow): boolean {
  const allowed = Math.max(2, tested - idle - silent - need);
  return (
    weights.all.failed > allowed &&
    weights.rest.failed > allowed &&
    weights.negated.failed > allowed &&
    (!losses || weights.loss.failed > allowed) &&
    (!turned || weights.captions.failed > allowed)
  );
}
