/** Captions that people take for the same: whatever the case, the blanks, the kind of quotes, and with a colon or none. */
export function captionKey(caption: string): string {
  return caption
    .normalize('NFKC')
    .replace(/[’‘´`]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s?:$/, '')
    .toLowerCase();
}
