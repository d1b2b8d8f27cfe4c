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

/**
 * Two columns interchanged, in the line of the quotients or in one of those that they are of: the only two that fail, and
 * both hold once the figures of that line are put under each other's heads.
 */
export function areInterchanged(quotients: readonly (Quotient | undefined)[], rule: QuotientRule): boolean {
  const failing = quotients.filter((quotient) => quotient?.fit.holds === false);
  const [one, other] = failing;
  if (failing.length !== 2 || one === undefined || other === undefined) return false;
  if (one.fit.bits + other.fit.bits < BOTH) return false;
  return EXCHANGES.some((exchange) =>
    [exchange(one, other), exchange(other, one)].every(
      ({ subject, numerator, denominator }) => quotientOf(subject, numerator, denominator, rule)?.fit.holds === true,
    ),
  );
}

type Exchange = (own: Quotient, other: Quotient) => Omit<Quotient, 'fit'>;

const EXCHANGES: readonly Exchange[] = [
  (own, other) => ({ ...own, subject: other.subject }),
  (own, other) => ({ ...own, numerator: other.numerator }),
  (own, other) => ({ ...own, denominator: other.denominator }),
];

/** How improbable it must be that both hold by chance once they are interchanged, in bits. */
const BOTH = 6;
