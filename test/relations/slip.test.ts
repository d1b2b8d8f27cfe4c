import { expect, test } from '@jest/globals';
import { slipBits } from '../../src/relations/engine/slip.ts';

test.each([
  ['a lost parenthesis', 1_234, -1_234],
  ['a digit replaced', 1_234, 1_294],
  ['two digits interchanged', 1_243, 1_234],
  ['a digit left out', 124, 1_234],
  ['a digit too many', 12_334, 1_234],
  ['a factor of a thousand', 1_234_000, 1_234],
])('%s is a slip', (_, printed, wanted) => {
  expect(slipBits(printed, wanted)).toBeLessThan(12);
});

test.each([
  ['two digits replaced', 1_234, 1_567],
  ['two digits interchanged that are no neighbours', 4_231, 1_234],
  ['another sign and another digit', 1_234, -1_235],
  ['nothing', 0, 1_234],
])('%s is none', (_, printed, wanted) => {
  expect(slipBits(printed, wanted)).toBe(Infinity);
});
