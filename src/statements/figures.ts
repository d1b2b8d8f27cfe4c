import type { Cell, Line, Unit } from '../model/statement.ts';
import type { TableFigure } from '../model/table.ts';
import { Decimal, ZERO } from '../numeric/decimal.ts';
import { isPercentRole, type ColumnReading } from './columns.ts';
import type { DraftLine } from './draft.ts';
import { isFigure } from './evidence.ts';
import { placedConcept, type Place } from './placed-concept.ts';
import { scaleOfShares, type Scale } from './scale.ts';

/** What of a statement its lines need to know. */
export interface Setting {
  readonly columns: readonly ColumnReading[];
  readonly scale: Scale;
  /** The unit of figures of which nothing tells another. */
  readonly fallback: 'currency' | 'count';
  readonly place: Place;
}

/** A line with its figures: unit by the marks on the figure, the column, the caption; value in whole units. */
export function lineOf(line: DraftLine, { columns, scale, fallback, place }: Setting): Line {
  const { caption, role, depth, span, row: printed } = line;
  const mixed = columns.some(({ unit }) => unit === 'per-share') && columns.some(({ unit }) => unit === undefined);
  const cells = line.cells.map((figure, index) => {
    if (!isFigure(figure)) return undefined;
    const column = columns[index];
    // "Net income / earnings per share" over columns of both.
    const row =
      mixed && line.unit === 'per-share' && figure.places === 0 && column?.unit === undefined ? undefined : line.unit;
    const unit = unitOfCell(figure, row, column, fallback);
    return cellOf(figure, unit, statedScale(unit, line, column, scale));
  });
  const { ruleAbove, ruleBelow, blankAbove, bold, indent, untold } = printed;
  const layout = { ruleAbove, ruleBelow, blankAbove, bold, indent, ...(untold === true ? { untold } : {}) };
  const concept =
    mixed && line.unit === 'per-share' && cells.some((cell) => cell?.unit === 'currency') ? undefined : line.concept;
  return { caption, concept: placedConcept(concept, line.heading, place), role, depth, span, cells, layout };
}

function unitOfCell(
  { suffix, currency }: TableFigure,
  row: Unit | undefined,
  column: ColumnReading | undefined,
  fallback: Unit,
): Unit {
  if (column?.role === 'note') return 'count';
  if (suffix === 'percent' || suffix === 'points') return 'percent';
  if (suffix === 'basis-points' || suffix === 'multiple') return suffix;
  const signed = currency !== undefined;
  if (isPercentRole(column?.role) && !signed) return 'percent';
  const unit = row ?? column?.unit ?? fallback;
  // A currency sign is never on a share count or a percentage.
  return signed && unit !== 'per-share' ? 'currency' : unit;
}

/** Power of ten of a figure: the nearest words count, and a share of anything is in whole units. */
function statedScale(unit: Unit, line: DraftLine, column: ColumnReading | undefined, table: Scale): number {
  if (column?.role === 'note') return 0;
  const near = line.scale ?? column?.scale;
  if (unit === 'currency') return near?.money ?? table.money ?? 0;
  if (unit === 'shares') return (near === undefined ? undefined : scaleOfShares(near)) ?? scaleOfShares(table) ?? 0;
  // Over a table that counts one thing, the scale is the count's: "Thousands".
  if (unit === 'count') return near?.money ?? (line.unit === undefined ? (table.money ?? 0) : 0);
  return 0;
}

/** The exact value: the digits times ten to the power of the scale. `undefined` where the digits are none. */
function cellOf(figure: TableFigure, unit: Unit, scale: number): Cell | undefined {
  const { kind, raw, span, digits, places, suffix } = figure;
  if (kind === 'not-meaningful') return { kind, raw, span, unit };
  const power = scaleOfSuffix(suffix) ?? scale;
  if (kind === 'nil') return { kind, raw, span, unit, value: ZERO, places, scale: power };
  // A telephone number with points is no figure, and a date is none.
  if (!/^-?\d+(?:\.\d+)?$/.test(digits) || /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(raw)) return undefined;
  return {
    kind,
    raw,
    span,
    unit,
    value: new Decimal(power === 0 ? digits : `${digits}e${power}`),
    places,
    scale: power,
  };
}

function scaleOfSuffix(suffix: TableFigure['suffix']): number | undefined {
  if (suffix === 'thousand') return 3;
  if (suffix === 'million') return 6;
  return suffix === 'billion' ? 9 : undefined;
}
