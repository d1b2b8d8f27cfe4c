import type { CheckName, Relation, Term } from '../model/relation.ts';
import type { Reading } from '../model/report.ts';
import type { Statement } from '../model/statement.ts';
import type { Sum } from './engine/board.ts';
import { crosswiseSheets } from './engine/crosswise.ts';
import { search } from './engine/search.ts';
import { sheetsOf, type PlacedSheet } from './engine/sheets.ts';

/** Every total of the statements with the parts that make it up, one relation for each column. */
export function additiveRelations(reading: Reading): readonly Relation[] {
  const relations: Relation[] = [];
  let pattern = 0;
  for (const [index, statement] of reading.statements.entries()) {
    for (const placed of sheetsOf(statement)) {
      const active = new Uint8Array(placed.sheet.columns).fill(1, 0, placed.followers);
      for (const sum of search(placed.sheet, active)) {
        pattern += 1;
        writeDown(relations, statement, index, placed, sum, pattern);
      }
    }
    for (const placed of crosswiseSheets(statement)) {
      for (const sum of search(placed.sheet, new Uint8Array(placed.sheet.columns).fill(1))) {
        pattern += 1;
        writeDownCrosswise(relations, index, placed, sum, pattern);
      }
    }
  }
  return relations;
}

function writeDown(
  relations: Relation[],
  statement: Statement,
  index: number,
  { sheet, rowAt, columnAt, followers }: PlacedSheet,
  sum: Sum,
  pattern: number,
): void {
  for (let column = 0; column < followers; column += 1) {
    if (sheet.kind[sum.target * sheet.columns + column] === 0) continue;
    const terms: Term[] = [];
    for (const [at, part] of sum.parts.entries()) {
      if (sheet.kind[part * sheet.columns + column] === 0) continue;
      terms.push({
        cell: { statement: index, line: rowAt[part] ?? 0, column: columnAt[column] ?? 0 },
        weight: sum.weights[at] ?? 1,
      });
    }
    if (terms.length === 0) continue;
    relations.push({
      check: checkOf(statement, sum),
      operation: 'sum',
      subject: { statement: index, line: rowAt[sum.target] ?? 0, column: columnAt[column] ?? 0 },
      terms,
      pattern,
      confidence: sum.bits,
    });
  }
}

function writeDownCrosswise(
  relations: Relation[],
  index: number,
  { sheet, rowAt, columnAt }: PlacedSheet,
  sum: Sum,
  pattern: number,
): void {
  for (let column = 0; column < sheet.columns; column += 1) {
    if (sheet.kind[sum.target * sheet.columns + column] === 0) continue;
    const terms: Term[] = [];
    for (const [at, part] of sum.parts.entries()) {
      if (sheet.kind[part * sheet.columns + column] === 0) continue;
      terms.push({
        cell: { statement: index, line: columnAt[column] ?? 0, column: rowAt[part] ?? 0 },
        weight: sum.weights[at] ?? 1,
      });
    }
    if (terms.length === 0) continue;
    relations.push({
      check: 'cross-footing',
      operation: 'sum',
      subject: { statement: index, line: columnAt[column] ?? 0, column: rowAt[sum.target] ?? 0 },
      terms,
      pattern,
      confidence: sum.bits,
    });
  }
}

function checkOf(statement: Statement, sum: Sum): CheckName {
  if (statement.kind === 'reconciliation') return 'reconciliation';
  return sum.weights.includes(-1) ? 'difference' : 'footing';
}
