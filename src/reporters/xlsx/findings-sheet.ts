import type { AcceptedFinding, Finding, Suspect } from '../../model/finding.ts';
import { comparisonOf } from '../comparison.ts';
import { figureText } from '../figures.ts';
import { figureAt, lineAndColumn, nameOf, printedAt, shownOf, spotAt, spotPrintedAt } from '../places.ts';
import { SLIPS } from '../slips.ts';
import { addressesFor } from './places-on-sheets.ts';
import { formula, heading, label, text, type SheetCell, type SheetRow } from './sheet-cells.ts';
import { FINDINGS_SHEET, type WorkPaper, type WorkSheet } from './work-paper.ts';

const HEADS = [
  'no.',
  'severity',
  'check',
  'line:column',
  'finding',
  'reported',
  'computed',
  'difference',
  'go to',
  'suspect',
  'printed',
  'should be',
  'slip',
  'certainty',
  'disposition',
  'by',
];

/** One row for each suspect of each finding, with room for what was done about it, or why it may stand. */
export function findingsSheet(paper: WorkPaper): WorkSheet {
  const { findings, accepted = [] } = paper.report;
  const rows = [...findings, ...accepted].flatMap((finding, index) => rowsOf(finding, index + 1, paper));
  const none = [[undefined, undefined, undefined, undefined, label('Nothing was found to disagree.')]];
  return {
    sheet: FINDINGS_SHEET,
    data: [HEADS.map((head) => heading(head)), ...(rows.length === 0 ? none : rows)],
    columns: [5, 10, 15, 11, 60, 16, 16, 14, 8, 44, 16, 16, 24, 11, 24, 10].map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
    showGridLines: false,
  };
}

function rowsOf(finding: Finding | AcceptedFinding, no: number, paper: WorkPaper): readonly SheetRow[] {
  const { check, severity, message, span, results, suspects } = finding;
  const { report } = paper;
  const compared = comparisonOf(report, results[0] ?? '');
  const colour = severity === 'error' ? '#ab1f17' : severity === 'warning' ? '#9a4600' : '#67635a';
  const head: SheetRow = [
    { value: no, format: '0' },
    label(severity, { textColor: colour, fontWeight: 'bold' }),
    label(check),
    label(lineAndColumn(report, span)),
    text(message, { wrap: true }),
    text(compared?.reported ?? '', { align: 'right' }),
    text(compared?.computed ?? '', { align: 'right' }),
    text(compared?.difference ?? '', { align: 'right' }),
    goTo(finding, paper),
  ];
  const [first, ...others] = suspects;
  const blank = head.map(() => undefined);
  const rows: readonly SheetRow[] = [
    [...head, ...(first === undefined ? NO_SUSPECT : suspectCells(first, paper)), ...dispositionCells(finding)],
    ...others.map((suspect) => [...blank, ...suspectCells(suspect, paper)]),
  ];
  return rows.map((row) => row.map((cell) => cell && { ...cell, alignVertical: 'top' }));
}

const NO_SUSPECT: SheetRow = [undefined, undefined, undefined, undefined, undefined];

function dispositionCells(finding: Finding | AcceptedFinding): SheetRow {
  if (!('acceptance' in finding)) return [];
  const { reason, owner, date } = finding.acceptance;
  return [text(`accepted${date === '' ? '' : ` ${date}`}: ${reason}`, { wrap: true }), text(owner)];
}

/** A way to the figure; it names our own sheets alone. */
function goTo({ span }: Finding, { report, sheets }: WorkPaper): SheetCell | undefined {
  const spot = spotPrintedAt(report, span);
  if (spot === undefined) return undefined;
  return formula(`HYPERLINK("#${addressesFor(sheets)(spot.ref)}","go to")`, 'General', { textColor: '#28598c' });
}

function suspectCells(suspect: Suspect, { report }: WorkPaper): SheetRow {
  const spot = suspect.cell && spotAt(report, suspect.cell);
  return [
    text(spot === undefined ? suspect.caption : nameOf(spot), { wrap: true }),
    text(spot?.cell === undefined ? printedAt(report, suspect.span) : shownOf(spot.cell), { align: 'right' }),
    text(suggestedText(suspect, report) ?? '', { align: 'right', fontWeight: 'bold' }),
    label(SLIPS[suspect.edit]),
    label(suspect.certainty),
  ];
}

function suggestedText(
  { suggested, suggestedText: printed, cell }: Suspect,
  report: WorkPaper['report'],
): string | undefined {
  if (printed !== undefined) return printed.replaceAll('\\', '');
  const { scale = 0, places = 0, unit = 'currency' } = figureAt(report, cell) ?? {};
  return suggested && figureText(suggested, { scale, places, unit });
}
