import { decimalJson, periodJson, spanJson } from '../contract/plain-values.ts';
import type { PeriodJson, SpanJson } from '../contract/contract.ts';
import type { Reading, Report } from '../model/report.ts';
import type { CellRef, Column, LineRole, StatementKind, Unit } from '../model/statement.ts';
import { shownOf } from './places.ts';
import { tickMarks, type Standing } from './tick-marks.ts';

/** A printed figure with all that belongs to it, so that it can stand alone: a row of a database. */
export interface FigureRecord {
  /** Place in the JSON contract: the statement's id, the indexes of its line and column. */
  readonly statement: string;
  readonly line: number;
  readonly column: number;
  readonly statementKind: StatementKind;
  readonly title: string | null;
  readonly caption: string;
  readonly concept: string | null;
  readonly role: LineRole;
  readonly heading: string;
  readonly columnRole: Column['role'];
  readonly period: PeriodJson | null;
  readonly unit: Unit;
  /** ISO 4217; only of amounts of money. */
  readonly currency: string | null;
  /** In whole units; `null` where it is not meaningful. */
  readonly value: string | null;
  /** As printed. */
  readonly raw: string;
  readonly kind: 'amount' | 'nil' | 'not-meaningful';
  readonly places: number | null;
  /** Power of ten that it is printed in. */
  readonly scale: number | null;
  readonly location: SpanJson;
  /** What came of it; `null` where nobody judged it. */
  readonly standing: Standing | null;
  /** The value that it should have, where it is certainly wrong and one is known. */
  readonly suggested: string | null;
}

/** Every figure of a report, statement by statement, line by line. */
export function figuresOfReport(report: Report): readonly FigureRecord[] {
  const marks = tickMarks(report);
  const suggestions = new Map<number, string>();
  for (const { severity, suspects } of report.findings) {
    if (severity === 'note') continue;
    for (const { span, suggested, certainty } of suspects) {
      if (certainty === 'certain' && suggested !== undefined) suggestions.set(span.start, decimalJson(suggested));
    }
  }
  return figuresOf(report, (ref, start) => ({
    standing: marks.ofCell(ref).standing,
    suggested: suggestions.get(start) ?? null,
  }));
}

export function figuresOfReading(reading: Reading): readonly FigureRecord[] {
  return figuresOf(reading, () => ({ standing: null, suggested: null }));
}

type Judgement = Pick<FigureRecord, 'standing' | 'suggested'>;

function figuresOf(
  { statements, source }: Reading,
  judgementOf: (ref: CellRef, start: number) => Judgement,
): readonly FigureRecord[] {
  return statements.flatMap((statement, index) =>
    statement.lines.flatMap(({ caption, concept, role, cells }, line) =>
      cells.flatMap((cell, column): readonly FigureRecord[] => {
        if (cell === undefined) return [];
        const head = statement.columns[column];
        const isMoney = cell.unit === 'currency' || cell.unit === 'per-share';
        const isFigure = cell.kind !== 'not-meaningful';
        const judgement = judgementOf({ statement: index, line, column }, cell.span.start);
        return [
          {
            statement: statement.id,
            line,
            column,
            statementKind: statement.kind,
            title: statement.title ?? null,
            caption,
            concept: concept ?? null,
            role,
            heading: head?.heading ?? '',
            columnRole: head?.role ?? 'other',
            period: periodJson(head?.period),
            unit: cell.unit,
            currency: isMoney ? (statement.currency ?? null) : null,
            value: isFigure ? decimalJson(cell.value) : null,
            raw: shownOf(cell),
            kind: cell.kind,
            places: isFigure ? cell.places : null,
            scale: isFigure ? cell.scale : null,
            location: spanJson(source, cell.span),
            ...(isFigure ? judgement : { standing: null, suggested: null }),
          },
        ];
      }),
    ),
  );
}
