import type { Figure, Line, Statement, Unit } from '../../model/statement.ts';

/**
 * Whether a line's figures are printed in another line of the document as well, two or more, and all of the one or all of
 * the other (a statement of cash flows has fewer periods): a total that ties out is right, whatever its own list says.
 * Lines that repeat each other one below the other do not count.
 */
export function isPrintedElsewhere(statements: readonly Statement[], statement: number, line: number): boolean {
  const figures = amountsOf(statements[statement]?.lines[line]);
  // Percentages and the like are the same in many places.
  if (figures.length < 2 || figures.some(({ unit }) => unit !== 'currency')) return false;
  return statements.some(({ lines }, index) =>
    lines.some((other, at) => {
      if (index === statement && Math.abs(at - line) < 2) return false;
      const amounts = amountsOf(other);
      return areAmong(figures, amounts) || (amounts.length > 1 && areAmong(amounts, figures));
    }),
  );
}

/**
 * Whether an amount per share of the statement is the line's figures over a count of shares, in two columns or more: then
 * the line is right, whatever its own list says.
 */
export function isTakenPerShare({ lines }: Statement, line: number): boolean {
  const results = lines[line];
  if (results === undefined) return false;
  const counts = linesOf(lines, 'shares');
  return linesOf(lines, 'per-share').some((amount) => counts.some((count) => isQuotient(amount, results, count)));
}

function linesOf(lines: readonly Line[], unit: Unit): readonly Line[] {
  return lines.filter(({ cells }) => cells.some((cell) => cell?.kind === 'amount' && cell.unit === unit));
}

/** Whether every printed amount is the quotient to its last place, which says something where it has two digits. */
function isQuotient(amounts: Line, results: Line, counts: Line): boolean {
  let held = 0;
  for (const [column, amount] of amounts.cells.entries()) {
    const [result, count] = [results.cells[column], counts.cells[column]];
    if (amount?.kind !== 'amount' || amount.unit !== 'per-share' || amount.value.isZero()) continue;
    if (result?.kind !== 'amount' || result.unit !== 'currency') continue;
    if (count?.kind !== 'amount' || count.unit !== 'shares') continue;
    const unit = `1e${amount.scale - amount.places}`;
    const apart = result.value.minus(amount.value.times(count.value)).abs();
    if (apart.times(2).gt(count.value.abs().times(unit))) return false;
    if (amount.value.abs().div(unit).gte(10)) held += 1;
  }
  return held >= 2;
}

function areAmong(figures: readonly Figure[], amounts: readonly Figure[]): boolean {
  return figures.every(({ value }) => amounts.some((one) => one.unit === 'currency' && one.value.eq(value)));
}

function amountsOf(line: Line | undefined): readonly Figure[] {
  return (line?.cells ?? []).filter((cell): cell is Figure => cell?.kind === 'amount' && !cell.value.isZero());
}
