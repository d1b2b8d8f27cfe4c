import { printable } from './words.ts';

/** Words of a document fit for any file: as for a terminal, and without halves of characters, which no file may hold. */
export function plainWords(text: string): string {
  return printable(wellFormed(text));
}

/** Embeddings, overrides, isolates and directional marks, which could make a figure read otherwise than it is. */
export function withoutTurns(text: string): string {
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, '');
}

/** Half of a pair of code units becomes the sign for what is not known. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '\ufffd');
}
