import type { Sheet } from 'write-excel-file/node';
import type { Report } from '../../model/report.ts';
import type { TickMarks } from '../tick-marks.ts';
import type { SheetPlaces } from './places-on-sheets.ts';

/** What every sheet is made from. */
export interface WorkPaper {
  readonly report: Report;
  readonly marks: TickMarks;
  readonly sheets: readonly SheetPlaces[];
}

/** One sheet, as the library takes it. */
export type WorkSheet = Sheet<Buffer>;

export const CHECKS_SHEET = 'Checks';
export const FINDINGS_SHEET = 'Findings';
export const CLAIMS_SHEET = 'Claims';
