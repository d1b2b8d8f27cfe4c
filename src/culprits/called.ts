import type { Entry } from './entry.ts';

/** The caption of a figure, or other words for it where it has none. */
export function calledOr(otherwise: string, entry: Pick<Entry, 'caption'> | undefined): string {
  return entry === undefined || entry.caption === '' ? otherwise : entry.caption;
}
