import type { Finding, Severity } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { paintWith } from './paint.ts';
import { plainWords } from './plain-words.ts';
import type { Reporter } from './reporter.ts';
import { coverageLine, verdictLine } from './summary.ts';

/** Commands of GitHub Actions, one for each finding: they appear beside the line in a pull request. */
export const github: Reporter = (report) => {
  const told = report.findings.map((finding) => annotation(finding, report));
  const plain = paintWith(false);
  const closing = [verdictLine(report, plain), coverageLine(report)].map(inLog);
  return `${[...told, ...closing].join('\n')}\n`;
};

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

function annotation({ check, severity, message, span }: Finding, { source }: Report): string {
  const [start, end] = [source.lines.at(span.start), source.lines.at(span.end)];
  const properties = [
    ...(source.name === '-' ? [] : [`file=${property(source.name)}`]),
    `line=${start.line}`,
    `endLine=${end.line}`,
    // GitHub knows columns only within one line.
    ...(end.line === start.line ? [`col=${start.column}`, `endColumn=${end.column}`] : []),
    `title=${property(`fusion-fin: ${check}`)}`,
  ];
  return `::${COMMANDS[severity]} ${properties.join(',')}::${data(message)}`;
}

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
