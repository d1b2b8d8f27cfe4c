import type { Waterfall, WaterfallRow } from '../waterfalls.ts';
import { bridges } from './data.ts';
import { draw, make, withId } from './elements.ts';
import { captionOf, cellOf, headOf, printed } from './figures.ts';

/** The bridges of a statement stand below it; after the first two, they are folded away. */
export function drawBridges(): void {
  for (const statement of new Set(bridges.map(([statement]) => statement))) {
    const figures = bridges.filter(([own]) => own === statement).map(waterfall);
    const more = figures.splice(2);
    const folded = make('details', '', make('summary', '', `${more.length} more`), ...more);
    withId(`s${statement}`).after(make('div', 'bridges', ...figures, more.length > 0 ? folded : undefined));
  }
}

/** A bridge as a waterfall: bars under one another, so that captions read as they do in the statement. */
function waterfall([, zero, isCut, rows]: Waterfall): HTMLElement {
  const height = rows.length * ROW + 6;
  const axis = draw('path', { class: 'zero', d: `M${zero / 10},0v${height}` });
  const lines = rows.map((row, index) => rowOf(row, index, isCut === 1, index + 1 < rows.length));
  const [from, to] = [rows[0]?.[0] ?? 0, rows.at(-1)?.[0] ?? 0];
  const head = headOf(from);
  const caption = `${captionOf(from)} to ${captionOf(to)}${head === '' ? '' : `, ${head}`}`;
  return make(
    'figure',
    '',
    make('figcaption', '', caption),
    draw('svg', { viewBox: `0 0 500 ${height}` }, axis, ...lines),
  );
}

/** Height of a row in the drawing's units. */
const ROW = 22;

function rowOf(row: WaterfallRow, index: number, isCut: boolean, isFollowed: boolean): Element {
  const [figure, stands, from, to] = row;
  const caption = captionOf(figure);
  const short = caption.length > MOST_LETTERS ? `${caption.slice(0, MOST_LETTERS - 1).trimEnd()}…` : caption;
  return draw(
    'a',
    { href: `#f${figure}`, transform: `translate(0,${index * ROW})` },
    ...(short === caption ? [] : [draw('title', {}, caption)]),
    draw('text', { y: 17, class: stands === 1 ? 't' : '' }, short),
    draw('text', { x: 500, y: 17, class: 'v' }, printed(cellOf(figure))),
    bar(stands === 1 ? 'level' : to < from ? 'down' : 'up', from, to),
    ...(row.length === 6 ? [bar('apart', to, row[4], draw('title', {}, row[5]))] : []),
    ...(isCut && stands === 1 ? [draw('path', { class: 'cut', d: 'M215 21l5 -17M220 21l5 -17' })] : []),
    ...(isFollowed ? [draw('path', { d: `M${to / 10},6v35` })] : []),
  );
}

/** Letters of a caption that fit before the bars. */
const MOST_LETTERS = 30;

/** One that nobody could see is drawn a little longer. */
function bar(name: string, one: number, other: number, ...inside: readonly Element[]): Element {
  const length = Math.max(1.5, Math.abs(other - one) / 10);
  return draw('path', { class: name, d: `M${Math.min(one, other) / 10},12.5h${length}` }, ...inside);
}
