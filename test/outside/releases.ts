import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../fixtures/releases/', import.meta.url);

const FONT = "font-family:'Times New Roman',serif;font-size:10pt;font-weight:400;line-height:120%";

type Release = readonly [name: string, text: string];

/** Columns by tabs or by blanks. */
const FIXTURES: readonly Release[] = readdirSync(folder).map((name) => [
  name,
  readFileSync(new URL(`${name}/release.txt`, folder), 'utf8'),
]);

/** Every fixture's name and text, and those with tabs as HTML once more. */
export const RELEASES: readonly Release[] = [
  ...FIXTURES,
  ...FIXTURES.filter(([, text]) => text.includes('\t')).map(([name, text]): Release => [`${name}-html`, page([text])]),
];

/** A long release as filing agents write them, of at least `length` characters: the fixtures one after the other. */
export function longRelease(length: number): string {
  const parts: string[] = [];
  for (let at = 0, held = 0; held < length; at += 1) {
    const part = FIXTURES[at % FIXTURES.length]?.[1] ?? '';
    parts.push(part);
    held += asFiled(part).length;
  }
  return page(parts);
}

function page(texts: readonly string[]): string {
  return `<!DOCTYPE html><html><body>${texts.map(asFiled).join('\n')}</body></html>`;
}

/** Lines with tabs become rows of a table, all others paragraphs, each with the style of an agent. */
function asFiled(text: string): string {
  const lines = text.split('\n').map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  return lines
    .map((line, at) => {
      if (!line.includes('\t'))
        return line === '' ? '' : `<div style="margin-bottom:6pt"><span style="${FONT}">${line}</span></div>`;
      const cells = line
        .split('\t')
        .map(
          (cell) =>
            `<td style="padding:2px 1pt;text-align:right;vertical-align:bottom"><span style="${FONT}">${cell}</span></td>`,
        );
      const begins =
        lines[at - 1]?.includes('\t') === true ? '' : '<table style="border-collapse:collapse;width:100%">';
      const ends = lines[at + 1]?.includes('\t') === true ? '' : '</table>';
      return `${begins}<tr>${cells.join('')}</tr>${ends}`;
    })
    .join('\n');
}
