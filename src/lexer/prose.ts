import type { Prose } from '../model/block.ts';
import type { Source, SourceSpan } from '../source/source.ts';
import { passageOf } from './passage.ts';
import type { TextLine } from './text-lines.ts';

/** The paragraphs, headings and list items of lines of text, as plain text or Markdown delimits them. */
export function proseOf(source: Source, lines: readonly TextLine[]): readonly Prose[] {
  const blocks: Prose[] = [];
  let open: { style: Prose['style']; lines: SourceSpan[] } | undefined;
  const close = (): void => {
    if (open === undefined) return;
    const passage = passageOf(source, open.lines);
    const style = open.style === 'paragraph' && isEmphasised(source, open.lines) ? 'heading' : open.style;
    if (/\S/.test(passage.text)) blocks.push({ kind: 'prose', style, passage });
    open = undefined;
  };
  for (const line of lines) {
    if (line.blank || isRule(line.text)) {
      close();
      continue;
    }
    const { style, skip } = markOf(line.text);
    const words = trimmed(line, skip);
    if (style === 'heading') {
      close();
      open = { style, lines: [words] };
      close();
    } else if (style === 'item' || open === undefined) {
      close();
      open = { style, lines: [words] };
    } else open.lines.push(words);
  }
  close();
  return blocks;
}

function isRule(text: string): boolean {
  return '-*_='.includes(text.trimStart().charAt(0)) && /^\s*(?:[-*_=]\s*){3,}$/.test(text.slice(0, 200));
}

function trimmed(line: TextLine, skip: number): SourceSpan {
  const text = line.text.slice(skip);
  const start = line.start + skip + text.length - text.trimStart().length;
  return { start, end: Math.max(start, line.end - (text.length - text.trimEnd().length)) };
}

/** What a line's first characters make of it, and how many of them are mark. */
function markOf(line: string): { readonly style: Prose['style']; readonly skip: number } {
  // No mark begins with a letter but the `o` of a list.
  if (/^\s*[A-Za-np-z]/.test(line)) return { style: 'paragraph', skip: 0 };
  const heading = /^\s{0,3}#{1,6}(?=\s)/.exec(line);
  if (heading !== null) return { style: 'heading', skip: heading[0].length };
  const item = /^\s{0,40}(?:[-*+•●▪◦·‣⁃o]|\d{1,2}[.)])\s+(?=\S)/.exec(line);
  if (item !== null) return { style: 'item', skip: item[0].length };
  const quote = /^\s{0,3}>\s?/.exec(line);
  return { style: 'paragraph', skip: quote?.[0].length ?? 0 };
}

/** A single line of nothing but emphasis, `**Outlook**`, is a heading. */
function isEmphasised(source: Source, lines: readonly SourceSpan[]): boolean {
  const line = lines[0];
  if (line === undefined || lines.length > 1 || line.end - line.start > 200) return false;
  if (!'*_'.includes(source.text.charAt(line.start))) return false;
  return /^(\*{1,3}|_{1,3})(?=\S)(?:(?!\1).)+\1$/.test(source.text.slice(line.start, line.end));
}
