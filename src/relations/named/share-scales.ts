import type { Amount } from './evidence.ts';
import { quotientOf, type Quotient, type QuotientChoice } from './quotient.ts';

/**
 * A line of shares in another scale than the shares beside it: `933,154,000` diluted where basic is `919,294`. No amount
 * per share holds with it, all would with its figures a thousand times smaller, and those of the other line hold as they
 * are printed. Where no line holds, the words over the table may be what is careless.
 */
export function hasSharesInAnotherScale(own: QuotientChoice, all: readonly QuotientChoice[]): boolean {
  if (own.sums.holding > 0 || own.rank > 1) return false;
  return all.some(
    (other) => other !== own && other.sums.failing === 0 && FACTORS.some((by) => isScaled(own, other, by)),
  );
}

const FACTORS: readonly number[] = [1e3, 1e6, 1e-3, 1e-6];

/** Whether the shares of one line are about so many times those of the other, and hold for what they would be. */
function isScaled(own: QuotientChoice, other: QuotientChoice, by: number): boolean {
  let seen = 0;
  for (const [column, instance] of own.instances.entries()) {
    if (instance === undefined) continue;
    const beside = other.instances[column];
    if (beside === undefined || !isAbout(instance, beside, by)) return false;
    const { subject, numerator, denominator } = instance;
    const scaled = { ...denominator, amount: timesLess(denominator.amount, by) };
    if (quotientOf(subject, numerator, scaled, { sign: own.sign, factor: 1 })?.fit.holds !== true) return false;
    seen += 1;
  }
  return seen > 0;
}

/** Dilution makes shares more, and never twice as many while both amounts per share are told. */
function isAbout(
  { denominator: { amount } }: Quotient,
  { denominator: { amount: other } }: Quotient,
  by: number,
): boolean {
  const times = amount.value / other.value / by;
  return amount.figure.scale === other.figure.scale && times > 1 / SEVERAL && times < SEVERAL;
}

const SEVERAL = 3;

function timesLess(amount: Amount, by: number): Amount {
  return { ...amount, value: amount.value / by, half: amount.half / by };
}
