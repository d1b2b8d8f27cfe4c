import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { sourceFromText } from '../../src/source/read-source.ts';
import { SENTENCES, STATEMENTS } from '../support/invented-release.ts';

const RIGHT = SENTENCES.map(({ right }) => right);

test('finds nothing wrong in a release whose sentences are right, and tests most of what they say', () => {
  const { findings, claimResults } = analyze(sourceFromText(`${RIGHT.join('\n\n')}\n${STATEMENTS}`));
  expect(findings.map(({ message }) => message)).toEqual([]);
  const tested = claimResults.filter(({ verdict }) => verdict !== 'not-tested');
  expect(tested.length).toBeGreaterThan(0.6 * claimResults.length);
});

const WRONG = SENTENCES.flatMap(({ wrong }, at) => (wrong === undefined ? [] : [{ wrong, at }]));

test.each(WRONG)('finds the slip, and nothing else, in: $wrong', ({ wrong, at }) => {
  const before = RIGHT.slice(0, at).join('\n\n').length;
  const text = `${RIGHT.with(at, wrong).join('\n\n')}\n${STATEMENTS}`;
  const { findings } = analyze(sourceFromText(text));
  expect(findings.length).toBeGreaterThan(0);
  for (const { span, suspects } of findings) {
    const places = [span, ...suspects.slice(0, 1).map((suspect) => suspect.span)];
    expect(places.some(({ start }) => start >= before && start < before + wrong.length + 2)).toBe(true);
  }
});
