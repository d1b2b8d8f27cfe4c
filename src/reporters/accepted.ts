import type { AcceptedFinding } from '../model/finding.ts';
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
      const words = [printable(finding.message), whyOf(finding)].flatMap((text) => wrap(text, width - 2, 2));
      return [head, ...words.map((line) => `  ${line}`), ''].join('\n');
    })
    .join('\n');
};

/** `accepted by J. Doe, 2026-03-31: agrees with the filed statements`. */
function whyOf({ acceptance: { reason, owner, date } }: AcceptedFinding): string {
  const by = [owner === '' ? '' : `by ${printable(owner)}`, printable(date)].filter((part) => part !== '').join(', ');
  return `accepted${by === '' ? '' : ` ${by}`}: ${printable(reason) === '' ? 'no reason given' : printable(reason)}`;
}
