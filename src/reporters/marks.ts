import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Mark } from './excerpt.ts';
import { suggestedTextOf } from './suspect-words.ts';

/**
 * The figure that the finding is about, and the one that is wrong where that is another: where that is certain, and where a
 * slip of the pen explains one suspect and none of the others.
 */
export function marksOf({ span, suspects }: Finding, report: Report): readonly Mark[] {
  const [first] = suspects;
  if (first === undefined) return [{ span, sign: '^', label: '' }];
  const suggested = suggestedTextOf(first, report);
  const label =
    suggested === undefined ? '' : `${first.certainty === 'certain' ? 'should be' : 'perhaps'} ${suggested}`;
  if (first.span.start === span.start) return [{ span, sign: '^', label }];
  if (first.certainty === 'certain')
    return [
      { span, sign: '^', label: '' },
      { span: first.span, sign: '-', label },
    ];
  const isAlone = first.edit !== 'unknown' && suspects.slice(1).every(({ edit }) => edit === 'unknown');
  if (!isAlone || suggested === undefined) return [{ span, sign: '^', label: '' }];
  return [
    { span, sign: '^', label: '' },
    { span: first.span, sign: '-', label },
  ];
}
