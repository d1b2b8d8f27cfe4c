import type { Sentence, Assertion } from './assertion.ts';
import { isBracket } from './marks.ts';
import { REACH, type Phrase, type Subject } from './phrases.ts';

/** `A and B of $1 and $2, respectively`: each figure of the list belongs to the subject at its place. */
export function respectively({ phrases }: Sentence, said: readonly Assertion[]): readonly Assertion[] {
  if (!phrases.some(({ kind }) => kind === 'respectively')) return said;
  const result = new Map(said.map((assertion) => [assertion.index, assertion]));
  let earlierSubjects: readonly Subject[] = [];
  phrases.forEach((phrase, at) => {
    if (phrase.kind !== 'respectively') return;
    const figures = listBefore(phrases, at);
    const first = figures[0];
    if (figures.length < 2 || first === undefined) return;
    let subjects = coordinated(phrases, first);
    // A second list names only its first subject again.
    if (subjects.length < figures.length && earlierSubjects.length === figures.length) subjects = earlierSubjects;
    if (subjects.length === figures.length) {
      earlierSubjects = subjects;
      figures.forEach((index, place) => {
        const assertion = result.get(index);
        const named = subjects[place];
        if (assertion === undefined || named === undefined) return;
        const head = result.get(first) ?? assertion;
        // "Revenue and net income rose 58% and 51%, respectively": of an amount a percentage is no level.
        const isChange = head.says === 'percent-change';
        const subject = assertion.unit === 'percent' && named.measure !== 'ratio' && !isChange ? undefined : named;
        const says = isChange ? head.says : assertion.unit === 'percent' ? 'ratio' : 'level';
        result.set(index, {
          ...assertion,
          subject,
          says,
          direction: isChange ? head.direction : named.sign === -1 ? -1 : undefined,
          qualifiers: [
            ...new Set([
              ...named.qualifiers,
              ...named.bases,
              ...head.qualifiers.filter((one) => one === 'segment' || one === 'forecast'),
            ]),
          ],
          periods: head.periods,
        });
      });
    } else {
      // Not known which is whose.
      for (const index of figures) {
        const assertion = result.get(index);
        if (assertion !== undefined) result.set(index, { ...assertion, subject: undefined });
      }
    }
  });
  return [...result.values()];
}

/** The figures joined by commas and `and` that end before `at`. */
function listBefore(phrases: readonly Phrase[], at: number): readonly number[] {
  const figures: number[] = [];
  for (let look = at - 1; look >= Math.max(0, at - REACH); look--) {
    const phrase = phrases[look];
    if (phrase?.kind === 'figure') figures.unshift(look);
    else if (
      phrase?.kind !== 'and' &&
      phrase?.kind !== 'mark' &&
      phrase?.kind !== 'precision' &&
      phrase?.kind !== 'word'
    )
      break;
    else if (phrase.kind === 'mark' && phrase.mark !== ',' && !isBracket(phrase.mark)) break;
    else if (phrase.kind === 'word' && figures.length > 0) break;
  }
  return figures;
}

/** The subjects named together before the first figure of a list: two subjects, or one on two bases (GAAP and non-GAAP). */
function coordinated(phrases: readonly Phrase[], first: number): readonly Subject[] {
  const subjects: Subject[] = [];
  for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
    const phrase = phrases[at];
    if (phrase?.kind === 'subject') {
      subjects.unshift(phrase);
      if (subjects.length === 1 && phrase.bases.length === 2) {
        return phrase.bases.map((basis) => ({ ...phrase, bases: [basis] }));
      }
    } else if (phrase?.kind === 'figure' || phrase?.kind === 'compare' || phrase?.kind === 'aside') break;
  }
  return subjects;
}
