import type { Finding } from '../model/finding.ts';
import type { CheckName } from '../model/relation.ts';
import type { Report } from '../model/report.ts';
import { comparisonIn, comparisonLines, comparisonOf } from './comparison.ts';
import { excerpt } from './excerpt.ts';
import { marksOf } from './marks.ts';
import { paintSeverity, paintWith, type Screen } from './paint.ts';
import { lineAndColumn, pathTo, spotPrintedAt } from './places.ts';
import type { Reporter } from './reporter.ts';
import { coverageLine, verdictLine } from './summary.ts';
import { sentenceOf } from './suspect-words.ts';
import { padEnd, printable, wrap } from './words.ts';

/** What `check` prints: every finding with its place, its figures and its suspects, then one line on what was tested. */
export const findings: Reporter = (report, options) => {
  const told = findingsAlone(report, options);
  const closing = [verdictLine(report, paintWith(options.color)), ...wrap(coverageLine(report), options.width)];
  return `${told === '' ? '' : `${told}\n`}${closing.join('\n')}\n`;
};

/** Every finding, and not a word where there is none. */
export const findingsAlone: Reporter = (report, { color, width }) => {
  const paint = paintWith(color);
  const told = report.findings.map((finding) => tell(finding, report, { paint, width }).join('\n'));
  return told.length === 0 ? '' : `${told.join('\n\n')}\n`;
};

/** Blanks before everything that belongs to a finding. */
const INDENT = '  ';
/** Results that fail for the same reason are named up to this many. */
const HANDFUL = 5;

function tell(finding: Finding, report: Report, screen: Screen): readonly string[] {
  const { check, severity, message, span } = finding;
  const { paint, width } = screen;
  const place = paint.strong(pathTo(report, span));
  return [
    `${place} ${paintSeverity(paint, severity)(severity)} ${paint.strong(check)}`,
    ...wrap(printable(message), width - INDENT.length).map((line) => `${INDENT}${line}`),
    '',
    ...excerpt(report, marksOf(finding, report), screen),
    ...tellFigures(finding, report, screen),
    ...tellSuspects(finding, report, screen),
    ...tellOthers(finding, report, screen),
  ];
}

function tellFigures(finding: Finding, report: Report, { paint, width }: Screen): readonly string[] {
  const comparison = comparisonIn(finding, report);
  if (comparison === undefined) return [];
  const lines = comparisonLines(comparison).map(([name, figure]) => `${INDENT}${padEnd(name, 12)}${figure.trimEnd()}`);
  const formula = comparison.formula === undefined ? [] : wrap(comparison.formula, width - INDENT.length, 2);
  if (lines.length + formula.length === 0) return [];
  return ['', ...lines, ...formula.map((line) => `${INDENT}${paint.quiet(line)}`)];
}

function tellSuspects({ span, suspects }: Finding, report: Report, { paint, width }: Screen): readonly string[] {
  if (suspects.length === 0) return [];
  const told = spotPrintedAt(report, span);
  const places = suspects.map((suspect) => lineAndColumn(report, suspect.span));
  const placeWidth = Math.max(...places.map((place) => place.length));
  const lines = suspects.flatMap((suspect, index) => {
    const head = `${INDENT}${padEnd(suspect.certainty, 8)}  ${padEnd(places[index] ?? '', placeWidth)}  `;
    const [first = '', ...more] = wrap(sentenceOf(suspect, report, told), width - head.length - INDENT.length);
    return [`${head}${first}`, ...more.map((line) => `${' '.repeat(head.length)}${line}`)];
  });
  return [
    '',
    `${INDENT}${paint.strong(suspects.length === 1 ? 'suspect' : 'suspects')}`,
    ...lines.map((line) => `${INDENT}${line}`),
  ];
}

function checkOf(id: string, { checks }: Report): CheckName | undefined {
  return checks.find((result) => result.id === id)?.relation.check;
}

/** The other results that fail for the same reason; the check of each where it is another one. */
function tellOthers(
  { check, span: about, results }: Finding,
  report: Report,
  { paint, width }: Screen,
): readonly string[] {
  const others = results.slice(1);
  if (others.length === 0) return [];
  const told = spotPrintedAt(report, about);
  const lines = others.slice(0, HANDFUL).flatMap((id) => {
    const comparison = comparisonOf(report, id, told);
    if (comparison === undefined) return [];
    const { name, span, reported, computed, difference } = comparison;
    const place = span === undefined ? '' : `${lineAndColumn(report, span)}  `;
    const figures = [
      reported === '' ? '' : `${reported} reported`,
      computed === undefined ? '' : `${computed} computed`,
      difference === undefined ? '' : `difference ${difference}`,
    ];
    const by = checkOf(id, report) ?? check;
    return wrap(
      `${place}${name}${by === check ? '' : ` (${by})`}: ${figures.filter((part) => part !== '').join(', ')}`,
      width - 2 * INDENT.length,
      place.length,
    );
  });
  const left = others.length - HANDFUL;
  return [
    '',
    `${INDENT}${paint.strong('fails for the same reason')}`,
    ...lines.map((line) => `${INDENT}${INDENT}${line}`),
    ...(left > 0 ? [`${INDENT}${INDENT}and ${left} more`] : []),
  ];
}
