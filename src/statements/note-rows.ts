import { languages } from '../language/languages.ts';
import type { TableRow } from '../model/table.ts';
import type { PlacedTable } from './continued.ts';
import { foldWords } from './words.ts';

/** A table without rows of references to notes: `Note`, and under each column of figures the number of one. */
export function withoutNoteRows(placed: PlacedTable): PlacedTable {
  const { table, titles } = placed;
  const rows = table.rows.filter((row) => !isNoteRow(row));
  return rows.length === table.rows.length ? placed : { table: { ...table, rows }, titles };
}

let noteWords: ReadonlySet<string> | undefined;

function isNoteRow({ stub, cells }: TableRow): boolean {
  if (stub === undefined || stub.text.length > 20) return false;
  noteWords ??= new Set(languages.flatMap(({ columns }) => columns.note));
  const words = foldWords(stub.text);
  if (words.length !== 1 || !noteWords.has(words[0] ?? '')) return false;
  return cells.every((cell) => cell === undefined || cell.kind === 'words' || /^\d{1,3}$/.test(cell.digits));
}
