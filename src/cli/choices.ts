import { InvalidArgumentError } from 'commander';
import { nearest } from './nearest.ts';

/** Takes one of some names; of any other it says which there are, and which is nearest. */
export function oneOf<Name extends string>(names: readonly Name[]): (given: string) => Name {
  function choose(given: string): Name {
    const name = names.find((one) => one === given.toLowerCase());
    if (name !== undefined) return name;
    throw new InvalidArgumentError(`Allowed choices are ${names.join(', ')}.${didYouMean(given, names)}`);
  }
  known.set(choose, names);
  return choose;
}

/** The names that a function made by `oneOf` takes; none of any other. */
export function choicesOf(parser: unknown): readonly string[] {
  return typeof parser === 'function' ? (known.get(parser) ?? []) : [];
}

const known = new WeakMap<object, readonly string[]>();

/** ` (Did you mean sarif?)`, as commander says it; nothing where no name is near. */
export function didYouMean(given: string, names: readonly string[]): string {
  const meant = nearest(given, names);
  return meant === undefined ? '' : ` (Did you mean ${meant}?)`;
}

/** Gathers what an option is given each time, and what stands between commas. */
export function listed(given: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), ...given.split(',').map((part) => part.trim())];
}

/** Gathers what an option is given each time. */
export function repeated(given: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), given];
}

/** A share in percent, `90` or `92.5%`. */
export function percentage(given: string): string {
  const digits = given.replace(/\s*%$/, '');
  if (/^(?:\d{1,2}(?:\.\d{1,6})?|100(?:\.0{1,6})?)$/.test(digits)) return digits;
  throw new InvalidArgumentError('Give a number from 0 to 100.');
}

/** A calendar date, `2026-03-31`. */
export function date(given: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(given) ? new Date(given) : new Date(NaN);
  // The 31st of June would be the 1st of July.
  if (!isNaN(day.valueOf()) && day.toISOString().startsWith(given)) return given;
  throw new InvalidArgumentError('Give a date such as 2026-03-31.');
}

/** The power of ten that amounts are stated in. */
export function scale(given: string): number {
  return SCALES[oneOf(SCALE_NAMES)(given)];
}

const SCALES = { units: 0, thousands: 3, millions: 6, billions: 9 } as const;
const SCALE_NAMES = ['units', 'thousands', 'millions', 'billions'] as const;
known.set(scale, SCALE_NAMES);
