import { endOf, type FiledWording, FiledWordings } from './filed-wordings.ts';

/** Wordings of one meaning; `Language` tells how they are written. */
export interface Wordings<Meaning> {
  readonly wordings: readonly string[];
  readonly meaning: Meaning;
}

/** Wordings, looked up by the words of a caption. */
export interface PhraseBook<Meaning> {
  /** What the caption from a word on (the first, where none is given) means as a whole; the longest wording wins, and of several the first. */
  readonly meaningOf: (words: readonly string[], from?: number) => Meaning | undefined;
}

/** The wordings with gaps (`~`) are few; they are tried where no other fits. */
export function phraseBook<Meaning>(groups: readonly Wordings<Meaning>[]): PhraseBook<Meaning> {
  const closed = new FiledWordings();
  const loose = new FiledWordings();
  for (let group = 0; group < groups.length; group += 1) {
    for (const wording of groups[group]?.wordings ?? []) {
      // `~ total` may begin with any word, and is found by the first that it names.
      if (wording.includes('~')) loose.file(wording, wording.startsWith('~ ') ? 2 : 0, group);
      else closed.file(wording, 0, group);
    }
  }
  return {
    meaningOf: (words, from = 0) =>
      groups[longestOf(closed, words, from) ?? firstLooseOf(loose, words, from) ?? -1]?.meaning,
  };
}

/** Which groups of wordings are found anywhere in a text, as bits: the first group is bit 0. One walk for all groups. */
export function phraseFlags(groups: readonly (readonly string[])[]): (words: readonly string[]) => number {
  const filed = new FiledWordings();
  groups.forEach((wordings, bit) => {
    for (const wording of wordings) filed.file(wording, 0, bit);
  });
  return (words) => {
    let flags = 0;
    for (let from = 0; from < words.length; from += 1) {
      for (let each = filed.lastOf(words[from]); each !== undefined; each = each.before) {
        const flag = 1 << each.group;
        if ((flags & flag) === 0 && endOf(each.text, each.rest, words, from + 1) >= 0) flags |= flag;
      }
    }
    return flags;
  };
}

/** Whether a wording is found anywhere in a text; words as `foldWords` gives them. */
export function phraseFinder(wordings: readonly string[]): (words: readonly string[]) => boolean {
  const flags = phraseFlags([wordings]);
  return (words) => flags(words) !== 0;
}

/** The group of the wording that fits all of the words, or else of the one with a final `*` that takes most of them. */
function longestOf(filed: FiledWordings, words: readonly string[], from: number): number | undefined {
  let whole: number | undefined;
  let open: number | undefined;
  let most = 0;
  // From the last to the first: the first of several is the one that stays.
  for (let each = filed.lastOf(words[from]); each !== undefined; each = each.before) {
    const end = endOf(each.text, each.rest, words, from + 1);
    if (end < 0) continue;
    if (!each.text.endsWith('*')) {
      if (end === words.length) whole = each.group;
    } else if (end >= most) {
      most = end;
      open = each.group;
    }
  }
  return whole ?? open;
}

/** The group of the first wording with gaps that fits. */
function firstLooseOf(filed: FiledWordings, words: readonly string[], from: number): number | undefined {
  let first: FiledWording | undefined;
  for (let index = from; index < words.length; index += 1) {
    for (let each = filed.lastOf(words[index]); each !== undefined; each = each.before) {
      if ((first === undefined || each.order < first.order) && fitsLoosely(each.text, words, from)) first = each;
    }
  }
  return first?.group;
}

/** Whether the pieces stand in the words in order: the first at the start, the last at the end, others anywhere between. */
function fitsLoosely(text: string, words: readonly string[], from: number): boolean {
  const pieces = text.split('~').map((piece) => piece.trim());
  let end = from;
  for (let index = 0; index < pieces.length && end >= 0; index += 1) {
    const piece = pieces[index] ?? '';
    if (piece === '') continue;
    const last = words.length - piece.split(' ').length;
    const first = index === pieces.length - 1 ? Math.max(end, last) : end;
    end = endBetween(piece, words, first, index === 0 ? from : last);
  }
  return end >= 0;
}

/** Behind the first place from `first` to `last` where a piece of a wording stands; -1 for none. */
function endBetween(piece: string, words: readonly string[], first: number, last: number): number {
  for (let at = first; at <= last; at += 1) {
    const end = endOf(piece, 0, words, at);
    if (end >= 0) return end;
  }
  return -1;
}
