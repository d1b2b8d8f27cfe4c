import { foldWord } from './words.ts';

/** Wordings, looked up by the words of a caption in one walk. */
export interface PhraseBook<Meaning> {
  /** What the whole caption means; the longest wording wins. */
  readonly meaningOf: (words: readonly string[]) => Meaning | undefined;
}

/** The wordings with gaps (`~`) are few; they are tried in order where no other fits. */
export function phraseBook<Meaning>(entries: readonly (readonly [string, Meaning])[]): PhraseBook<Meaning> {
  const root = automatonOf(entries.filter(([pattern]) => !pattern.includes('~')));
  const loose = entries.filter(([pattern]) => pattern.includes('~'));
  let pieces: readonly Loose<Meaning>[] | undefined;
  return {
    meaningOf: (words) => {
      const meaning = words.length === 0 ? undefined : walk(root, words);
      if (meaning !== undefined) return meaning;
      pieces ??= loose.map(([pattern, own]) => ({ pieces: pattern.split('~').map(pieceOf), meaning: own }));
      return pieces.find((each) => fits(each.pieces, words))?.meaning;
    },
  };
}

/** Which groups of wordings are found anywhere in a text, as bits: the first group is bit 0. One walk for all groups. */
export function phraseFlags(groups: readonly (readonly string[])[]): (words: readonly string[]) => number {
  const root = automatonOf(groups.flatMap((patterns, bit) => patterns.map((pattern) => [pattern, bit] as const)));
  return (words) => {
    let flags = 0;
    for (let from = 0; from < words.length; from += 1) {
      let state = root.step(words[from] ?? '');
      for (let index = from + 1; state !== undefined; index += 1) {
        for (const { meaning } of state.ended) flags |= 1 << meaning;
        state = index < words.length ? state.step(words[index] ?? '') : undefined;
      }
    }
    return flags;
  };
}

/** Whether a wording is found anywhere in a text; words as `foldWords` gives them. */
export function phraseFinder(patterns: readonly string[]): (words: readonly string[]) => boolean {
  const flags = phraseFlags([patterns]);
  return (words) => flags(words) !== 0;
}

function walk<Meaning>(root: State<Meaning>, words: readonly string[]): Meaning | undefined {
  let state: State<Meaning> | undefined = root;
  let best: Meaning | undefined;
  for (const word of words) {
    state = state.step(word);
    if (state === undefined) return best;
    best = state.open ?? best;
  }
  return state.whole ?? best;
}

/** One wording, taken apart when a caption is first come to that begins as it does. */
interface Pattern<Meaning> {
  readonly text: string;
  items: readonly string[] | undefined;
  readonly folded: (Item | undefined)[];
  /** Its place among the wordings: the first that fits wins. */
  readonly order: number;
  readonly meaning: Meaning;
}

interface Item {
  readonly words: readonly string[];
  readonly optional: boolean;
}

/** How far a wording has been read. */
interface Position<Meaning> {
  readonly pattern: Pattern<Meaning>;
  readonly index: number;
}

/** What is known after some words; the steps from here are worked out when they are first taken. */
interface State<Meaning> {
  readonly step: (word: string) => State<Meaning> | undefined;
  readonly ended: readonly Pattern<Meaning>[];
  /** Meaning where the caption ends here, and where anything may follow. */
  readonly whole: Meaning | undefined;
  readonly open: Meaning | undefined;
}

/** A deterministic automaton over words made lazily, so that a start costs no more than the captions that are met. */
function automatonOf<Meaning>(entries: readonly (readonly [string, Meaning])[]): State<Meaning> {
  const heads = new Map<string, Position<Meaning>[]>();
  for (const [order, [text, meaning]] of entries.entries()) {
    const position = { pattern: { text, items: undefined, folded: [], order, meaning }, index: 0 };
    const end = text.indexOf(' ');
    const head = end < 0 ? text : text.slice(0, end);
    if (head.endsWith('?') || head === '*') {
      for (const reached of reachable([position])) put(heads, itemText(reached), reached);
    } else put(heads, head, position);
  }
  const first = new Map<string, Position<Meaning>[]>();
  for (const [head, positions] of heads) {
    for (const word of itemOf(head).words) for (const position of positions) put(first, word, position);
  }
  return stateOf([], (word) => first.get(word)?.sort((one, other) => one.pattern.order - other.pattern.order) ?? []);
}

function put<Value>(lists: Map<string, Value[]>, key: string | undefined, value: Value): void {
  if (key === undefined) return;
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}

function itemsOf<Meaning>(pattern: Pattern<Meaning>): readonly string[] {
  return (pattern.items ??= pattern.text.split(' ').filter((item) => item !== '' && item !== '*'));
}

function itemText<Meaning>({ pattern, index }: Position<Meaning>): string | undefined {
  return itemsOf(pattern)[index];
}

function stateOf<Meaning>(
  ended: readonly Pattern<Meaning>[],
  going: (word: string) => readonly Position<Meaning>[],
): State<Meaning> {
  const next = new Map<string, State<Meaning> | undefined>();
  const step = (word: string): State<Meaning> | undefined => {
    const known = next.get(word);
    if (known !== undefined || next.has(word)) return known;
    const reached = reachable(going(word).map(({ pattern, index }) => ({ pattern, index: index + 1 })));
    const state = reached.length === 0 ? undefined : stateAt(reached);
    next.set(word, state);
    return state;
  };
  return {
    step,
    ended,
    whole: ended.find((pattern) => !isOpen(pattern))?.meaning,
    open: ended.find(isOpen)?.meaning,
  };
}

function stateAt<Meaning>(reached: readonly Position<Meaning>[]): State<Meaning> {
  const ended = reached.filter((position) => itemAt(position) === undefined).map(({ pattern }) => pattern);
  return stateOf(ended, (word) => reached.filter((position) => itemAt(position)?.words.includes(word) === true));
}

/** Anything may follow. */
function isOpen<Meaning>({ text }: Pattern<Meaning>): boolean {
  return text.endsWith('*');
}

/** The positions and those that a word which may be missing leads to. */
function reachable<Meaning>(positions: readonly Position<Meaning>[]): readonly Position<Meaning>[] {
  const all = [...positions];
  // What is added while the list is gone through is gone through too.
  for (const position of all) {
    const item = itemAt(position);
    if (item !== undefined && (item.optional || item.words.length === 0)) {
      all.push({ pattern: position.pattern, index: position.index + 1 });
    }
  }
  return all;
}

function itemAt<Meaning>(position: Position<Meaning>): Item | undefined {
  const { pattern, index } = position;
  const known = pattern.folded[index];
  if (known !== undefined) return known;
  const text = itemText(position);
  return text === undefined ? undefined : (pattern.folded[index] = itemOf(text));
}

function itemOf(item: string): Item {
  const optional = item.endsWith('?');
  const words = (optional ? item.slice(0, -1) : item).split('|').map(foldWord);
  return { words: words.filter((word) => word !== ''), optional };
}

/** A wording with gaps: pieces of words that stand together. */
interface Loose<Meaning> {
  readonly pieces: readonly (readonly Item[])[];
  readonly meaning: Meaning;
}

function pieceOf(piece: string): readonly Item[] {
  return piece
    .split(' ')
    .filter((item) => item !== '')
    .map(itemOf);
}

/** Whether the pieces stand in the words in order: the first at the start, the last at the end, others anywhere between. */
function fits(pieces: readonly (readonly Item[])[], words: readonly string[]): boolean {
  let from = 0;
  for (const [index, piece] of pieces.entries()) {
    if (piece.length === 0) continue;
    const last = words.length - piece.length;
    const first = index === pieces.length - 1 ? Math.max(from, last) : from;
    const limit = index === 0 ? 0 : last;
    let at = first;
    while (at <= limit && !standsAt(piece, words, at)) at += 1;
    if (at > limit || at > last) return false;
    from = at + piece.length;
  }
  return true;
}

function standsAt(piece: readonly Item[], words: readonly string[], at: number): boolean {
  return piece.every((item, index) => item.words.includes(words[at + index] ?? ''));
}
