import { isAtLeast } from '../culprits/severity.ts';
import type { Report } from '../model/report.ts';
import { Decimal } from '../numeric/decimal.ts';
import type { CheckOptions } from './options.ts';

/** Why the release fails. */
export type Failure = { readonly kind: 'findings' } | { readonly kind: 'coverage'; readonly reason: string };

/** What makes the exit code 1, by what the user asked to fail for. */
export function failureOf(
  report: Report,
  { failOn = 'error', exitZero, minCoverage }: CheckOptions,
): Failure | undefined {
  if (exitZero === true) return undefined;
  const reason = minCoverage === undefined ? undefined : shortfall(report, minCoverage);
  if (reason !== undefined) return { kind: 'coverage', reason };
  return report.findings.some(({ severity }) => isAtLeast(severity, failOn)) ? { kind: 'findings' } : undefined;
}

/** Where fewer figures are tested than asked for; of no figures at all, none is. */
function shortfall({ summary: { figures, tested } }: Report, percent: string): string | undefined {
  const least = new Decimal(percent);
  if (figures === 0 ? least.isZero() : least.times(figures).lte(tested * 100)) return undefined;
  if (figures === 0) return `no table holds a figure, so that none is tested; --min-coverage asks for ${percent} %`;
  const share = new Decimal(tested).times(100).div(figures).toDecimalPlaces(1, Decimal.ROUND_DOWN).toFixed();
  return `${tested} of ${figures} figures are tested, ${share} %, and --min-coverage asks for ${percent} %; --list-untested names the others`;
}
