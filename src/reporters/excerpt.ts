import type { Reading } from '../model/report.ts';
import { isMarkup, type SourceSpan } from '../source/source.ts';
import { shownOf, titleOf, unitsOf, spotPrintedAt, type Spot } from './places.ts';
import type { Screen } from './paint.ts';
import { placeInWords } from './place-in-words.ts';
import { padStart, printable, shorten, widthOf } from './words.ts';

/** A figure to point at, and what to say about it. */
export interface Mark {
  readonly span: SourceSpan;
  /** Under the figure that a finding is about; the others only help to understand it. */
  readonly sign: '^' | '-';
  readonly label: string;
}

/**
 * The lines of the source that hold some figures, in order, each with signs under its figure:
 *
 *      | Consolidated Balance Sheets, March 31, 2025
 *   42 | Inventory       507,949
 *      |                 ------- should be 507,958
 *
 * A line of markup says little to a reader, so that the row of its table stands there instead.
 */
export function excerpt(reading: Reading, marks: readonly Mark[], { paint, width }: Screen): readonly string[] {
  const marked = [...marks].sort((one, other) => one.span.start - other.span.start);
  const numbers = marked.map(({ span }) => `${reading.source.lines.at(span.start).line}`);
  const gutter = Math.max(...numbers.map((number) => number.length)) + 2;
  const bar = `${' '.repeat(gutter)} ${paint.quiet('|')}`;
  const room = Math.max(24, width - gutter - 3);
  const lines: string[] = [];
  let context = '';
  let above = '';
  for (const [index, { span, sign, label }] of marked.entries()) {
    const spot = spotPrintedAt(reading, span);
    const number = numbers[index] ?? '';
    const here = spot === undefined ? '' : contextOf(spot, room);
    if (here !== '' && here !== context) lines.push(`${bar} ${paint.quiet(here)}`);
    context = here;
    const view = viewOf(reading, span, spot, room);
    // Two marks of one line stand below it one after the other.
    const drawn = `${paint.quiet(padStart(number, gutter))} ${paint.quiet('|')} ${view.text}`;
    if (drawn !== above) lines.push(drawn);
    above = drawn;
    const color = sign === '^' ? paint.bad : paint.hint;
    const words = label === '' ? '' : ` ${label}`;
    const isTooLong = view.from + view.width + widthOf(words) > room;
    lines.push(`${bar} ${' '.repeat(view.from)}${color(`${sign.repeat(view.width)}${isTooLong ? '' : words}`)}`);
    if (isTooLong) {
      const back = Math.max(0, Math.min(view.from, room - widthOf(label)));
      lines.push(`${bar} ${' '.repeat(back)}${color(label)}`);
    }
  }
  return lines;
}

/** `Consolidated Balance Sheets, March 31, 2025, USD in thousands`; a long title gives way to the rest. */
function contextOf({ statement, column }: Spot, room: number): string {
  const rest = [printable(column?.heading ?? ''), unitsOf(statement)].filter((part) => part !== '').join(', ');
  const title = shorten(titleOf(statement), Math.max(Math.floor(room / 2), room - widthOf(rest) - 2));
  return shorten([title, rest].filter((part) => part !== '').join(', '), room);
}

/** A piece of a line, and where the figure stands in it, in columns of the terminal. */
interface View {
  readonly text: string;
  readonly from: number;
  readonly width: number;
}

function viewOf(reading: Reading, span: SourceSpan, spot: Spot | undefined, room: number): View {
  const isTagged = isMarkup(reading.format);
  if (spot === undefined) return isTagged ? proseView(reading, span, room) : lineView(reading, span, room);
  const asPrinted = isTagged ? undefined : lineView(reading, span, room);
  return asPrinted === undefined || asPrinted.text.startsWith(LEFT_OUT) ? rowView(spot, room) : asPrinted;
}

/** Stands for what there is no room for. */
const LEFT_OUT = '…';

/** The line as it stands in the file. */
function lineView({ source }: Reading, { start, end }: SourceSpan, room: number): View {
  const { text, offset } = source.lines.lineAt(start);
  return cut(text, { start: start - offset, end: Math.min(end - offset, text.length) }, room);
}

/** A table's row: its caption, then as many of its figures as there is room for, the one that is meant among them. */
function rowView({ line, ref }: Spot, room: number): View {
  const meant = shownOf(line.cells[ref.column]);
  const figures = line.cells.map(shownOf).filter((shown, column) => shown !== '' || column === ref.column);
  const at = line.cells.slice(0, ref.column).filter((cell) => cell !== undefined).length;
  const caption = shorten(printable(line.caption), Math.max(12, room - widthOf(meant) - 12));
  let before = figures.slice(0, at);
  let lead = [caption, ...before, ''].join(GAP);
  while (before.length > 0 && widthOf(lead) + widthOf(meant) > room) {
    before = before.slice(1);
    lead = [caption, LEFT_OUT, ...before, ''].join(GAP);
  }
  let text = `${lead}${meant}`;
  for (const figure of figures.slice(at + 1)) {
    const isFull = widthOf(text) + GAP.length + widthOf(figure) + 2 > room;
    text += isFull ? ` ${LEFT_OUT}` : `${GAP}${figure}`;
    if (isFull) break;
  }
  return { text, from: widthOf(lead), width: Math.max(1, widthOf(meant)) };
}

const GAP = '   ';

/** The words around a figure of a sentence, without the markup between them. */
function proseView(reading: Reading, span: SourceSpan, room: number): View {
  const claim =
    reading.claims.find(({ figure }) => figure.start === span.start) ??
    reading.claims.find((other) => other.span.start <= span.start && span.end <= other.span.end);
  if (claim === undefined) return lineView(reading, span, room);
  const { from, to } = placeInWords(span, claim, reading) ?? { from: 0, to: claim.text.length };
  return cut(claim.text, { start: from, end: to }, room);
}

/** Tabs stand at every eighth column, as terminals have them. */
const TAB = 8;
/** As far as this on either side of a figure a line is looked at; no terminal shows more. */
const SIGHT = 400;

/** As much of a line as there is room for, around a figure; `…` stands for what is left out. */
function cut(line: string, figure: SourceSpan, room: number): View {
  const first = Math.max(0, figure.start - SIGHT);
  const last = Math.min(line.length, figure.end + SIGHT);
  const columns: string[] = [];
  let from = 0;
  let until = 0;
  for (let index = first; index < last;) {
    if (index <= figure.start) from = columns.length;
    const character = String.fromCodePoint(line.codePointAt(index) ?? 32);
    if (character === '\t')
      do columns.push(' ');
      while (columns.length % TAB !== 0);
    else place(character, columns);
    index += character.length;
    if (index <= figure.end) until = columns.length;
  }
  const width = Math.max(1, Math.min(until - from, room - 2));
  if (first === 0 && last === line.length && columns.length <= room)
    return { text: columns.join('').trimEnd(), from, width };
  return window(columns, { from, width, isCutLeft: first > 0, isCutRight: last < line.length }, room);
}

/** A wide character takes two columns, the second of which is empty; a mark joins the character before it. */
function place(character: string, columns: string[]): void {
  const width = widthOf(character);
  const isUnseen = printable(character) === '';
  if (isUnseen && width === 0) return;
  const shown = isUnseen ? ' ' : character;
  if (width === 0 && columns.length > 0) columns.push(`${columns.pop() ?? ''}${shown}`);
  else columns.push(shown, ...(width === 2 ? [''] : []));
}

function window(
  columns: readonly string[],
  {
    from,
    width,
    isCutLeft,
    isCutRight,
  }: { readonly from: number; readonly width: number; readonly isCutLeft: boolean; readonly isCutRight: boolean },
  room: number,
): View {
  // The figure stands at two thirds of the room, unless the line begins before that.
  const left =
    isCutLeft || from + width + 1 > room ? Math.max(0, Math.min(from, from - Math.floor((room * 2) / 3) + width)) : 0;
  const opening = left > 0 || isCutLeft ? 1 : 0;
  const isShortened = isCutRight || columns.length - left > room - opening;
  const right = isShortened ? left + room - opening - 1 : columns.length;
  const text = `${opening === 1 ? LEFT_OUT : ''}${columns.slice(left, right).join('')}`.trimEnd();
  return { text: isShortened ? `${text}${LEFT_OUT}` : text, from: from - left + opening, width };
}
