import type { BinaryReporter } from '../reporter.ts';
import { tickMarks } from '../tick-marks.ts';
import { checksSheet } from './checks-sheet.ts';
import { claimsSheet } from './claims-sheet.ts';
import { findingsSheet } from './findings-sheet.ts';
import { withFixedTime } from './fixed-time.ts';
import { placesOnSheets } from './places-on-sheets.ts';
import { printSetup } from './print-setup.ts';
import { statementSheet } from './statement-sheet.ts';
import { summarySheet } from './summary-sheet.ts';
import type { WorkPaper } from './work-paper.ts';

/** A work paper: a sheet for every statement with live formulas, the checks, the findings and the claims. */
export const xlsxReport: BinaryReporter = async (report) => {
  const paper: WorkPaper = { report, marks: tickMarks(report), sheets: placesOnSheets(report) };
  const statements = report.statements.flatMap((_, index) => statementSheet(index, paper) ?? []);
  const sheets = [summarySheet(paper), findingsSheet(paper), ...statements, checksSheet(paper), claimsSheet(paper)];
  // Loaded here: no other form of a report needs it.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  return withFixedTime(
    await writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 10, features: [printSetup] }).toBuffer(),
  );
};
