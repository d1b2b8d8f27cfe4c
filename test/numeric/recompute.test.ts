import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../src/numeric/decimal.ts';
import { quotientMeets } from '../../src/numeric/interval.ts';
import { compare, recompute, type Operand, type Recomputation } from '../../src/numeric/recompute.ts';

function operand(value: string, role?: Operand['role'], weight: 1 | -1 = 1): Operand {
  const places = value.split('.')[1]?.length ?? 0;
  return { value: new Decimal(value), exponent: -places, weight, role, exact: false };
}

function printed(value: string): { value: Decimal; exponent: number } {
  return { value: new Decimal(value), exponent: -(value.split('.')[1]?.length ?? 0) };
}

function held(reported: string, recomputation: Recomputation): string {
  const computed = recompute(recomputation);
  if (computed === undefined) return 'undefined';
  const { outcome, units, truncates } = compare(printed(reported), computed, recomputation);
  return `${outcome} ${units}${truncates ? ' truncates' : ''}`;
}

const sum = (...values: string[]): Recomputation => ({
  operation: 'sum',
  factor: 1,
  operands: values.map((value) => operand(value)),
});

const ratio = (numerator: string, denominator: string, factor = 1): Recomputation => ({
  operation: 'ratio',
  factor,
  operands: [operand(numerator, 'numerator'), operand(denominator, 'denominator')],
});

const change = (from: string, to: string): Recomputation => ({
  operation: 'change',
  factor: 100,
  operands: [operand(from, 'from'), operand(to, 'to')],
});

test.each([
  ['6.0', sum('1.0', '2.0', '3.0'), 'exact 0 truncates'],
  ['6.2', sum('1.0', '2.0', '3.0'), 'within-rounding 2 truncates'],
  ['5.8', sum('1.0', '2.0', '3.0'), 'within-rounding 2'],
  ['6.3', sum('1.0', '2.0', '3.0'), 'apart 3 truncates'],
  ['6', sum('1.0', '2.0', '3.4'), 'exact 0 truncates'],
  ['7', sum('1.0', '2.0', '3.4'), 'within-rounding 1'],
  ['27.3', ratio('4416825', '16168421', 100), 'exact 0 truncates'],
  ['27.4', ratio('4416825', '16168421', 100), 'apart 1'],
  ['0.14', ratio('146', '1000'), 'apart 1 truncates'],
  ['-0.14', ratio('-146', '1000'), 'apart 1 truncates'],
  ['0.14', ratio('-146', '-1000'), 'apart 1 truncates'],
  ['50', ratio('1', '2', 100), 'exact 0 truncates'],
  ['30', ratio('1', '2', 100), 'within-rounding 20'],
  ['9', change('11', '12'), 'exact 0 truncates'],
  ['-40', change('-10', '-14'), 'exact 0 truncates'],
  ['108', change('-257', '20'), 'exact 0 truncates'],
  ['15', change('11', '12'), 'within-rounding 6 truncates'],
])('%s is held against what it follows from', (reported, recomputation, expected) => {
  expect(held(reported, recomputation)).toBe(expected);
});

test('nothing is divided by zero', () => {
  expect(held('1', ratio('1', '0'))).toBe('undefined');
  expect(held('1', change('0', '5'))).toBe('undefined');
  expect(recompute({ operation: 'average', factor: 1, operands: [] })).toBeUndefined();
});

test('a quotient has 12 significant digits, half to even', () => {
  expect(recompute(ratio('2', '3'))?.toFixed()).toBe('0.666666666667');
  expect(recompute(ratio('1000000000005', '10000000000000'))?.toFixed()).toBe('0.1');
});

test('a dash is zero and nothing else', () => {
  const operands = [operand('1.0'), { ...operand('0'), exact: true }];
  expect(held('1.1', { operation: 'sum', factor: 1, operands })).toBe('within-rounding 1 truncates');
  expect(held('1.2', { operation: 'sum', factor: 1, operands })).toBe('apart 2');
});

const units = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });

test('sums agree with whole numbers, whatever the size', () => {
  fc.assert(
    fc.property(fc.array(units, { minLength: 1, maxLength: 12 }), fc.bigInt({ min: -20n, max: 20n }), (parts, slip) => {
      const total = parts.reduce((sum, part) => sum + part, 0n) + slip;
      const recomputation = sum(...parts.map(String));
      const computed = recompute(recomputation);
      expect(computed?.toFixed()).toBe(String(total - slip));
      if (computed === undefined) return;
      const size = slip < 0n ? -slip : slip;
      const expected = slip === 0n ? 'exact' : 2n * size <= BigInt(parts.length + 1) ? 'within-rounding' : 'apart';
      expect(compare(printed(String(total)), computed, recomputation).outcome).toBe(expected);
    }),
  );
});

test('products decide of intervals what quotients would', () => {
  const bound = fc.integer({ min: -500, max: 500 });
  fc.assert(
    fc.property(
      bound,
      fc.nat(50),
      fc.integer({ min: 1, max: 500 }),
      fc.nat(50),
      bound,
      fc.nat(5),
      (n, nw, d, dw, q, qw) => {
        const interval = (low: number, width: number): { low: Decimal; high: Decimal } => ({
          low: new Decimal(low),
          high: new Decimal(low + width),
        });
        const ends = [n, n + nw].flatMap((top) => [d, d + dw].map((bottom) => new Decimal(top).div(bottom)));
        const expected = Decimal.min(...ends).lte(q + qw) && Decimal.max(...ends).gte(q);
        expect(quotientMeets(interval(n, nw), interval(d, dw), interval(q, qw))).toBe(expected);
        expect(quotientMeets(interval(n, nw), interval(-d - dw, dw), interval(-q - qw, qw))).toBe(expected);
      },
    ),
  );
});
