import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { reportJson } from '../../src/contract/report-json.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

const TABLE = `Consolidated Statements of Operations
(in thousands)
\tThree Months Ended March 31, 2025\tThree Months Ended March 31, 2024\tChange
Revenue\t72,318\t66,905\t8.1%
Restructuring\t(1,206)\t-\tNM
`;

test('the kind of a cell tells a type checker whether it has a value', () => {
  const [statement] = reportJson(analyze(sourceFromText(TABLE, 'release.txt'))).statements;
  const values = (statement?.lines ?? []).flatMap(({ cells }) =>
    cells.map((cell): string => {
      if (cell === null) return 'blank';
      return cell.kind === 'not-meaningful' ? cell.raw : `${cell.value} to ${cell.places.toFixed(0)}`;
    }),
  );
  expect(values).toEqual(['72318000 to 0', '66905000 to 0', '8.1 to 1', '-1206000 to 0', '0 to 0', 'NM']);
});
