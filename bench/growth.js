// How long a statement takes by its size, warm and in one process: reading it, finding its relations, and all of the
// analysis. The fixture is a short release; the statements are made up, lists of eight lines with their totals.
//   npm run bench:growth -- [--write]
import { performance } from 'node:perf_hooks';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { URL } from 'node:url';
import { loadSource } from './load-source.js';
import { tableOf, writeSection } from './results.js';

const program = await loadSource();
const fixture = readFileSync(new URL('../fixtures/releases/fusion-2013-q1/release.txt', import.meta.url));
const sizes = [
  [100, 6],
  [500, 4],
  [2_000, 2],
  [2_000, 6],
  [5_000, 4],
  [20_000, 2],
];

const rows = [
  measured('a fixture', program.sourceFromBytes(fixture, 'release.txt')),
  ...sizes.map(([lines, columns]) =>
    measured(`${lines} x ${columns}`, program.sourceFromText(statement(lines, columns))),
  ),
];
const head = ['lines x columns', 'KB', 'relations', 'read ms', 'find relations ms', 'analysis ms'];
const table = tableOf([head, ['---', '--:', '--:', '--:', '--:', '--:'], ...rows]);
process.stdout.write(`${table}\n`);
if (process.argv.includes('--write')) {
  writeSection('growth', ['    npm run bench:growth -- --write', table].join('\n\n'));
}

function measured(name, source) {
  const reading = program.read(source);
  const { checks } = program.analyze(source);
  // What is found of a reading is remembered: a fresh one each time.
  const find = () => program.findRelations({ ...reading });
  const times = [() => program.read(source), find, () => program.analyze(source)].map(least);
  const size = (source.text.length / 1_000).toFixed(0);
  return [name, size, checks.length, ...times.map((time) => time.toFixed(time < 20 ? 1 : 0))];
}

/** The least of what can be run in two seconds, and of no less than three runs. */
function least(work) {
  let best = Infinity;
  const begin = performance.now();
  for (let run = 0; run < 3 || performance.now() - begin < 2_000; run += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function statement(lines, columns) {
  const years = Array.from({ length: columns }, (_, column) => `\t${2025 - column}`).join('');
  const printed = ['Statement of goods carried', '(in thousands)', '', years];
  for (let list = 1; printed.length < lines + 4; list += 1) {
    const parts = Array.from({ length: 8 }, (_, part) =>
      Array.from({ length: columns }, (_, column) => figure(list, part, column)),
    );
    const totals = parts[0].map((_, column) => parts.reduce((sum, part) => sum + part[column], 0));
    printed.push(`Plant ${list}:`);
    for (const [part, figures] of parts.entries())
      printed.push(line(`Product ${'ABCDEFGH'[part]} of plant ${list}`, figures));
    printed.push(line(`Total plant ${list}`, totals));
  }
  return `${printed.slice(0, lines + 4).join('\n')}\n`;
}

function line(caption, figures) {
  return [caption, ...figures.map((value) => value.toLocaleString('en-US'))].join('\t');
}

/** Five digits that follow no rule: the mixing step of MurmurHash3. */
function figure(list, part, column) {
  let mixed = (list * 64 + part) * 16 + column;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (((mixed ^ (mixed >>> 16)) >>> 0) % 88_001) + 10_000;
}
