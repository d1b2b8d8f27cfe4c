import { LEGEND, type Standing, type TickMark } from '../tick-marks.ts';
import { counted } from '../words.ts';
import { CLASS_OF } from './class-names.ts';
import type { Page } from './statement-table.ts';

/** How much was tested and what came of it: a bar for the figures of the statements, one for the claims. */
export function coverage(page: Page): string {
  const figures = figureMarks(page).map(({ standing }) => standing);
  const claims = claimMarks(page).map(({ standing }) => standing);
  return [bar('figure', figures), bar('claim', claims)].filter((part) => part !== '').join('\n');
}

function figureMarks({ report, marks }: Page): readonly TickMark[] {
  return report.statements.flatMap(({ lines }, statement) =>
    lines.flatMap(({ cells }, line) =>
      cells.flatMap((cell, column) =>
        cell === undefined || cell.kind === 'not-meaningful' ? [] : [marks.ofCell({ statement, line, column })],
      ),
    ),
  );
}

function claimMarks({ report, marks }: Page): readonly TickMark[] {
  return report.claimResults.map((result) => marks.ofClaim(result));
}

/** Best to worst, so that what needs a look stands together at the end. */
const SHARES: readonly (readonly [name: string, standings: readonly Standing[]])[] = [
  ['agree', ['agrees', 'part']],
  ['within rounding', ['rounding']],
  ['in doubt', ['suspect', 'fails']],
  ['wrong', ['wrong']],
  ['not tested', ['not-tested']],
];

function bar(noun: string, standings: readonly Standing[]): string {
  const all = standings.length;
  if (all === 0) return '';
  const tested = standings.filter((standing) => standing !== 'not-tested').length;
  const shares = SHARES.map(([name, some]) => ({
    name,
    letter: CLASS_OF[some[0] ?? 'agrees'],
    count: standings.filter((standing) => some.includes(standing)).length,
  })).filter(({ count }) => count > 0);
  let from = 0;
  const pieces = shares.map(({ letter, count }) => {
    const width = (1000 * count) / all;
    const piece = `<rect class=c${letter} x=${from.toFixed(1)} width=${width.toFixed(1)} height=10 />`;
    from += width;
    return piece;
  });
  const told = shares.map(({ name, count }) => `${count} ${name}`).join(', ');
  const title = `${tested} of ${counted(all, noun)} tested`;
  return `<div class=bar><p><b>${title}</b> <span class=quiet>${told}</span></p><svg viewBox="0 0 1000 10" preserveAspectRatio=none aria-hidden=true>${pieces.join('')}</svg></div>`;
}

/** The tick marks that the page uses, and what each means. */
export function legend(page: Page): string {
  const used = new Set(
    [...figureMarks(page), ...claimMarks(page)].flatMap(({ text }) => text.match(/[A-Z]\w*|[^\s\w]/g) ?? []),
  );
  const items = LEGEND.filter(([mark]) => used.has(mark)).map(([mark, standing, meaning]) => {
    const name = standing === 'agrees' ? '' : ` class=${CLASS_OF[standing]}`;
    return `<div><dt${name}><b>${mark}</b></dt><dd>${meaning}</dd></div>`;
  });
  return `<dl class=legend aria-label="Tick marks">${items.join('')}</dl>`;
}
