/** A piece of text where a page shows it. All places are in points from the lower left corner of the page. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of the font. */
  readonly height: number;
}

/** Pages as text whose columns are held by blanks; a form feed stands between two pages. */
export function layOutPages(pages: readonly (readonly PlacedText[])[]): string {
  return pages.map(layOut).join('\f');
}

function layOut(page: readonly PlacedText[]): string {
  const pieces = page.flatMap(trimmed);
  const unit = unitOf(pieces);
  const margin = pieces.reduce((least, { left }) => Math.min(least, left), Infinity);
  const width = pieces.reduce((most, { right }) => Math.max(most, right), 0) - margin;
  const printed: string[] = [];
  let above: PlacedText | undefined;
  for (const line of linesOf(pieces)) {
    const segments = segmentsOf(line);
    const [first] = segments;
    if (first === undefined) continue;
    for (let blanks = blanksBetween(above, first); blanks > 0; blanks -= 1) printed.push('');
    printed.push(write(segments, { unit, margin, width }));
    above = first;
  }
  return `${printed.join('\n')}\n`;
}

/** Texts without the blanks around them; a wide gap within one parts it. */
function trimmed({ text, left, right, baseline, height }: PlacedText): readonly PlacedText[] {
  const step = (right - left) / Math.max(1, text.length);
  return [...text.matchAll(/\S+(?:\s\S+)*/g)].map((match) => ({
    text: match[0].replace(/\s/g, ' '),
    left: left + match.index * step,
    right: left + (match.index + match[0].length) * step,
    baseline,
    height,
  }));
}

/** The width of a character: so narrow that nearly every text has room for its own. */
function unitOf(pieces: readonly PlacedText[]): number {
  const widths = pieces
    .filter(({ text }) => text.length >= 4)
    .map(({ text, left, right }) => (right - left) / text.length)
    .filter((width) => width > 0.5)
    .sort((one, other) => one - other);
  return widths[Math.floor(widths.length / 20)] ?? 4;
}

/** Texts that stand side by side, from the top down; a raised footnote mark stands beside its word. */
function linesOf(pieces: readonly PlacedText[]): readonly (readonly PlacedText[])[] {
  const lines: { main: PlacedText; readonly pieces: PlacedText[] }[] = [];
  for (const piece of [...pieces].sort(downwards)) {
    const line = lines.at(-1);
    if (line !== undefined && areBeside(line.main, piece)) {
      line.pieces.push(piece);
      if (piece.height > line.main.height) line.main = piece;
    } else lines.push({ main: piece, pieces: [piece] });
  }
  return lines.map((line) => line.pieces.sort((one, other) => one.left - other.left));
}

/** From the top down, from left to right. */
function downwards(one: PlacedText, other: PlacedText): number {
  return one.baseline === other.baseline ? one.left - other.left : other.baseline - one.baseline;
}

function areBeside(one: PlacedText, other: PlacedText): boolean {
  const top = Math.min(one.baseline + one.height, other.baseline + other.height);
  const bottom = Math.max(one.baseline, other.baseline);
  return top - bottom > Math.min(one.height, other.height) / 2;
}

/** Puts the texts of a line together where no wide gap parts them. */
function segmentsOf(line: readonly PlacedText[]): readonly PlacedText[] {
  const segments: PlacedText[] = [];
  const tallest = line.reduce((most, { height }) => Math.max(most, height), 0);
  for (const piece of line) {
    const last = segments.at(-1);
    const gap = last === undefined ? Infinity : (piece.left - last.right) / Math.max(1, tallest);
    const raised = piece.height < tallest * 0.8 && /^\(?[\w*†‡]{1,3}\)?$/.test(piece.text);
    if (last !== undefined && raised && gap < 0.5) {
      const mark = /^\w+$/.test(piece.text) ? `(${piece.text})` : piece.text;
      segments[segments.length - 1] = { ...last, text: `${last.text}${mark}` };
    } else if (last !== undefined && gap < widest(last.text, piece.text) && !isFlush(last.text, piece.text, gap)) {
      const text = `${last.text}${gap < 0.12 ? '' : ' '}${piece.text}`;
      segments[segments.length - 1] = { ...last, text, right: piece.right };
    } else segments.push(piece);
  }
  return segments;
}

/** A figure to which a caption has come so close that they touch. */
function isFlush(before: string, behind: string, gap: number): boolean {
  return gap < 0.12 && /\p{L}$/u.test(before) && /^[($]?\d[\d.,]*\)?$/.test(behind) && before.length > 20;
}

/** How wide a gap within a text may be, in heights of the font; between two figures it parts two columns sooner. */
function widest(before: string, behind: string): number {
  return /[\d)%—–]$/.test(before) && /^[\d($€£¥—–-]/.test(behind) ? 0.4 : 0.85;
}

interface Grid {
  readonly unit: number;
  readonly margin: number;
  readonly width: number;
}

/** Figures are flush on the right, captions on the left; what stands over columns is centred. */
function write(segments: readonly PlacedText[], { unit, margin, width }: Grid): string {
  let line = '';
  segments.forEach(({ text, left, right }, index) => {
    const from = (left - margin) / unit;
    const to = (right - margin) / unit;
    const isCentred = index > 0 || (segments.length === 1 && left - margin > width / 4);
    const wanted = isFigure(text) ? to - text.length : isCentred ? (from + to - text.length) / 2 : from;
    const column = Math.max(Math.floor(wanted + 0.5), index === 0 ? 0 : line.length + 2);
    line = line.padEnd(column) + text;
  });
  return line;
}

function isFigure(text: string): boolean {
  return !/\p{L}{3}/u.test(text) && /[\d—–-]/.test(text);
}

function blanksBetween(above: PlacedText | undefined, { baseline, height }: PlacedText): number {
  if (above === undefined) return 0;
  const pitch = (above.baseline - baseline) / Math.max(1, Math.min(height, above.height));
  return pitch < 1.9 ? 0 : pitch < 4 ? 1 : pitch < 8 ? 2 : 3;
}
