import type { Grid } from '../../model/block.ts';
import type { ClaimResult } from '../../model/report.ts';
import type { SourceSpan } from '../../source/source.ts';
import { placeInWords } from '../place-in-words.ts';
import { printable } from '../words.ts';
import { words } from './escape.ts';
import { claimMark, proseBlock } from './passage.ts';
import { statementTable, type Page } from './statement-table.ts';

/** The release as it reads: its paragraphs and statements in their order, and then the claims that stand in neither. */
export function release(page: Page): string {
  const { blocks = [], statements } = page.report;
  const drawn = new Set<number>();
  const told = new Set<string>();
  // Words since the last statement.
  let above = '';
  const parts = blocks.map((block) => {
    if (block.kind === 'grid') {
      const part = gridPart(block, { drawn, above }, page);
      above = '';
      return part;
    }
    above += ` ${printable(block.passage.text)}`;
    const claims = claimsIn(block.passage.span, page.report.claimResults);
    return proseBlock(block, { claims, told }, page);
  });
  const left = [...statements.keys()]
    .filter((index) => !drawn.has(index))
    .map((index) => statementPart(index, '', page));
  return [...parts, ...left, otherClaims(told, page)].filter((part) => part !== '').join('\n');
}

function statementPart(index: number, above: string, page: Page): string {
  const title = printable(page.report.statements[index]?.title ?? '');
  const isTitled = title !== '' && above.includes(title);
  return statementTable(index, isTitled ? 'titled-above' : 'titled', page);
}

/** The statements of a grid with the words around them; a grid that holds none, as it stands. */
function gridPart(
  grid: Grid,
  { drawn, above }: { readonly drawn: Set<number>; readonly above: string },
  page: Page,
): string {
  const { statements } = page.report;
  const inside = [...statements.keys()].filter((index) => overlaps(statements[index]?.span, grid.span));
  if (inside.length === 0) return plainGrid(grid);
  const lines = inside.flatMap((index) => statements[index]?.lines ?? []);
  const last = Math.max(...lines.map(({ span }) => span.end));
  const notes = grid.rows
    .filter(({ span }) => span.start >= last)
    .map(({ cells }) => cells.map(({ text }) => words(text)).join(' '))
    .filter((text) => /\p{L}/u.test(text));
  const fresh = inside.filter((index) => !drawn.has(index));
  for (const index of fresh) drawn.add(index);
  return [
    ...fresh.map((index) => statementPart(index, above, page)),
    ...notes.map((text) => `<p class=note>${text}</p>`),
  ].join('\n');
}

function plainGrid({ rows }: Grid): string {
  const drawn = rows
    .filter(({ cells }) => cells.some(({ text }) => printable(text) !== ''))
    .map(({ cells }) => `<tr>${cells.map(({ text }) => `<td>${words(text)}</td>`).join('')}</tr>`);
  return drawn.length === 0
    ? ''
    : `<div class="wide plain" tabindex=0 role=group aria-label="A table that was not read"><table>${drawn.join('\n')}</table></div>`;
}

function claimsIn({ start, end }: SourceSpan, claims: readonly ClaimResult[]): readonly ClaimResult[] {
  const from = firstFrom(claims, start);
  const inside: ClaimResult[] = [];
  for (let at = from; at < claims.length; at += 1) {
    const result = claims[at];
    if (result === undefined || result.claim.figure.start >= end) break;
    inside.push(result);
  }
  return inside;
}

/** Claims stand in the order of the document. */
function firstFrom(claims: readonly ClaimResult[], start: number): number {
  let low = 0;
  let high = claims.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((claims[middle]?.claim.figure.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function otherClaims(told: ReadonlySet<string>, page: Page): string {
  const others = page.report.claimResults.filter(({ id }) => !told.has(id));
  if (others.length === 0) return '';
  const items = others.map((result) => {
    const { text } = result.claim;
    const place = placeInWords(result.claim.figure, result.claim, page.report);
    if (place === undefined) return `<li>${claimMark(result, words(text), page)}</li>`;
    const mark = claimMark(result, words(text.slice(place.from, place.to)), page);
    return `<li>${words(text.slice(0, place.from))} ${mark} ${words(text.slice(place.to))}</li>`;
  });
  return `<h3>${told.size === 0 ? 'Claims' : 'Other claims'}</h3>\n<ul class=claims>\n${items.join('\n')}\n</ul>`;
}

function overlaps(one: SourceSpan | undefined, other: SourceSpan): boolean {
  return one !== undefined && one.start < other.end && other.start < one.end;
}
