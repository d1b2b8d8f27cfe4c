// How long the claims of a release take, warm and in one process, by its size: reading them, and holding them against the
// statements. The releases are made up (see bench/claims/make-release.js); times are the least of many runs.
//   npm run bench:claims -- [runs] [FILE...]
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { releases } from './claims/make-release.js';
import { loadSource } from './load-source.js';

const [runs = '15', ...files] = process.argv.slice(2);
const program = await loadSource();
const made = [
  ['dense', 100_000],
  ['dense', 200_000],
  ['dense', 400_000],
  ['usual', 400_000],
  ['unbroken', 500_000],
  ['unbroken', 1_000_000],
];

process.stdout.write('text              KB  claims  read ms  excuses ms  judge ms  together\n');
for (const [kind, size] of made) measure(kind, program.sourceFromText(releases[kind](size), `${kind}.txt`));
for (const file of files) measure(basename(file), program.sourceFromBytes(readFileSync(file), file));

function measure(name, source) {
  const reading = program.read(source);
  const { blocks } = reading;
  const read = least(() => program.readClaims(blocks));
  const excuses = least(() => program.readExcuses(blocks));
  // What the lines of statements say was asked by their relations before.
  const judged = least(() => program.judgeClaims(reading));
  const figures = [read, excuses, judged, read + excuses + judged].map((time) => time.toFixed(1));
  const size = (source.text.length / 1_000).toFixed(0);
  const cells = [size.padStart(5), String(reading.claims.length).padStart(8)];
  for (const [at, figure] of figures.entries()) cells.push(figure.padStart([9, 12, 10, 10][at]));
  process.stdout.write(`${name.slice(0, 14).padEnd(15)}${cells.join('')}\n`);
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
