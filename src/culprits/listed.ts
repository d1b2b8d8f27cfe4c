/** `1,120`, `1,120 and 975`, `1,120, 975 and 840`. */
export function listed(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' and ');
}
