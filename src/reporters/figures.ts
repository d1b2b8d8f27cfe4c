import type { Decimal } from '../numeric/decimal.ts';
import { roundedTo } from '../numeric/powers.ts';
import { separated } from '../numeric/separators.ts';
import type { Unit } from '../model/statement.ts';
import { padEnd, padStart } from './words.ts';

/** How the figures of one comparison are written: the power of ten that they are stated in, and the places to show. */
export interface FigureStyle {
  readonly scale: number;
  readonly places: number;
  readonly unit: Unit;
}

/** A value as people read it: `1,234.5`, negative in parentheses, percents with their sign. */
export function figureText(value: Decimal, style: FigureStyle): string {
  const digits = grouped(value.abs().times(`1e${-style.scale}`), style.places);
  const isNegative = value.isNegative() && !value.isZero();
  return `${isNegative ? `(${digits})` : digits}${suffixOf(style.unit)}`;
}

/** A difference carries its sign: `+9`, `-1,234`. */
export function differenceText(value: Decimal, style: FigureStyle): string {
  const digits = grouped(value.abs().times(`1e${-style.scale}`), style.places);
  return `${value.isZero() ? '' : value.isNegative() ? '-' : '+'}${digits}${suffixOf(style.unit)}`;
}

/** A quotient has no end of digits: two more than are printed tell enough. */
export function shownQuotient(value: Decimal, { scale, places }: FigureStyle): Decimal {
  return roundedTo(value, scale - places - 2);
}

/** Every digit there is, and at least the places asked for. */
function grouped(value: Decimal, places: number): string {
  return separated(value.toFixed(Math.max(places, value.decimalPlaces())), { group: ',', decimal: '.' });
}

function suffixOf(unit: Unit): string {
  switch (unit) {
    case 'percent':
      return ' %';
    case 'basis-points':
      return ' bp';
    case 'multiple':
      return ' x';
    case 'currency':
    case 'per-share':
    case 'shares':
    case 'count':
      return '';
  }
}

/** Figures under one another, digits under digits: decimal points and closing parentheses stand in columns. */
export function alignFigures(figures: readonly string[]): readonly string[] {
  const parts = figures.map((figure) => {
    const [, whole = '', rest = ''] = /^([^.\d]*[\d,]*)(.*)$/.exec(figure) ?? [];
    return { whole, rest };
  });
  const wholeWidth = Math.max(0, ...parts.map(({ whole }) => whole.length));
  const restWidth = Math.max(0, ...parts.map(({ rest }) => rest.length));
  return parts.map(({ whole, rest }) => padEnd(`${padStart(whole, wholeWidth)}${rest}`, wholeWidth + restWidth));
}
