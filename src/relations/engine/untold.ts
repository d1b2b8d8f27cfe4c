import type { Line, Statement } from '../../model/statement.ts';
import type { Sum } from './board.ts';
import type { PlacedSheet } from './sheets.ts';

/**
 * The excuses of a total, with one wherever a line of its list ends in figures that stand in no column: the gaps between the
 * columns are lost there, and the line is a part all the same.
 */
export function withUntold(
  excuses: readonly (string | undefined)[],
  { lines }: Statement,
  { rowAt }: PlacedSheet,
  { target, parts }: Sum,
): readonly (string | undefined)[] {
  const at = rowAt[target] ?? 0;
  const others = parts.map((part) => rowAt[part] ?? 0);
  let from = Math.min(at, ...others);
  const to = Math.max(at, ...others);
  // What stands above the parts and below the total before may be a part, too.
  while (from > 0 && from <= at && !isTotal(lines[from - 1])) from -= 1;
  return lines.slice(from, to).some(isUntold) ? excuses.map((excuse) => excuse ?? UNTOLD) : excuses;
}

const UNTOLD = 'which column the figures of a line in between belong to cannot be told';

function isTotal(line: Line | undefined): boolean {
  return line === undefined || line.role === 'total' || line.role === 'subtotal';
}

/** Known to have some, or no figure in any column, and a caption that ends in some: `Gain on the quay 23,312`. */
function isUntold({ cells, caption, layout }: Line): boolean {
  if (layout.untold === true) return true;
  return cells.every((cell) => cell === undefined) && /\d/.test(caption) && ENDS_IN_FIGURE.test(caption);
}

const ENDS_IN_FIGURE = /(?:^|\s)\(?[-–−△▲]?(?:[$€£¥]\s?)?\(?\d{1,3}(?:(?:[.,'’]\d{3})+(?:[.,]\d+)?|[.,]\d+)\)?\s?%?$/;
