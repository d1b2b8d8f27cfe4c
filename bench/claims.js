// How long the claims of a release take, warm and in one process, by its size: reading them, and holding them against the
// statements. The releases are made up (see bench/claims/make-release.js); times are the least of many runs.
//   npm run bench:claims -- [--write] [runs] [FILE...]
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { releases } from './claims/make-release.js';
import { loadSource } from './load-source.js';
import { tableOf, writeSection } from './results.js';

const given = process.argv.slice(2).filter((word) => word !== '--write');
const [runs = '15', ...files] = given;
const program = await loadSource();
const made = [
  ['dense', 100_000],
  ['dense', 200_000],
  ['dense', 400_000],
  ['usual', 400_000],
  ['unbroken', 500_000],
  ['unbroken', 1_000_000],
];

const head = ['text', 'KB', 'claims', 'read ms', 'excuses ms', 'judge ms', 'together'];
const rows = [
  ...made.map(([kind, size]) => measured(kind, program.sourceFromText(releases[kind](size), `${kind}.txt`))),
  ...files.map((file) => measured(basename(file), program.sourceFromBytes(readFileSync(file), file))),
];
const table = tableOf([head, ['---', ...head.slice(1).map(() => '--:')], ...rows]);
process.stdout.write(`${table}\n`);
if (process.argv.includes('--write')) {
  writeSection('claims', [`    npm run bench:claims -- --write`, table].join('\n\n'));
}

function measured(name, source) {
  const reading = program.read(source);
  const { blocks } = reading;
  const read = least(() => program.readClaims(blocks));
  const excuses = least(() => program.readExcuses(blocks));
  // What the lines of statements say was asked by their relations before.
  const judged = least(() => program.judgeClaims(reading));
  const times = [read, excuses, judged, read + excuses + judged].map((time) => time.toFixed(1));
  return [name, (source.text.length / 1_000).toFixed(0), reading.claims.length, ...times];
}

function least(work) {
  let best = Infinity;
  for (let run = 0; run < Number(runs); run += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
