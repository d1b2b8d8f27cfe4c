import type { TableCell } from '../model/table.ts';
import { Decimal } from '../numeric/decimal.ts';
import type { DraftLine } from './draft.ts';
import { isFigure } from './evidence.ts';
import type { Scale } from './scale.ts';

/**
 * The scale with its numbers of shares put right where no words treat them apart: "in thousands" over a statement that
 * prints its shares in full. Net income, earnings per share and shares tell the power of ten together, in every column.
 */
export function withShareScale(scale: Scale, lines: readonly DraftLine[]): Scale {
  if (scale.money === undefined || scale.shares !== undefined) return scale;
  const powers = new Set<number>();
  for (const { income, perShare, shares } of triples(lines)) {
    for (const [column, cell] of shares.cells.entries()) {
      const power = powerBetween(scale.money, income.cells[column], perShare.cells[column], cell);
      if (power !== undefined) powers.add(power);
    }
  }
  const [only] = powers;
  return powers.size === 1 && only !== undefined && only !== scale.money ? { ...scale, shares: only } : scale;
}

interface Triple {
  readonly income: DraftLine;
  readonly perShare: DraftLine;
  readonly shares: DraftLine;
}

/** Lines of earnings per share with the shares and the income that they are made of. */
function triples(lines: readonly DraftLine[]): readonly Triple[] {
  const find = (concept: string): DraftLine | undefined => lines.find((line) => line.concept === concept);
  const income = find('net-income-to-common') ?? find('net-income-to-parent') ?? find('net-income');
  if (income === undefined) return [];
  return ['', '-basic', '-diluted'].flatMap((kind) => {
    const perShare = find(`eps${kind}`);
    const shares = find(`shares${kind}`);
    // A caption or heading with its own words of scale is believed.
    return perShare === undefined || shares === undefined || shares.scale !== undefined
      ? []
      : [{ income, perShare, shares }];
  });
}

/** 0, 3, 6 or 9, where income over earnings per share is within a factor of five of that many shares. */
function powerBetween(
  money: number,
  income: TableCell | undefined,
  perShare: TableCell | undefined,
  shares: TableCell | undefined,
): number | undefined {
  const total = valueOf(income);
  const each = valueOf(perShare);
  const count = valueOf(shares);
  if (total === undefined || each === undefined || count === undefined) return undefined;
  const earned = total.abs().times(`1e${money}`);
  const product = each.abs().times(count.abs());
  return [0, 3, 6, 9].find((power) => {
    const expected = product.times(`1e${power}`);
    return earned.times(5).gte(expected) && expected.times(5).gte(earned);
  });
}

function valueOf(cell: TableCell | undefined): Decimal | undefined {
  if (!isFigure(cell) || cell.kind !== 'amount' || !/^-?\d+(?:\.\d+)?$/.test(cell.digits)) return undefined;
  const value = new Decimal(cell.digits);
  return value.isZero() ? undefined : value;
}
