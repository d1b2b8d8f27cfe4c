const VERDICTS = ['agrees', 'agrees-within-rounding', 'disagrees', 'not-tested'];

/** A line for each form. */
export function formTable(results) {
  const head = [
    'form',
    'files',
    'MB',
    'statements',
    'figures',
    'tested',
    'totals',
    'footed',
    'tested',
    'ruled',
    'footed',
    'tested',
    ...VERDICTS,
    'errors',
    'warnings',
    'MB/s first',
    'MB/s warm',
    'slowest ms',
  ];
  const forms = [...new Set(results.map(({ form }) => form))];
  const rows = [...forms.map((form) => [form, results.filter((result) => result.form === form)]), ['all', results]];
  return draw([head, ...rows.map(([form, files]) => [form, ...formCells(files)])]);
}

/** Statements by kind. */
export function kindTable(results) {
  const kinds = [...new Set(results.flatMap((result) => Object.keys(result.kinds)))].sort();
  const forms = [...new Set(results.map(({ form }) => form))];
  const rows = forms.map((form) => {
    const files = results.filter((result) => result.form === form);
    return [form, ...kinds.map((kind) => String(sum(files, (file) => file.kinds[kind] ?? 0)))];
  });
  return draw([['statements', ...kinds], ...rows]);
}

/** A line for each file. */
export function fileTable(results) {
  const head = [
    'file',
    'kB',
    'statements',
    'figures',
    'tested',
    'totals',
    'footed',
    'ruled',
    'footed',
    'errors',
    'warnings',
    'first ms',
    'warm ms',
  ];
  return draw([
    head,
    ...results.map((file) => [
      `${file.form}/${file.name}`,
      (file.length / 1e3).toFixed(0),
      Object.entries(file.kinds)
        .map(([kind, count]) => `${count} ${kind}`)
        .join(', '),
      String(file.figures),
      percent(file.tested, file.figures),
      String(file.totals[0]),
      percent(file.totals[1], file.totals[0]),
      String(file.ruled[0]),
      percent(file.ruled[1], file.ruled[0]),
      String(severe(file, 'error')),
      String(severe(file, 'warning')),
      file.first.toFixed(1),
      file.warm.toFixed(1),
    ]),
  ]);
}

/** Every finding of severity error, where it is and what it says. */
export function findingList(results) {
  const errors = results.flatMap(({ form, name, findings }) =>
    findings
      .filter(({ severity }) => severity === 'error')
      .map(({ check, message, line, column }) => `${form}/${name}:${line}:${column} ${check}: ${message}`),
  );
  return [`${errors.length} error findings`, ...errors].join('\n');
}

function formCells(files) {
  const length = sum(files, (file) => file.length);
  const [totals, totalResults, totalsTested] = [0, 1, 2].map((index) => sum(files, (file) => file.totals[index]));
  const [ruled, ruledResults, ruledTested] = [0, 1, 2].map((index) => sum(files, (file) => file.ruled[index]));
  const figures = sum(files, (file) => file.figures);
  return [
    String(files.length),
    (length / 1e6).toFixed(2),
    String(sum(files, ({ kinds }) => Object.values(kinds).reduce((total, count) => total + count, 0))),
    String(figures),
    percent(
      sum(files, (file) => file.tested),
      figures,
    ),
    String(totals),
    percent(totalResults, totals),
    percent(totalsTested, totals),
    String(ruled),
    percent(ruledResults, ruled),
    percent(ruledTested, ruled),
    ...VERDICTS.map((verdict) => String(sum(files, ({ verdicts }) => verdicts[verdict] ?? 0))),
    String(sum(files, (file) => severe(file, 'error'))),
    String(sum(files, (file) => severe(file, 'warning'))),
    speed(
      length,
      sum(files, (file) => file.first),
    ),
    speed(
      length,
      sum(files, (file) => file.warm),
    ),
    Math.max(...files.map((file) => file.first)).toFixed(0),
  ];
}

function severe({ findings }, wanted) {
  return findings.filter(({ severity }) => severity === wanted).length;
}

function sum(files, countOf) {
  return files.reduce((total, file) => total + countOf(file), 0);
}

function percent(part, whole) {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}%`;
}

function speed(length, milliseconds) {
  return milliseconds === 0 ? '-' : (length / milliseconds / 1e3).toFixed(1);
}

function draw(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join(' | ')} |`;
  const [head, ...body] = rows;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body.map(line)].join('\n');
}
