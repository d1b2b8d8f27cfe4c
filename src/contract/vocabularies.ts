import type { Rule } from '../model/block.ts';
import type { Claim, ClaimSays, PeriodWords } from '../model/claim.ts';
import type { Excuse } from '../model/report.ts';
import type { Cell, ColumnRole, LineRole, StatementKind, Unit } from '../model/statement.ts';
import type { Format } from '../source/source.ts';

// The words that a key of the contract may hold: what is read back is held against them, and the schema lists them.

export const FORMATS: Readonly<Record<Format, true>> = {
  text: true,
  html: true,
  markdown: true,
  csv: true,
  pdf: true,
  sgml: true,
};

export const STATEMENT_KINDS: Readonly<Record<StatementKind, true>> = {
  'income-statement': true,
  'balance-sheet': true,
  'cash-flow': true,
  equity: true,
  reconciliation: true,
  segments: true,
  other: true,
};

export const COLUMN_ROLES: Readonly<Record<ColumnRole, true>> = {
  reported: true,
  adjustment: true,
  adjusted: true,
  total: true,
  change: true,
  'percent-change': true,
  'percent-of': true,
  note: true,
  other: true,
};

export const LINE_ROLES: Readonly<Record<LineRole, true>> = { heading: true, item: true, subtotal: true, total: true };

export const RULES: Readonly<Record<Rule, true>> = { none: true, single: true, double: true };

export const CELL_KINDS: Readonly<Record<Cell['kind'], true>> = { amount: true, nil: true, 'not-meaningful': true };

export const UNITS: Readonly<Record<Unit, true>> = {
  currency: true,
  'per-share': true,
  shares: true,
  percent: true,
  'basis-points': true,
  count: true,
  multiple: true,
};

export const SAYINGS: Readonly<Record<ClaimSays, true>> = {
  level: true,
  increase: true,
  decrease: true,
  'percent-change': true,
  'points-change': true,
  ratio: true,
  sign: true,
  direction: true,
};

export const PRECISIONS: Readonly<Record<Claim['precision'], true>> = {
  'as-printed': true,
  'at-least': true,
  'at-most': true,
  about: true,
};

export const SHIFTS: Readonly<Record<NonNullable<PeriodWords['shift']>, true>> = {
  'year-ago': true,
  preceding: true,
  earlier: true,
};

export const EXCUSES: Readonly<Record<Excuse['kind'], true>> = { rounding: true, 'share-count': true };

/** The words of a vocabulary, in its order. */
export function wordsOf<Word extends string>(words: Readonly<Record<Word, true>>): readonly Word[] {
  const found: Word[] = [];
  for (const one in words) found.push(one);
  return found;
}
