import { languages } from '../../language/languages.ts';
import { nearest } from '../nearest.ts';

/** Concepts may be one's own, and then tie out by their name; one that looks like a slip is told. */
export function conceptProblem(concept: string): string | undefined {
  const known = knownConcepts();
  if (known.has(concept) || known.has(concept.replace(/^adjusted-/, ''))) return undefined;
  const meant = nearest(concept, [...known]);
  return meant === undefined ? undefined : `there is no concept "${concept}" (Did you mean ${meant}?)`;
}

function knownConcepts(): ReadonlySet<string> {
  return new Set(languages.flatMap(({ captions }) => Object.keys(captions)));
}
