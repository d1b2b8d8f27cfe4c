import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { loadSource } from '../load-source.js';

const PYTHON = '/usr/bin/python3';

/** Reads each file twice, with its tables alone, and prints the shorter time in milliseconds, or why it could not. */
const SCRIPT = `
import io, json, sys, time, warnings
import pandas
warnings.simplefilter('ignore')
for path in sys.argv[1:]:
    data = open(path, 'rb').read()
    best, error = None, None
    for _ in range(2):
        started = time.perf_counter()
        try:
            pandas.read_html(io.BytesIO(data), flavor='lxml')
        except Exception as exception:
            error = str(exception)[:80]
            break
        taken = (time.perf_counter() - started) * 1000
        best = taken if best is None else min(best, taken)
    print(json.dumps({'taken': best, 'error': error}), flush=True)
`;

/** The whole analysis against the tables of pandas.read_html with lxml, over the files that both read. */
export async function racePandas(releases) {
  const run = spawnSync(PYTHON, ['-c', SCRIPT, ...releases.map(({ path }) => path)], { encoding: 'utf8' });
  if (run.status !== 0) return `pandas does not run: ${run.stderr.trim().split('\n').at(-1)}`;
  const theirs = run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const program = await loadSource();
  const files = releases.map(({ path, name }, index) => ({ bytes: readFileSync(path), name, ...theirs[index] }));
  const both = files.filter(({ error }) => error === null);
  // The first round is for warming up, as both files of pandas' are.
  const own = both.map(() => Infinity);
  for (let round = 0; round < 3; round += 1) {
    both.forEach(({ bytes, name }, index) => {
      const started = performance.now();
      program.analyze(program.sourceFromBytes(bytes, name));
      if (round > 0) own[index] = Math.min(own[index], performance.now() - started);
    });
  }
  const [ours, pandas] = [sum(own), sum(both.map(({ taken }) => taken))];
  const slower = both.filter(({ taken }, index) => own[index] > taken).length;
  return [
    `Against pandas.read_html (lxml) over the ${both.length} of ${files.length} files that both read:`,
    `${ours.toFixed(0)} ms analysis, ${pandas.toFixed(0)} ms pandas: ${(ours / pandas).toFixed(2)} times`,
    `slower on ${slower} of them`,
  ].join('\n');
}

function sum(numbers) {
  return numbers.reduce((total, each) => total + each, 0);
}
