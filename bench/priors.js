// What a prior release adds: one slip at a time in the figures that both releases print, found without the prior one and with it.
//   npm run bench:priors -- [--write] [--seed N] [--sample N] RELEASE PRIOR [RELEASE PRIOR...]
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { applyEdits, takeApart } from './faults/printed.js';
import { randomFrom } from './faults/random.js';
import { mixedSlip } from './faults/slips.js';
import { loadSource } from './load-source.js';
import { tableOf, writeSection } from './results.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    sample: { type: 'string', default: '60' },
  },
});
if (positionals.length === 0 || positionals.length % 2 > 0) {
  process.stderr.write('bench:priors takes releases in pairs, each with the prior one behind it\n');
  process.exit(2);
}
const { analyze, read, factsOfBoth, sourceFromBytes, sourceFromText } = await loadSource();

const head = ['release', 'prior', 'alike', 'differing', 'told', 'slips', 'found without', 'found with', 'named first'];
const rows = [];
for (let at = 0; at < positionals.length; at += 2) rows.push(measured(positionals[at], positionals[at + 1]));
const table = tableOf([head, ['---', '---', ...head.slice(2).map(() => '--:')], ...rows]);
process.stdout.write(`${table}\n`);
if (values.write) {
  const files = positionals.map((file) => basename(file)).join(' ');
  const command = `    npm run bench:priors -- --seed ${values.seed} --sample ${values.sample} ${files}`;
  writeSection('priors', [command, table].join('\n\n'));
}

function measured(file, priorFile) {
  const source = sourceFromBytes(readFileSync(file), file);
  const prior = read(sourceFromBytes(readFileSync(priorFile), priorFile));
  const reading = read(source);
  const both = factsOfBoth(reading, prior);
  const random = randomFrom(Number(values.seed));
  const own = both.filter(({ agrees }) => agrees).map(({ own: fact }) => fact);
  const told = analyze(source, { priors: [prior] }).findings.filter(({ check }) => check === 'prior-release').length;
  let [slips, without, found, first] = [0, 0, 0, 0];
  for (let tries = 0; tries < Number(values.sample) && own.length > 0; tries += 1) {
    const cell = random.pick(own).amount.figure;
    const parts = takeApart(source, cell);
    const slip = parts && mixedSlip(parts, random);
    if (slip === undefined) continue;
    const { start, end } = parts;
    const { text } = applyEdits(source.text, [{ start, end, text: parts.print(slip.digits, slip.places) }]);
    const faulty = sourceFromText(text, file);
    const isAccused = ({ findings }) =>
      findings.some(
        ({ severity, suspects }) => severity !== 'note' && suspects.some(({ span }) => span.start === cell.span.start),
      );
    const known = analyze(faulty, { priors: [prior] });
    slips += 1;
    if (isAccused(analyze(faulty))) without += 1;
    if (isAccused(known)) found += 1;
    if (known.findings.some(({ suspects }) => suspects[0]?.span.start === cell.span.start)) first += 1;
  }
  const share = (count) => `${((100 * count) / Math.max(1, slips)).toFixed(1)} %`;
  const alike = both.filter(({ agrees }) => agrees).length;
  return [
    basename(file),
    basename(priorFile),
    alike,
    both.length - alike,
    told,
    slips,
    share(without),
    share(found),
    share(first),
  ];
}
