import { parseInteger } from './units.ts';

/** Months from one date to another, days in thirtieths: from `2025-03-31` to `2025-06-30` 2.97. Negative backwards. */
export function monthsBetween(from: string, to: string): number {
  return monthsOf(to) - monthsOf(from);
}

function monthsOf(date: string): number {
  const [year = '', month = '', day = ''] = date.split('-');
  return 12 * (parseInteger(year) ?? 0) + (parseInteger(month) ?? 0) + Math.min(30, parseInteger(day) ?? 0) / 30;
}
