import { asPrinted, captionOf } from '../../checks/check.ts';
import type { Finding, Severity, Suspect } from '../../model/finding.ts';
import type { Reading } from '../../model/report.ts';
import type { CellRef } from '../../model/statement.ts';
import { columnAt, lineAt } from '../../relations/cells.ts';
import type { PeriodFact } from '../../relations/named/period-facts.ts';
import type { FactOfBoth } from '../../relations/prior/facts-of-both.ts';
import { entryOfCell } from '../entry.ts';
import { printInPlaceOf } from '../print-figure.ts';
import { recogniseSlip } from '../slips.ts';
import type { Split } from './splits.ts';

/** A release, and the name of the prior one that it is held against. */
export interface Both {
  readonly reading: Reading;
  readonly prior: string;
}

/** Figures of one column that a prior release prints otherwise, while most of the period are the same in both. */
export function tellDifferences(
  facts: readonly FactOfBoth[],
  { agreeing, severity, ...both }: Both & { readonly agreeing: number; readonly severity: Severity },
): Finding {
  const { reading, prior } = both;
  const [first, ...more] = facts;
  const others = `${agreeing} other ${agreeing === 1 ? 'figure' : 'figures'} of the period ${agreeing === 1 ? 'is' : 'are'} the same in both`;
  const told =
    first === undefined
      ? ''
      : more.length === 0
        ? `${calledIn(first.own, reading)}, is ${printed(first.own)} here and ${printed(first.prior)} in ${prior}`
        : `${facts.length} figures of ${headOf(first.own, reading)} are not those of ${prior}: ${listed(facts, reading)}`;
  return findingOf(facts, severity, `${told}. ${others}`, both);
}

/** A period that was counted anew: no figure of it is suspect. */
export function tellRestated(facts: readonly FactOfBoth[], agreeing: number, both: Both): Finding {
  const [first] = facts;
  const head = first === undefined ? '' : headOf(first.own, both.reading);
  const all = facts.length + agreeing;
  const message = `${facts.length} of ${all} figures of ${head} are not those of ${both.prior}: the period seems to be restated`;
  return { ...findingOf(facts, 'note', message, both), suspects: [] };
}

export function tellSplit({ ratio, facts }: Split, both: Both): Finding {
  const message = `${facts.length} share counts and amounts per share are those of ${both.prior} after a split of ${ratio}`;
  return { ...findingOf(facts, 'note', message, both), suspects: [] };
}

export function cellOfFact({ line, statement, column }: PeriodFact): CellRef {
  return { statement, line: line.line, column };
}

/** A figure as the release that it is of prints it. */
export function printed({ amount }: PeriodFact): string {
  return asPrinted(amount.figure);
}

const HANDFUL = 5;

function listed(facts: readonly FactOfBoth[], reading: Reading): string {
  const told = facts
    .slice(0, HANDFUL)
    .map(({ own, prior }) => `${captionOf(reading, cellOfFact(own))} ${printed(own)} (there ${printed(prior)})`);
  return [...told, ...(facts.length > HANDFUL ? [`${facts.length - HANDFUL} more`] : [])].join(', ');
}

function calledIn(fact: PeriodFact, reading: Reading): string {
  return `${captionOf(reading, cellOfFact(fact))}, ${headOf(fact, reading)}`;
}

function headOf(fact: PeriodFact, reading: Reading): string {
  const { heading = '', period } = columnAt(reading, cellOfFact(fact)) ?? {};
  return heading === '' ? (period?.end ?? '') : heading;
}

function findingOf(facts: readonly FactOfBoth[], severity: Severity, message: string, { reading }: Both): Finding {
  const suspects = facts.flatMap((fact) => suspectOf(fact, severity, reading) ?? []);
  return {
    check: 'prior-release',
    severity,
    message,
    span: suspects[0]?.span ?? { start: 0, end: 0 },
    results: [],
    suspects: suspects.slice(0, HANDFUL),
  };
}

function suspectOf({ own, prior }: FactOfBoth, severity: Severity, reading: Reading): Suspect | undefined {
  const cell = cellOfFact(own);
  const entry = entryOfCell(reading, cell);
  if (entry === undefined) return undefined;
  // What is rounded to a coarser place does not say what the figure should be.
  const suggested = prior.amount.exponent > own.amount.exponent ? undefined : prior.amount.figure.value;
  return {
    cell,
    span: entry.span,
    caption: lineAt(reading, cell)?.caption ?? '',
    reported: entry.value,
    suggested,
    suggestedText: suggested && printInPlaceOf(entry, suggested, reading),
    edit: suggested === undefined ? 'unknown' : recogniseSlip(entry, suggested).edit,
    certainty: severity === 'error' ? 'certain' : 'possible',
  };
}
