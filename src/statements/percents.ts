import type { Unit } from '../model/statement.ts';
import { conceptOf } from './captions.ts';
import { rowEvidence, type Evidence } from './evidence.ts';
import type { LineReading } from './lines.ts';

/** A line with the unit that its words tell, and what it means. */
type Measured = LineReading & { readonly unit: Unit | undefined; readonly concept: string | undefined };

/**
 * A list of percentages may have the sign on its first and its last line alone, as money has its own: the lines between are
 * percentages, too. Only where the whole table is such a list, printed to the same places, without a sign of money and
 * without a line of any other unit. `amounts` says which columns hold figures that count.
 */
export function withPercents<Line extends Measured>(
  lines: readonly Line[],
  amounts: readonly boolean[],
): readonly Line[] {
  if (!lines.some(({ unit }) => unit === 'percent')) return lines;
  const evidence = lines.map(({ row }) => rowEvidence(row, amounts));
  const filled = evidence.filter(({ figures, nils }) => figures + nils > 0);
  const [first, last] = [filled[0], filled.at(-1)];
  if (first === undefined || last === undefined || filled.length < LIST || !isMarked(first) || !isMarked(last))
    return lines;
  const isList = lines.every(({ unit }, at) => {
    const own = evidence[at];
    if (own === undefined || own.figures + own.nils === 0 || isMarked(own)) return true;
    return (unit === undefined || unit === 'percent') && own.signs === 0 && isPrintedAs(own, first);
  });
  if (!isList) return lines;
  return lines.map((line, at) =>
    line.unit === undefined && (evidence[at]?.figures ?? 0) > 0
      ? { ...line, unit: 'percent', concept: conceptOf(line.caption, 'percent', line.heading) }
      : line,
  );
}

/** So many lines with figures: two with the sign, and two between them. */
const LIST = 4;

/** Whether the figures of a line have the sign. */
function isMarked({ percents, figures, signs }: Evidence): boolean {
  return percents > 0 && percents === figures && signs === 0;
}

function isPrintedAs(own: Evidence, other: Evidence): boolean {
  return own.figures === 0 || (own.places === other.places && own.digits <= 4);
}
