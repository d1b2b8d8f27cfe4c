import type { Report } from '../../model/report.ts';
import { called } from '../called.ts';
import { complain } from '../complain.ts';
import type { Host } from '../host.ts';
import type { CheckOptions } from '../options.ts';
import { accept, unusedIn, updated } from './accept.ts';
import { baselineFrom, baselineText, type Accepted, type Baseline } from './baseline.ts';
import { dateOf } from './date.ts';

/** The report without what `path` accepts; with `--update-baseline` all that is found is accepted from now on. */
export async function applyBaseline(
  report: Report,
  path: string,
  options: CheckOptions,
  host: Host,
): Promise<Report | undefined> {
  const isLeftOut = ({ check }: Accepted): boolean =>
    options.only?.includes(check) === false || options.skip?.includes(check) === true;
  const baseline = await readBaseline(path, options, host);
  if (baseline === undefined) return undefined;
  if (options.updateBaseline === true) {
    const date = dateOf(options.date, host.env);
    const next = updated(baseline, report, { date, isKept: isLeftOut });
    if (host.writeFile(path, baselineText(next)) !== 'written') {
      return complain(`${called(path)} could not be written; check its folder and its permissions`, host);
    }
    return toldOf(accept(report, next), next, path, host);
  }
  const settled = accept(report, baseline);
  for (const { message } of unusedIn(baseline, settled).filter((entry) => !isLeftOut(entry))) {
    await complain(
      `${called(path)} accepts what is no longer found; --update-baseline leaves it out: ${message}`,
      host,
    );
  }
  return toldOf(settled, baseline, path, host);
}

/** Whoever accepts a finding says why. */
async function toldOf(report: Report, baseline: Baseline, path: string, host: Host): Promise<Report> {
  const used = new Set(report.accepted?.map(({ fingerprint }) => fingerprint));
  const bare = baseline.filter(({ fingerprint, reason }) => used.has(fingerprint) && reason.trim() === '').length;
  const what = bare === 1 ? '1 finding' : `${bare} findings`;
  if (bare > 0) await complain(`${called(path)} accepts ${what} without a reason; fill in reason and owner`, host);
  return report;
}

async function readBaseline(path: string, options: CheckOptions, host: Host): Promise<Baseline | undefined> {
  const content = host.readFile(path);
  if (content.kind === 'missing' && options.updateBaseline === true) return [];
  if (content.kind !== 'bytes') return complain(`${called(path)} ${UNREADABLE[content.kind]}`, host);
  const result = baselineFrom(new TextDecoder().decode(content.bytes));
  return result.kind === 'baseline' ? result.baseline : complain(`${called(path)} ${result.problem}`, host);
}

const UNREADABLE = {
  missing: 'is missing; write it with --update-baseline',
  folder: 'is a folder; name a baseline in it',
  forbidden: 'may not be read; check its permissions',
  unreadable: 'cannot be read; check that it is a file',
};
