import type { StatementJson } from '../contract/contract.ts';
import { readingJson } from '../contract/reading-json.ts';
import { reportJson } from '../contract/report-json.ts';
import type { Reading } from '../model/report.ts';
import { figuresOfReading, figuresOfReport } from './figure-records.ts';
import { jsonText } from './json-text.ts';
import type { Reporter } from './reporter.ts';

/**
 * The report as JSON objects, one on a line, each with its `record`: `source`, `statement`, `figure`, `check`, `claim`,
 * `finding`, `accepted`, `prior`, `note`, `summary`. Figures stand alone, with all that belongs to them; the others are those of `--json`.
 */
export const ndjson: Reporter = (report) => {
  const { schemaVersion, tool, source, statements, checks, claims, findings, notes, summary, ...rest } =
    reportJson(report);
  return lines([
    { record: 'source', schemaVersion, tool, ...source },
    ...statements.map(statementRecord),
    ...figuresOfReport(report).map((figure) => ({ record: 'figure', ...figure })),
    ...checks.map((check) => ({ record: 'check', ...check })),
    ...claims.map((claim) => ({ record: 'claim', ...claim })),
    ...findings.map((finding) => ({ record: 'finding', ...finding })),
    ...(rest.accepted ?? []).map((finding) => ({ record: 'accepted', ...finding })),
    ...(rest.priors ?? []).map((prior) => ({ record: 'prior', ...prior })),
    ...notes.map((note) => ({ record: 'note', ...note })),
    { record: 'summary', ...summary },
  ]);
};

/** The same of a release that nobody has judged. */
export const readingAsNdjson: Reporter<Reading> = (reading) => {
  const { schemaVersion, tool, source, statements, claims, notes } = readingJson(reading);
  return lines([
    { record: 'source', schemaVersion, tool, ...source },
    ...statements.map(statementRecord),
    ...figuresOfReading(reading).map((figure) => ({ record: 'figure', ...figure })),
    ...claims.map((claim) => ({ record: 'claim', ...claim })),
    ...notes.map((note) => ({ record: 'note', ...note })),
  ]);
};

/** A statement without its figures, which have lines of their own. */
function statementRecord({ id, kind, title, currency, scale, location, columns }: StatementJson): object {
  return { record: 'statement', id, kind, title, currency, scale, location, columns };
}

function lines(records: readonly object[]): string {
  return records.map((record) => `${jsonText(record)}\n`).join('');
}
