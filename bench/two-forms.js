// Holds what is read of one release in two forms against each other: statements, figures, verdicts.
//   node bench/two-forms.js [--all] FOLDER        (pairs `name.htm` and `name-tab.txt`, wherever they lie in it)
//   node bench/two-forms.js [--all] ONE OTHER
import console from 'node:console';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { loadSource } from './load-source.js';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { all: { type: 'boolean' } } });
const [first, second] = positionals;
if (first === undefined || positionals.length > 2) {
  console.error('usage: node bench/two-forms.js [--all] FOLDER | ONE OTHER');
  process.exit(2);
}

const program = await loadSource();
const SHOWN = values.all === true ? Infinity : 6;
const pairs = second === undefined ? pairsIn(first) : [[first, second]];
let unlike = 0;
for (const [one, other] of pairs) {
  const [left, right] = [read(one), read(other)];
  const differences = [
    ...unlikeParts('statement', left.statements, right.statements),
    ...unlikeParts('line', left.lines, right.lines),
    ...unlikeParts('verdict', left.verdicts, right.verdicts),
    ...unlikeParts('finding', left.findings, right.findings),
  ];
  if (differences.length > 0) unlike += 1;
  console.log(
    `${basename(one)} and ${basename(other)}: ${left.statements.length} and ${right.statements.length} statements, ` +
      `${left.lines.length} and ${right.lines.length} lines, ${left.verdicts.length} and ${right.verdicts.length} verdicts: ` +
      (differences.length === 0 ? 'the same' : `${differences.length} differences`),
  );
  for (const difference of differences.slice(0, SHOWN)) console.log(`    ${difference}`);
}
console.log(`${pairs.length - unlike} of ${pairs.length} pairs are read the same`);

function pairsIn(folder) {
  const paths = filesIn(folder);
  const known = new Map(paths.map((path) => [basename(path), path]));
  return paths.flatMap((path) => {
    const name = /^(.*)-tab\.txt$/.exec(basename(path))?.[1];
    const html = name === undefined ? undefined : (known.get(`${name}.htm`) ?? known.get(`${name}.html`));
    return html === undefined ? [] : [[html, path]];
  });
}

function filesIn(folder) {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));
}

/** What both forms should say, as lines of text: nothing of where it stands in the file. */
function read(path) {
  const report = program.analyze(program.sourceFromBytes(readFileSync(path), basename(path)));
  const { statements, checks, findings } = report;
  return {
    statements: statements.map(
      ({ kind, currency, scale, columns }) =>
        `${kind} ${currency} 10^${scale} | ${columns.map(columnText).join(' | ')}`,
    ),
    lines: statements.flatMap(({ kind, lines }) => lines.map((line) => `${kind} | ${lineText(line)}`)),
    verdicts: checks.map(({ relation, verdict, formula }) => `${relation.check} ${verdict} ${plain(formula)}`),
    findings: findings.map(({ severity, message }) => `${severity} ${plain(message)}`),
  };
}

function columnText({ role, period }) {
  return `${role} ${period === undefined ? '' : `${period.months ?? 'at'} ${period.end}`}`;
}

function lineText({ caption, cells }) {
  return [plain(caption), ...cells.map((cell) => cell?.value?.toString() ?? cell?.kind ?? '')].join(' | ');
}

/** Marks of notes and blanks beside signs differ from form to form. */
function plain(text) {
  return text
    .replace(/[’‘]/g, "'")
    .replace(/\s*\(\w\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What one side has and the other has not, each as often as it occurs. */
function unlikeParts(what, left, right) {
  return [
    ...missing(left, right).map((text) => `${what} in the first alone: ${text}`),
    ...missing(right, left).map((text) => `${what} in the second alone: ${text}`),
  ];
}

function missing(from, among) {
  const counts = new Map();
  for (const text of among) counts.set(text, (counts.get(text) ?? 0) + 1);
  return from.filter((text) => {
    const count = counts.get(text) ?? 0;
    counts.set(text, count - 1);
    return count <= 0;
  });
}
