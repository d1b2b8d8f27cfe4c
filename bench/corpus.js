// Reads every release of a folder, or of its folders by form, and says what was found in them.
//   npm run bench:corpus -- [--findings] [--files] [--against htmlparser2|pandas] [--timeout 30] [--write] FOLDER
import console from 'node:console';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { clearTimeout, setTimeout } from 'node:timers';
import { URL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { nothing } from './corpus/measure.js';
import { racePandas } from './corpus/race-pandas.js';
import { raceParser } from './corpus/race-parser.js';
import { fileTable, findingList, formTable, kindTable } from './corpus/tables.js';
import { writeSection } from './results.js';

const RACES = { htmlparser2: raceParser, pandas: racePandas };

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
  (values.against !== undefined && RACES[values.against] === undefined)
) {
  console.error(
    'usage: npm run bench:corpus -- [--findings] [--files] [--against htmlparser2|pandas] [--timeout 30] [--write] FOLDER',
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
if (values.against !== undefined)
  output.push(await RACES[values.against](paths.filter(({ path }) => /\.html?$/.test(path))));
console.log(output.join('\n\n'));
if (values.write)
  writeSection(
    'corpus',
    [
      `    npm run bench:corpus -- ${process.argv
        .slice(2)
        .map((word) => basename(word))
        .join(' ')}`,
      ...output,
    ].join('\n\n'),
  );

/** The files of a folder; where it has folders, these are the forms, and what lies beside them is none of it. */
function releasesIn(from) {
  const paths = readdirSync(from)
    .sort()
    .map((name) => join(from, name));
  const folders = paths.filter((path) => statSync(path).isDirectory());
  if (folders.length > 0) return folders.flatMap(releasesIn);
  return paths
    .filter((path) => /\.(?:txt|html?|md|csv|tsv|xhtml|pdf)$/i.test(path))
    .map((path) => ({ path, form: basename(from), name: basename(path) }));
}

/** Reads them one by one in a worker; one that takes too long is given up, and a new worker goes on behind it. */
async function readAll(releases, timeout) {
  const done = [];
  while (done.length < releases.length) {
    const worker = new Worker(new URL('corpus/worker.js', import.meta.url), {
      workerData: releases.slice(done.length),
    });
    let ready = false;
    const failure = await new Promise((resolve, reject) => {
      let timer;
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(() => resolve(`gave up after ${timeout / 1000} s`), timeout);
      };
      worker.on('message', (result) => {
        if (ready) done.push(result);
        ready = true;
        wait();
      });
      // A program that does not even load is no fault of the releases.
      worker.on('error', (error) => (ready ? resolve(String(error)) : reject(error)));
      worker.on('exit', () => {
        clearTimeout(timer);
        resolve(undefined);
      });
    });
    await worker.terminate();
    if (failure !== undefined) done.push(failed(releases[done.length], failure));
  }
  return done;
}

function failed({ path, form, name }, failure) {
  return { form, name, ...nothing(readFileSync(path).length), failure };
}
