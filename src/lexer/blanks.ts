/** Blanks of every kind folded to one, none at the ends. Most texts are so already, and are given back as they are. */
export function foldBlanks(text: string): string {
  return hasOtherBlanks(text) ? text.replace(/\s+/g, ' ').trim() : text.trim();
}

/** Whether a text has blanks other than single ones. */
export function hasOtherBlanks(text: string): boolean {
  return /\s\s|[^\S ]/.test(text);
}
