import { LOWER_CASE, UPPER_CASE } from './letters.ts';
import { endsInConnection } from './open-ends.ts';

/** A line of a table's body: its caption and whether figures stand on it. */
export interface CaptionLine {
  readonly text: string;
  /** Visual columns, `right` exclusive. */
  readonly left: number;
  readonly right: number;
  readonly figures: boolean;
  /** A blank line, a rule or a page break directly above. */
  readonly apart: boolean;
}

/**
 * Which lines go on with the caption of the line above them. A caption is broken where its next word would not have
 * fitted, and goes on in lower case, a little deeper, or from an open end (`of`, a comma, an open parenthesis).
 */
export function continuationsOf(lines: readonly CaptionLine[]): readonly boolean[] {
  const style = styleOf(lines);
  const joins = lines.map(() => false);
  // Figures on the last line of their caption, the usual way.
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (lines[index - 1]?.figures === false && line?.apart === false) joins[index] = goesOn(lines, index, style);
  }
  // Figures on the first: the lines below have none and are no beginning.
  for (let index = 1; index < lines.length; index += 1) {
    const above = lines[index - 1];
    const line = lines[index];
    if (above === undefined || line === undefined || line.apart || line.figures || joins[index] === true) continue;
    const isBelowFigures = above.figures || (joins[index - 1] === true && startsBelowFigures(lines, joins, index - 1));
    if (!isBelowFigures || !goesOn(lines, index, style)) continue;
    const next = lines[index + 1];
    // `line` may as well open the caption of the line after it.
    if (joins[index + 1] === true && next?.figures === true) {
      if (!startsLow(line.text)) continue;
      joins[index + 1] = false;
    }
    joins[index] = true;
  }
  return joins;
}

function startsBelowFigures(lines: readonly CaptionLine[], joins: readonly boolean[], from: number): boolean {
  let index = from;
  // The figures may stand on a line of their own between two of the caption.
  while (index > 0 && joins[index] === true && lines[index]?.figures !== true) index -= 1;
  return lines[index]?.figures ?? false;
}

/** How the captions of a table are written. */
interface CaptionStyle {
  /** Where the longest caption with figures ends: no other was broken for want of room before. */
  readonly limit: number;
  /** Captions begin with a capital letter. */
  readonly capital: boolean;
}

function styleOf(lines: readonly CaptionLine[]): CaptionStyle {
  const printed = lines.filter(({ figures, text }) => figures && text !== '');
  const low = printed.filter(({ text }) => startsLow(text)).length;
  return { limit: printed.reduce((most, { right }) => Math.max(most, right), 0), capital: low * 4 <= printed.length };
}

/** Weighs what speaks for one caption over two lines. */
function goesOn(lines: readonly CaptionLine[], index: number, { limit, capital }: CaptionStyle): boolean {
  const above = lines[index - 1];
  const line = lines[index];
  const below = lines[index + 1];
  // Figures on a line of their own, under their caption.
  if (line?.text === '' && line.figures && above?.figures === false && above.text !== '')
    return !/[:：]$/.test(above.text);
  if (above === undefined || line === undefined || above.text === '' || line.text === '' || /[:：]$/.test(above.text))
    return false;
  const isOpened = isOpen(above.text);
  const low = startsLow(line.text) || (isOpened && /^\d/.test(line.text));
  const isItem =
    below?.apart === false &&
    below.left === line.left &&
    low === startsLow(below.text) &&
    (below.figures || !line.figures);
  const deeper = line.left - above.left;
  // The line after it begins where the caption began, or there is none.
  const isLast = line.figures && (below === undefined || below.apart || below.left <= above.left);
  const word = /^\S*/.exec(line.text)?.[0].length ?? 0;
  const isFull = above.right + 1 + word > limit;
  const isMark = /^[([]\w{1,2}[)\]]$/.test(line.text);
  // With a capital letter goes on only what had no more room, and kept to the room that there is.
  if (!low && !isOpened && !isMark && (!isFull || above.right > limit + 2)) return false;
  // No caption begins so, where all others begin with a capital.
  let weight = !low ? 0 : capital && above.figures ? 3 : 2;
  if (isMark) weight += 3;
  else if (!above.figures && /^[([]/.test(line.text)) weight += 1;
  if (above.figures && !low && deeper < 1) weight -= 1.5;
  if (isOpened) weight += low ? 2 : 1.5;
  // A date is complete.
  else if (!low && /\d$/.test(above.text)) weight -= 1;
  if (isFull) weight += 1.5;
  if (deeper >= 1 && deeper <= 6) weight += isItem ? -1 : isLast ? 1.5 : 1;
  if (deeper < -4 || deeper > 12) weight -= 2;
  // A heading in capitals above an item that is not, and a caption in capitals on both lines.
  if (isCapitals(above.text)) weight += isCapitals(line.text) ? 0.5 : -2;
  // Alone between blank lines.
  if ((below?.apart ?? true) && startsApart(lines, index - 1)) weight += 1.5;
  return weight >= 3;
}

function startsApart(lines: readonly CaptionLine[], from: number): boolean {
  for (let index = from; index >= 0 && index > from - 4; index -= 1) {
    if (lines[index]?.figures === true) return false;
    if (lines[index]?.apart === true) return true;
  }
  return false;
}

/** The caption cannot end here: a comma, a connecting word, a hyphen, an open parenthesis. */
function isOpen(text: string): boolean {
  if (/[,;&/(]$|\S[–—-]$/.test(text)) return true;
  if (endsInConnection(text)) return true;
  const opened = text.lastIndexOf('(');
  return opened >= 0 && !text.includes(')', opened);
}

function isCapitals(text: string): boolean {
  return TWO_CAPITALS.test(text) && !ANY_SMALL.test(text);
}

function startsLow(text: string): boolean {
  return OPENS_SMALL.test(text);
}

const TWO_CAPITALS = new RegExp(`[${UPPER_CASE}]{2}`);
const ANY_SMALL = new RegExp(`[${LOWER_CASE}]`);
const OPENS_SMALL = new RegExp(`^(?:[(&]\\s?)?[${LOWER_CASE}]`);
