import { expect, test } from '@jest/globals';
import { reconcile } from '../../src/reporters/reconcile.ts';
import { handMadeReport } from '../support/report.ts';

test('a bridge shows every line with its sign, and each sum recomputed below the printed one', () => {
  expect(reconcile(handMadeReport(), { color: false, width: 80 })).toMatchInlineSnapshot(`
   "Reconciliation of net loss to EBITDA
   reconciliation, USD in thousands, marlow.txt:5:1

                      March 31, 2025  March 31, 2024
                      ──────────────  ──────────────
       Net loss              (120)         (1,080)
   +   Depreciation         1,303           1,500
                      ──────────────  ──────────────
     EBITDA                 1,138  ✗          420  ✓
       recomputed           1,183             420
   +   Restructuring            -              NM
                      ──────────────  ──────────────
     Adjusted EBITDA        1,183  ✗          420  ≈
       recomputed           1,138             420

   ✓ recomputed, agrees   ≈ agrees within rounding   ✗ does not agree
   not tied to another statement: Net loss; Depreciation; Restructuring
   "
  `);
});

test('without a bridge there is nothing to show', () => {
  expect(reconcile({ ...handMadeReport(), checks: [] }, { color: false, width: 80 })).toBe('');
});

test('colours change nothing but colours', () => {
  const colored = reconcile(handMadeReport(), { color: true, width: 80 });
  // eslint-disable-next-line no-control-regex -- the colours are what is taken out
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(reconcile(handMadeReport(), { color: false, width: 80 }));
});
