import { performance } from 'node:perf_hooks';

/** One release: how long it takes the first time and once warm, in milliseconds, and what is found in it. */
export async function measure(program, bytes, name) {
  const isPdf = /\.pdf$/i.test(name);
  const started = performance.now();
  const content = isPdf ? await program.textOfPdf(bytes) : undefined;
  if (content?.kind === 'refused') return { ...nothing(bytes.length), failure: `not read: it ${content.reason}` };
  const sourceOf = () => (isPdf ? program.sourceFromText(content.text, name) : program.sourceFromBytes(bytes, name));
  const options = isPdf ? { format: 'pdf' } : {};
  const source = sourceOf();
  const report = program.analyze(source, options);
  const first = performance.now() - started;
  const again = performance.now();
  program.analyze(sourceOf(), options);
  const warm = performance.now() - again;
  const { verdicts, figures, tested } = report.summary;
  const kinds = {};
  for (const { kind } of report.statements) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return {
    length: source.length,
    first,
    warm,
    kinds,
    figures,
    tested,
    ...sharesTested(report),
    verdicts,
    findings: findingsOf(report, source),
  };
}

/** The result of a file that is not read. */
export function nothing(length) {
  return {
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
  };
}

/** Of the lines that are totals by their caption, and of those under a rule: how many, how many are the result of a tested relation (footed), how many are in one at all (tested). */
function sharesTested({ statements, checks }) {
  const results = new Set();
  const operands = new Set();
  for (const { relation, verdict } of checks) {
    if (verdict === 'not-tested') continue;
    if (relation.subject !== undefined) results.add(lineKey(relation.subject));
    for (const { cell } of relation.terms) operands.add(lineKey(cell));
  }
  const totals = [0, 0, 0];
  const ruled = [0, 0, 0];
  statements.forEach(({ lines }, statement) => {
    lines.forEach(({ caption, cells, layout }, line) => {
      if (!cells.some((cell) => cell !== undefined && cell.kind === 'amount')) return;
      const key = lineKey({ statement, line });
      const counts = [1, results.has(key) ? 1 : 0, results.has(key) || operands.has(key) ? 1 : 0];
      const isTotal = /^total\b/i.test(caption);
      if (isTotal) add(totals, counts);
      if (isTotal || (layout.ruleAbove !== 'none' && lines.slice(0, line).some(hasAmount))) add(ruled, counts);
    });
  });
  return { totals, ruled };
}

function hasAmount({ cells }) {
  return cells.some((cell) => cell?.kind === 'amount');
}

function lineKey({ statement, line }) {
  return `${statement}:${line}`;
}

function add(sums, counts) {
  counts.forEach((count, index) => (sums[index] += count));
}

function findingsOf({ findings }, source) {
  return findings.map(({ severity, check, message, span }) => {
    const { line, column } = source.lines.at(span.start);
    return { severity, check, message, line, column };
  });
}
