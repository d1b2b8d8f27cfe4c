import { expect, test } from '@jest/globals';
import { drawnTables } from './grids.ts';

test.each([
  [
    'German',
    '\t2031\t2030\nErlöse\t1.234.567\t934.863\nMarge\t12,5\t11,0',
    'Erlöse | 1234567 | 934863\nMarge | 12.5 | 11.0',
  ],
  [
    'French',
    '\t2031\t2030\nVentes\t1 234 567\t934 863\nMarge\t12,5\t-',
    'Ventes | 1234567 | 934863\nMarge | 12.5 | nil',
  ],
  [
    'Swiss',
    "\t2031\t2030\nErtrag\t1'234'567\t934'863\nMarge\t12.5\t11.0",
    'Ertrag | 1234567 | 934863\nMarge | 12.5 | 11.0',
  ],
  [
    'blanks here, commas there',
    '\t2031\t2030\nFares\t1 305\t10 108\nFuel\t1,417\t2 182',
    'Fares | 1305 | 10108\nFuel | 1417 | 2182',
  ],
  [
    'Indian',
    '\t2031\t2030\nSales\t2,67,096\t2,58,911\nMargin\t12.5\t11.0',
    'Sales | 267096 | 258911\nMargin | 12.5 | 11.0',
  ],
  [
    'English, one misprint among them',
    '\t2031\t2030\nFares\t1,234,567\t934.863\nFuel\t1,111\t2,222',
    'Fares | 1234567 | 934.863\nFuel | 1111 | 2222',
  ],
  [
    'English, without groups',
    '\t2031\t2030\nFares\t12.5\t0.125\nFuel\t7.875\t3.5',
    'Fares | 12.5 | 0.125\nFuel | 7.875 | 3.5',
  ],
])('%s', (_, text, expected) => {
  expect(drawnTables(text)).toEqual([`head 0 2031 | 1 2030\n${expected}`]);
});
