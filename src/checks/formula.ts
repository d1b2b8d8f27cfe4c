import type { Relation, Term } from '../model/relation.ts';
import type { Reading } from '../model/report.ts';
import type { Cell, CellRef } from '../model/statement.ts';
import { cellAt, columnAt } from '../relations/cells.ts';
import { asPrinted, captionOf } from './check.ts';

/** A relation as people write it: `Gross profit 4,416 = Revenue 16,168 - Cost of revenue 11,752`. */
export function formula(relation: Relation, reading: Reading): string {
  const { operation, subject, terms, factor } = relation;
  const name = namer(relation, reading);
  const left = subject === undefined ? (relation.names ?? '?').replaceAll('-', ' ') : name(subject);
  const sum = (some: readonly Term[]): string =>
    some.map(({ cell, weight }, index) => `${sign(weight, index)}${name(cell)}`).join(' ');
  const role = (wanted: Term['role']): string => {
    const some = terms.filter((term) => term.role === wanted);
    return some.length > 1 ? `(${sum(some)})` : sum(some);
  };
  const times = factor === undefined ? '' : ` x ${factor}`;
  switch (operation) {
    case 'sum':
    case 'equal':
      return `${left} = ${sum(terms)}`;
    case 'average':
      return `${left} = (${sum(terms)}) / ${terms.length}`;
    case 'ratio':
      return `${left} = ${role('numerator')} / ${role('denominator')}${times}`;
    case 'change':
      return `${left} = (${role('to')} - ${role('from')}) / ${role('from')}${times}`;
  }
}

function sign(weight: 1 | -1, index: number): string {
  if (index === 0) return weight === 1 ? '' : '-';
  return weight === 1 ? '+ ' : '- ';
}

function figureText(cell: Cell | undefined): string {
  if (cell === undefined) return 'blank';
  return cell.kind === 'not-meaningful' ? cell.raw : asPrinted(cell);
}

/** Cells are told apart by caption; where all stand in one line, by the heads of their columns; across columns, by both. */
function namer({ subject, terms }: Relation, reading: Reading): (cell: CellRef) => string {
  const cells = [...(subject === undefined ? [] : [subject]), ...terms.map(({ cell }) => cell)];
  const [first] = cells;
  const firstHeading = first && columnAt(reading, first)?.heading;
  const inOneLine = cells.every(({ statement, line }) => statement === first?.statement && line === first.line);
  const inOneColumn = cells.every(({ statement, column }) => statement === first?.statement && column === first.column);
  return (cell) => {
    const caption = captionOf(reading, cell);
    const heading = columnAt(reading, cell)?.heading ?? '';
    const figure = figureText(cellAt(reading, cell));
    if (inOneColumn) return `${caption} ${figure}`;
    if (inOneLine && heading !== '') return `${heading} ${figure}`;
    const statement = cell.statement === first?.statement ? '' : ` (${statementName(cell, reading)})`;
    const column = heading === '' || heading === firstHeading ? '' : ` [${heading}]`;
    return `${caption}${column} ${figure}${statement}`;
  };
}

/** What the document calls another statement; its id where the title is long, or that of several statements. */
function statementName({ statement }: CellRef, { statements }: Reading): string {
  const { title = '', id = '?' } = statements[statement] ?? {};
  const isOwn = statements.filter((other) => other.title === title).length === 1;
  return title === '' || title.length > LONG_TITLE || !isOwn ? id : title;
}

/** Characters of a title that an equation has room for. */
const LONG_TITLE = 60;
