/** The name that was probably meant; `undefined` where none is near. Letters left out, added, changed or interchanged. */
export function nearest(given: string, names: readonly string[]): string | undefined {
  const meant = given.toLowerCase();
  const near = names
    .map((name) => ({ name, apart: name.startsWith(meant) && meant.length > 1 ? 1 : editsBetween(meant, name) }))
    .filter(({ name, apart }) => apart <= Math.max(1, Math.floor(Math.max(name.length, meant.length) * 0.4)));
  return near.sort((one, other) => one.apart - other.apart)[0]?.name;
}

/** How many letters must change to get from one word to the other; two neighbours interchanged are one change. */
function editsBetween(one: string, other: string): number {
  let beforeLast: readonly number[] = [];
  let last = [...range(other.length + 1)];
  for (let row = 1; row <= one.length; row += 1) {
    const edits = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      edits.push(
        Math.min(
          (edits[column - 1] ?? 0) + 1,
          (last[column] ?? 0) + 1,
          (last[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (beforeLast[column - 2] ?? Infinity) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = edits;
  }
  return last.at(-1) ?? 0;
}

function range(length: number): IterableIterator<number> {
  return new Array(length).keys();
}
