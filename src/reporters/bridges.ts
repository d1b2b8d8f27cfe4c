import type { CheckResult } from '../model/relation.ts';
import type { Report } from '../model/report.ts';
import type { CellRef, Statement } from '../model/statement.ts';
import { cellsOf } from './places.ts';

/** A way from one measure to another, as a statement prints it: net income to EBITDA, GAAP to non-GAAP. */
export interface Bridge {
  readonly index: number;
  readonly statement: Statement;
  /** Indexes of the lines to show. */
  readonly lines: readonly number[];
  /** Sums whose total stands in this statement. */
  readonly sums: readonly CheckResult[];
}

/** Reconciliations, and the parts of other statements that lead to EBITDA or an adjusted measure. */
export function bridgesIn(report: Report): readonly Bridge[] {
  return report.statements.flatMap((statement, index) => {
    const sums = report.checks.filter(
      ({ relation: { operation, subject } }) =>
        operation === 'sum' &&
        subject?.statement === index &&
        !(statement.columns[subject.column]?.role ?? '').includes('change'),
    );
    if (statement.kind === 'reconciliation' && sums.length > 0) {
      return [{ index, statement, sums, lines: [...statement.lines.keys()] }];
    }
    const bridging = sums.filter(
      ({ relation }) => relation.check === 'reconciliation' || isAdjusted(relation.subject, statement),
    );
    if (bridging.length === 0) return [];
    const lines = new Set(bridging.flatMap(({ relation }) => cellsOf(relation).map(({ line }) => line)));
    return [{ index, statement, sums: bridging, lines: [...lines].sort((one, other) => one - other) }];
  });
}

function isAdjusted(subject: CellRef | undefined, { lines }: Statement): boolean {
  return /^(?:adjusted-|ebitda)/.test(lines[subject?.line ?? -1]?.concept ?? '');
}

/** What a bridge's figure is printed equal to elsewhere. */
export interface Tie {
  /** In the bridge. */
  readonly cell: CellRef;
  readonly elsewhere: CellRef;
  readonly isBroken: boolean;
}

/** Where the figures of a bridge tie to the other statements. */
export function tiesOf({ index }: Bridge, { checks }: Report): readonly Tie[] {
  return checks.flatMap(({ relation: { operation, subject, terms }, verdict }) => {
    const [term] = terms;
    if (operation !== 'equal' || subject === undefined || term === undefined || verdict === 'not-tested') return [];
    const isBroken = verdict === 'disagrees';
    if (subject.statement === index && term.cell.statement !== index)
      return [{ cell: subject, elsewhere: term.cell, isBroken }];
    if (term.cell.statement === index && subject.statement !== index)
      return [{ cell: term.cell, elsewhere: subject, isBroken }];
    return [];
  });
}
