import { readingJson } from '../contract/reading-json.ts';
import { reportJson } from '../contract/report-json.ts';
import type { Reading } from '../model/report.ts';
import type { Reporter } from './reporter.ts';

/** What `check --json` prints. */
export const json: Reporter = (report) => `${JSON.stringify(reportJson(report), undefined, 2)}\n`;

/** What `parse --json` prints. */
export const readingAsJson: Reporter<Reading> = (reading) => `${JSON.stringify(readingJson(reading), undefined, 2)}\n`;
