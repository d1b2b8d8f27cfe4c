import { expect, test } from '@jest/globals';
import { read } from '../../src/analyze.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

/** Five wide columns: the middle of the page lies over figures, and so does a short title. */
const CAPITAL = `
                                            Capital of Quill Harbour
                                             (Dollars in thousands)
                                                  (Unaudited)
                                    December 31,   September 30,                                   December 31,
                                            2031            2031  June 30, 2031  March 31, 2031            2030
                                  --------------  --------------  -------------  --------------  --------------
Common stock                            $719,216        $704,922       $685,350        $650,939        $656,594
Preferred stock                           43,062          43,062         43,062          43,062          43,062
                                  --------------  --------------  -------------  --------------  --------------
Total capital                           $762,278        $747,984       $728,412        $694,001        $699,656
`;

test('a short title over the middle of wide columns is no head', () => {
  const [statement] = read(sourceFromText(CAPITAL)).statements;
  expect(statement?.title).toBe('Capital of Quill Harbour');
  expect(statement?.columns.map(({ heading }) => heading)).toEqual([
    'December 31, 2031',
    'September 30, 2031',
    'June 30, 2031',
    'March 31, 2031',
    'December 31, 2030',
  ]);
});
