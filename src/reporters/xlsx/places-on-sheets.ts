import type { CheckResult } from '../../model/relation.ts';
import type { Report } from '../../model/report.ts';
import type { CellRef, StatementKind } from '../../model/statement.ts';
import { letterOf, type Letter } from '../tick-marks.ts';

/** Where the columns of a statement stand on its sheet, as numbers from 1. */
export interface ColumnPlace {
  readonly figure: number;
  /** Where the figures of the column are recomputed beside them, if any are; the difference stands behind that. */
  readonly recomputed: number | undefined;
}

export interface SheetPlaces {
  readonly name: string;
  readonly columns: readonly ColumnPlace[];
  /** The check that stands beside a figure: of several, the one that fails, then footing before all others. */
  readonly checkOf: (line: number, column: number) => CheckResult | undefined;
}

/** Rows above the first line of a statement. */
export const ROWS_ABOVE = 5;

/** Gives every statement a sheet, and every figure a place on it. */
export function placesOnSheets(report: Report): readonly SheetPlaces[] {
  const main = mainChecks(report);
  return report.statements.map((statement, index) => {
    const own = main.get(index) ?? new Map<string, CheckResult>();
    let next = 2;
    const columns = statement.columns.map((_, column): ColumnPlace => {
      const isRecomputed = statement.lines.some((_line, line) => own.has(`${line} ${column}`));
      const figure = next;
      next += isRecomputed ? 4 : 2;
      return { figure, recomputed: isRecomputed ? figure + 1 : undefined };
    });
    return {
      name: `${index + 1} ${NAMES[statement.kind]}`,
      columns,
      checkOf: (line, column) => own.get(`${line} ${column}`),
    };
  });
}

const NAMES: Readonly<Record<StatementKind, string>> = {
  'income-statement': 'Income statement',
  'balance-sheet': 'Balance sheet',
  'cash-flow': 'Cash flow',
  equity: 'Equity',
  reconciliation: 'Reconciliation',
  segments: 'Segments',
  other: 'Table',
};

const LETTERS: readonly Letter[] = ['F', 'CF', 'Rx', 'T'];

function mainChecks({ checks }: Report): ReadonlyMap<number, Map<string, CheckResult>> {
  const main = new Map<number, Map<string, CheckResult>>();
  for (const check of checks) {
    const { subject } = check.relation;
    if (subject === undefined || check.verdict === 'not-tested') continue;
    const own = main.get(subject.statement) ?? new Map<string, CheckResult>();
    main.set(subject.statement, own);
    const key = `${subject.line} ${subject.column}`;
    const known = own.get(key);
    if (known === undefined || rank(check) < rank(known)) own.set(key, check);
  }
  return main;
}

function rank({ verdict, relation }: CheckResult): number {
  return (verdict === 'disagrees' ? 0 : LETTERS.length) + LETTERS.indexOf(letterOf(relation));
}

/** Names a figure's cell in formulas of one sheet. */
export type Address = (cell: CellRef) => string;

/** `B7` on the sheet of that statement itself, `'1 Income statement'!B7` on any other. */
export function addressesFor(sheets: readonly SheetPlaces[], own?: number): Address {
  return ({ statement, line, column }) => {
    const sheet = sheets[statement];
    const place = `${columnName(sheet?.columns[column]?.figure ?? 1)}${line + ROWS_ABOVE + 1}`;
    return statement === own ? place : `'${sheet?.name ?? ''}'!${place}`;
  };
}

/** 1 is `A`, 27 is `AA`. */
export function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return `${before > 0 ? columnName(before) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
