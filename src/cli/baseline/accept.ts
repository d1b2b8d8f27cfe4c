import type { AcceptedFinding, Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import type { Accepted, Baseline } from './baseline.ts';
import { fingerprintOf } from './fingerprint.ts';

/** The report with the findings that a baseline accepts set apart from the others. */
export function accept(report: Report, baseline: Baseline): Report {
  const known = new Map(baseline.map((entry) => [entry.fingerprint, entry]));
  const open: Finding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const finding of report.findings) {
    const fingerprint = fingerprintOf(finding, report);
    const entry = known.get(fingerprint);
    if (entry === undefined) open.push(finding);
    else {
      const { reason, owner, date } = entry;
      accepted.push({ ...finding, fingerprint, acceptance: { reason, owner, date } });
    }
  }
  return { ...report, findings: open, accepted };
}

/** What a baseline accepts of this release and nothing in it answers to. */
export function unusedIn(baseline: Baseline, { accepted = [], source }: Report): Baseline {
  const used = new Set(accepted.map(({ fingerprint }) => fingerprint));
  const release = releaseName(source.name);
  return baseline.filter((entry) => entry.release === release && !used.has(entry.fingerprint));
}

/**
 * A baseline that accepts everything found in this release, with the reasons that were given before. What is no longer
 * found is left out; what `isKept` holds for stays, as do other releases.
 */
export function updated(
  baseline: Baseline,
  report: Report,
  { date, isKept }: { readonly date: string; readonly isKept: (entry: Accepted) => boolean },
): Baseline {
  const known = new Map(baseline.map((entry) => [entry.fingerprint, entry]));
  const release = releaseName(report.source.name);
  const found = new Map(report.findings.map((finding) => [fingerprintOf(finding, report), finding]));
  const now = [...found].map(([fingerprint, { check, message }]): Accepted => {
    const { reason = '', owner = '', date: then = date } = known.get(fingerprint) ?? {};
    return { fingerprint, release, check, message, reason, owner, date: then };
  });
  const others = baseline.filter(
    (entry) => !found.has(entry.fingerprint) && (entry.release !== release || isKept(entry)),
  );
  return [...others, ...now].sort((one, other) => compare(orderOf(one), orderOf(other)));
}

/** A name without its folder, on any system. */
function releaseName(path: string): string {
  return /[^/\\]*$/.exec(path)?.[0] ?? path;
}

function orderOf({ release, fingerprint }: Accepted): string {
  return `${release}\u0000${fingerprint}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
