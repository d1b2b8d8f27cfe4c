import type { Table } from '../model/table.ts';
import { cover } from '../source/source.ts';
import type { ColumnReading } from './columns.ts';
import { draftOf, type Draft } from './draft.ts';
import type { TitleLine } from './titles.ts';

/** A table as it stands in the document, with the words above it. */
export interface PlacedTable {
  readonly table: Table;
  readonly titles: readonly TitleLine[];
}

/**
 * Reads tables in order. One without heads right below another of as many columns has that one's heads; where both are
 * pieces of one statement (assets in one, liabilities in the next; "continued" on the next page) they are put together.
 */
export function readDrafts(tables: readonly PlacedTable[]): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const { table, titles } of tables) {
    const before = drafts.at(-1);
    const columns = before === undefined ? undefined : headsFrom(before, table, titles);
    const draft = draftOf(table, titles, columns);
    const whole = before === undefined ? undefined : joined(before, draft, columns !== undefined);
    if (whole === undefined) drafts.push(draft);
    else drafts[drafts.length - 1] = whole;
  }
  return drafts;
}

/** How many characters may stand between a table and the rest of it. */
const NEAR = 700;

function headsFrom(before: Draft, table: Table, titles: readonly TitleLine[]): readonly ColumnReading[] | undefined {
  const headless = table.heads.every((row) =>
    row.every(({ text }) => !/\d{4}|\p{L}{4}/u.test(text) || /unaudited/i.test(text)),
  );
  if (!headless || table.columns !== before.columns.length) return undefined;
  if (before.columns.every(({ heading }) => heading === '')) return undefined;
  const near = table.span.start - before.table.span.end < NEAR;
  return near || isContinued(titles) ? before.columns : undefined;
}

function joined(before: Draft, draft: Draft, sharesHeads: boolean): Draft | undefined {
  if (!isPiece(before, draft, sharesHeads)) return undefined;
  const rows = [...before.table.rows, ...draft.table.rows];
  const table = {
    ...before.table,
    rows,
    span: cover(before.table.span, draft.table.span),
    notes: [...before.table.notes, ...draft.table.notes],
  };
  return draftOf(table, before.titles, before.columns);
}

function isPiece(before: Draft, draft: Draft, sharesHeads: boolean): boolean {
  if (!sharesHeads && !sameHeads(before.columns, draft.columns)) return false;
  const concepts = (each: Draft): ReadonlySet<string | undefined> => new Set(each.lines.map(({ concept }) => concept));
  const first = concepts(before);
  const second = concepts(draft);
  // Assets without liabilities, then liabilities without assets.
  if (
    first.has('total-assets') !== second.has('total-assets') &&
    first.has('total-liabilities-and-equity') !== second.has('total-liabilities-and-equity')
  ) {
    return first.has('total-assets') && second.has('total-liabilities-and-equity') && !second.has('total-assets');
  }
  if (before.columns.every(({ heading }) => heading === '')) return false;
  if (isContinued(draft.titles)) return before.kind === draft.kind;
  return (
    sharesHeads &&
    draft.title === undefined &&
    before.kind !== 'other' &&
    (draft.kind === before.kind || draft.kind === 'other')
  );
}

function sameHeads(one: readonly ColumnReading[], other: readonly ColumnReading[]): boolean {
  return one.length === other.length && one.every(({ heading }, index) => heading === other[index]?.heading);
}

function isContinued(titles: readonly TitleLine[]): boolean {
  return titles.some(({ text }) => /\bcont(?:inued|['’]d|d)\b/i.test(text));
}
