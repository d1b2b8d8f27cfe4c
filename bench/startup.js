// How long `check` takes from prompt to exit, held against `node -e 0`: whole processes, run in turn.
//   npm run bench:startup -- [release.txt] [runs]
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [file = `${root}fixtures/releases/fusion-2013-q1/release.txt`, runs = '40'] = process.argv.slice(2);
const commands = [
  ['node -e 0', ['-e', '0']],
  ['fusion-fin --version', [`${root}bin/fusion-fin.js`, '--version']],
  ['fusion-fin check', [`${root}bin/fusion-fin.js`, 'check', file]],
];

/** Without certificates that every start of node would read: they are not ours, and a dearer floor would flatter us. */
const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined };

const times = commands.map(() => []);
for (let run = -2; run < Number(runs); run += 1) {
  for (const [index, [, given]] of commands.entries()) {
    const elapsed = timeOf(given);
    if (run >= 0) times[index].push(elapsed);
  }
}
const [floor] = times;
for (const [index, [name]] of commands.entries()) {
  const ratios = times[index].map((time, run) => time / floor[run]);
  const { low, middle, high } = quartiles(ratios);
  const spread = `${low.toFixed(2)} to ${high.toFixed(2)}`;
  process.stdout.write(
    `${name.padEnd(22)}${quartiles(times[index]).middle.toFixed(1).padStart(7)} ms   ${middle.toFixed(2)} x (middle half ${spread})\n`,
  );
}

function timeOf(given) {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, given, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0 && status !== 1) throw new Error(`${given.join(' ')} ended with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function quartiles(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { low: at(0.25), middle: at(0.5), high: at(0.75) };
}
