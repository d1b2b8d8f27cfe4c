import { paintWith, type Paint } from './paint.ts';
import type { ReporterOptions } from './reporter.ts';
import { padEnd, padStart, widthOf, wrap } from './words.ts';

/** A page of `docs/checks` for the terminal. How the check itself is tested is for those who work on it. */
export function checkPage(page: string, { color, width }: ReporterOptions): string {
  const paint = paintWith(color);
  const room = Math.min(width, WIDEST);
  const sections = page
    .split(/\n(?=## )/)
    .filter((section) => !section.startsWith('## How it is tested'))
    .flatMap((section) => passagesOf(section).map((passage) => draw(passage, paint, room)));
  return `${sections.join('\n\n')}\n`;
}

/** Longer lines are hard to read. */
const WIDEST = 100;
const INDENT = '    ';

type Passage =
  | { readonly kind: 'heading' | 'paragraph'; readonly words: string }
  | { readonly kind: 'release' | 'results'; readonly lines: readonly string[] };

/** Headings, paragraphs and fences; the fences hold the example and what the check says of it. */
function passagesOf(section: string): readonly Passage[] {
  return section
    .split(/\n\n(?=```)|(?<=\n```)\n|\n\n(?![^`]*\n```\n)/)
    .map((part) => part.replace(/^\n+|\n+$/g, ''))
    .filter((part) => part !== '')
    .map((part): Passage => {
      const [, name, content = ''] = /^```(\w+)\n([\s\S]*?)\n?```$/.exec(part) ?? [];
      if (name !== undefined) return { kind: name === 'results' ? 'results' : 'release', lines: content.split('\n') };
      const [, heading] = /^#+ (.*)$/.exec(part) ?? [];
      if (heading !== undefined) return { kind: 'heading', words: heading };
      return { kind: 'paragraph', words: part.replaceAll('\n', ' ') };
    });
}

function draw(passage: Passage, paint: Paint, width: number): string {
  switch (passage.kind) {
    case 'heading':
      return paint.strong(passage.words);
    case 'paragraph':
      return wrap(passage.words.replaceAll('`', ''), width).join('\n');
    case 'release':
      return inColumns(passage.lines)
        .map((line) => `${INDENT}${paint.quiet(line)}`.trimEnd())
        .join('\n');
    case 'results':
      return passage.lines.map((line) => drawResult(line, paint, width)).join('\n');
  }
}

/** `disagrees: Total assets ...`, its verdict in colour. */
function drawResult(line: string, paint: Paint, width: number): string {
  const [first = '', ...more] = wrap(line, width - INDENT.length, 2);
  const [, verdict = '', rest = first] = /^([a-z-]+:)(.*)$/.exec(first) ?? [];
  const look = LOOKS.get(verdict) ?? 'quiet';
  return [`${paint[look](verdict)}${rest}`, ...more].map((words) => `${INDENT}${words}`).join('\n');
}

const LOOKS: ReadonlyMap<string, 'good' | 'bad' | 'doubtful'> = new Map([
  ['agrees:', 'good'],
  ['agrees-within-rounding:', 'doubtful'],
  ['disagrees:', 'bad'],
]);

/** What stands between tabs goes into columns: captions at the left, figures and their heads at the right. */
function inColumns(lines: readonly string[]): readonly string[] {
  const rows = lines.map((line) => line.split('\t'));
  const widths: number[] = [];
  for (const row of rows) {
    if (row.length === 1) continue;
    for (const [column, words] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(words));
  }
  return rows.map((row) =>
    row.length === 1
      ? (row[0] ?? '')
      : row
          .map((words, column) =>
            column === 0 ? padEnd(words, widths[0] ?? 0) : padStart(words, (widths[column] ?? 0) + 2),
          )
          .join(''),
  );
}
