import type { Period } from '../model/statement.ts';
import type { Decimal } from '../numeric/decimal.ts';
import type { Source, SourceSpan } from '../source/source.ts';
import type { DecimalJson, PeriodJson, SpanJson } from './contract.ts';

/** Every digit, no exponent, no negative zero. */
export function decimalJson(value: Decimal): DecimalJson {
  return value.isZero() ? '0' : value.toFixed();
}

export function optionalDecimalJson(value: Decimal | undefined): DecimalJson | null {
  return value === undefined ? null : decimalJson(value);
}

export function spanJson({ lines }: Source, { start, end }: SourceSpan): SpanJson {
  return { start: lines.at(start), end: lines.at(end) };
}

export function periodJson(period: Period | undefined): PeriodJson | null {
  if (period === undefined) return null;
  const { kind, end } = period;
  return kind === 'instant' ? { kind, end } : { kind, months: period.months, end };
}
