import { printable } from './words.ts';

/** Words of a document fit for any file: as for a terminal, and without halves of characters, which no file may hold. */
export function plainWords(text: string): string {
  return printable(wellFormed(text));
}

/** Half of a pair of code units becomes the sign for what is not known. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '\ufffd');
}
