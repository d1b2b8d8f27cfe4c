import { expect, test } from '@jest/globals';
import { statements } from '../../src/reporters/statements.ts';
import { handMadeReading } from '../support/report.ts';

test('a statement is drawn with captions indented, figures right-aligned and totals under a rule', () => {
  expect(statements(handMadeReading(), { color: false, width: 80 })).toMatchInlineSnapshot(`
   "Reconciliation of net loss to EBITDA
   reconciliation, USD in thousands, marlow.txt:5:1

                    March 31, 2025  March 31, 2024
                    ──────────────  ──────────────
     Net loss                (120)         (1,080)
     Depreciation           1,303           1,500
                    ──────────────  ──────────────
   EBITDA                   1,138             420
     Restructuring              -              NM
                    ──────────────  ──────────────
   Adjusted EBITDA          1,183             420
                    ══════════════  ══════════════

   marlow.txt:5:17 note: a column without a period
   1 statement, 9 figures; 1 claim in the text.
   "
  `);
});

test('what is too wide goes on in a second piece with the captions again', () => {
  const drawn = statements(handMadeReading(), { color: false, width: 40 });
  expect(drawn.match(/Adjusted EBITDA/g)).toHaveLength(2);
  expect(drawn.split('\n').filter((line) => line.length > 40)).toEqual([]);
});

test('colours change nothing but colours', () => {
  const colored = statements(handMadeReading(), { color: true, width: 80 });
  // eslint-disable-next-line no-control-regex -- the colours are what is taken out
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(statements(handMadeReading(), { color: false, width: 80 }));
});
