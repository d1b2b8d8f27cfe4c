import type { Standing } from '../tick-marks.ts';

/** One letter each: a page holds thousands of figures. A figure that agrees has none. */
export const CLASS_OF: Readonly<Record<Standing, string>> = {
  wrong: 'w',
  suspect: 's',
  fails: 'x',
  rounding: 'r',
  agrees: '',
  part: 'p',
  'not-tested': 'n',
};

/** ` class=w`, or nothing. */
export function classAttribute(standing: Standing): string {
  return CLASS_OF[standing] === '' ? '' : ` class=${CLASS_OF[standing]}`;
}
