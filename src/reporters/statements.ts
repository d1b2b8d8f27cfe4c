import type { Reading } from '../model/report.ts';
import type { Line, Statement } from '../model/statement.ts';
import { drawTable, type DrawnRow } from './draw-table.ts';
import { paintWith, type Screen } from './paint.ts';
import { pathTo, shownOf, titleOf, unitsOf } from './places.ts';
import type { Reporter } from './reporter.ts';
import { counted, padEnd, printable, widthOf, wrap } from './words.ts';

/** What `parse` prints: the statements, drawn, then how much there is. */
export const statements: Reporter<Reading> = (reading, { color, width }) => {
  const paint = paintWith(color);
  const drawn = reading.statements.map((statement) => drawStatement(statement, reading, { paint, width }).join('\n'));
  return `${[...drawn, closing(reading, { paint, width }).join('\n')].join('\n\n')}\n`;
};

function drawStatement(statement: Statement, reading: Reading, { paint, width }: Screen): readonly string[] {
  const figures = alignedFigures(statement);
  return [
    ...statementHead(statement, reading, { paint, width }),
    '',
    ...drawTable(
      {
        headings: statement.columns.map(({ heading }) => printable(heading)),
        rows: statement.lines.flatMap((line, index) => rowsOf(line, figures[index] ?? [], index === 0)),
      },
      { paint, width },
    ),
  ];
}

/** Its title, or its kind where it has none; below that kind, currency, scale and place. */
export function statementHead(statement: Statement, reading: Reading, { paint, width }: Screen): readonly string[] {
  const kind = statement.title === undefined || statement.kind === 'other' ? '' : statement.kind.replaceAll('-', ' ');
  const about = [kind, unitsOf(statement), pathTo(reading, statement.span)].filter((part) => part !== '').join(', ');
  return [...wrap(titleOf(statement), width).map(paint.strong), ...wrap(about, width).map(paint.quiet)];
}

function rowsOf(line: Line, figures: readonly string[], isFirst: boolean): readonly DrawnRow[] {
  const isTotal = line.role === 'total' || line.role === 'subtotal';
  const hasFigures = figures.some((figure) => figure !== '');
  return [
    ...(line.layout.blankAbove && !isFirst ? [{ kind: 'blank' } as const] : []),
    ...(!isFirst && ((isTotal && hasFigures) || line.layout.ruleAbove !== 'none') ? [{ kind: 'rule' } as const] : []),
    {
      kind: 'line',
      sign: '',
      caption: printable(line.caption),
      indent: line.depth,
      figures,
      look: line.role === 'heading' || isTotal ? 'strong' : 'plain',
    },
    ...(line.layout.ruleBelow === 'double' ? [{ kind: 'double-rule' } as const] : []),
  ];
}

/** The figures of every line as printed, digits under digits: room is kept for `)` and `%` behind them. */
export function alignedFigures({ columns, lines }: Statement): readonly (readonly string[])[] {
  const tails = columns.map((_, column) => Math.max(0, ...lines.map(({ cells }) => tailOf(shownOf(cells[column])))));
  return lines.map(({ cells }) =>
    columns.map((_, column) => {
      const shown = shownOf(cells[column]);
      return shown === '' ? '' : padEnd(shown, widthOf(shown) + (tails[column] ?? 0) - tailOf(shown));
    }),
  );
}

/** Columns behind the last digit; a word or a dash stands over the digits. */
function tailOf(shown: string): number {
  return /\d/.test(shown) ? shown.length - 1 - shown.search(/\d\D*$/) : 0;
}

function closing(reading: Reading, { paint, width }: Screen): readonly string[] {
  const figures = reading.statements
    .flatMap(({ lines }) => lines.flatMap(({ cells }) => cells))
    .filter((cell) => cell !== undefined && cell.kind !== 'not-meaningful').length;
  const counts = `${counted(reading.statements.length, 'statement')}, ${counted(figures, 'figure')}; ${counted(reading.claims.length, 'claim')} in the text.`;
  const notes = reading.notes.flatMap(({ message, span }) =>
    wrap(`${span === undefined ? '' : `${pathTo(reading, span)} `}note: ${printable(message)}`, width, 2),
  );
  return [...notes.map(paint.hint), ...wrap(counts, width)];
}
