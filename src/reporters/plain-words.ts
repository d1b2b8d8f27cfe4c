import { printable } from './words.ts';

/** Words of a document without control characters and without marks that turn the direction of what follows. */
export function plainWords(text: string): string {
  return withoutTurns(printable(text));
}

/** Embeddings, overrides, isolates and directional marks, which could make a figure read otherwise than it is. */
export function withoutTurns(text: string): string {
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, '');
}
