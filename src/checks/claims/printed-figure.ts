import type { Claim } from '../../model/claim.ts';
import type { Reading } from '../../model/report.ts';
import { slice } from '../../source/source.ts';
import { withoutMarkup } from '../../source/without-markup.ts';

/** A figure as the sentence prints it; the claim's words where the source is not at hand. */
export function printedFigure({ figure, text }: Claim, { source }: Reading): string {
  return source.text === '' ? text : withoutMarkup(slice(source, figure));
}
