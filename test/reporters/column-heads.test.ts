import { expect, test } from '@jest/globals';
import { columnHeads } from '../../src/reporters/html/column-heads.ts';

test.each<[string, readonly string[], readonly string[]]>([
  [
    'words in common stand over both',
    ['Year ended June 30, 2025', 'Year ended June 30, 2024'],
    ['Year ended June 30,*2', '2025 | 2024'],
  ],
  [
    'a date is not cut',
    ['Three months ended June 28, 2025', 'Three months ended June 29, 2024'],
    ['Three months ended*2', 'June 28, 2025 | June 29, 2024'],
  ],
  [
    'two spanners',
    ['Quarter ended May 2025', 'Quarter ended May 2024', 'Half ended May 2025', 'Half ended May 2024'],
    ['Quarter ended May*2 Half ended May*2', '2025 | 2024 | 2025 | 2024'],
  ],
  ['nothing in common', ['2025', '2024', 'Change'], ['2025 | 2024 | Change']],
  ['the same twice', ['As reported', 'As reported'], ['As reported | As reported']],
  ['none', ['', ''], [' | ']],
])('%s', (_, headings, drawn) => {
  const rows = columnHeads(headings);
  const [last = []] = rows.slice(-1);
  const above = rows.slice(0, -1).map((heads) => heads.map(({ words, columns }) => `${words}*${columns}`).join(' '));
  expect([...above, last.map(({ words }) => words).join(' | ')]).toEqual(drawn);
});
