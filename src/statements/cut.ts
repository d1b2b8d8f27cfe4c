import { languages } from '../language/languages.ts';
import type { StatementKind } from '../model/statement.ts';
import { cover, type SourceSpan } from '../source/source.ts';
import { draftOf, type Draft, type DraftLine } from './draft.ts';
import { isFigure } from './evidence.ts';
import { phraseBook, type PhraseBook } from './phrases.ts';
import { readScale } from './scale.ts';
import { captionWords } from './words.ts';

/**
 * One run of lines that holds several statements ("ASSETS" right below the earnings per share; "Balance sheet data:" in
 * a table of selected data) is cut where the next begins, so that each has its own kind and periods.
 */
export function cutDraft(draft: Draft): readonly Draft[] {
  const starts = draft.lines.flatMap((line, index) => {
    const kind = line.role === 'heading' ? openedBy(line) : undefined;
    return kind === undefined ? [] : [{ index, kind }];
  });
  const cuts = starts.filter(({ index, kind }, order) => {
    const end = starts.slice(order + 1).find((next) => next.kind !== kind)?.index ?? draft.lines.length;
    const above = draft.lines.slice(0, index);
    const opened = starts[order - 1]?.kind === kind;
    return (
      index > 0 &&
      !opened &&
      holds(draft.lines.slice(index, end), kind) &&
      !hasBegun(above, kind) &&
      holdsOther(above, kind)
    );
  });
  const [first] = cuts;
  if (first === undefined) return [draft];
  const head = pieceOf(draft, 0, first.index);
  const rest = pieceOf(draft, first.index, draft.lines.length);
  return [head, ...cutDraft(rest)];
}

const CUTTABLE = ['income-statement', 'balance-sheet', 'cash-flow'] as const;

type Cuttable = (typeof CUTTABLE)[number];

let book: PhraseBook<Cuttable> | undefined;

/** The statement that a heading begins. */
function openedBy({ caption }: DraftLine): Cuttable | undefined {
  book ??= phraseBook(
    languages.flatMap(({ openings }) =>
      CUTTABLE.map((meaning) => ({
        wordings: openings[meaning],
        meaning,
      })),
    ),
  );
  return book.meaningOf(captionWords(caption));
}

const KEYS: Readonly<Record<Cuttable, readonly string[]>> = {
  'income-statement': ['net-income', 'operating-income', 'income-before-tax', 'net-income-to-common'],
  'balance-sheet': ['total-assets', 'total-current-assets', 'total-liabilities', 'total-liabilities-and-equity'],
  'cash-flow': ['cash-from-operations', 'cash-from-investing', 'cash-from-financing'],
};

function holds(lines: readonly DraftLine[], kind: Cuttable): boolean {
  const filled = lines.filter(({ cells }) => cells.some(isFigure)).length;
  return filled > 1 && hasBegun(lines, kind);
}

/** A heading further down ("Cash flows from investing activities" below those from operations) opens a section only. */
function hasBegun(lines: readonly DraftLine[], kind: Cuttable): boolean {
  return lines.some(({ concept }) => concept !== undefined && KEYS[kind].includes(concept));
}

function holdsOther(lines: readonly DraftLine[], kind: Cuttable): boolean {
  return CUTTABLE.some((other) => other !== kind && holds(lines, other));
}

function pieceOf(draft: Draft, from: number, to: number): Draft {
  const { table, titles, columns, lines, kind } = draft;
  const start = lines[from]?.span.start ?? 0;
  const end = lines[to]?.span.start ?? Infinity;
  const rows = table.rows.filter(({ span }) => span.start >= start && span.start < end);
  const span = rows.reduce<SourceSpan>((whole, row) => cover(whole, row.span), rows[0]?.span ?? table.span);
  // The title names the first statement only; the scale is that of all.
  const own =
    from === 0 ? titles : titles.filter(({ text }) => readScale(text) !== undefined && !isTitleOf(text, kind));
  return draftOf({ ...table, rows, span: from === 0 ? cover(table.span, span) : span }, own, columns);
}

function isTitleOf(text: string, kind: StatementKind): boolean {
  return kind !== 'other' && !/^\W*\(/.test(text) && text.length > 30;
}
