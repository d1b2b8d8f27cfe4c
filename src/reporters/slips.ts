import type { Edit } from '../model/finding.ts';

/** The slip that would explain a wrong figure, in words. */
export const SLIPS: Readonly<Record<Edit, string>> = {
  digit: 'one digit is wrong',
  transposition: 'two digits are interchanged',
  'omitted-digit': 'a digit is missing',
  'extra-digit': 'a digit too many',
  sign: 'its sign is wrong',
  scale: 'stated in another unit',
  'stale-period': 'the figure of another period',
  swapped: 'two figures are interchanged',
  'missing-line': 'a line is missing',
  'doubled-line': 'a line is there twice',
  'misplaced-line': 'a line stands in the wrong place',
  'other-figure': "another line's figure",
  'shifted-column': 'moved by a column',
  'unit-word': 'the unit is wrong',
  'direction-word': 'the direction is wrong',
  unknown: '',
};
