import type { Amount } from './evidence.ts';

/**
 * Whether one figure is the other with a single slip of the pen: a digit replaced, lost or added, two interchanged, a
 * sign or three zeros lost. Two figures of four digits or more hardly ever differ so by chance.
 */
export function isSlip(one: Amount, other: Amount): boolean {
  // The same digits in another scale are two tables that were read differently.
  if (one.exponent !== other.exponent) return false;
  const [a, b] = [digitsOf(one), digitsOf(other)];
  if (Math.max(a.length, b.length) < 4) return false;
  // Two figures that are only units apart differ in one digit whatever the reason.
  if (Math.abs(Math.abs(one.value) - Math.abs(other.value)) < 20 * one.half && one.value !== -other.value) return false;
  if (a === b) return true;
  if (a.length === b.length) {
    const at = firstDifference(a, b);
    if (a.slice(at + 1) === b.slice(at + 1)) return true;
    return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long === `${short}000`) return true;
  const at = firstDifference(short, long);
  return short.length + 1 === long.length && short.slice(at) === long.slice(at + 1);
}

function digitsOf({ figure, exponent }: Amount): string {
  return figure.value.abs().times(`1e${-exponent}`).toFixed(0);
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
