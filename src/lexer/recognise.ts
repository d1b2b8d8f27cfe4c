import type { Format, Source } from '../source/source.ts';

/** How a document is written, from its content; the ending of its name decides only what the content leaves open. */
export function recognise({ name, text }: Source): Format {
  const head = text.slice(0, 4000);
  if (/^\s*(?:-----BEGIN PRIVACY|<SEC-DOCUMENT>|<IMS-DOCUMENT>)/.test(head)) return 'sgml';
  if (isWrapped(text)) {
    if (text.split(/^<DOCUMENT>/m, 3).length > 2) return 'sgml';
    return /<(?:html|body|p|div|t[rd])[\s>]/i.test(text.slice(0, 20_000)) ? 'html' : 'text';
  }
  const start = head.replace(/^[\s\ufeff]+/, '').slice(0, 400);
  if (
    /^(?:<!doctype\s+html|<\?xml|<html|<head|<body|<meta|<title|<!--)/i.test(start) &&
    /<(?:html|body|p|div|t[rd])[\s>]/i.test(text.slice(0, 100_000))
  ) {
    return 'html';
  }
  if (start.startsWith('%PDF-')) return 'pdf';
  const tags = /<t[rdh][\s>]/i.test(text);
  if (
    tags &&
    (/<(?:body|html)[\s>]/i.test(head) ||
      (/^<(?:table|div|p|center|font|h[1-6]|hr|b|span|ix:\w+)[\s>]/i.test(start) && !/\n\s*\n[^<\n]/.test(head)))
  ) {
    return 'html';
  }
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (/^\s{0,20}\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?)?\s*$/m.test(text) || tags) return 'markdown';
  if (isDelimited(text, ending === 'csv' || ending === 'tsv')) return 'csv';
  if (ending === 'md' || ending === 'markdown') return 'markdown';
  return ending === 'pdf' ? 'pdf' : 'text';
}

/** Whether a document stands in the tags that a filing wraps around each of its own. */
export function isWrapped(text: string): boolean {
  return /^\s*<DOCUMENT>\s*<TYPE>/.test(text.slice(0, 400));
}

/** Whether line after line has as many delimiters; by a name that says so, most of them having any is enough. */
function isDelimited(text: string, named: boolean): boolean {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => /\S/.test(line))
    .slice(0, 60);
  if (named) return lines.filter((line) => /[,;\t]/.test(line)).length * 2 >= lines.length;
  if (lines.length < 3) return false;
  return [',', ';'].some((delimiter) => {
    const counts = lines.map((line) => withoutQuoted(line).split(delimiter).length - 1);
    const usual = counts[1] ?? 0;
    if (usual < 1 || counts.filter((count) => count === usual).length < counts.length * 0.95) return false;
    // Prose has blanks behind its commas.
    const joined = lines.map(withoutQuoted).join('\n');
    return joined.split(`${delimiter} `).length < joined.split(delimiter).length / 2;
  });
}

function withoutQuoted(line: string): string {
  return line.includes('"') ? line.replace(/"(?:[^"]|"")*"/g, '') : line;
}
