import { excuseWordings, type ExcuseWording } from '../language/en/excuses.ts';
import { spanOf } from '../lexer/passage.ts';
import type { Block } from '../model/block.ts';
import type { Excuse } from '../model/report.ts';
import type { SourceSpan } from '../source/source.ts';

/** The release's own words that excuse differences: "may not foot due to rounding". In the order of the document. */
export function readExcuses(blocks: readonly Block[]): readonly Excuse[] {
  const excuses: Excuse[] = [];
  for (const block of blocks) {
    if (block.kind === 'prose') {
      readText(block.passage.text, (start, end) => spanOf(block.passage, start, end), excuses);
    } else {
      // Footnotes of a table often stand in cells of its own grid.
      for (const row of block.rows) for (const { text, span } of row.cells) readText(text, () => span, excuses);
    }
  }
  return excuses;
}

/** No excuse is shorter: `may not foot due to rounding`. */
const SHORTEST = 20;
/** A sentence is looked at this far on either side of its cause. */
const REACH = 240;

function readText(text: string, place: (start: number, end: number) => SourceSpan, excuses: Excuse[]): void {
  if (text.length < SHORTEST) return;
  const folded = text.toLowerCase();
  // A letter that is two in small ones moves what stands behind it.
  const lower = folded.length === text.length ? folded : text;
  for (const wording of excuseWordings) {
    if (!lower.includes(wording.needs)) continue;
    const { cause, effect } = patternOf(wording);
    let read = 0;
    for (const { index } of lower.matchAll(cause)) {
      if (index < read) continue;
      const [start, end] = sentenceAround(text, index);
      read = end;
      if (!effect.test(lower.slice(start, end))) continue;
      excuses.push({ kind: wording.kind, text: text.slice(start, end).replace(/\s+/g, ' '), span: place(start, end) });
    }
  }
}

interface Pattern {
  readonly cause: RegExp;
  readonly effect: RegExp;
}

const compiled = new Map<ExcuseWording, Pattern>();

function patternOf(wording: ExcuseWording): Pattern {
  let pattern = compiled.get(wording);
  if (pattern === undefined) compiled.set(wording, (pattern = compile(wording)));
  return pattern;
}

/** Of small letters alone: a pattern that folds them itself is slow to make. */
function compile({ causes, fails, effects }: ExcuseWording): Pattern {
  const fail = `\\bnot\\s+(?:[a-z]+\\s+){0,2}?(?:${fails.map(spaced).join('|')})\\b`;
  return {
    cause: new RegExp(`\\b(?:${causes.map(spaced).join('|')})\\b`, 'g'),
    effect: new RegExp([fail, ...effects.map(spaced)].join('|')),
  };
}

/** A line may break between any two words. */
function spaced(words: string): string {
  return words.replaceAll(' ', '\\s+');
}

/** The sentence that holds `index`: up to full stops followed by a blank, or blank lines. */
function sentenceAround(text: string, index: number): readonly [start: number, end: number] {
  const before = text.slice(Math.max(0, index - REACH), index);
  const cut = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf('.\n'),
    before.lastIndexOf('; '),
    before.lastIndexOf('\n\n'),
  );
  let start = index - before.length + (cut < 0 ? 0 : cut + 1);
  while (start < index && /\s/.test(text.charAt(start))) start += 1;
  const after = text.slice(index, index + REACH);
  const stop = after.search(/\.(?=\s|$)|;\s|\n\s*\n/);
  let end = stop < 0 ? index + after.length : index + stop;
  while (end > index && /\s/.test(text.charAt(end - 1))) end -= 1;
  return [start, end];
}
