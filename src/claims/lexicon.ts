import type { ProseLanguage, SubjectWords } from '../language/prose-language.ts';
import { foldWord, type Token } from './tokens.ts';

/** Small words by what they do. */
export type Joint =
  | 'of'
  | 'to'
  | 'by'
  | 'from'
  | 'and'
  | 'or'
  | 'respectively'
  | 'verb'
  | 'maker'
  | 'article'
  | 'preposition'
  | 'upon'
  | 'relative'
  | 'compare'
  | 'aside'
  | 'forecast'
  | 'part'
  | 'whole'
  | 'loss'
  | 'other-measure';

export type PerShare = 'eps' | 'eps-basic' | 'eps-diluted';

/** What the words of a language mean in a sentence. */
export type Meaning =
  | { readonly kind: 'subject'; readonly words: SubjectWords }
  | { readonly kind: 'per-share'; readonly concept: PerShare }
  | { readonly kind: 'direction'; readonly direction: 1 | 0 | -1 }
  | { readonly kind: 'sign'; readonly direction: 1 | -1 }
  | { readonly kind: 'basis'; readonly basis: string }
  | { readonly kind: 'precision'; readonly precision: 'at-least' | 'at-most' | 'about' }
  | { readonly kind: Joint };

/** The wordings of a language. */
export interface Lexicon {
  /** The longest wording that begins at a token; a comma inside it is passed over. */
  readonly longestAt: (tokens: readonly Token[], at: number) => FoundMeaning | undefined;
  /** Whether a name of some subject has the word in it. */
  readonly isOfSubject: (word: string) => boolean;
}

export interface FoundMeaning {
  readonly meaning: Meaning;
  /** The token behind it. */
  readonly next: number;
}

export function lexiconOf(language: ProseLanguage): Lexicon {
  let made = lexicons.get(language);
  if (made === undefined) lexicons.set(language, (made = makeLexicon(language)));
  return made;
}

const lexicons = new WeakMap<ProseLanguage, Lexicon>();

/** Filed by first words; how each of them goes on is spelled out where a sentence has it. */
function makeLexicon(language: ProseLanguage): Lexicon {
  const filed = new Map<string, Filed[]>();
  fileAll(language, (wordings, meaning) => {
    for (const wording of wordings) {
      const blank = wording.indexOf(' ');
      const first = foldPart(blank < 0 ? wording : wording.slice(0, blank));
      const others = filed.get(first);
      if (others === undefined) filed.set(first, [{ wording, meaning }]);
      else others.push({ wording, meaning });
    }
  });
  const roots = new Map<string, Node>();
  let subjectWords: ReadonlySet<string> | undefined;
  return {
    longestAt: (tokens, at) => {
      const token = tokens[at];
      const wordings = token?.kind === 'word' ? filed.get(token.word) : undefined;
      if (token?.kind !== 'word' || wordings === undefined) return undefined;
      let root = roots.get(token.word);
      if (root === undefined) roots.set(token.word, (root = spellOut(wordings)));
      return longest(root, tokens, at);
    },
    isOfSubject: (word) => (subjectWords ??= subjectWordsOf(language)).has(word),
  };
}

interface Filed {
  readonly wording: string;
  readonly meaning: Meaning;
}

/** What a wording means first is what it keeps. */
function fileAll(language: ProseLanguage, add: (wordings: readonly string[], meaning: Meaning) => void): void {
  for (const words of language.subjects) add(words.phrases, { kind: 'subject', words });
  for (const [wording, concept] of Object.entries(language.perShare)) add([wording], { kind: 'per-share', concept });
  for (const [wording, basis] of Object.entries(language.bases)) add([wording], { kind: 'basis', basis });
  add(language.compares, { kind: 'compare' });
  add(language.up, { kind: 'direction', direction: 1 });
  add(language.down, { kind: 'direction', direction: -1 });
  add(language.flat, { kind: 'direction', direction: 0 });
  add(language.positive, { kind: 'sign', direction: 1 });
  add(language.negative, { kind: 'sign', direction: -1 });
  add(language.losses, { kind: 'loss' });
  add(language.otherMeasures, { kind: 'other-measure' });
  add(language.asides, { kind: 'aside' });
  add(language.forecasts, { kind: 'forecast' });
  add(language.from, { kind: 'from' });
  add(language.atLeast, { kind: 'precision', precision: 'at-least' });
  add(language.atMost, { kind: 'precision', precision: 'at-most' });
  add(language.about, { kind: 'precision', precision: 'about' });
  add(language.verbs, { kind: 'verb' });
  add(language.makers, { kind: 'maker' });
  add(language.parts, { kind: 'part' });
  add(language.wholes, { kind: 'whole' });
  add(language.and, { kind: 'and' });
  add(language.or, { kind: 'or' });
  add(language.of, { kind: 'of' });
  add(language.to, { kind: 'to' });
  add(language.by, { kind: 'by' });
  add(language.respectively, { kind: 'respectively' });
  add(language.articles, { kind: 'article' });
  add(language.prepositions, { kind: 'preposition' });
  add(language.upon, { kind: 'upon' });
  add(language.relatives, { kind: 'relative' });
}

interface Node {
  readonly next: Map<string, Node>;
  meaning: Meaning | undefined;
}

/** The words behind the first. */
function spellOut(wordings: readonly Filed[]): Node {
  const root: Node = { next: new Map(), meaning: undefined };
  for (const { wording, meaning } of wordings) {
    let node = root;
    for (const word of wording.split(' ').slice(1)) {
      const folded = foldPart(word);
      let next = node.next.get(folded);
      if (next === undefined) node.next.set(folded, (next = { next: new Map(), meaning: undefined }));
      node = next;
    }
    node.meaning ??= meaning;
  }
  return root;
}

function foldPart(word: string): string {
  return foldWord(word.endsWith(',') ? word.slice(0, -1) : word);
}

function subjectWordsOf({ subjects }: ProseLanguage): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { phrases } of subjects)
    for (const phrase of phrases) for (const word of phrase.split(' ')) words.add(foldPart(word));
  return words;
}

function longest(root: Node, tokens: readonly Token[], from: number): FoundMeaning | undefined {
  let node: Node | undefined = root;
  let found = root.meaning && { meaning: root.meaning, next: from + 1 };
  for (let at = from + 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === 'mark' && token.mark === ',') continue;
    // "Net income (loss) per share".
    if (token?.kind === 'mark' && token.mark === '(' && isClosing(tokens[at + 2])) {
      at += 2;
      continue;
    }
    if (token?.kind !== 'word') break;
    node = node.next.get(token.word);
    if (node === undefined) break;
    if (node.meaning !== undefined) found = { meaning: node.meaning, next: at + 1 };
  }
  return found;
}

function isClosing(token: Token | undefined): boolean {
  return token?.kind === 'mark' && token.mark === ')';
}
