import { runChecks } from '../../src/checks/run-checks.ts';
import { findFindings } from '../../src/culprits/find-findings.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { CheckName, Relation, Term } from '../../src/model/relation.ts';
import type { ClaimResult, Reading, Summary } from '../../src/model/report.ts';
import type { Cell, CellRef, Line, Statement, StatementKind, Unit } from '../../src/model/statement.ts';
import { Decimal } from '../../src/numeric/decimal.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

/** Rows as people would jot them down: `Revenue | 1,234 | (56)`; a blank cell is a blank, `-` is nil. */
export interface Sketch {
  readonly rows: readonly string[];
  readonly kind?: StatementKind;
  readonly scale?: number;
  /** Units of some lines, by index; amounts otherwise. */
  readonly units?: Readonly<Record<number, Unit>>;
}

/** A reading without a lexer: each row is a line of the source. */
export function readingOf(...sketches: readonly Sketch[]): Reading {
  const text = sketches.map(({ rows }) => rows.map((row) => `${row}\n`).join('')).join('\n');
  let offset = 0;
  const statements = sketches.map((sketch, index): Statement => {
    const start = offset;
    const lines = sketch.rows.map((row, at) => {
      const line = lineOf(row, offset, sketch.units?.[at] ?? 'currency', sketch.scale ?? 0);
      offset += row.length + 1;
      return line;
    });
    const span = { start, end: offset };
    offset += 1;
    const columns = Math.max(...lines.map(({ cells }) => cells.length));
    return {
      id: `${sketch.kind ?? 'other'}-${index + 1}`,
      kind: sketch.kind ?? 'other',
      title: undefined,
      currency: undefined,
      scale: sketch.scale ?? 0,
      span,
      columns: Array.from({ length: columns }, (_, column) => ({
        heading: `${2025 - column}`,
        role: 'reported',
        period: { kind: 'duration', months: 12, end: `${2025 - column}-12-31` },
        label: undefined,
      })),
      lines,
    };
  });
  const source = sourceFromText(text);
  return { source, format: 'text', statements, claims: [], notes: [], excuses: [] };
}

function lineOf(row: string, offset: number, unit: Unit, scale: number): Line {
  const [caption = '', ...printed] = row.split('|');
  let at = offset + caption.length;
  const cells = printed.map((cell): Cell | undefined => {
    const raw = cell.trim();
    const start = at + 1 + cell.indexOf(raw);
    at += cell.length + 1;
    return raw === '' ? undefined : cellOf(raw, { start, end: start + raw.length }, unit, scale);
  });
  return {
    caption: caption.trim(),
    concept: undefined,
    role: 'item',
    depth: 0,
    span: { start: offset, end: offset + row.length },
    cells,
    layout: { ruleAbove: 'none', ruleBelow: 'none', blankAbove: false, bold: false, indent: 0 },
  };
}

function cellOf(raw: string, span: Cell['span'], unit: Unit, scale: number): Cell {
  const own = unit === 'currency' ? scale : 0;
  if (raw === '-') return { kind: 'nil', raw, span, unit, value: new Decimal(0), places: 0, scale: own };
  const digits = raw.replace(/[^\d.]/g, '');
  const value = new Decimal(digits).times(raw.startsWith('(') || raw.startsWith('-') ? -1 : 1).times(`1e${own}`);
  return { kind: 'amount', raw, span, unit, value, places: (digits.split('.')[1] ?? '').length, scale: own };
}

/** `sum(3, [1, -2])`: line 3 is line 1 less line 2, in each column of the first statement. */
export function sum(
  subject: number,
  terms: readonly number[],
  {
    statement = 0,
    columns = [0, 1],
    check = 'footing',
  }: { readonly statement?: number; readonly columns?: readonly number[]; readonly check?: CheckName } = {},
): readonly Relation[] {
  return columns.map((column) => ({
    check,
    operation: 'sum',
    subject: { statement, line: subject, column },
    terms: terms.map((line): Term => ({
      cell: { statement, line: Math.abs(line), column },
      weight: line < 0 ? -1 : 1,
    })),
    pattern: statement * 1000 + subject,
    confidence: 20,
  }));
}

/** The same fact in two places. */
export function tie(one: CellRef, other: CellRef): Relation {
  return {
    check: 'tie-out',
    operation: 'equal',
    subject: one,
    terms: [{ cell: other, weight: 1 }],
    pattern: -1,
    confidence: 20,
  };
}

export function ratio(subject: CellRef, numerator: CellRef, denominator: CellRef, factor?: 100): Relation {
  return {
    check: factor === undefined ? 'per-share' : 'ratio',
    operation: 'ratio',
    subject,
    terms: [
      { cell: numerator, weight: 1, role: 'numerator' },
      { cell: denominator, weight: 1, role: 'denominator' },
    ],
    ...(factor === undefined ? {} : { factor }),
    pattern: -2,
    confidence: 20,
  };
}

/** Findings of a reading, from relations given by hand. */
export function judgeByHand(
  reading: Reading,
  relations: readonly Relation[],
  claimResults: readonly ClaimResult[] = [],
): { readonly findings: readonly Finding[]; readonly summary: Summary } {
  const { checks } = runChecks(reading, relations);
  return findFindings(reading, checks, claimResults);
}
