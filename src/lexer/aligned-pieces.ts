import { runsOf, wordsOf, type Run } from './aligned-runs.ts';
import { currencyAt } from './currencies.ts';
import type { TextLine } from './text-lines.ts';

/** A run of a line, or one of the values that a run holds. */
export interface Piece extends Run {
  readonly kind: 'words' | 'value' | 'sign' | 'suffix' | 'rule';
  /** Of a value: where it begins with its currency sign, which `start` includes and `left` does not. */
  readonly outer: number;
  /** Of a value: the visual column behind its last digit, which is where columns of figures are flush. */
  readonly edge: number;
  /** Of a value: how surely it is a figure. `plain` is digits alone, `note` may as well be a footnote
   * mark (`(1)`), `mark` stands for a missing figure (`NM`). */
  readonly grade: 'strong' | 'plain' | 'note' | 'year' | 'nil' | 'mark';
}

/** What a line looks like before anyone knows the columns around it. */
export type LineShape =
  | 'blank'
  /** `<TABLE>`, `<S> <C>`: see `mark`. */
  | 'mark'
  /** Dashes and the like alone. */
  | 'rule'
  | 'words'
  /** Figures at its end, behind a caption or not. */
  | 'values'
  /** Years where figures would stand: a head. */
  | 'years'
  /** One whole number alone: a page number, or a figure without a caption. */
  | 'lone';

export interface AlignedLine extends TextLine {
  readonly shape: LineShape;
  readonly mark: 'table' | 'end-table' | 'caption' | 'columns' | 'page' | undefined;
  readonly pieces: readonly Piece[];
  /** A form feed stands in it. */
  readonly formFeed: boolean;
}

/** What stands between the groups of digits in a text: a mark (`1,234`), or a blank (`1 234`). */
export type Grouping = 'mark' | 'blank';

/** Takes a line apart. */
export function alignedLineOf(line: TextLine, grouping: Grouping): AlignedLine {
  const { start, end, text, blank } = line;
  const formFeed = text.includes('\f');
  const mark = !blank && text.includes('<') ? markIn(text) : undefined;
  const pieces = blank || mark !== undefined ? [] : piecesOf(text, start, grouping);
  const shape = blank ? 'blank' : mark === undefined ? shapeOf(pieces) : 'mark';
  return { start, end, text, blank, shape, mark, pieces, formFeed };
}

/** EDGAR's marks of the 1990s, alone on a line. */
function markIn(text: string): AlignedLine['mark'] {
  const match = /^\s*<(\/?)(TABLE|CAPTION|S|C|PAGE|FN|F\d)>/i.exec(text);
  const name = match?.[2]?.toUpperCase();
  if (match === null || name === undefined) return undefined;
  const rest = text.slice(match[0].length);
  if (name === 'TABLE') return match[1] === '/' ? 'end-table' : 'table';
  if (name === 'S' || name === 'C') return /^(?:\s*<[SC]>)*\s*$/i.test(rest) ? 'columns' : undefined;
  if (name === 'PAGE') return /^[\s\d-]*$/.test(rest) ? 'page' : undefined;
  return rest.trim() === '' ? 'caption' : undefined;
}

/** A line of more runs, or a run of more words, is no row of a table. */
const MOST_RUNS = 120;

function piecesOf(text: string, start: number, grouping: Grouping): readonly Piece[] {
  const rules = rulesOf(text, start);
  if (rules !== undefined) return rules;
  const runs = runsOf(text, start);
  const [first] = runs;
  const end = runs.at(-1);
  if (first !== undefined && end !== undefined && runs.length > MOST_RUNS) {
    return [pieceOf('words', { ...first, end: end.end, right: end.right })];
  }
  const pieces: Piece[] = [];
  let years = false;
  let figures = false;
  for (const run of runs) {
    const values = mayHoldValues(text, start, run) ? valuesOf(text, start, run, grouping) : undefined;
    if (values === undefined) pieces.push(pieceOf('words', run));
    else {
      for (const value of values) {
        pieces.push(value);
        if (value.grade === 'year') years = true;
        else if (value.kind === 'value' && value.grade !== 'note' && value.grade !== 'mark') figures = true;
      }
    }
  }
  // Among years a sign is a head's: `in US $`.
  if (years && !figures) return pieces;
  const cut: Piece[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'words') cutSign(cut, text, start, piece);
    else cut.push(piece);
  }
  return joinSigns(cut);
}

/** Rules are typed of dashes and the like; EDGAR puts `- ` before a line that begins with one. */
function rulesOf(text: string, start: number): readonly Piece[] | undefined {
  if (
    text.length > 2000 ||
    isAsciiLetter(text.charCodeAt(text.length - 1)) ||
    !/^[\s\-–—―−=_─═]+$/.test(text) ||
    !/[-–—―−=_─═]{3}/.test(text)
  )
    return undefined;
  const words = runsOf(text, start).flatMap((run) => wordsOf(text, start, run));
  const [escape, rule] = words;
  if (escape?.right === 1 && rule?.left === 2 && escape.end - escape.start === 1) {
    words.splice(0, 2, { ...rule, start: escape.start, left: 0 });
  }
  return words.every((word) => word.right - word.left >= 3) ? words.map((word) => pieceOf('rule', word)) : undefined;
}

function pieceOf(kind: Piece['kind'], { start, end, left, right }: Run): Piece {
  return { kind, start, end, left, right, outer: left, edge: right, grade: 'mark' };
}

/** Whether several pieces stand a single blank apart: nothing then tells which columns they are of. */
export function isPacked(pieces: readonly Piece[]): boolean {
  return pieces.length > 1 && pieces.every((piece, index) => index === 0 || isBehind(piece, pieces[index - 1]));
}

function isBehind({ outer }: Piece, before: Piece | undefined): boolean {
  return before !== undefined && outer - before.right <= 1;
}

/** A line whose pieces have been taken apart anew. */
export function withPieces(line: AlignedLine, pieces: readonly Piece[]): AlignedLine {
  const joined = joinSigns(pieces);
  return { ...line, pieces: joined, shape: shapeOf(joined) };
}

/** Words, but for a sign that has come close to the caption: `Net revenues $   19,433`. */
function cutSign(pieces: Piece[], text: string, start: number, piece: Piece): void {
  const to = piece.end - start;
  const isAlone = text.charCodeAt(to - 2) === 32 && piece.right - piece.left > 2;
  if (!isAlone || !isSign(text.slice(to - 1, to))) {
    pieces.push(piece);
    return;
  }
  const words = text.slice(piece.start - start, to - 2).trimEnd().length;
  pieces.push(
    pieceOf('words', { ...piece, end: piece.start + words, right: piece.right - (piece.end - piece.start - words) }),
    pieceOf('sign', { ...piece, start: piece.end - 1, left: piece.right - 1 }),
  );
}

/** Most runs are words, which their first letter tells; a currency sign and `NM` begin with a letter, too. */
function mayHoldValues(text: string, start: number, { start: from, end: to }: Run): boolean {
  return to - from <= (isAsciiLetter(text.charCodeAt(from - start)) ? 40 : 400);
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 48 && code <= 57;
}

function isAsciiLetter(code: number): boolean {
  const small = code | 32;
  return small >= 97 && small <= 122;
}

/** The values of a run that holds nothing else; `undefined` where it holds words. */
export function valuesOf(text: string, start: number, run: Run, grouping: Grouping): readonly Piece[] | undefined {
  const words = wordsOf(text, start, run);
  const texts = words.map((word) => text.slice(word.start - start, word.end - start));
  if (words.length > 1) {
    if (isReference(texts)) return [{ ...pieceOf('value', run), grade: 'plain' }];
    if (isRange(texts)) return undefined;
  }
  const pieces: Piece[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    const printed = texts[index] ?? '';
    if (word === undefined) break;
    const last = pieces.at(-1);
    const value = gradeOf(printed);
    if (value !== undefined) {
      const isTorn = last?.edge === last?.right && /^,\d{3}/.test(printed);
      if (last !== undefined && (isTorn || (grouping === 'blank' && isNextGroup(last, word, texts, index)))) {
        pieces[pieces.length - 1] = {
          ...last,
          end: word.end,
          right: word.right,
          edge: word.left + value.digits,
          grade: 'strong',
        };
      } else pieces.push({ ...pieceOf('value', word), grade: value.grade, edge: word.left + value.digits });
    } else if (isSign(printed)) pieces.push(pieceOf('sign', word));
    else if (mayBeSuffix(printed) && SUFFIX.test(printed) && (last === undefined || last.kind === 'value'))
      pieces.push(pieceOf('suffix', word));
    else return undefined;
  }
  return pieces;
}

/** `234` behind `1`, and `1` behind a minus sign that stands apart. */
function isNextGroup(last: Piece, word: Run, texts: readonly string[], index: number): boolean {
  if (last.kind !== 'value' || word.left - last.right !== 1) return false;
  const before = texts[index - 1] ?? '';
  const printed = texts[index] ?? '';
  if (/^[-–−]$/.test(before)) return /^\d/.test(printed);
  return /^[(\-–−+]?\d{1,3}$/.test(before) && /^\d{3}(?:[.,]\d+)?\)?%?$/.test(printed);
}

/** `13, 19`: numbers of notes. */
function isReference(words: readonly string[]): boolean {
  return (
    words.length <= 6 &&
    isDigit(words[0]?.charCodeAt(0)) &&
    words.every((word, index) => /^\d{1,2}(?:,\d{1,2})*(,?)$/.exec(word)?.[1] === (index < words.length - 1 ? ',' : ''))
  );
}

/** `$2.47 - $2.54`. */
function isRange(words: readonly string[]): boolean {
  return words.some(
    (word, at) => at > 0 && isDash(word) && /\d/.test(words[at - 1] ?? '') && /\d/.test(words[at + 1] ?? ''),
  );
}

function isDash(word: string): boolean {
  return word.length === 1 && '-–—−'.includes(word);
}

function isSign(word: string): boolean {
  if (word === '$' || word === '(' || word === '$(') return true;
  const sign = word.length <= 5 && !/\d/.test(word) ? currencyAt(word, 0) : undefined;
  return sign !== undefined && (sign.end === word.length || (sign.end === word.length - 1 && word.endsWith('(')));
}

function mayBeSuffix(word: string): boolean {
  return word.length <= 6 && ')]%xXbBpP'.includes(word.charAt(0));
}

const SUFFIX = /^(?:[)\]]%?|%[)\]]?|x|bps?|pp|pts?\.?|points)$/i;

/** What kind of value a word is, and how many of its characters go up to its last digit. */
function gradeOf(word: string): { readonly grade: Piece['grade']; readonly digits: number } | undefined {
  if (word.length > 40) return undefined;
  // A word: no digit, and no `n.a.`.
  if (isAsciiLetter(word.charCodeAt(0)) && !'nN'.includes(word.charAt(0)) && !/\d/.test(word)) return undefined;
  const number = FIGURE.exec(word);
  if (number !== null) {
    const digits = number[1]?.length ?? word.length;
    if (/^\(?(?:[0-3]?\d\.[01]?\d\.)?(?:19|20)\d\d\)?$/.test(word)) return { grade: 'year', digits };
    if (/^[([]\d{1,2}[)\]]$/.test(word)) return { grade: 'note', digits };
    return { grade: /^\d+$/.test(word) ? 'plain' : 'strong', digits };
  }
  if (NIL.test(word)) return { grade: 'nil', digits: word.length };
  return MISSING.test(word) ? { grade: 'mark', digits: word.length } : undefined;
}

/** `1,234`, `$(0.01)`, `(4)%`, `27,386(4)`, `1.5x`; the group ends behind the last digit of the number itself. */
const FIGURE =
  /^([([<>~+\-–−]{0,3}(?:[A-Za-z.]{0,4}[$€£¥₹₩₪])?[([+\-–−]{0,2}(?:\d(?:[\d.,'’]*\d)?|[.,]\d+))[)\]]{0,2}(?:%|[xX]|bps?|pp|pts?|[KMBkmb]|[mb]n|€|£|¥)?[)\]]?(?:\((?:\d{1,2}|[a-zA-Z]{1,3})\)|\[\w{1,2}\]|[*†‡¹²³]){0,4}$/;
const NIL = /^[$€£¥(]{0,2}(?:[-–—―−]{1,4}|-+0-+)[)%]{0,2}(?:\((?:\d{1,2}|[a-zA-Z])\))?$/;
const MISSING = /^(?:n\/?[am]|n\.[am]\.?|nmf|\*{1,3}|†)$/i;

/** A currency sign belongs to the value that follows it, a closing parenthesis or percent sign to the one before. */
function joinSigns(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ kind }) => kind === 'sign' || kind === 'suffix')) return pieces;
  const joined: Piece[] = [];
  pieces.forEach((piece, index) => {
    const last = joined.at(-1);
    const next = pieces[index + 1];
    // `12 €` at the end of its run, where the value behind has a sign of its own or there is none.
    const isBehind =
      piece.kind === 'sign' &&
      last?.kind === 'value' &&
      piece.left - last.right === 1 &&
      (next?.kind !== 'value' || next.outer < next.left);
    if (last?.kind === 'sign' && (piece.kind === 'value' || piece.kind === 'sign')) {
      const grade = piece.grade === 'note' ? 'strong' : piece.grade;
      joined[joined.length - 1] = { ...piece, start: last.start, outer: last.outer, grade };
    } else if (last?.kind === 'value' && (isBehind || (piece.kind === 'suffix' && piece.left - last.right <= 30))) {
      const right = piece.left - last.right <= 4 ? piece.right : last.right;
      joined[joined.length - 1] = { ...last, end: piece.end, right, grade: last.grade === 'nil' ? 'nil' : 'strong' };
    } else joined.push(piece);
  });
  return joined;
}

/** The shape of a line that holds one value and nothing else. */
const LONE: Readonly<Record<Piece['grade'], LineShape>> = {
  strong: 'values',
  plain: 'lone',
  note: 'lone',
  year: 'years',
  nil: 'words',
  mark: 'words',
};

function shapeOf(pieces: readonly Piece[]): LineShape {
  if (pieces[0]?.kind === 'rule') return 'rule';
  let values = 0;
  let years = 0;
  let notes = 0;
  let last = -1;
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'value') return;
    values += 1;
    if (piece.grade === 'year') years += 1;
    if (piece.grade === 'note') notes += 1;
    last = index;
  });
  if (values === 0) return 'words';
  if (pieces.length === 1) return LONE[pieces[0]?.grade ?? 'mark'];
  // A label before words: `2.1   Agreement and Plan of Merger`, `--   a new product`.
  const behind = pieces.slice(last + 1).filter(({ kind }) => kind === 'words');
  if (values === 1 && last === 0 && behind.length > 0) return 'words';
  if (behind.some(({ left, right }) => right - left > 24)) return 'words';
  if ((years > 0 && years + notes === values) || (years > 0 && behind.length > 0)) return 'years';
  // A page number has come to stand behind the years.
  if (years > 1 && years === values - 1 && years === pieces.length - 1) return 'years';
  return 'values';
}
