import type { Statement } from '../../model/statement.ts';
import { Decimal, ZERO } from '../../numeric/decimal.ts';
import { type BridgePath, type BridgeStep } from '../bridge-steps.ts';
import { figureText } from '../figures.ts';
import { shownOf } from '../places.ts';
import { printable, shorten } from '../words.ts';
import { words } from './escape.ts';
import type { Page } from './statement-table.ts';

/** Every bridge of a statement as a waterfall; after the first two, they are folded away. */
export function waterfalls(index: number, page: Page): string {
  const drawn = inOrder(page.bridges.get(index) ?? [], page.report.statements[index]).map((path) =>
    waterfall(path, index, page),
  );
  if (drawn.length === 0) return '';
  const more =
    drawn.length > SHOWN
      ? `<details><summary>${drawn.length - SHOWN} more</summary>${drawn.slice(SHOWN).join('\n')}</details>`
      : '';
  return `<div class=bridges>${drawn.slice(0, SHOWN).join('\n')}${more}</div>`;
}

const SHOWN = 2;

/** Ways from net income first, and the first columns before the others. */
function inOrder(paths: readonly BridgePath[], statement: Statement | undefined): readonly BridgePath[] {
  const rank = ({ steps: [start], column }: BridgePath): number => {
    const concept = statement?.lines[start?.cell.line ?? -1]?.concept ?? '';
    return (concept.startsWith('net-income') ? 0 : 1000) + column;
  };
  return [...paths].sort((one, other) => rank(one) - rank(other));
}

/** The drawing's own units. */
const WIDTH = 500;
const CAPTION = 205;
const FIGURE = 80;
const ROW = 22;
const BAR = 13;

/** Bars lie under one another, so that captions read as they do in the statement. */
function waterfall({ column, steps }: BridgePath, index: number, { report, numbers }: Page): string {
  const heading = printable(report.statements[index]?.columns[column]?.heading ?? '');
  const captions = steps.map(({ cell }) => printable(report.statements[index]?.lines[cell.line]?.caption ?? ''));
  const title = `${captions[0] ?? ''} to ${captions.at(-1) ?? ''}${heading === '' ? '' : `, ${heading}`}`;
  const { place, isCut } = axisOf(steps);
  const height = steps.length * ROW + 6;
  const bars = steps.map((step, row) => {
    const y = row * ROW + 3;
    return `<a href="#f${numbers.of(step.cell)}"><title>${words(`${captions[row] ?? ''} ${shownOf(step.figure)}`)}</title>${barOf(step, y, place)}${isCut && step.kind !== 'change' ? cutAt(y) : ''}${linkOf(step, steps[row + 1], y, place)}<text x=0 y=${y + 14}${step.kind === 'change' ? '' : ' class=t'}>${words(shorten(captions[row] ?? '', 30))}</text><text x=${WIDTH} y=${y + 14} class=v>${words(shownOf(step.figure))}</text></a>`;
  });
  const zero = place(ZERO).toFixed(1);
  return `<figure><figcaption>${words(title)}</figcaption><svg viewBox="0 0 ${WIDTH} ${height}" role=group aria-label="${words(title)}"><line class=zero x1=${zero} x2=${zero} y1=0 y2=${height} />${bars.join('\n')}</svg></figure>`;
}

type Place = (value: Decimal) => number;

function barOf({ kind, from, to, computed, figure }: BridgeStep, y: number, place: Place): string {
  const way = kind === 'change' ? (to.lt(from) ? 'down' : 'up') : 'level';
  const bar = rectangle(way, [place(from), place(to)], y);
  if (computed === undefined) return bar;
  const apart = `${figureText(computed, figure)} computed`;
  return `${bar}${rectangle('apart', [place(to), place(computed)], y)}<title>${words(apart)}</title>`;
}

function rectangle(name: string, [one, other]: readonly [number, number], y: number): string {
  const width = Math.max(1.5, Math.abs(other - one)).toFixed(1);
  return `<rect class=${name} x=${Math.min(one, other).toFixed(1)} y=${y + 3} width=${width} height=${BAR} />`;
}

/** Two slanted strokes across a bar that does not begin at zero. */
function cutAt(y: number): string {
  const [left, right] = [CAPTION + 10, CAPTION + 15];
  return `<path class=cut d="M${left} ${y + BAR + 5}l5 -${BAR + 4}M${right} ${y + BAR + 5}l5 -${BAR + 4}" />`;
}

/** A thin line from the end of a bar to the next. */
function linkOf({ to }: BridgeStep, next: BridgeStep | undefined, y: number, place: Place): string {
  if (next === undefined) return '';
  const x = place(to).toFixed(1);
  return `<line x1=${x} x2=${x} y1=${y + 3} y2=${y + ROW + 3 + BAR} />`;
}

interface Axis {
  readonly place: Place;
  /** Whether the axis leaves out the way from zero: bars that stand on zero are cut. */
  readonly isCut: boolean;
}

/** From values to the drawing; these are places on a page, and no verdict is made of them. */
function axisOf(steps: readonly BridgeStep[]): Axis {
  const ends = steps.flatMap(({ to, computed }) => [to, ...(computed === undefined ? [] : [computed])]);
  const least = Decimal.min(...ends);
  const most = Decimal.max(...ends);
  const span = most.minus(least);
  const isCut = !span.isZero() && span.lt(Decimal.min(least.abs(), most.abs()).times(LITTLE)) && least.gt(ZERO);
  const low = isCut ? least.minus(span) : Decimal.min(least, ZERO);
  const high = isCut ? most : Decimal.max(most, ZERO);
  const room = WIDTH - CAPTION - FIGURE;
  const range = high.minus(low);
  return {
    isCut,
    place: (value) =>
      CAPTION + (range.isZero() ? 0 : Decimal.max(value, low).minus(low).times(room).div(range).toNumber()),
  };
}

/** Changes that come to less than this part of what they change could not be seen on an axis from zero. */
const LITTLE = 0.25;
