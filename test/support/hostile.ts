import { analyze } from '../../src/analyze.ts';
import type { Report } from '../../src/model/report.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { CheckResult } from '../../src/model/relation.ts';
import { Decimal } from '../../src/numeric/decimal.ts';
import type { Cell, Statement } from '../../src/model/statement.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

const ESCAPE = '\u001b';
const OVERRIDE = '\u202e';
const RIGHT_TO_LEFT = '\u200f';
/** Of a pair of code units. */
const HALF = '\ud83d';
/** What begins a command to a terminal, in one character. */
const STEER = '\u009b';
/** Ends a line for some. */
const BREAK = '\u2028';

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
  ']]> <!-- --> {0} of {1}',
  '[Rent](http://localhost/) www.localhost/ $x$ `code`',
  '````',
  '@everyone #1 ::error::stopped',
  '::set-output name=harmed::1 ##[command]harm',
  '%0A::error::harm',
  `Half ${HALF} and ${STEER}31m steered ${BREAK}broken`,
];

/** An invented release whose lines foot, and whose words are all meant badly. */
export function hostileReport(): Report {
  const figures = HOSTILE_CAPTIONS.map(
    (_, index) => [(1_101 * 7 ** index) % 8_999, (2_203 * 5 ** index) % 9_377] as const,
  );
  // A line that begins with a percent sign is of percentages.
  const added = figures.filter((_, index) => HOSTILE_CAPTIONS[index]?.startsWith('%') === false);
  const total = (column: 0 | 1): number => added.reduce((sum, figure) => sum + figure[column], 0);
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

/** The same with every line accused, so that its caption is in a message, a formula and a suspect. */
export function accusingReport(): Report {
  const report = hostileReport();
  const statements = report.statements.map(withLossAndDash);
  const lines = [...(statements[0]?.lines.entries() ?? [])].filter(([, { cells }]) => cells[0] !== undefined);
  const checks = lines.map(([line, { caption }]): CheckResult => {
    const cell = (column: number): CheckResult['relation']['terms'][number]['cell'] => ({ statement: 0, line, column });
    return {
      id: `c${line + 1}`,
      relation: {
        check: 'footing',
        operation: 'sum',
        subject: cell(0),
        terms: [{ cell: cell(1), weight: 1 }],
        pattern: line,
        confidence: 30,
      },
      verdict: 'disagrees',
      reason: `not as ${caption}`,
      reported: new Decimal(1000),
      computed: new Decimal(2000),
      difference: new Decimal(-1000),
      units: undefined,
      formula: `${caption} 1 =\n${caption} 2`,
    };
  });
  const findings = lines.map(([line, { caption, cells }]): Finding => {
    const [one, other] = cells.map((cell) => cell?.span ?? { start: 0, end: 0 });
    const suspect = {
      caption,
      reported: undefined,
      suggested: new Decimal(2),
      suggestedText: caption,
      edit: 'digit',
    } as const;
    const ref = { statement: 0, line };
    const here = one ?? { start: 0, end: 0 };
    const beside = other ?? here;
    return {
      check: 'footing',
      severity: line % 3 === 0 ? 'error' : 'warning',
      message: `${caption},\nDecember 31, 2025, does not foot`,
      span: here,
      results: [`c${line + 1}`],
      suspects: [
        { ...suspect, cell: { ...ref, column: 0 }, span: here, certainty: 'certain' },
        { ...suspect, cell: { ...ref, column: 1 }, span: beside, certainty: 'possible' },
      ],
    };
  });
  return { ...report, statements, checks, findings };
}

/** With a loss in the first line and a dash in the second. */
function withLossAndDash(statement: Statement): Statement {
  const figures = [...statement.lines.entries()].filter(([, { cells }]) => cells[0] !== undefined);
  const [loss, dash] = figures.map(([line]) => line);
  const lines = statement.lines.map((line, at) => ({
    ...line,
    cells: line.cells.map((cell, column): Cell | undefined => {
      if (cell?.kind !== 'amount' || column !== 0) return cell;
      if (at === loss) return { ...cell, raw: `(${cell.raw})`, value: cell.value.negated() };
      return at === dash ? { ...cell, kind: 'nil', raw: '-', value: new Decimal(0) } : cell;
    }),
  }));
  return { ...statement, lines };
}
