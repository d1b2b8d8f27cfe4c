import { foldWord } from './words.ts';

/** Wordings, looked up by the words of a caption in one walk. */
export interface PhraseBook<Meaning> {
  /** What the whole caption means; the longest wording wins. */
  readonly meaningOf: (words: readonly string[]) => Meaning | undefined;
}

interface Node<Meaning> {
  next: Map<string, Node<Meaning>> | undefined;
  /** Where the caption ends here. */
  whole: Meaning | undefined;
  /** Where anything may follow. */
  open: Meaning | undefined;
}

interface Loose<Meaning> {
  readonly pieces: readonly (readonly (readonly string[])[])[];
  readonly meaning: Meaning;
}

/**
 * A trie of folded words for wordings without `~` (an optional word keeps both states alive while it is written in), and
 * beside it the few wordings with gaps, tried in order where the trie knows nothing.
 */
export function phraseBook<Meaning>(entries: Iterable<readonly [string, Meaning]>): PhraseBook<Meaning> {
  const root: Node<Meaning> = { next: undefined, whole: undefined, open: undefined };
  const loose: Loose<Meaning>[] = [];
  for (const [pattern, meaning] of entries) {
    if (pattern.includes('~')) loose.push({ pieces: pattern.split('~').map(pieceOf), meaning });
    else writeIn(root, pattern, meaning);
  }
  return {
    meaningOf: (words) => walk(root, words) ?? loose.find(({ pieces }) => fits(pieces, words))?.meaning,
  };
}

/** Whether a wording is found anywhere in a text; words as `foldWords` gives them. */
export function phraseFinder(patterns: readonly string[]): (words: readonly string[]) => boolean {
  const root: Node<true> = { next: undefined, whole: undefined, open: undefined };
  for (const pattern of patterns) writeIn(root, pattern.endsWith('*') ? pattern : `${pattern} *`, true);
  return (words) => words.some((word, index) => root.next?.has(word) === true && walkFrom(root, words, index) === true);
}

function walk<Meaning>(root: Node<Meaning>, words: readonly string[]): Meaning | undefined {
  return words.length === 0 ? undefined : walkFrom(root, words, 0);
}

function walkFrom<Meaning>(root: Node<Meaning>, words: readonly string[], from: number): Meaning | undefined {
  let node: Node<Meaning> | undefined = root;
  let best: Meaning | undefined;
  for (let index = from; index < words.length; index += 1) {
    node = node.next?.get(words[index] ?? '');
    if (node === undefined) return best;
    best = node.open ?? best;
  }
  return node.whole ?? best;
}

function writeIn<Meaning>(root: Node<Meaning>, pattern: string, meaning: Meaning): void {
  let states: readonly Node<Meaning>[] = [root];
  const items = pattern.split(' ').filter((item) => item !== '');
  const open = items.at(-1) === '*';
  for (const item of open ? items.slice(0, -1) : items) {
    const { words, optional } = itemOf(item);
    if (words.length === 0) continue;
    const reached = states.flatMap((state) => words.map((word) => childOf(state, word)));
    states = optional ? [...states, ...reached] : reached;
  }
  for (const state of states) {
    if (state === root) continue;
    if (open) state.open ??= meaning;
    else state.whole ??= meaning;
  }
}

function childOf<Meaning>(node: Node<Meaning>, word: string): Node<Meaning> {
  node.next ??= new Map();
  let child = node.next.get(word);
  if (child === undefined) {
    child = { next: undefined, whole: undefined, open: undefined };
    node.next.set(word, child);
  }
  return child;
}

function itemOf(item: string): { readonly words: readonly string[]; readonly optional: boolean } {
  const optional = item.endsWith('?');
  const words = (optional ? item.slice(0, -1) : item).split('|').map(foldWord);
  return { words: words.filter((word) => word !== ''), optional };
}

function pieceOf(piece: string): readonly (readonly string[])[] {
  const items = piece.split(' ').filter((item) => item !== '');
  return items.map((item) => itemOf(item).words);
}

/** Whether the pieces stand in the words in order: the first at the start, the last at the end, others anywhere between. */
function fits(pieces: readonly (readonly (readonly string[])[])[], words: readonly string[]): boolean {
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

function standsAt(piece: readonly (readonly string[])[], words: readonly string[], at: number): boolean {
  return piece.every((choices, index) => choices.includes(words[at + index] ?? ''));
}
