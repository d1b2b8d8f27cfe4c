import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../src/numeric/decimal.ts';
import { fromUnits, parseInteger, toUnits } from '../../src/numeric/units.ts';

test('sums and products of figures of any length are exact', () => {
  const cents = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
  fc.assert(
    fc.property(cents, cents, (one, other) => {
      const sum = new Decimal(one.toString()).div(100).plus(new Decimal(other.toString()).div(100));
      expect(sum.times(100).toFixed()).toBe((one + other).toString());
    }),
  );
});

test('units go there and back', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: -4, max: 9 }), (units, exponent) => {
      expect(toUnits(fromUnits(units, exponent), exponent)).toBe(units === 0 ? 0 : units);
    }),
  );
});

test.each([
  ['1.5', 0],
  ['9007199254740993', 0],
  ['1', 1],
])('%s is no whole number of units of 10^%i in 53 bits', (value, exponent) => {
  expect(toUnits(new Decimal(value), exponent)).toBeUndefined();
});

test.each([
  ['0013', 13],
  ['', undefined],
  ['1e3', undefined],
  ['-4', undefined],
  ['1234567890123456', undefined],
])('parseInteger(%j) is %j', (digits, expected) => {
  expect(parseInteger(digits)).toBe(expected);
});
