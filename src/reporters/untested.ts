import type { Report } from '../model/report.ts';
import type { CellRef } from '../model/statement.ts';
import { figureNumbers } from './figure-numbers.ts';
import { paintWith } from './paint.ts';
import { lineAndColumn, pathTo, shownOf, titleOf } from './places.ts';
import type { Reporter } from './reporter.ts';
import { counted, padEnd, printable, wrap } from './words.ts';

/** Every figure and claim that nothing was held against, with its place and the reason. */
export const untested: Reporter = (report, { color, width }) => {
  const paint = paintWith(color);
  const groups = [...statementGroups(report), claimGroup(report)].filter(({ rows }) => rows.length > 0);
  if (groups.length === 0) return `Every figure of ${printable(report.source.name)} is tested.\n`;
  const parts = groups.map(({ title, place, rows }) =>
    [
      `${paint.strong(title)} ${paint.quiet(place)}`.trimEnd(),
      ...rowLines(rows, width).map((line) => `  ${line}`),
    ].join('\n'),
  );
  const { figures, tested, claims } = report.summary;
  const counts = `${counted(figures - tested, 'figure')} and ${counted(claims['not-tested'], 'claim')} not tested`;
  return `${[paint.strong(counts), ...parts].join('\n\n')}\n`;
};

interface Group {
  readonly title: string;
  readonly place: string;
  readonly rows: readonly Row[];
}

interface Row {
  readonly place: string;
  readonly words: string;
}

/** The figures of a line that are not tested for the same reason stand together. */
function statementGroups(report: Report): readonly Group[] {
  const { reasons, tested } = resultsOf(report);
  const numbers = figureNumbers(report);
  return report.statements.map((statement, index) => ({
    title: titleOf(statement),
    place: pathTo(report, statement.span),
    rows: statement.lines.flatMap((line, at) => {
      const figures = line.cells.flatMap((cell, column) =>
        cell === undefined || cell.kind === 'not-meaningful' ? [] : [{ cell, column }],
      );
      const numberOf = (column: number): number => numbers.of({ statement: index, line: at, column });
      const left = figures.filter(({ column }) => !tested.has(numberOf(column)));
      const whys = new Set(left.map(({ column }) => reasons.get(numberOf(column))));
      return [...whys].map((why) => {
        const some = left.filter(({ column }) => reasons.get(numberOf(column)) === why);
        const shown = some.map(({ cell, column }) => {
          const heading = printable(statement.columns[column]?.heading ?? '');
          return some.length === figures.length || heading === '' ? shownOf(cell) : `${shownOf(cell)} (${heading})`;
        });
        const caption = printable(line.caption) === '' ? 'a line without a caption' : printable(line.caption);
        const [first] = some;
        return {
          place: first === undefined ? '' : lineAndColumn(report, first.cell.span),
          words: `${caption}: ${shown.join(', ')}${why === undefined ? '' : `; ${why}`}`,
        };
      });
    }),
  }));
}

/** What is in a check that was carried out, and why others were not. */
function resultsOf(report: Report): {
  readonly tested: ReadonlySet<number>;
  readonly reasons: ReadonlyMap<number, string>;
} {
  const numbers = figureNumbers(report);
  const tested = new Set<number>();
  const reasons = new Map<number, string>();
  for (const { relation, verdict, reason } of report.checks) {
    const cells: readonly CellRef[] = [
      ...(relation.subject === undefined ? [] : [relation.subject]),
      ...relation.terms.map(({ cell }) => cell),
    ];
    // A quantity that no line prints says nothing of the lines that it is computed from.
    const tells = relation.subject !== undefined && reason !== undefined;
    for (const cell of cells) {
      if (verdict !== 'not-tested') tested.add(numbers.of(cell));
      else if (tells) reasons.set(numbers.of(cell), printable(reason));
    }
  }
  return { tested, reasons };
}

function claimGroup(report: Report): Group {
  const rows = report.claimResults
    .filter(({ verdict }) => verdict === 'not-tested')
    .map(({ claim, reason }) => ({
      place: lineAndColumn(report, claim.figure),
      words: `"${printable(claim.text)}"${reason === undefined ? '' : `; ${printable(reason)}`}`,
    }));
  return { title: 'Sentences', place: '', rows };
}

function rowLines(rows: readonly Row[], width: number): readonly string[] {
  const places = Math.max(...rows.map(({ place }) => place.length));
  return rows.flatMap(({ place, words }) =>
    wrap(words, Math.max(24, width - places - 4), 2).map(
      (line, index) => `${padEnd(index === 0 ? place : '', places)}  ${line}`,
    ),
  );
}
