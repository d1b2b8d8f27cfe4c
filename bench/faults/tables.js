/** Outcomes by kind of fault, as a Markdown table. */
export function kindTable(totals) {
  const rows = [...totals].map(([kind, count]) => [kind, ...columnsOf(count)]);
  return table(
    [
      'kind',
      'faults',
      'detectable',
      'detected',
      'culprit first',
      'first or alike',
      'in first three',
      'value right of first',
    ],
    rows,
  );
}

/** What was tested of each file as it is, and how its faults fared. */
export function fileTable(files) {
  const rows = files.map(({ name, counts, figures, testedFigures, totals, testedTotals, errors, milliseconds }) => [
    name,
    `${share(testedFigures, figures)} of ${figures}`,
    `${share(testedTotals, totals)} of ${totals}`,
    String(errors.length),
    share(counts.detected, counts.detectable),
    share(counts.first, counts.detected),
    share(counts.alike, counts.detected),
    milliseconds.toFixed(1),
  ]);
  return table(
    ['file', 'figures tested', 'totals tested', 'errors when clean', 'detected', 'first', 'first or alike', 'ms each'],
    rows,
  );
}

function columnsOf({ faults, detectable, detected, first, alike, three, right }) {
  return [
    String(faults),
    String(detectable),
    share(detected, detectable),
    share(first, detected),
    share(alike, detected),
    share(three, detected),
    share(right, first),
  ];
}

function share(part, whole) {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}

function table(heads, rows) {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column].length)));
  const line = (cells) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(heads), rule, ...rows.map(line)].join('\n');
}
