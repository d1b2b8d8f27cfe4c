import type { Reading, Report } from '../model/report.ts';

/** A document's report as the bytes of a file. Pure: no clock, the same bytes for the same report. */
export type BinaryReporter<Subject extends Reading = Report> = (subject: Subject) => Promise<Uint8Array>;
