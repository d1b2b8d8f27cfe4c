import type { Placed } from './facts.ts';
import { fitRatio, type Amount, type Fit, type Tally } from './evidence.ts';

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

/** One reading of a line of quotients, against all others of the same line. */
export interface QuotientChoice {
  /** 0 is what the captions ask for; each step is a step away from it. */
  readonly rank: number;
  readonly sign: 1 | -1;
  readonly instances: readonly (Quotient | undefined)[];
  readonly sums: Tally;
  /** What it explains less what it costs, in bits. */
  readonly worth: number;
}

/**
 * The instances of the best reading, and in columns whose figures it does not have those of the next best that is as near
 * to the captions and holds elsewhere: a table that leaves a period out must not hide what fails in that period.
 */
export function coveringInstances(
  best: QuotientChoice,
  choices: readonly QuotientChoice[],
): readonly (Quotient | undefined)[] {
  if (choices.length < 2 || best.sums.holding === 0 || !best.instances.includes(undefined)) return best.instances;
  const others = choices
    .filter(
      (choice) =>
        choice !== best &&
        choice.sign === best.sign &&
        choice.rank - best.rank < ANOTHER &&
        choice.sums.holding > choice.sums.failing &&
        choice.sums.failing <= 1,
    )
    .sort((one, other) => other.worth - one.worth);
  return best.instances.map(
    (instance, column) =>
      instance ?? others.find((choice) => choice.instances[column] !== undefined)?.instances[column],
  );
}

/** Steps from the captions that make it another measure. Revenue has one amount, whatever else a table adjusts. */
const ANOTHER = 1;

/**
 * Two columns interchanged, in the line of the quotients or in one of those that they are of: the only two that fail, and
 * both hold once the figures of that line are put under each other's heads.
 */
export function areInterchanged(quotients: readonly (Quotient | undefined)[], rule: QuotientRule): boolean {
  const failing = quotients.filter((quotient) => quotient?.fit.holds === false);
  const [one, other] = failing;
  return failing.length === 2 && one !== undefined && other !== undefined && holdExchanged(one, other, rule);
}

/** Two quotients that fail, and both hold once one figure of each is put in the place of the other. */
export function holdExchanged(one: Quotient, other: Quotient, rule: QuotientRule): boolean {
  if (one.fit.holds || other.fit.holds || one.fit.bits + other.fit.bits < BOTH) return false;
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
