import type { Period } from '../../model/statement.ts';
import { parseInteger } from '../../numeric/units.ts';
import { fitEqual, type Amount } from './evidence.ts';
import { isPlainColumn, type Facts, type LineFacts } from './facts.ts';
import { nameOf } from './tie-outs.ts';

/** A figure as a fact of a period: what it is called, and which column says of when it is. */
export interface PeriodFact {
  readonly name: string;
  readonly statement: number;
  readonly column: number;
  readonly line: LineFacts;
  readonly amount: Amount;
  /** The figure is of the day before the period begins, or of the day on which it ends: cash in a statement of cash flows. */
  readonly moment: 'opening' | 'closing' | undefined;
}

/** Facts that two statements or more print, by name: only they can tell of which period a column is. */
export function sharedFacts(facts: Facts): readonly (readonly PeriodFact[])[] {
  const byName = new Map<string, PeriodFact[]>();
  for (const fact of periodFacts(facts)) {
    const others = byName.get(fact.name);
    if (others === undefined) byName.set(fact.name, [fact]);
    else others.push(fact);
  }
  return [...byName.values()].filter(areShared);
}

/** The named figures of dated columns, statement by statement and line by line. */
export function periodFacts(facts: Facts): readonly PeriodFact[] {
  const found: PeriodFact[] = [];
  for (const statement of facts.statements) {
    const columns = statement.columns.filter(({ source, adjusted }) => !adjusted && isPlainColumn(source));
    if (columns.every(({ source }) => source.period === undefined)) continue;
    for (const line of statement.lines) {
      const moment = momentOf(line);
      const name = moment === undefined ? nameOf(line) : CASH;
      if (name === undefined) continue;
      for (const { index, source } of columns) {
        const amount = line.amounts[index];
        if (amount === undefined || amount.value === 0 || source.period === undefined) continue;
        found.push({ name, statement: statement.index, column: index, line, amount, moment });
      }
    }
  }
  return found;
}

/** What a balance sheet calls cash. */
const CASH = 'currency cash';

function momentOf({ concept, unit }: LineFacts): PeriodFact['moment'] {
  if (unit !== 'currency') return undefined;
  return concept === 'cash-beginning' ? 'opening' : concept === 'cash-end' ? 'closing' : undefined;
}

/** Longer lists are rows of tables, no facts that are told again and again. */
const MANY = 60;

function areShared(facts: readonly PeriodFact[]): boolean {
  const [first] = facts;
  if (first === undefined || facts.length > MANY) return false;
  return facts.some(({ statement, moment }) => statement !== first.statement || moment !== first.moment);
}

/** Whether two facts of different places may be the same figure: most are far apart. */
export function isNear(one: PeriodFact, other: PeriodFact): boolean {
  if (one.statement === other.statement && one.moment === other.moment) return false;
  return Math.abs(one.amount.value - other.amount.value) <= 2 * (one.amount.half + other.amount.half);
}

/** Whether two figures are the same, and how improbable that would be by chance, in bits; 0 where they are not. */
export function sameBits(one: PeriodFact, other: PeriodFact): number {
  if (!isNear(one, other)) return 0;
  const fit = fitEqual(one.amount, other.amount, 1);
  return fit.holds ? Math.min(fit.bits, MOST_BITS) : 0;
}

/** One figure may be copied wrongly, too: however long it is, it says no more than this. */
const MOST_BITS = 16;

/**
 * Equal for facts of one time: the months that it lasts (0 for a moment) and the month that it ends with, counted from
 * year 0. Weeks end some days before or after a month does.
 */
export function timeOf(period: Period, moment?: PeriodFact['moment']): string {
  const end = monthEnding(period);
  if (period.kind === 'instant') return `0:${end}`;
  if (moment === undefined) return `${period.months}:${end}`;
  return `0:${moment === 'closing' ? end : end - period.months}`;
}

/** The month that a period ends with, counted from year 0; one that ends in the first days of a month ends with the last. */
export function monthEnding({ end }: Period): number {
  const month = (parseInteger(end.slice(0, 4)) ?? 0) * 12 + (parseInteger(end.slice(5, 7)) ?? 1) - 1;
  return (parseInteger(end.slice(8)) ?? 0) < 10 ? month - 1 : month;
}
