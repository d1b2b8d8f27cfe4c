import type { Finding, Severity } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { paintWith } from './paint.ts';
import { plainWords } from './plain-words.ts';
import type { Reporter } from './reporter.ts';
import { coverageLine, verdictLine } from './summary.ts';
import { adviceOf } from './suspect-words.ts';

/** Commands of GitHub Actions, one for each finding: they appear beside the line in a pull request. */
export const github: Reporter = (report) => {
  const told = report.findings.map((finding) => annotation(finding, report));
  const plain = paintWith(false);
  const closing = [verdictLine(report, plain), coverageLine(report)].map(inLog);
  return `${[...told, ...closing].join('\n')}\n`;
};

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

function annotation(finding: Finding, report: Report): string {
  const { check, severity, message, span } = finding;
  const { source } = report;
  const [start, end] = [source.lines.at(span.start), source.lines.at(span.end)];
  const properties = [
    ...(source.name === '-' ? [] : [`file=${property(source.name)}`]),
    `line=${start.line}`,
    `endLine=${end.line}`,
    // GitHub knows columns only within one line.
    ...(end.line === start.line ? [`col=${start.column}`, `endColumn=${end.column}`] : []),
    `title=${property(`fusion-fin: ${check}`)}`,
  ];
  const lines = [message, ...adviceOf(finding, report).slice(0, HANDFUL)];
  return `::${COMMANDS[severity]} ${properties.join(',')}::${lines.map(data).join('%0A')}`;
}

/** So many suspects have room beside a line. */
const HANDFUL = 3;

/** https://github.com/actions/toolkit, packages/core/src/command.ts. */
function data(words: string): string {
  return defused(words).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(words: string): string {
  return data(words).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A line for the log: one that began with colons would be taken for a command. */
function inLog(line: string): string {
  return `fusion-fin: ${defused(line)}`;
}

/** The old way to write a command counts anywhere in a line. */
function defused(words: string): string {
  return plainWords(words).replaceAll('##[', '## [');
}
