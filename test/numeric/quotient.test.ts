import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../src/numeric/decimal.ts';
import { shortQuotient } from '../../src/numeric/quotient.ts';

test('a quotient is rounded once, to even, and is a decimal like all others', () => {
  const whole = fc.integer({ min: -10_000_000, max: 10_000_000 });
  fc.assert(
    fc.property(
      whole,
      whole.filter((divisor) => divisor !== 0),
      (dividend, divisor) => {
        const exact = new Decimal(dividend).div(divisor);
        const quotient = shortQuotient(new Decimal(dividend), new Decimal(divisor));
        expect(quotient.eq(exact.toSignificantDigits(12))).toBe(true);
        expect(quotient.constructor).toBe(Decimal);
      },
    ),
  );
});
