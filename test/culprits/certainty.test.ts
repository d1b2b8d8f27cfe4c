import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeByHand, readingOf, sum } from '../support/hand-made.ts';

/** A statement whose figures follow from its leaves, so that every relation holds. */
const leaves = fc.array(fc.tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 1, max: 9_999_999 })), {
  minLength: 6,
  maxLength: 6,
});

function print(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function rowsOf(values: readonly (readonly [number, number])[]): readonly (readonly [string, number, number])[] {
  const add = (some: readonly (readonly [number, number])[]): readonly [number, number] => [
    some.reduce((total, [left]) => total + left, 0),
    some.reduce((total, [, right]) => total + right, 0),
  ];
  const first = add(values.slice(0, 3));
  const second = add(values.slice(3));
  const all = [...values.slice(0, 3), first, ...values.slice(3), second, add([first, second])];
  return all.map(([left, right], index) => [`Line ${index}`, left, right]);
}

const RELATIONS = [...sum(3, [0, 1, 2]), ...sum(7, [4, 5, 6]), ...sum(8, [3, 7])];

test('whoever is called certain is the culprit, and has the value that was printed', () => {
  fc.assert(
    fc.property(
      leaves,
      fc.nat(8),
      fc.nat(1),
      fc.nat(7),
      fc.integer({ min: 1, max: 9 }),
      (values, line, column, at, by) => {
        const rows = rowsOf(values);
        const value = rows[line]?.[column === 0 ? 1 : 2] ?? 0;
        const digits = String(value);
        const place = at % digits.length;
        const digit = (parseInt(digits.charAt(place), 10) + by) % 10;
        fc.pre(!(place === 0 && digit === 0) && 10 ** (digits.length - 1 - place) > 10);
        const wrong = parseInt(`${digits.slice(0, place)}${digit}${digits.slice(place + 1)}`, 10);
        const faulty = rows.map(([caption, left, right], index) => {
          const printed = index === line ? (column === 0 ? [wrong, right] : [left, wrong]) : [left, right];
          return `${caption} | ${printed.map((figure) => print(figure)).join(' | ')}`;
        });
        const { findings } = judgeByHand(readingOf({ rows: faulty }), RELATIONS);
        expect(findings).toHaveLength(1);
        const [finding] = findings;
        expect(finding?.severity).toBe('error');
        for (const suspect of finding?.suspects.filter(({ certainty }) => certainty === 'certain') ?? []) {
          expect(suspect).toMatchObject({ caption: `Line ${line}`, suggestedText: print(value) });
        }
        const everyone = finding?.suspects.map(({ caption }) => caption) ?? [];
        expect(everyone).toContain(`Line ${line}`);
      },
    ),
    { numRuns: 150 },
  );
});
