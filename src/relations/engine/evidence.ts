import type { Line } from '../../model/statement.ts';
import { periodWords, yearOf } from '../../statements/period-words.ts';
import { parseInteger } from '../../numeric/units.ts';
import { captionChain, captionPromise, captionSign } from '../../statements/promises.ts';
import { captionWords } from '../../statements/words.ts';
import { promiseOfConcept } from './identities.ts';
import { newMarks, type Marks } from './sheet.ts';

/** What captions and layout say of some lines of a statement. */
export function marksOf(lines: readonly Line[], rowAt: readonly number[]): Marks {
  const rows = rowAt.length;
  const marks = newMarks(rows);
  const captioned = rowAt.filter((at) => lines[at]?.caption !== '').length;
  // A line without a caption is a subtotal where the others have theirs.
  const unnamed = 4 * captioned >= 3 * rows || closeLists(lines, rowAt) ? 1 : 0;
  const open: Heading[] = [];
  const dated = new Map<string, number>();
  let line = 0;
  let headings = 0;
  for (let row = 0; row < rows; row += 1) {
    const at = rowAt[row] ?? 0;
    const before = headings;
    for (; line < at; line += 1) {
      const passed = lines[line];
      if (passed?.role !== 'heading' || passed.cells.some((cell) => cell !== undefined)) continue;
      headings += 1;
      open.push({ words: captionWords(passed.caption), row });
    }
    const found = lines[at];
    if (found === undefined) continue;
    const words = captionWords(found.caption);
    const concept = found.concept ?? '';
    marks.promise[row] =
      found.caption === '' ? unnamed : Math.max(captionPromise(found.caption), promiseOfConcept(concept));
    marks.taken[row] = captionSign(found.caption);
    marks.head[row] = headings > before || row === 0 ? 1 : 0;
    marks.section[row] = headings;
    marks.rule[row] = found.layout.ruleAbove === 'none' ? 0 : 1;
    marks.indent[row] = found.layout.indent;
    const chain = captionChain(found.caption);
    // Earnings per share below cents that are none end a list of parts, whatever they are called.
    const ends = isPerShare(found) && lines[rowAt[row - 1] ?? -1]?.concept === undefined && row > 1;
    if (ends) marks.promise[row] = Math.max(marks.promise[row] ?? 0, 1);
    marks.opens[row] = (chain === 'opens' && !ends) || concept === 'cash-beginning' ? 1 : 0;
    marks.closes[row] = chain === 'closes' || concept === 'cash-end' ? 1 : 0;
    marks.twin[row] = row > 0 && rowAt[row - 1] === at - 1 && isCopy(lines[at - 1], found) ? 1 : 0;
    marks.concept[row] = concept;
    if (marks.promise[row] === 2) marks.closing[row] = headingClosedBy(words, concept, open);
    openDated(marks, dated, words, row);
  }
  return marks;
}

function isPerShare({ concept }: Line): boolean {
  return concept !== undefined && /(?:^|-)eps(?:-|$)/.test(concept);
}

/** Whether two lines or more with captions stand directly above each line without one. */
function closeLists(lines: readonly Line[], rowAt: readonly number[]): boolean {
  const isNamed = (row: number): boolean => (lines[rowAt[row] ?? -1]?.caption ?? '') !== '';
  return rowAt.every((_, row) => isNamed(row) || (isNamed(row - 1) && isNamed(row - 2)));
}

function isCopy(above: Line | undefined, line: Line): boolean {
  return above?.caption === line.caption && above.cells.every((cell, column) => cell?.raw === line.cells[column]?.raw);
}

interface Heading {
  readonly words: readonly string[];
  /** The first row below it. */
  readonly row: number;
}

/** `Total current assets` closes `Current assets:`; -1 where no heading above has the name. */
function headingClosedBy(words: readonly string[], concept: string, open: readonly Heading[]): number {
  const named = open.findLast(({ words: name }) => {
    if (name.length === 1) return words.length === 2 && words[0] === 'total' && words[1] === name[0];
    return name.length > 1 && name.every((word) => words.includes(word));
  });
  if (named !== undefined) return named.row;
  // `Cash flows from operating activities:` is closed by `Net cash provided by operating activities`.
  if (!concept.startsWith('cash-from-')) return -1;
  const ends = open.find(({ words: name }) => name.at(-1) === words.at(-1) && name.at(-2) === words.at(-2));
  return ends?.row ?? -1;
}

/** `Balance at June 30` closes what the last `Balance at April 1` above it opened: the same words but for the date. */
function openDated(marks: Marks, dated: Map<string, number>, words: readonly string[], row: number): void {
  if (!words.some(isNumber) || !words.some(isOfDate)) return;
  const rest = words.filter((word, at) => !isNumber(word) && !isNumber(words[at - 1]) && !isNumber(words[at + 1]));
  if (rest.length === 0) return;
  const key = rest.join(' ');
  const before = dated.get(key);
  if (before !== undefined && before < row - 1) {
    marks.opens[before] = 1;
    marks.closes[row] = 1;
    if (marks.promise[row] === 0) marks.promise[row] = 1;
  }
  dated.set(key, row);
}

/** `Plant 1` and `Plant 2` are two plants, `Balance at January 1` and `Balance at June 30` one balance. */
function isOfDate(word: string): boolean {
  return periodWords().months.has(word) || yearOf(word) !== undefined;
}

function isNumber(word: string | undefined): boolean {
  return word !== undefined && parseInteger(word) !== undefined;
}
