import { readingJson } from '../contract/reading-json.ts';
import { reportJson } from '../contract/report-json.ts';
import type { Reading } from '../model/report.ts';
import { jsonText } from './json-text.ts';
import type { Reporter } from './reporter.ts';

/** What `check --json` prints. */
export const json: Reporter = (report) => `${jsonText(reportJson(report), 2)}\n`;

/** What `parse --json` prints. */
export const readingAsJson: Reporter<Reading> = (reading) => `${jsonText(readingJson(reading), 2)}\n`;
