import { parseInteger } from './units.ts';

/** Months from one date to another, days in thirtieths: from `2025-03-31` to `2025-06-30` 2.97. Negative backwards. */
export function monthsBetween(from: string, to: string): number {
  return monthsOf(to) - monthsOf(from);
}

/** The dates of a document are few. */
const known = new Map<string, number>();

function monthsOf(date: string): number {
  const before = known.get(date);
  if (before !== undefined) return before;
  if (known.size > 1_000) known.clear();
  const months = countMonths(date);
  known.set(date, months);
  return months;
}

function countMonths(date: string): number {
  const [year = '', month = '', day = ''] = date.split('-');
  return 12 * (parseInteger(year) ?? 0) + (parseInteger(month) ?? 0) + Math.min(30, parseInteger(day) ?? 0) / 30;
}

/** The date, or the last day of the month where no day (or one too late) is given. */
export function dateOf(year: number, month: number, day: number | undefined): `${number}-${number}-${number}` {
  const last = lastDay(year, month);
  const date = day === undefined || day > last || day < 1 ? last : day;
  return `${year}-${TWO_DIGITS[month] ?? '01'}-${TWO_DIGITS[date] ?? '01'}`;
}

/** Months and days as dates write them. */
const TWO_DIGITS: readonly `${number}`[] = [
  ...(['00', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15'] as const),
  ...(['16', '17', '18', '19', '20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31'] as const),
];

function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
