import type { Finding, Severity } from '../model/finding.ts';

/** From the worst to the least. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** Orders findings, the worst first. */
export function bySeverity(one: Finding, other: Finding): number {
  return SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity);
}

export function isAtLeast(severity: Severity, least: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}
