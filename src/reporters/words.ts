/**
 * A text from a document, fit for a terminal: on one line, without control characters, which could steer it, and without
 * marks that turn the direction of what follows, which could make a figure read otherwise than it is.
 */
export function printable(words: string): string {
  if (/^[\u0020-\u007e]*$/.test(words)) return words.trim();
  // eslint-disable-next-line no-control-regex -- they are what is taken out
  const plain = words.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]+/g, ' ');
  return withoutTurns(plain).trim();
}

/** Embeddings, overrides, isolates and directional marks, which could make a figure read otherwise than it is. */
export function withoutTurns(text: string): string {
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, '');
}

/** Columns of a terminal that a text takes: two for a wide East Asian character, none for a mark on the one before. */
export function widthOf(words: string): number {
  for (let at = 0; at < words.length; at += 1) if (!isOneWide(words.charCodeAt(at))) return widthByCharacter(words);
  return words.length;
}

/** Latin letters, and the dashes, quotation marks and signs of currencies that stand among them. */
function isOneWide(code: number): boolean {
  return code < 0x250 || (code > 0x200f && code < 0x2028) || (code > 0x209f && code < 0x20c1);
}

function widthByCharacter(words: string): number {
  let width = 0;
  for (const character of words) width += isZeroWidth(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/** Made where it is first needed: the classes of Unicode are slow to put together. */
function isZeroWidth(character: string): boolean {
  return /^[\p{Mn}\p{Me}\u200b-\u200f\u2060\ufeff]$/u.test(character);
}

const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]$/u;

export function padEnd(words: string, width: number): string {
  return `${words}${' '.repeat(Math.max(0, width - widthOf(words)))}`;
}

export function padStart(words: string, width: number): string {
  return `${' '.repeat(Math.max(0, width - widthOf(words)))}${words}`;
}

/** The beginning of a text where all of it takes more columns than there are. */
export function shorten(words: string, width: number): string {
  if (widthOf(words) <= width) return words;
  let kept = '';
  for (const character of words) {
    if (widthOf(kept) + widthOf(character) > width - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Lines of at most `width` columns, broken between words; the second and the following are indented by `hang` blanks. */
export function wrap(words: string, width: number, hang = 0): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of words.split(' ')) {
    const room = widthOf(word);
    if (line !== '' && used + 1 + room > width) {
      lines.push(line);
      line = `${' '.repeat(hang)}${word}`;
      used = hang + room;
    } else {
      line = line === '' ? word : `${line} ${word}`;
      used = widthOf(line);
    }
  }
  return [...lines, line];
}

/** `1 error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}
