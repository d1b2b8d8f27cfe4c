import { relationWords } from './en/relation-words.ts';
import type { RelationWords } from './relation-words.ts';

/** The words of every language that the program reads. */
export const relationLanguages: readonly RelationWords[] = [relationWords];
