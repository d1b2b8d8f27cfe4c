import { createHash } from 'node:crypto';
import type { Finding } from '../../model/finding.ts';
import type { Term } from '../../model/relation.ts';
import type { Reading, Report } from '../../model/report.ts';
import type { CellRef } from '../../model/statement.ts';
import { captionKey } from '../../statements/caption-key.ts';

/**
 * What tells a finding from every other, wherever it stands in the file: the check, and of the figures that it holds against
 * each other the kind of statement, the captions, the periods and the printed figures. Once one of these is edited, people
 * have to look again.
 */
export function fingerprintOf(finding: Finding, report: Report): string {
  const parts = [finding.check, ...aboutOf(finding, report)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, DIGITS);
}

/** 64 bits. */
const DIGITS = 16;

function aboutOf({ results, message, suspects }: Finding, report: Report): readonly unknown[] {
  const [main] = results;
  const check = report.checks.find(({ id }) => id === main);
  if (check !== undefined) {
    const { operation, subject, terms, names } = check.relation;
    return [
      operation,
      names ?? '',
      subject === undefined ? '' : cellWords(subject, report),
      ...termWords(terms, report),
    ];
  }
  const claim = report.claimResults.find(({ id }) => id === main);
  if (claim !== undefined) return [captionKey(claim.claim.text), ...termWords(claim.terms, report)];
  // What another release prints is told with its path, which is nothing of the figures.
  const suspected = suspects.flatMap(({ cell, suggestedText }) =>
    cell === undefined ? [] : [[...cellWords(cell, report), suggestedText ?? '']],
  );
  return suspected.length > 0 ? suspected : [message];
}

function termWords(terms: readonly Term[], reading: Reading): readonly unknown[] {
  return terms.map(({ cell, weight, role }) => [weight, role ?? '', cellWords(cell, reading)]);
}

function cellWords({ statement, line, column }: CellRef, { statements }: Reading): readonly string[] {
  const { kind, lines, columns } = statements[statement] ?? { kind: 'other', lines: [], columns: [] };
  const { period, heading = '' } = columns[column] ?? {};
  const when =
    period === undefined ? captionKey(heading) : `${period.kind === 'duration' ? period.months : 0}/${period.end}`;
  const printed = lines[line]?.cells[column]?.raw ?? '';
  return [kind, captionKey(lines[line]?.caption ?? ''), when, printed.replace(/\s+/g, '')];
}
