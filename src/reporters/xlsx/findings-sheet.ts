import type { AcceptedFinding, Finding, Suspect } from '../../model/finding.ts';
import { comparisonIn } from '../comparison.ts';
import { lineAndColumn, spotPrintedAt } from '../places.ts';
import { suspectWords } from '../suspect-words.ts';
import { addressesFor } from './places-on-sheets.ts';
import {
  COLOURS,
  LIVE_COLOUR,
  QUIET_COLOUR,
  formula,
  fromTheTop,
  heading,
  label,
  text,
  wrapped,
  type SheetCell,
  type SheetRow,
} from './sheet-cells.ts';
import { FINDINGS_SHEET, type WorkPaper, type WorkSheet } from './work-paper.ts';

/** The columns, each with its width in characters. */
const WIDTHS = {
  'no.': 5,
  severity: 10,
  check: 15,
  'line:column': 11,
  finding: 60,
  reported: 16,
  computed: 16,
  difference: 14,
  'go to': 8,
  suspect: 44,
  printed: 16,
  'should be': 16,
  slip: 30,
  certainty: 11,
  disposition: 24,
  by: 10,
} as const;

const FIGURES: ReadonlySet<string> = new Set(['reported', 'computed', 'difference', 'printed', 'should be']);

/** One row for each suspect of each finding, with room for what was done about it, or why it may stand. */
export function findingsSheet(paper: WorkPaper): WorkSheet {
  const { findings, accepted = [] } = paper.report;
  const rows = [...findings, ...accepted].flatMap((finding, index) => rowsOf(finding, index + 1, paper));
  const none = [[undefined, undefined, undefined, undefined, label('Nothing was found to disagree.')]];
  return {
    sheet: FINDINGS_SHEET,
    data: [
      Object.keys(WIDTHS).map((head) => heading(head, FIGURES.has(head) ? { align: 'right' } : {})),
      ...(rows.length === 0 ? none : rows),
    ],
    columns: Object.values(WIDTHS).map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
    showGridLines: false,
  };
}

function rowsOf(finding: Finding | AcceptedFinding, no: number, paper: WorkPaper): readonly SheetRow[] {
  const { check, severity, message, span, suspects } = finding;
  const { report } = paper;
  const compared = comparisonIn(finding, report);
  const colour = severity === 'error' ? COLOURS.wrong : severity === 'warning' ? COLOURS.suspect : QUIET_COLOUR;
  const head: SheetRow = [
    { value: no, format: '0' },
    label(severity, { textColor: colour, fontWeight: 'bold' }),
    label(check),
    label(lineAndColumn(report, span)),
    wrapped(message, WIDTHS.finding),
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
  return rows.map(fromTheTop);
}

const NO_SUSPECT: SheetRow = [undefined, undefined, undefined, undefined, undefined];

function dispositionCells(finding: Finding | AcceptedFinding): SheetRow {
  if (!('acceptance' in finding)) return [];
  const { reason, owner, date } = finding.acceptance;
  return [wrapped(`accepted${date === '' ? '' : ` ${date}`}: ${reason}`, WIDTHS.disposition), text(owner)];
}

/** A way to the figure; it names our own sheets alone. */
function goTo({ span }: Finding, { report, sheets }: WorkPaper): SheetCell | undefined {
  const spot = spotPrintedAt(report, span);
  if (spot === undefined) return undefined;
  return formula(`HYPERLINK("#${addressesFor(sheets)(spot.ref)}","go to")`, 'General', {
    textColor: LIVE_COLOUR,
    indent: 1,
  });
}

function suspectCells(suspect: Suspect, { report }: WorkPaper): SheetRow {
  const { name, printed, suggested = '', slip } = suspectWords(suspect, report);
  return [
    wrapped(name, WIDTHS.suspect),
    text(printed, { align: 'right' }),
    text(suggested, { align: 'right', fontWeight: 'bold' }),
    label(slip, { indent: 1 }),
    label(suspect.certainty),
  ];
}
