import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { entryOfCell, type Entry } from '../../src/culprits/entry.ts';
import { recogniseSlip } from '../../src/culprits/slips.ts';
import { Decimal } from '../../src/numeric/decimal.ts';
import { readingOf } from '../support/hand-made.ts';

function entryOf(printed: string): Entry {
  const entry = entryOfCell(readingOf({ rows: [`Line | ${printed}`] }), { statement: 0, line: 0, column: 0 });
  if (entry === undefined) throw new Error(`no figure in ${printed}`);
  return entry;
}

test.each([
  ['1,234', '1,294', 'digit'],
  ['1,234', '1,324', 'transposition'],
  ['1,234', '4,231', 'transposition'],
  ['1,234', '12,934', 'omitted-digit'],
  ['1,234', '134', 'extra-digit'],
  ['1,234', '-1,234', 'sign'],
  ['(1,234)', '1,234', 'sign'],
  ['1,234', '1,234,000', 'scale'],
  ['0.05', '0.50', 'transposition'],
  ['0.05', '1.05', 'digit'],
  ['1,234', '9,876', 'unknown'],
  ['1,234', '0', 'unknown'],
])('%s for %s is a slip of kind %s', (printed, wanted, edit) => {
  expect(recogniseSlip(entryOf(printed), new Decimal(wanted.replaceAll(',', ''))).edit).toBe(edit);
});

test('a slip is likelier than none, and likelier in a short figure than in a long one', () => {
  const long = recogniseSlip(entryOf('12,345,678'), new Decimal('12,345,679'.replaceAll(',', '')));
  const short = recogniseSlip(entryOf('12'), new Decimal('13'));
  const none = recogniseSlip(entryOf('12,345,678'), new Decimal('98761234'));
  expect(short.bits).toBeLessThan(long.bits);
  expect(long.bits).toBeLessThan(none.bits);
});

test('every replaced digit is recognised as one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 999_999_999 }),
      fc.nat(8),
      fc.integer({ min: 1, max: 9 }),
      (value, at, by) => {
        const digits = String(value);
        const place = at % digits.length;
        const digit = (parseInt(digits.charAt(place), 10) + by) % 10;
        fc.pre(!(place === 0 && digit === 0));
        const printed = `${digits.slice(0, place)}${digit}${digits.slice(place + 1)}`;
        expect(recogniseSlip(entryOf(printed), new Decimal(value)).edit).toBe('digit');
      },
    ),
  );
});
