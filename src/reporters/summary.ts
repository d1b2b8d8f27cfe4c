import type { CheckResult, Verdict } from '../model/relation.ts';
import type { Report } from '../model/report.ts';
import type { Paint } from './paint.ts';
import { counted, printable } from './words.ts';

/** Whether it adds up, in one line. */
export function verdictLine({ source, findings, accepted = [], summary }: Report, paint: Paint): string {
  const name = printable(source.name) === '-' ? 'standard input' : printable(source.name);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const notes = findings.length - errors - warnings;
  const counts = [
    ...(errors > 0 ? [paint.bad(counted(errors, 'error'))] : []),
    ...(warnings > 0 ? [paint.doubtful(counted(warnings, 'warning'))] : []),
    ...(notes > 0 ? [paint.hint(counted(notes, 'note'))] : []),
  ].join(', ');
  if (errors > 0) {
    const others = accepted.length > 0 ? `, ${accepted.length} accepted` : '';
    return `${paint.strong(`${name} does not add up:`)} ${counts}${others}.`;
  }
  const tested = testedOf(summary.verdicts) + testedOf(summary.claims);
  if (tested === 0) return `${paint.strong(name)}: nothing in it could be tested.`;
  const but = accepted.length > 0 ? ` but for ${counted(accepted.length, 'accepted finding')}` : '';
  return `${paint.strong(paint.good(`${name} adds up${but}`))}${counts === '' ? '.' : `: ${counts}.`}`;
}

/**
 * What was tested, what was not, and how much of the release that covers:
 * `118 of 120 figures tested in 61 checks: 59 agree, 2 within rounding (1 more is left open); 46 claims: 30 agree, 16 not tested.`
 * Then how many of them prior releases print, too.
 */
export function coverageLine(report: Report): string {
  const { figures, tested, verdicts, claims } = report.summary;
  const checks = testedOf(verdicts);
  const inTables =
    figures === 0
      ? 'no figures in tables'
      : `${tested} of ${counted(figures, 'figure')} tested in ${counted(checks, 'check')}`;
  const open = openChecks(report).length;
  const more = open === 0 ? '' : ` (${open} more ${open === 1 ? 'is' : 'are'} left open)`;
  const told = checks === 0 ? more : `: ${outcomes({ ...verdicts, 'not-tested': 0 })}${more}`;
  const total = testedOf(claims) + claims['not-tested'];
  const inProse = total === 0 ? '' : `; ${counted(total, 'claim')}: ${outcomes(claims)}`;
  return [`${inTables}${told}${inProse}.`, ...priorSentences(report)].join(' ');
}

/** `71 figures are those of first-quarter.txt, 2 are not.` */
export function priorSentences({ priors = [] }: Report): readonly string[] {
  return priors.map(({ name, figures }) => {
    const agreeing = figures.filter(({ agrees }) => agrees).length;
    const differing = figures.length - agreeing;
    const others = differing === 0 ? '' : `, ${differing} ${differing === 1 ? 'is' : 'are'} not`;
    return `${counted(agreeing, 'figure')} ${agreeing === 1 ? 'is that' : 'are those'} of ${printable(name)}${others}.`;
  });
}

/** Relations that were found and not judged; quantities that no line prints are none of them. */
export function openChecks({ checks }: Report): readonly CheckResult[] {
  return checks.filter(({ verdict, relation }) => verdict === 'not-tested' && relation.subject !== undefined);
}

function testedOf(verdicts: Readonly<Record<Verdict, number>>): number {
  return verdicts.agrees + verdicts['agrees-within-rounding'] + verdicts.disagrees;
}

function outcomes(verdicts: Readonly<Record<Verdict, number>>): string {
  const parts: readonly (readonly [number, string])[] = [
    [verdicts.agrees, verdicts.agrees === 1 ? 'agrees' : 'agree'],
    [verdicts['agrees-within-rounding'], 'within rounding'],
    [verdicts.disagrees, verdicts.disagrees === 1 ? 'disagrees' : 'disagree'],
    [verdicts['not-tested'], 'not tested'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ');
}
