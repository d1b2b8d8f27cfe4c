import type { Verdict } from '../../model/relation.ts';
import type { Report } from '../../model/report.ts';
import { titleOf } from '../places.ts';
import { LEGEND } from '../tick-marks.ts';
import { counted } from '../words.ts';
import { columnName } from './places-on-sheets.ts';
import { LIVE_VERDICT } from './checks-sheet.ts';
import { COLOURS, formula, heading, label, text, type SheetRow } from './sheet-cells.ts';
import { CHECKS_SHEET, type WorkPaper, type WorkSheet } from './work-paper.ts';

const VERDICTS: readonly Verdict[] = ['agrees', 'agrees-within-rounding', 'disagrees', 'not-tested'];

/** What the paper is about, what came of it, counted live, and what its marks mean. */
export function summarySheet({ report, sheets }: WorkPaper): WorkSheet {
  const { source, summary } = report;
  const last = Math.max(2, report.checks.length + 1);
  const column = columnName(LIVE_VERDICT);
  const verdicts = VERDICTS.map((verdict): SheetRow => [
    label(verdict),
    formula(`COUNTIF(${CHECKS_SHEET}!${column}2:${column}${last},"${verdict}")`, '0', { align: 'left' }),
    count(summary.verdicts[verdict]),
    count(summary.claims[verdict]),
  ]);
  const statements = report.statements.map((statement, index): SheetRow => [
    label(sheets[index]?.name ?? ''),
    text(titleOf(statement)),
  ]);
  const legend = LEGEND.map(([mark, standing, meaning]): SheetRow => [
    label(mark, { textColor: COLOURS[standing], fontWeight: 'bold' }),
    label(meaning),
  ]);
  return {
    sheet: 'Summary',
    data: [
      [label('Work paper', { fontWeight: 'bold', fontSize: 16 })],
      [label('document'), text(source.name)],
      [label('sha256'), text(source.sha256)],
      [label('figures tested'), count(summary.tested), label('of'), count(summary.figures)],
      [label('findings'), text(findingsCounted(report))],
      [label('prepared by, date')],
      [label('reviewed by, date')],
      [],
      [heading('verdict'), heading('checks, live'), heading('checks'), heading('claims')],
      ...verdicts,
      [],
      [heading('sheet'), heading('statement')],
      ...statements,
      [],
      [heading('tick mark'), heading('meaning')],
      ...legend,
    ],
    columns: [{ width: 26 }, { width: 44 }, { width: 12 }, { width: 12 }],
    showGridLines: false,
  };
}

/** `2 errors, 1 warning; 1 accepted`; what nobody has to look at is not counted. */
function findingsCounted({ findings, accepted = [] }: Report): string {
  const parts = SEVERITIES.flatMap((severity) => {
    const some = findings.filter((finding) => finding.severity === severity).length;
    return some === 0 ? [] : [counted(some, severity)];
  });
  const open = parts.length === 0 ? 'none' : parts.join(', ');
  return accepted.length === 0 ? open : `${open}; ${accepted.length} accepted`;
}

const SEVERITIES = ['error', 'warning', 'note'] as const;

function count(value: number): SheetRow[number] {
  return { value, format: '0', align: 'left' };
}
