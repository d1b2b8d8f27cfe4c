import type { Report } from '../../model/report.ts';
import type { Cell, Line, Statement } from '../../model/statement.ts';
import type { BridgePath } from '../bridge-steps.ts';
import type { FigureNumbers } from '../figure-numbers.ts';
import { shownOf, titleOf, unitsOf } from '../places.ts';
import type { TickMark, TickMarks } from '../tick-marks.ts';
import { printable } from '../words.ts';
import { CLASS_OF } from './class-names.ts';
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

/**
 * A statement as a table, under its title where the release's own words above do not say it. Each figure is a cell of its
 * own with its mark behind it; the page's script gives it an id, `f` and its number, which is told by its place.
 */
export function statementTable(index: number, title: 'titled' | 'titled-above', page: Page): string {
  const statement = page.report.statements[index];
  if (statement === undefined) return '';
  const units = unitsOf(statement);
  const about = units === '' ? '' : `<p class=units>${words(units)}</p>`;
  const rows = statement.lines.map((line, at) => rowOf(line, at, index, page)).join('');
  return `<section id=s${index}>
<h3 id=t${index}${title === 'titled' && (statement.title !== undefined || statement.kind !== 'other') ? '' : ' class=unseen'}>${words(titleOf(statement))}</h3>${about}
<div class=wide><table>
<thead>${headRows(statement)}
<tbody>${rows}</table></div></section>`;
}

function headRows({ columns }: Statement): string {
  const rows = columnHeads(columns.map(({ heading }) => printable(heading)));
  return rows
    .map((heads, row) => {
      const cells = heads.map(({ words: head, columns: span }) => {
        const scope = span > 1 ? ` colspan=${span} scope=colgroup` : '';
        return head === ''
          ? `<td${span > 1 ? ` colspan=${span}` : ''}>`
          : `<th${scope}><span>${unbroken(words(head))}</span>`;
      });
      return `<tr${rows.length > 1 && row === 0 ? ' class=over' : ''}><td>${cells.join('')}`;
    })
    .join('');
}

/** A month and its day stay on one line. */
function unbroken(head: string): string {
  return head.replace(/ (?=\d{1,2},)/g, '\u00a0');
}

function rowOf(line: Line, at: number, statement: number, { marks }: Page): string {
  const caption = `<th${line.depth > 0 ? ` class=d${Math.min(line.depth, 6)}` : ''}>${words(line.caption)}`;
  const cells = line.cells.map((cell, column) =>
    cell === undefined ? '<td>' : figureCell(cell, marks.ofCell({ statement, line: at, column })),
  );
  // The line break stands in the tag: behind a figure, it would be a blank.
  return `<tr\n${rowClass(line).trimStart()}>${caption}${cells.join('')}`;
}

/**
 * End tags that HTML can do without are left out, and the style sheet draws the marks of what agrees and of what is not
 * tested: a page holds thousands of figures. A part, which most are, has no class. The script hangs what stands behind
 * the last digit to the right of it, so that digits stand under digits.
 */
function figureCell(cell: Cell, { standing, text }: TickMark): string {
  const shown = words(shownOf(cell));
  if (cell.kind === 'not-meaningful') return `<td class=m>${shown}`;
  switch (standing) {
    case 'part':
      return `<td>${shown}`;
    case 'not-tested':
      return `<td class=n>${shown}`;
    case 'agrees':
      return `<td class=${text.includes(' ') ? `"${text}"` : text}>${shown}`;
    case 'rounding':
    case 'fails':
    case 'suspect':
    case 'wrong':
      return `<td class=${CLASS_OF[standing]}>${shown}<b>${text}</b>`;
  }
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
