import type { Placed } from './facts.ts';
import { fitRatio, type Amount, type Fit } from './evidence.ts';

/** A printed quotient and the two figures that it may be of. */
export interface Quotient {
  readonly subject: Amount;
  readonly numerator: Placed;
  readonly denominator: Placed;
  readonly fit: Fit;
}

/** The sign and the factor that all quotients of a line share. */
export interface QuotientRule {
  readonly sign: 1 | -1;
  readonly factor: 1 | 100;
}

/** `undefined` where the denominator is nothing. */
export function quotientOf(
  subject: Amount,
  numerator: Placed,
  denominator: Placed,
  { sign, factor }: QuotientRule,
): Quotient | undefined {
  const fit = fitRatio(
    subject,
    { ...numerator.amount, value: sign * numerator.amount.value },
    denominator.amount,
    factor,
  );
  return fit && { subject, numerator, denominator, fit };
}

/** Two columns interchanged: the only two that fail, each being what the figures of the other give. */
export function areInterchanged(quotients: readonly (Quotient | undefined)[], rule: QuotientRule): boolean {
  const failing = quotients.filter((quotient) => quotient?.fit.holds === false);
  const [one, other] = failing;
  if (failing.length !== 2 || one === undefined || other === undefined) return false;
  if (one.fit.bits + other.fit.bits < BOTH) return false;
  return [
    [one, other],
    [other, one],
  ].every(([from, to]) => {
    if (from === undefined || to === undefined) return false;
    return quotientOf(from.subject, to.numerator, to.denominator, rule)?.fit.holds === true;
  });
}

/** How improbable it must be that both hold by chance once they are interchanged, in bits. */
const BOTH = 6;
