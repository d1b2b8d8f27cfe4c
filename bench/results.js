import { fileURLToPath, URL } from 'node:url';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const path = fileURLToPath(new URL('RESULTS.md', import.meta.url));

/** Puts the result of a benchmark in its own section of RESULTS.md; the others stay. */
export function writeSection(name, text) {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '# Results of the last runs\n';
  const section = `<!-- ${name} -->\n\n${text}\n\n<!-- end of ${name} -->`;
  const known = new RegExp(`<!-- ${name} -->[^]*?<!-- end of ${name} -->`);
  writeFileSync(
    path,
    known.test(before) ? before.replace(known, () => section) : `${before}\n## ${name}\n\n${section}\n`,
  );
}

/** Rows of cells as a table in Markdown; the first is its head, the second says how columns are aligned. */
export function tableOf(rows) {
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
