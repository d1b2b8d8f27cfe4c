import type { Suspect } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { figureText } from './figures.ts';
import { figureAt } from './places.ts';
import { printable } from './words.ts';

/** What a suspect should be, as the release would print it; `undefined` where nobody knows. */
export function suggestedTextOf(
  { suggested, suggestedText: printed, cell }: Suspect,
  report: Report,
): string | undefined {
  if (printed !== undefined) return printable(printed).replaceAll('\\', '');
  const { scale = 0, places = 0, unit = 'currency' } = figureAt(report, cell) ?? {};
  return suggested && figureText(suggested, { scale, places, unit });
}
