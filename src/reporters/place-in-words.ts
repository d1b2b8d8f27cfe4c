import type { Claim } from '../model/claim.ts';
import type { Reading } from '../model/report.ts';
import { slice, type SourceSpan } from '../source/source.ts';
import { withoutMarkup } from '../source/without-markup.ts';

/** Where a figure or a word stands in the words of a claim. */
export interface PlaceInWords {
  readonly from: number;
  readonly to: number;
}

/**
 * The words are as they read, the source is as it is written (`$16.2&nbsp;million`). Where they hold the same twice, that
 * one is meant which stands as far from their beginning as in the source; `undefined` where they do not hold it.
 */
export function placeInWords(place: SourceSpan, { text, span }: Claim, { source }: Reading): PlaceInWords | undefined {
  const printed = withoutMarkup(slice(source, place)).trim();
  if (printed === '') return undefined;
  const words = text.replace(/\s/g, ' ');
  const expected = withoutMarkup(source.text.slice(span.start, place.start)).length;
  let best: number | undefined;
  for (let at = words.indexOf(printed); at >= 0; at = words.indexOf(printed, at + 1)) {
    if (best === undefined || Math.abs(at - expected) < Math.abs(best - expected)) best = at;
  }
  return best === undefined ? undefined : { from: best, to: best + printed.length };
}
