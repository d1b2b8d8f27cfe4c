import type { Report } from '../../model/report.ts';
import type { Cell, Line, Statement } from '../../model/statement.ts';
import type { BridgePath } from '../bridge-steps.ts';
import type { FigureNumbers } from '../figure-numbers.ts';
import { shownOf, titleOf, unitsOf } from '../places.ts';
import type { TickMark, TickMarks } from '../tick-marks.ts';
import { printable } from '../words.ts';
import { classAttribute } from './class-names.ts';
import { columnHeads } from './column-heads.ts';
import { words } from './escape.ts';

/** What every part of a page is drawn from. */
export interface Page {
  readonly report: Report;
  readonly marks: TickMarks;
  readonly numbers: FigureNumbers;
  /** By the index of their statement. */
  readonly bridges: ReadonlyMap<number, readonly BridgePath[]>;
}

/** A statement as a table, under its title where the release's own words above do not say it: each figure an element of its own, `f` and its number, with its mark behind it. */
export function statementTable(index: number, title: 'titled' | 'titled-above', page: Page): string {
  const statement = page.report.statements[index];
  if (statement === undefined) return '';
  const units = unitsOf(statement);
  const about = units === '' ? '' : `<p class=units>${words(units)}</p>`;
  const rows = statement.lines.map((line, at) => rowOf(line, at, index, page)).join('');
  return `<section class=statement id=s${index}>
<h3${title === 'titled' && (statement.title !== undefined || statement.kind !== 'other') ? '' : ' class=unseen'}>${words(titleOf(statement))}</h3>${about}
<div class=wide><table role=grid aria-label="${words(titleOf(statement))}">
<thead>${headRows(statement)}</thead>
<tbody>${rows}</tbody></table></div></section>`;
}

function headRows({ columns }: Statement): string {
  const rows = columnHeads(columns.map(({ heading }) => printable(heading)));
  return rows
    .map((heads, row) => {
      const cells = heads.map(({ words: head, columns: span }) => {
        const scope = span > 1 ? ` colspan=${span} scope=colgroup` : ' scope=col';
        return head === ''
          ? `<td${span > 1 ? ` colspan=${span}` : ''}></td>`
          : `<th${scope}><span>${unbroken(words(head))}</span></th>`;
      });
      return `<tr${rows.length > 1 && row === 0 ? ' class=over' : ''}><td></td>${cells.join('')}</tr>`;
    })
    .join('');
}

/** A month and its day stay on one line. */
function unbroken(head: string): string {
  return head.replace(/ (?=\d{1,2},)/g, '\u00a0');
}

function rowOf(line: Line, at: number, statement: number, { marks, numbers }: Page): string {
  const caption = `<th scope=row${line.depth > 0 ? ` class=d${Math.min(line.depth, 6)}` : ''}>${words(line.caption)}`;
  const cells = line.cells.map((cell, column) => {
    if (cell === undefined) return '<td>';
    const ref = { statement, line: at, column };
    return figureCell(cell, numbers.of(ref), marks.ofCell(ref));
  });
  // The line break stands in the tag: behind a figure, it would be a blank.
  return `<tr\n${rowClass(line).trimStart()}>${caption}${cells.join('')}`;
}

/** End tags that HTML can do without are left out: a page holds thousands of figures. */
function figureCell(cell: Cell, number: number, { standing, text }: TickMark): string {
  const { whole, rest } = splitFigure(cell);
  if (cell.kind === 'not-meaningful') return `<td id=f${number}>${words(whole)}<i></i>`;
  // The style sheet draws the two quiet marks where nothing stands between them and the digits.
  if ((standing === 'part' || standing === 'not-tested') && rest === '') {
    return `<td id=f${number}${classAttribute(standing)}>${words(whole)}`;
  }
  const names =
    rest !== '' && standing === 'part'
      ? ' class=P'
      : rest !== '' && standing === 'not-tested'
        ? ' class=N'
        : classAttribute(standing);
  return `<td id=f${number}${names}>${words(whole)}<i>${words(rest)}<b>${text}</b></i>`;
}

function rowClass({ role, layout, cells }: Line): string {
  const names = [
    role === 'heading' ? 'head' : '',
    (role === 'total' || role === 'subtotal') && cells.some((cell) => cell !== undefined) ? 'sum' : '',
    layout.ruleBelow === 'double' ? 'end' : '',
    layout.blankAbove ? 'gap' : '',
  ].filter((name) => name !== '');
  if (names.length === 0) return '';
  return names.length === 1 ? ` class=${names[0] ?? ''}` : ` class="${names.join(' ')}"`;
}

/** What stands behind the last digit hangs to the right of it, so that digits stand under digits. */
function splitFigure(cell: Cell): { readonly whole: string; readonly rest: string } {
  const shown = shownOf(cell);
  const [, whole = shown, rest = ''] = /^(.*\d)([^\d]{0,4})$/.exec(shown) ?? [];
  return { whole, rest: rest.trim() };
}
