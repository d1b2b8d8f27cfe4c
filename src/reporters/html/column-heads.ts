/** A head, and how many columns it covers. */
export interface ColumnHead {
  readonly words: string;
  readonly columns: number;
}

/**
 * Heads as a page draws them: words that neighbours begin with in common become a spanner over them, so that
 * `Year ended 2025`, `Year ended 2024` read `Year ended` over `2025` and `2024`. One row where nothing is in common.
 */
export function columnHeads(headings: readonly string[]): readonly (readonly ColumnHead[])[] {
  const split = headings.map((heading) => heading.split(' ').filter((word) => word !== ''));
  const spanners: ColumnHead[] = [];
  const heads: ColumnHead[] = [];
  let from = 0;
  while (from < split.length) {
    const { columns, shared } = spanAt(split, from);
    spanners.push({ words: (split[from] ?? []).slice(0, shared).join(' '), columns });
    for (const words of split.slice(from, from + columns)) {
      heads.push({ words: words.slice(shared).join(' '), columns: 1 });
    }
    from += columns;
  }
  return spanners.some(({ words }) => words !== '') ? [spanners, heads] : [heads];
}

/** The most words in common first: of two ways to span, the one that says more above the columns. */
function spanAt(
  split: readonly (readonly string[])[],
  from: number,
): { readonly columns: number; readonly shared: number } {
  let columns = 1;
  let shared = 0;
  let common = (split[from]?.length ?? 0) - 1;
  for (let next = from + 1; next < split.length; next += 1) {
    common = Math.min(common, sharedWords(split[from] ?? [], split[next] ?? []), (split[next]?.length ?? 0) - 1);
    common = beforeDay(split[from] ?? [], common);
    // A word such as "Q1" or "the" alone is no spanner.
    if (common < 2 || common < shared) break;
    columns = next - from + 1;
    shared = common;
  }
  return columns === 1 ? { columns, shared: 0 } : { columns, shared };
}

/** A date stays in one piece: `January 26, 2025` is not cut before its day. */
function beforeDay(words: readonly string[], cut: number): number {
  return /^\d{1,2},?$/.test(words[cut] ?? '') ? cut - 1 : cut;
}

function sharedWords(one: readonly string[], other: readonly string[]): number {
  const apart = one.findIndex((word, index) => word !== other[index]);
  return apart < 0 ? one.length : apart;
}
