import type { ClaimResult, Reading } from '../model/report.ts';
import type { Cell, CellRef, Figure, Line } from '../model/statement.ts';
import { Decimal, ZERO } from '../numeric/decimal.ts';
import { exactly, roundingInterval, type Interval } from '../numeric/interval.ts';
import type { SourceSpan } from '../source/source.ts';

/** A printed figure that may be wrong: a cell of a statement, or a figure or a word in prose. */
export interface Entry {
  /** `undefined` for prose. */
  readonly cell: CellRef | undefined;
  readonly line: Line | undefined;
  /** As printed; `undefined` for prose. */
  readonly figure: Figure | undefined;
  /** `undefined` for a cell. */
  readonly claim: ClaimResult | undefined;
  readonly caption: string;
  readonly span: SourceSpan;
  /** In whole units; zero for a word alone. */
  readonly value: Decimal;
  /** The last printed place is worth 10^`exponent`. */
  readonly exponent: number;
}

export function entryOfCell(reading: Reading, cell: CellRef): Entry | undefined {
  const line = reading.statements[cell.statement]?.lines[cell.line];
  const figure = line?.cells[cell.column];
  if (line === undefined || figure === undefined || figure.kind === 'not-meaningful') return undefined;
  return {
    cell,
    line,
    figure,
    claim: undefined,
    caption: line.caption,
    span: figure.span,
    value: figure.value,
    exponent: figure.kind === 'nil' ? placeOfNil(line, figure) : figure.scale - figure.places,
  };
}

export function entryOfClaim(result: ClaimResult): Entry {
  const { claim } = result;
  return {
    cell: undefined,
    line: undefined,
    figure: undefined,
    claim: result,
    caption: claim.subject ?? claim.text,
    span: claim.figure,
    value: result.reported ?? claim.value ?? ZERO,
    exponent: claim.exponent,
  };
}

/** What `value` can stand for when it is printed in the place of `entry`; a dash was not rounded. */
export function intervalAt({ exponent, figure }: Entry, value: Decimal): Interval {
  return figure?.kind === 'nil' && value.isZero() ? exactly(value) : roundingInterval(value, exponent);
}

/** Half of the last printed place; nothing for a dash. */
export function halfUnit({ exponent, figure }: Entry): Decimal {
  return figure?.kind === 'nil' ? ZERO : new Decimal(10).pow(exponent).div(2);
}

/** A dash has no places of its own: it would be printed to the place of the other figures of its line. */
function placeOfNil(line: Line, figure: Figure): number {
  const exponents = line.cells.filter(isAmount).map(({ scale, places }) => scale - places);
  return exponents.length === 0 ? figure.scale - figure.places : Math.min(...exponents);
}

function isAmount(cell: Cell | undefined): cell is Figure {
  return cell?.kind === 'amount';
}
