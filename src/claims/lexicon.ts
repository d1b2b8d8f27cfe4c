import type { ProseLanguage, SubjectWords } from '../language/prose-language.ts';
import { foldWord } from './fold-word.ts';

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
  | 'in-percent-of'
  | 'accounts'
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
  | { readonly kind: 'direction'; readonly direction: 1 | 0 | -1; readonly times?: number; readonly better?: true }
  | { readonly kind: 'manifold'; readonly times: number }
  | { readonly kind: 'sign'; readonly direction: 1 | -1 }
  | { readonly kind: 'basis'; readonly basis: string }
  | { readonly kind: 'precision'; readonly precision: 'at-least' | 'at-most' | 'about' }
  | { readonly kind: Joint };

/** The wordings of a language. */
export interface Lexicon {
  readonly beginningWith: (word: string) => Beginning | undefined;
  /** Whether a name of some subject has the word in it. */
  readonly isOfSubject: (word: string) => boolean;
}

/** Wordings with the same first word; how each of them goes on is spelled out where a sentence has it. */
export interface Beginning {
  readonly wordings: readonly Filed[];
  spelled: Wording | undefined;
}

/** The first words of wordings: what they mean by themselves, and how they may go on. */
export interface Wording {
  readonly meaning: Meaning | undefined;
  readonly next: ReadonlyMap<string, Wording> | undefined;
}

interface Filed {
  readonly wording: string;
  readonly meaning: Meaning;
}

export function lexiconOf(language: ProseLanguage): Lexicon {
  let made = lexicons.get(language);
  if (made === undefined) lexicons.set(language, (made = makeLexicon(language)));
  return made;
}

const lexicons = new WeakMap<ProseLanguage, Lexicon>();

/** Filed by first words. */
function makeLexicon(language: ProseLanguage): Lexicon {
  const filed = new Map<string, { readonly wordings: Filed[]; spelled: Wording | undefined }>();
  fileAll(language, (wordings, meaning) => {
    for (const wording of wordings) {
      const blank = wording.indexOf(' ');
      const first = foldPart(blank < 0 ? wording : wording.slice(0, blank));
      const others = filed.get(first);
      if (others === undefined) filed.set(first, { wordings: [{ wording, meaning }], spelled: undefined });
      else others.wordings.push({ wording, meaning });
    }
  });
  let subjectWords: ReadonlySet<string> | undefined;
  return {
    beginningWith: (word) => filed.get(word),
    isOfSubject: (word) => (subjectWords ??= subjectWordsOf(language)).has(word),
  };
}

/** What a wording means first is what it keeps. */
function fileAll(language: ProseLanguage, add: (wordings: readonly string[], meaning: Meaning) => void): void {
  for (const words of language.subjects) add(words.phrases, { kind: 'subject', words });
  for (const [wording, concept] of Object.entries(language.perShare)) add([wording], { kind: 'per-share', concept });
  for (const [wording, basis] of Object.entries(language.bases)) add([wording], { kind: 'basis', basis });
  add(language.compares, { kind: 'compare' });
  add(language.up, { kind: 'direction', direction: 1 });
  add(language.better, { kind: 'direction', direction: 1, better: true });
  add(language.down, { kind: 'direction', direction: -1 });
  add(language.flat, { kind: 'direction', direction: 0 });
  const { multiplied, divided, manifold } = language.times;
  for (const [wording, times] of Object.entries(multiplied)) add([wording], { kind: 'direction', direction: 1, times });
  for (const [wording, times] of Object.entries(divided)) add([wording], { kind: 'direction', direction: -1, times });
  for (const [wording, times] of Object.entries(manifold)) add([wording], { kind: 'manifold', times });
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
  add(language.inPercentOf, { kind: 'in-percent-of' });
  add(language.accounts, { kind: 'accounts' });
  add(language.relatives, { kind: 'relative' });
}

export function spelledOut(beginning: Beginning): Wording {
  return (beginning.spelled ??= spellOut(beginning.wordings));
}

interface Node extends Wording {
  next: Map<string, Node> | undefined;
  meaning: Meaning | undefined;
}

/** The words behind the first. */
function spellOut(wordings: readonly Filed[]): Node {
  const root: Node = { next: undefined, meaning: undefined };
  for (const { wording, meaning } of wordings) {
    let node = root;
    for (let blank = wording.indexOf(' '); blank >= 0;) {
      const end = wording.indexOf(' ', blank + 1);
      const folded = foldPart(wording.slice(blank + 1, end < 0 ? undefined : end));
      const known = node.next?.get(folded);
      const next = known ?? { next: undefined, meaning: undefined };
      if (known === undefined) (node.next ??= new Map<string, Node>()).set(folded, next);
      node = next;
      blank = end;
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
