import type { Passage, Prose } from '../../model/block.ts';
import type { ClaimResult } from '../../model/report.ts';
import type { SourceSpan } from '../../source/source.ts';
import { classAttribute } from './class-names.ts';
import { piece } from './escape.ts';
import type { Page } from './statement-table.ts';

/** The claims of a passage, and the ids of those that the page shows already, to which they are added. */
export interface Telling {
  readonly claims: readonly ClaimResult[];
  readonly told: Set<string>;
}

/**
 * A paragraph, heading or item as it reads; every figure of a claim is an element of its own, with its mark. HTML can do
 * without the end of a paragraph.
 */
export function proseBlock({ style, passage }: Prose, telling: Telling, page: Page): string {
  const inside = markedPassage(passage, telling, page);
  if (inside.trim() === '') return '';
  if (style === 'heading') return `<h3>${inside}</h3>`;
  const isVerse = hasOwnLines(passage.text);
  if (style === 'item') return `<p class=${isVerse ? '"item lines"' : 'item'}>${inside}`;
  return `<p${isVerse ? ' class=lines' : ''}>${inside}`;
}

function markedPassage(passage: Passage, { claims, told }: Telling, page: Page): string {
  const { text } = passage;
  let at = 0;
  let marked = '';
  for (const claim of claims) {
    const from = offsetIn(passage, claim.claim.figure.start);
    const to = endIn(passage, claim.claim.figure, text.length);
    if (from < at || to <= from) continue;
    marked += piece(text.slice(at, from)) + claimMark(claim, piece(text.slice(from, to)), page);
    at = to;
    told.add(claim.id);
  }
  return marked + piece(text.slice(at));
}

/** A claim's figure with its mark. */
export function claimMark(result: ClaimResult, figure: string, { marks }: Page): string {
  const { standing, text } = marks.ofClaim(result);
  // The style sheet draws the mark of what is not tested.
  const mark = standing === 'not-tested' ? '' : `<b>${text}</b>`;
  return `<u id=${result.id}${classAttribute(standing)}>${figure}${mark}</u>`;
}

/** Where a character of the source stands in the text. */
function offsetIn({ pieces, text }: Passage, offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = pieces[low];
  if (found === undefined || found.from > offset) return 0;
  // One character that the source writes in several, such as `&#8212;`, stands for all of them.
  const into = found.until !== undefined && offset < found.until ? 0 : offset - found.from;
  const next = pieces[low + 1]?.at ?? text.length;
  return Math.min(found.at + into, next);
}

function endIn(passage: Passage, { end }: SourceSpan, length: number): number {
  return Math.min(length, offsetIn(passage, end - 1) + 1);
}

/** Lines of an address or a list keep their breaks; a paragraph that was broken at a width flows again. */
function hasOwnLines(text: string): boolean {
  const lines = text.split('\n');
  return lines.length > 1 && lines.slice(0, -1).some((line) => line.trimEnd().length < SHORTEST_BROKEN);
}

/** Characters; a line broken at a width is seldom shorter. */
const SHORTEST_BROKEN = 50;
