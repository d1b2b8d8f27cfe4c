/** One release: how long it takes the first time and once warm, in milliseconds, and what is found in it. */
export function measure(program, bytes, name) {
  const started = performance.now();
  const source = program.sourceFromBytes(bytes, name);
  const report = program.analyze(source);
  const first = performance.now() - started;
  const again = performance.now();
  program.analyze(program.sourceFromBytes(bytes, name));
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

/** Of the lines that are totals by their caption, and of those under a rule: how many, how many the result of a tested relation, how many in one. */
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
