import { acceptanceWords } from './acceptance.ts';
import { pathTo } from './places.ts';
import { paintWith } from './paint.ts';
import type { Reporter } from './reporter.ts';
import { printable, wrap } from './words.ts';

/** The findings that people let stand, each with its reason; nothing where there are none. */
export const acceptedFindings: Reporter = (report, { color, width }) => {
  const paint = paintWith(color);
  return (report.accepted ?? [])
    .map((finding) => {
      const head = `${paint.strong(pathTo(report, finding.span))} ${paint.hint('accepted')} ${paint.strong(finding.check)}`;
      const words = [printable(finding.message), acceptanceWords(finding.acceptance)].flatMap((text) =>
        wrap(text, width - 2, 2),
      );
      return [head, ...words.map((line) => `  ${line}`), ''].join('\n');
    })
    .join('\n');
};
