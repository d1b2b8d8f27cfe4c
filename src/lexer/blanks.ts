/** Blanks of every kind folded to one, none at the ends. Most texts are so already, and are given back as they are. */
export function foldBlanks(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim();
}
