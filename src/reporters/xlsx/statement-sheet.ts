import type { Cell, Line, Statement } from '../../model/statement.ts';
import { shownOf, titleOf, unitsOf } from '../places.ts';
import { resultOf, equationOf } from './equations.ts';
import { addressesFor, columnName, ROWS_ABOVE, type SheetPlaces } from './places-on-sheets.ts';
import {
  COLOURS,
  GROUNDS,
  LIVE_COLOUR,
  QUIET_COLOUR,
  differenceFormat,
  formula,
  heading,
  label,
  number,
  numberFormat,
  text,
  wrapped,
  type SheetCell,
  type SheetRow,
} from './sheet-cells.ts';
import type { WorkPaper, WorkSheet } from './work-paper.ts';

/** A statement with its figures as printed; beside every figure that follows from others, what it comes to, live. */
export function statementSheet(index: number, paper: WorkPaper): WorkSheet | undefined {
  const statement = paper.report.statements[index];
  const places = paper.sheets[index];
  if (statement === undefined || places === undefined) return undefined;
  const rows = statement.lines.map((line, at) => rowOf({ line, at, index }, places, paper));
  return {
    sheet: places.name,
    data: [...headRows(statement, places), ...rows],
    columns: [{ width: CAPTION_WIDTH }, ...places.columns.flatMap(widthsOf)],
    stickyRowsCount: ROWS_ABOVE,
    stickyColumnsCount: 1,
    orientation: 'landscape',
    showGridLines: false,
  };
}

const CAPTION_WIDTH = 46;

function widthsOf({ recomputed }: SheetPlaces['columns'][number]): readonly { readonly width: number }[] {
  return recomputed === undefined
    ? [{ width: 15 }, { width: 9 }]
    : [{ width: 15 }, { width: 15 }, { width: 12 }, { width: 9 }];
}

function headRows(statement: Statement, { columns }: SheetPlaces): readonly SheetRow[] {
  const units = unitsOf(statement);
  const about = `Figures as printed${units === '' ? '' : `, ${units}`}; percentages and amounts per share as they are.`;
  const over = columns.flatMap(({ recomputed }, at): SheetRow => {
    const words = statement.columns[at]?.heading ?? '';
    const span = recomputed === undefined ? 2 : 4;
    const head = text(words, { fontWeight: 'bold', wrap: true, align: 'center', columnSpan: span, height: 32 });
    return [head, ...Array.from({ length: span - 1 }, () => undefined)];
  });
  const under = columns.flatMap(({ recomputed }): SheetRow => {
    const names = recomputed === undefined ? ['reported', 'mark'] : ['reported', 'recomputed', 'difference', 'mark'];
    return names.map((name) => heading(name, { align: name === 'mark' ? 'left' : 'right', textColor: QUIET_COLOUR }));
  });
  return [
    [text(titleOf(statement), { fontWeight: 'bold', fontSize: 14 })],
    [label(about, { textColor: QUIET_COLOUR })],
    [],
    [undefined, ...over],
    [heading(''), ...under],
  ];
}

interface Place {
  readonly line: Line;
  readonly at: number;
  /** Of the statement. */
  readonly index: number;
}

function rowOf({ line, at, index }: Place, places: SheetPlaces, paper: WorkPaper): SheetRow {
  const isSum = line.role === 'total' || line.role === 'subtotal';
  const look: SheetCell = {
    ...(isSum || line.role === 'heading' ? { fontWeight: 'bold' } : {}),
    ...(line.layout.ruleBelow === 'double' ? { bottomBorderStyle: 'double' } : {}),
  };
  const caption = wrapped(line.caption, CAPTION_WIDTH - 2 * line.depth, {
    ...look,
    ...(line.depth > 0 ? { indent: line.depth } : {}),
  });
  const cells = places.columns.flatMap((place, column): SheetRow => {
    const cell = line.cells[column];
    const beside = place.recomputed === undefined ? [] : recomputedCells({ line, at, index }, column, paper);
    if (cell === undefined) return [undefined, ...beside, undefined];
    const mark = paper.marks.ofCell({ statement: index, line: at, column });
    const ground = GROUNDS[mark.standing];
    const own: SheetCell = {
      ...look,
      ...(isSum ? { topBorderStyle: 'thin' } : {}),
      ...(ground === undefined ? {} : { backgroundColor: ground }),
    };
    return [
      figureCell(cell, own),
      ...beside,
      cell.kind === 'not-meaningful'
        ? undefined
        : label(mark.text, { textColor: COLOURS[mark.standing], align: 'left', indent: 1 }),
    ];
  });
  return [caption, ...cells];
}

/** As printed: `1.2` in millions is 1.2. */
function figureCell(cell: Cell, look: SheetCell): SheetCell {
  if (cell.kind === 'not-meaningful') return text(shownOf(cell), { ...look, align: 'right' });
  const nil = cell.kind === 'nil' ? 'dash' : 'zero';
  return number(cell.value.times(`1e${-cell.scale}`), numberFormat(cell.places, cell.unit, nil), look);
}

function recomputedCells({ at, index }: Place, column: number, paper: WorkPaper): SheetRow {
  const place = paper.sheets[index]?.columns[column];
  const check = paper.sheets[index]?.checkOf(at, column);
  const equation = check && equationOf(check, paper.report, addressesFor(paper.sheets, index));
  if (equation === undefined || place?.recomputed === undefined) return [undefined, undefined];
  const row = at + ROWS_ABOVE + 1;
  const computed = `${columnName(place.recomputed)}${row}`;
  const { places, unit } = equation.subject;
  const isQuotient = equation.kind !== 'sum';
  return [
    formula(
      resultOf(equation, equation.above, equation.below ?? ''),
      numberFormat(places + (isQuotient ? 2 : 0), unit),
      {
        textColor: LIVE_COLOUR,
      },
    ),
    formula(
      `ROUND(${columnName(place.figure)}${row}-${computed},${equation.decimals})`,
      differenceFormat(isQuotient ? places + 2 : equation.decimals),
      { textColor: QUIET_COLOUR },
    ),
  ];
}
