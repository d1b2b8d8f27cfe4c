import type { Format, Source } from '../source/source.ts';

/** How a document is written, from its content; the ending of its name decides only what the content leaves open. */
export function recognise({ name, text }: Source): Format {
  const start = text.slice(0, 4000).trimStart();
  if (SGML_HEADS.some((head) => start.startsWith(head))) return 'sgml';
  if (start.startsWith('%PDF-')) return 'pdf';
  const tagged = text.includes('<') ? recogniseTagged(text, start.slice(0, 400)) : undefined;
  if (tagged !== undefined) return tagged;
  const ending = endingOf(name);
  if (text.includes('|') && RULE_OF_PIPES.test(text)) return 'markdown';
  if (isDelimited(text, ending === 'csv' || ending === 'tsv')) return 'csv';
  if (ending === 'md' || ending === 'markdown') return 'markdown';
  return ending === 'pdf' ? 'pdf' : 'text';
}

const SGML_HEADS = ['-----BEGIN PRIVACY', '<SEC-DOCUMENT>', '<IMS-DOCUMENT>'];

/** From its tags; `undefined` where it has none that tell. `start` is its first words. */
function recogniseTagged(text: string, start: string): Format | undefined {
  if (isWrapped(text)) {
    if (text.split(/^<DOCUMENT>/m, 3).length > 2) return 'sgml';
    return /<(?:html|body|p|div|t[rd])[\s>]/i.test(text.slice(0, 20_000)) ? 'html' : 'text';
  }
  if (
    start.startsWith('<') &&
    /^(?:<!doctype\s+html|<\?xml|<html|<head|<body|<meta|<title|<!--)/i.test(start) &&
    /<(?:html|body|p|div|t[rd])[\s>]/i.test(text.slice(0, 100_000))
  ) {
    return 'html';
  }
  if (!/<t[rdh][\s>]/i.test(text)) return undefined;
  const isHtml =
    /<(?:body|html)[\s>]/i.test(text.slice(0, 4000)) ||
    (/^<(?:table|div|p|center|font|h[1-6]|hr|b|span|ix:\w+)[\s>]/i.test(start) &&
      !/\n\s*\n[^<\n]/.test(text.slice(0, 4000)));
  return isHtml ? 'html' : 'markdown';
}

/** `csv`, in small letters; empty where a name has none. */
function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** `| --- | --: |` */
const RULE_OF_PIPES = /^\s{0,20}\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?)?\s*$/m;

/** Whether a document stands in the tags that a filing wraps around each of its own. */
export function isWrapped(text: string): boolean {
  const start = text.slice(0, 400).trimStart();
  return start.startsWith('<DOCUMENT>') && /^<DOCUMENT>\s*<TYPE>/.test(start);
}

/** Whether line after line has as many delimiters; by a name that says so, most of them having any is enough. */
function isDelimited(text: string, named: boolean): boolean {
  const lines = firstLines(text.slice(0, 20_000));
  if (named) return lines.filter((line) => /[,;\t]/.test(line)).length * 2 >= lines.length;
  if (lines.length < 3) return false;
  return [',', ';'].some((delimiter) => {
    const countIn = (line: string): number => withoutQuoted(line).split(delimiter).length - 1;
    const usual = countIn(lines[1] ?? '');
    if (usual < 1) return false;
    const counts = lines.map(countIn);
    if (counts.filter((count) => count === usual).length < counts.length * 0.95) return false;
    // Prose has blanks behind its commas.
    const joined = lines.map(withoutQuoted).join('\n');
    return joined.split(`${delimiter} `).length < joined.split(delimiter).length / 2;
  });
}

/** The first 60 that are not blank. */
function firstLines(text: string): readonly string[] {
  const all = text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n');
  const lines: string[] = [];
  for (let index = 0; index < all.length && lines.length < 60; index += 1) {
    const line = all[index] ?? '';
    if (line.trim() !== '') lines.push(line);
  }
  return lines;
}

function withoutQuoted(line: string): string {
  return line.includes('"') ? line.replace(/"(?:[^"]|"")*"/g, '') : line;
}
