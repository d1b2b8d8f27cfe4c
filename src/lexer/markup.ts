import { characterOf } from '../source/entities.ts';
import { isWordCharacter } from './letters.ts';

/** A mark in a line of Markdown, and the characters that it stands for: none, or those of an entity. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly stands: string;
}

/** The backslashes, emphasis marks, link targets, tags and entities of a line, in ascending order. */
export function marksIn(line: string): readonly Mark[] {
  if (!/[\\*_\]<&`]/.test(line)) return [];
  const marks: Mark[] = [];
  const open = new Map<string, Mark>();
  for (const { 0: token, index: start } of line.matchAll(MARK)) {
    const end = start + token.length;
    const mark = { start, end, stands: '' };
    switch (token.charAt(0)) {
      case '\\':
        marks.push({ start, end: start + 1, stands: '' });
        break;
      case ']': {
        const bracket = line.lastIndexOf('[', start);
        if (bracket < 0 || start - bracket > 400) break;
        marks.push({ start: bracket, end: bracket + 1, stands: '' }, mark);
        break;
      }
      case '<':
        marks.push(/^<br/i.test(token) ? { ...mark, stands: ' ' } : mark);
        break;
      case '&':
        marks.push({ ...mark, stands: characterOf(token) ?? token });
        break;
      default: {
        const before = line[start - 1] ?? ' ';
        const after = line[end] ?? ' ';
        const opener = open.get(token);
        if (opener !== undefined && !isSpace(before) && !isWordCharacter(after)) {
          marks.push(opener, mark);
          open.delete(token);
        } else if (!isSpace(after) && !isWordCharacter(before)) open.set(token, mark);
      }
    }
  }
  return marks.sort((one, other) => one.start - other.start);
}

const MARK =
  /\\[!-/:-@[-`{-~]|\*{1,3}|_{1,3}|`{1,2}|\]\([^()\s]{1,2000}\)|<\/?[a-z][a-z0-9]{0,9}(?:\s[^<>@]{0,300})?\/?>|<!--.{0,300}?-->|&#?\w{2,8};/gi;

function isSpace(character: string): boolean {
  return /\s/.test(character);
}
