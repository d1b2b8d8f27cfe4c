import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../src/numeric/decimal.ts';
import {
  addIntervals,
  divideIntervals,
  isRoundedTo,
  overlap,
  roundingInterval,
  weighInterval,
} from '../../src/numeric/interval.ts';

const d = (text: string): Decimal => new Decimal(text);

test.each([
  ['16.2', -1, '16.15', '16.25'],
  ['16200000', 5, '16150000', '16250000'],
  ['-3362', 0, '-3362.5', '-3361.5'],
])('%s printed to 10^%i stands for %s to %s', (value, exponent, low, high) => {
  const interval = roundingInterval(d(value), exponent);
  expect(interval.low.toFixed()).toBe(low);
  expect(interval.high.toFixed()).toBe(high);
});

test('both ends belong to the interval: figures half a unit apart on either side still meet', () => {
  expect(overlap(roundingInterval(d('1'), 0), roundingInterval(d('2'), 0))).toBe(true);
  expect(overlap(roundingInterval(d('1'), 0), roundingInterval(d('2.1'), -1))).toBe(false);
});

test('a difference takes the high end with the low one', () => {
  const difference = addIntervals(roundingInterval(d('10'), 0), weighInterval(roundingInterval(d('4'), 0), -1));
  expect([difference.low.toFixed(), difference.high.toFixed()]).toEqual(['5', '7']);
});

test('nothing is divided by an interval that holds zero', () => {
  expect(divideIntervals(roundingInterval(d('5'), 0), roundingInterval(d('0'), 0))).toBeUndefined();
});

test('the quotient of any two values lies in the quotient of their intervals', () => {
  const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });
  fc.assert(
    fc.property(whole, whole, fc.constantFrom(-2, 0, 3), (dividend, divisor, exponent) => {
      const quotient = divideIntervals(
        roundingInterval(d(`${dividend}`), exponent),
        roundingInterval(d(`${divisor}`), exponent),
      );
      if (quotient === undefined) return;
      const exact = d(`${dividend}`).div(divisor);
      expect(quotient.low.lte(exact) && quotient.high.gte(exact)).toBe(true);
    }),
  );
});

test('a value is rounded to a figure where it lies in the interval behind it', () => {
  const digits = fc.integer({ min: -99_999, max: 99_999 });
  const places = fc.integer({ min: -6, max: 6 });
  fc.assert(
    fc.property(digits, places, digits, places, (units, place, figure, exponent) => {
      const rounded = new Decimal(figure).times(`1e${exponent}`);
      // Near the figure, where it matters.
      const value = rounded.plus(new Decimal(units).times(`1e${exponent + place - 3}`));
      const { low, high } = roundingInterval(rounded, exponent);
      expect(isRoundedTo(value, rounded, exponent)).toBe(value.gte(low) && value.lte(high));
    }),
  );
});
