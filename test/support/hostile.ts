import { analyze } from '../../src/analyze.ts';
import type { Report } from '../../src/model/report.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

const ESCAPE = '\u001b';
const OVERRIDE = '\u202e';
const RIGHT_TO_LEFT = '\u200f';

/** Captions that would do harm where they are taken for anything but words. */
export const HOSTILE_CAPTIONS: readonly string[] = [
  '<script>window.harmed=1</script>',
  '"><img src=x onerror="window.harmed=1">',
  '</script><script>window.harmed=1</script>',
  '=HYPERLINK("http://localhost/","Cost")',
  '+1+cmd|calc!A0',
  '-2+3',
  '@SUM(A1:A9)',
  `${ESCAPE}]0;owned\u0007${ESCAPE}[2J Rent`,
  `Fees ${OVERRIDE}312,1${RIGHT_TO_LEFT}`,
  '_x003D_1+1',
  '&lt;b&gt; &amp;',
];

/** An invented release whose lines foot, and whose words are all meant badly. */
export function hostileReport(): Report {
  const figures = HOSTILE_CAPTIONS.map((_, index) => [1_101 + 37 * index, 2_203 + 41 * index] as const);
  const total = (column: 0 | 1): number => figures.reduce((sum, figure) => sum + figure[column], 0);
  const shown = (value: number): string => value.toLocaleString('en-US');
  const rows = HOSTILE_CAPTIONS.map((caption, index) => {
    const [one, other] = figures[index] ?? [0, 0];
    return `${caption}\t${shown(one)}\t${shown(other)}`;
  });
  const text = `<script>window.harmed=1</script> reports ${OVERRIDE}results

Total costs were $${shown(total(0))} thousand in 2025, said </script><script>window.harmed=1</script>.

=HYPERLINK("http://localhost/","Statement of costs") <img src=x onerror=window.harmed=1>
(in thousands)

\tYear ended December 31,
\t2025\t2024
${rows.join('\n')}
Total costs\t${shown(total(0))}\t${shown(total(1))}
`;
  return analyze(sourceFromText(text, '"><script>window.harmed=1</script>.txt'), { format: 'text' });
}
