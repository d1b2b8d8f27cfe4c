/** Every printed figure of the statements that has digits, in the order of the document. */
export function figureCells(report) {
  return report.statements.flatMap(({ lines, columns }, statement) =>
    lines.flatMap(({ cells }, line) =>
      cells.flatMap((cell, column) =>
        cell?.kind === 'amount' && columns[column]?.role !== 'note' ? [{ ref: { statement, line, column }, cell }] : [],
      ),
    ),
  );
}

export function cellAt(report, { statement, line, column }) {
  return report.statements[statement]?.lines[line]?.cells[column];
}

export function sameCell(one, other) {
  return one?.statement === other?.statement && one?.line === other?.line && one?.column === other?.column;
}

export function keyOf({ statement, line, column }) {
  return `${statement}/${line}/${column}`;
}

/** A reading in which some cells say something else: what a relation is evaluated on. */
export function withValues(report, changes) {
  const statements = [...report.statements];
  for (const { ref, value } of changes) {
    const statement = statements[ref.statement];
    const lines = [...statement.lines];
    const cells = [...lines[ref.line].cells];
    cells[ref.column] = { ...cells[ref.column], kind: 'amount', value };
    lines[ref.line] = { ...lines[ref.line], cells };
    statements[ref.statement] = { ...statement, lines };
  }
  return { ...report, statements };
}

/** The checks that hold, by the cells that take part in them. */
export function holdingChecks(report) {
  const byCell = new Map();
  for (const check of report.checks) {
    if (check.verdict !== 'agrees' && check.verdict !== 'agrees-within-rounding') continue;
    const cells = [check.relation.subject, ...check.relation.terms.map(({ cell }) => cell)].filter(Boolean);
    for (const key of new Set(cells.map(keyOf))) byCell.set(key, [...(byCell.get(key) ?? []), check]);
  }
  return byCell;
}
