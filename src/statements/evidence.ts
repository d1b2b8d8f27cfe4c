import type { Table, TableCell, TableFigure, TableRow } from '../model/table.ts';
import { parseInteger } from '../numeric/units.ts';

/** What the figures of a row or column themselves show. */
export interface Evidence {
  /** Figures, nils left out. */
  readonly figures: number;
  readonly nils: number;
  readonly percents: number;
  readonly basisPoints: number;
  readonly points: number;
  readonly multiples: number;
  /** Figures with a currency sign. */
  readonly signs: number;
  /** Most digits printed before and after the decimal point. */
  readonly digits: number;
  readonly places: number;
  /** Most digits before the point of a figure without any behind it. */
  readonly wholeDigits: number;
  /** How many figures have digits behind the point. */
  readonly fractions: number;
  /** Largest value of whole figures up to four digits; larger ones count as 9999. */
  readonly negatives: number;
  /** A hundred stands among them: `100`, `100.0 %` (or a little more). */
  readonly hundred: boolean;
}

export function isFigure(cell: TableCell | undefined): cell is TableFigure {
  return cell !== undefined && cell.kind !== 'words';
}

export function evidenceOf(cells: Iterable<TableCell | undefined>): Evidence {
  let figures = 0;
  let nils = 0;
  let percents = 0;
  let basisPoints = 0;
  let points = 0;
  let multiples = 0;
  let signs = 0;
  let digits = 0;
  let places = 0;
  let wholeDigits = 0;
  let fractions = 0;
  let negatives = 0;
  let hundred = false;
  for (const cell of cells) {
    // "Up 50%" and "Down 2 pts" are words that show what the column holds.
    if (cell?.kind === 'words' && /(?:%|\bpts?)\W*$/.test(cell.text)) {
      figures += 1;
      percents += 1;
    }
    if (!isFigure(cell) || cell.kind === 'not-meaningful') continue;
    if (cell.currency !== undefined) signs += 1;
    if (cell.kind === 'nil') {
      nils += 1;
      continue;
    }
    figures += 1;
    if (cell.suffix === 'percent') percents += 1;
    if (cell.suffix === 'basis-points') basisPoints += 1;
    if (cell.suffix === 'points') points += 1;
    if (cell.suffix === 'multiple') multiples += 1;
    const negative = cell.digits.startsWith('-');
    if (negative) negatives += 1;
    const whole = cell.digits.length - (negative ? 1 : 0) - (cell.places > 0 ? cell.places + 1 : 0);
    digits = Math.max(digits, whole);
    places = Math.max(places, cell.places);
    if (cell.places > 0) fractions += 1;
    else wholeDigits = Math.max(wholeDigits, whole);
    if (cell.digits.startsWith('100') && whole === 3) hundred = true;
  }
  return {
    figures,
    nils,
    percents,
    basisPoints,
    points,
    multiples,
    signs,
    digits,
    places,
    wholeDigits,
    fractions,
    negatives,
    hundred,
  };
}

/** Rows of nothing but percentages (margins) are left out: their marks tell nothing of a column. */
export function columnEvidence({ rows, columns }: Table): readonly Evidence[] {
  const mixed = rows.filter(({ cells }) =>
    cells.some((cell) => isFigure(cell) && cell.kind === 'amount' && !isRate(cell)),
  );
  return Array.from({ length: columns }, (_, column) => evidenceOf(mixed.map(({ cells }) => cells[column])));
}

function isRate({ suffix }: TableFigure): boolean {
  return suffix === 'percent' || suffix === 'basis-points' || suffix === 'points';
}

/** Whether four figures or more count up by one each, as numbers of exhibits do: `10.17`, `10.18`. */
export function isNumbered({ rows }: Table, column: number): boolean {
  let last: number | undefined;
  let count = 0;
  for (const { cells } of rows) {
    const cell = cells[column];
    if (!isFigure(cell) || cell.kind !== 'amount') continue;
    const units = parseInteger(cell.digits.replace('.', ''));
    if (units === undefined || (last !== undefined && units !== last + 1)) return false;
    last = units;
    count += 1;
  }
  return count >= 4;
}

/** A row's figures in the columns that `counts` lets through. */
export function rowEvidence({ cells }: TableRow, counts: (column: number) => boolean): Evidence {
  return evidenceOf(cells.filter((_, column) => counts(column)));
}
