import { checks, type Check } from './data.ts';

/** The checks that a figure is the subject of, and those that it is a part of. */
export interface Uses {
  readonly own: readonly Check[];
  readonly parts: readonly Check[];
}

/** Worked out when somebody first asks. */
export function usesOf(figure: number): Uses {
  uses ??= allUses();
  return uses.get(figure) ?? { own: [], parts: [] };
}

/** Numbers of the figures that are added, taken away or divided by. */
export function figuresOf(lists: Check['lists']): readonly number[] {
  return lists.flat().map((term) => Math.abs(term) - 1);
}

let uses: ReadonlyMap<number, Uses> | undefined;

function allUses(): ReadonlyMap<number, Uses> {
  const found = new Map<number, { readonly own: Check[]; readonly parts: Check[] }>();
  const use = (figure: number): { readonly own: Check[]; readonly parts: Check[] } => {
    const known = found.get(figure) ?? { own: [], parts: [] };
    found.set(figure, known);
    return known;
  };
  for (const check of checks) {
    if (check.subject > 0) use(check.subject - 1).own.push(check);
    // Of two figures that ought to be the same, neither is a part.
    for (const figure of figuresOf(check.lists)) use(figure)[check.operation === 'equal' ? 'own' : 'parts'].push(check);
  }
  return found;
}
