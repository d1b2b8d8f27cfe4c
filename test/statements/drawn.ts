import { readBlocks } from '../../src/lexer/read-blocks.ts';
import type { Cell, Period, Statement } from '../../src/model/statement.ts';
import { sourceFromText } from '../../src/source/read-source.ts';
import { readStatements } from '../../src/statements/read-statements.ts';

/** The statements of a tab-separated text; a bar stands for a tab. */
export function statementsOf(text: string): readonly Statement[] {
  return readStatements(readBlocks(sourceFromText(text.replaceAll('|', '\t')), 'text').blocks).statements;
}

/** One line each: `kind scale currency`, the columns, the lines as `role depth caption {concept} cells`. */
export function drawn(text: string): readonly string[] {
  return statementsOf(text).flatMap(({ kind, scale, currency, columns, lines }) => [
    `${kind} ${scale} ${currency ?? '-'}`,
    ...columns.map(({ role, period }) => `[${role} ${drawnPeriod(period)}]`),
    ...lines.map(({ role, depth, caption, concept, cells }) =>
      [`${role} ${depth}`, caption, `{${concept ?? ''}}`, ...cells.map(drawnCell)].join(' ').trimEnd(),
    ),
  ]);
}

/** The unit of every figure, line by line: `Basic: per-share per-share`. */
export function units(text: string): readonly string[] {
  return statementsOf(text).flatMap(({ lines }) =>
    lines
      .filter(({ cells }) => cells.some((cell) => cell !== undefined))
      .map(({ caption, cells }) => `${caption}: ${cells.map((cell) => cell?.unit ?? '.').join(' ')}`),
  );
}

/** Role and period of every column of every statement. */
export function columns(text: string): readonly string[] {
  return statementsOf(text).flatMap((statement) =>
    statement.columns.map(({ role, period }) => `${role} ${drawnPeriod(period)}`),
  );
}

function drawnPeriod(period: Period | undefined): string {
  if (period === undefined) return '-';
  return period.kind === 'instant' ? period.end : `${period.months}m ${period.end}`;
}

function drawnCell(cell: Cell | undefined): string {
  if (cell === undefined) return '.';
  if (cell.kind === 'not-meaningful') return 'NM';
  return cell.kind === 'nil' ? 'nil' : cell.value.toFixed();
}
