/**
 * What a line of a table is called: its caption, or where it has none its place: `the line below Selling`, `line 2 below
 * Selling` for the second one after it. Neither the number of a table nor of its rows says anything to a reader.
 */
export function calledLine(lines: readonly { readonly caption: string }[], at: number): string {
  const own = lines[at]?.caption ?? '';
  if (own !== '') return own;
  const above = lines.slice(0, at).findLastIndex(({ caption }) => caption !== '');
  if (above < 0) return `line ${at + 1} of the table`;
  const caption = (lines[above]?.caption ?? '').replace(/:$/, '');
  return at - above === 1 ? `the line below ${caption}` : `line ${at - above} below ${caption}`;
}
