/** A picture of what a terminal shows: text with the colours of ANSI escapes as a drawing (SVG), each character in its place. */
export function picture(shown: string, title: string): string {
  const lines = shown.trimEnd().split('\n').map(runsOf);
  const columns = Math.max(...lines.map((runs) => runs.reduce((sum, { text }) => sum + text.length, 0)));
  const [width, height] = [columns * ADVANCE + 2 * MARGIN, lines.length * LEADING + 2 * MARGIN + BAR];
  const drawn = lines.flatMap((runs, index) => draw(runs, MARGIN + BAR + LEADING * index + BASE));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${height}" width="${round(width)}" height="${height}" role="img" aria-label="${escaped(title)}">
<style>
text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace;fill:#d8dee6;white-space:pre}
.b{font-weight:700;fill:#fff}.q{fill:#97a3b0}.r{fill:#ff8078}.g{fill:#6fd08c}.y{fill:#f0c674}.c{fill:#7cc7e8}
</style>
<rect width="100%" height="100%" rx="8" fill="#14181d"/>
<circle cx="20" cy="18" r="6" fill="#ff5f57"/><circle cx="40" cy="18" r="6" fill="#febc2e"/><circle cx="60" cy="18" r="6" fill="#28c840"/>
${drawn.join('\n')}
</svg>
`;
}

/** Of a character of 14 pixels, and of a line, in pixels. */
const ADVANCE = 8.43;
const LEADING = 19;
const BASE = 14;
const MARGIN = 16;
const BAR = 24;

interface Run {
  readonly text: string;
  readonly style: string;
}

/** Pieces of a line in one style each. */
function runsOf(line: string): readonly Run[] {
  const runs: Run[] = [];
  const on = new Set<string>();
  // eslint-disable-next-line no-control-regex -- escapes are what it is about
  for (const piece of line.split(/(\u001b\[\d+m)/)) {
    // eslint-disable-next-line no-control-regex -- the same
    const [, code] = /^\u001b\[(\d+)m$/.exec(piece) ?? [];
    if (code === undefined) {
      if (piece !== '') runs.push({ text: piece, style: [...on].join(' ') });
    } else if (code === '22') ['b', 'q'].forEach((style) => on.delete(style));
    else if (code === '39') ['r', 'g', 'y', 'c'].forEach((style) => on.delete(style));
    else on.add(STYLES.get(code) ?? '');
  }
  return runs;
}

const STYLES: ReadonlyMap<string, string> = new Map([
  ['1', 'b'],
  ['2', 'q'],
  ['31', 'r'],
  ['32', 'g'],
  ['33', 'y'],
  ['36', 'c'],
]);

/** Every run begins at its column, whatever font there is. */
function draw(runs: readonly Run[], baseline: number): readonly string[] {
  let column = 0;
  return runs.flatMap(({ text, style }) => {
    const [blanks = ''] = /^ */.exec(text) ?? [];
    const words = text.trim();
    const from = column + blanks.length;
    column += text.length;
    if (words === '') return [];
    const look = style === '' ? '' : ` class="${style}"`;
    const x = round(MARGIN + from * ADVANCE);
    return [
      `<text x="${x}" y="${baseline}" textLength="${round(words.length * ADVANCE)}"${look}>${escaped(words)}</text>`,
    ];
  });
}

function round(pixels: number): string {
  return pixels.toFixed(1).replace('.0', '');
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
