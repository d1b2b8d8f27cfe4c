import type { Reading, Report } from '../model/report.ts';

export interface ReporterOptions {
  /** Whether colours help the reader; they never carry meaning alone. */
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** A document's report as text, ready to print. Pure: no printing, no clock. */
export type Reporter<Subject extends Reading = Report> = (subject: Subject, options: ReporterOptions) => string;

/** A document's report as the bytes of a file. Pure: no clock, the same bytes for the same report. */
export type BinaryReporter = (report: Report) => Promise<Uint8Array>;
