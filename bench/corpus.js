// Reads every release of a folder, or of its folders by form, and says what was found in them.
//   npm run bench:corpus -- [--findings] [--files] [--against htmlparser2] [--timeout 30] [--write] FOLDER
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { raceParser } from './corpus/race-parser.js';
import { fileTable, findingList, formTable, kindTable } from './corpus/tables.js';
import { writeSection } from './results.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    findings: { type: 'boolean', default: false },
    files: { type: 'boolean', default: false },
    against: { type: 'string' },
    timeout: { type: 'string', default: '30' },
    write: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (
  folder === undefined ||
  positionals.length > 1 ||
  (values.against !== undefined && values.against !== 'htmlparser2')
) {
  console.error(
    'usage: npm run bench:corpus -- [--findings] [--files] [--against htmlparser2] [--timeout 30] [--write] FOLDER',
  );
  process.exit(2);
}

const paths = releasesIn(folder);
const results = await readAll(paths, Number(values.timeout) * 1000);
const output = [formTable(results), kindTable(results)];
if (values.files) output.push(fileTable(results));
const failures = results.filter(({ failure }) => failure !== undefined);
output.push(
  failures.map(({ form, name, failure }) => `${form}/${name}: ${failure}`).join('\n') || 'No crash and no time-out.',
);
if (values.findings) output.push(findingList(results));
if (values.against !== undefined) output.push(await raceParser(paths.filter(({ path }) => /\.html?$/.test(path))));
console.log(output.join('\n\n'));
if (values.write)
  writeSection('corpus', [`    npm run bench:corpus -- ${process.argv.slice(2).join(' ')}`, ...output].join('\n\n'));

/** The files of a folder; where it has folders, these are the forms, and what lies beside them is none of it. */
function releasesIn(from) {
  const paths = readdirSync(from)
    .sort()
    .map((name) => join(from, name));
  const folders = paths.filter((path) => statSync(path).isDirectory());
  if (folders.length > 0) return folders.flatMap(releasesIn);
  return paths
    .filter((path) => /\.(?:txt|html?|md|csv|tsv|xhtml)$/i.test(path))
    .map((path) => ({ path, form: basename(from), name: basename(path) }));
}

/** Reads them one by one in a worker; one that takes too long is given up, and a new worker goes on behind it. */
async function readAll(releases, timeout) {
  const done = [];
  while (done.length < releases.length) {
    const worker = new Worker(new URL('corpus/worker.js', import.meta.url), {
      workerData: releases.slice(done.length),
    });
    const failure = await new Promise((resolve) => {
      let timer;
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(() => resolve(`gave up after ${timeout / 1000} s`), timeout);
      };
      worker.on('message', (result) => {
        if (result !== 'ready') done.push(result);
        wait();
      });
      worker.on('error', (error) => resolve(String(error)));
      worker.on('exit', () => resolve(undefined));
      worker.on('exit', () => clearTimeout(timer));
    });
    await worker.terminate();
    if (failure !== undefined) done.push(emptyResult(releases[done.length], failure));
  }
  return done;
}

function emptyResult({ path, form, name }, failure) {
  const length = readFileSync(path).length;
  return {
    form,
    name,
    length,
    first: 0,
    warm: 0,
    kinds: {},
    figures: 0,
    tested: 0,
    totals: [0, 0, 0],
    ruled: [0, 0, 0],
    verdicts: {},
    findings: [],
    failure,
  };
}
