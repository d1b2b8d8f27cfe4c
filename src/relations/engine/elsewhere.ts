import type { Figure, Line, Statement } from '../../model/statement.ts';

/**
 * Whether a line's figures are printed in another line of the document as well, all of them and two or more: a total that
 * ties out is right, whatever its own list says. Lines that repeat each other one below the other do not count.
 */
export function isPrintedElsewhere(statements: readonly Statement[], statement: number, line: number): boolean {
  const figures = amountsOf(statements[statement]?.lines[line]).filter(({ value }) => !value.isZero());
  // Percentages and the like are the same in many places.
  if (figures.length < 2 || figures.some(({ unit }) => unit !== 'currency')) return false;
  return statements.some(({ lines }, index) =>
    lines.some((other, at) => {
      if (index === statement && Math.abs(at - line) < 2) return false;
      const amounts = amountsOf(other);
      return figures.every(({ value }) => amounts.some((one) => one.unit === 'currency' && one.value.eq(value)));
    }),
  );
}

function amountsOf(line: Line | undefined): readonly Figure[] {
  return (line?.cells ?? []).filter((cell): cell is Figure => cell?.kind === 'amount');
}
