import { parseInteger } from '../../numeric/units.ts';
import type { Host } from '../host.ts';

/**
 * The date of what is accepted now: as given, or that of the build (https://reproducible-builds.org/specs/source-date-epoch),
 * or empty for people to fill in. There is no clock, so that the same files give the same files.
 */
export function dateOf(given: string | undefined, env: Host['env']): string {
  if (given !== undefined) return given;
  const seconds = env['SOURCE_DATE_EPOCH'] ?? '';
  if (!/^\d{1,11}$/.test(seconds)) return '';
  return new Date((parseInteger(seconds) ?? 0) * 1000).toISOString().slice(0, 10);
}
