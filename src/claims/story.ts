import { type Assertion, withQualifier } from './assertion.ts';
import type { Phrase } from './phrases.ts';

/** What the sentences of a paragraph have told so far. */
export interface Story {
  /** With the qualifier of an effect where it may be one of the causes that the sentences before have begun to tell. */
  readonly placed: (assertion: Assertion) => Assertion;
  readonly add: (phrases: readonly Phrase[]) => void;
  /** It has a subject, and no causes yet. */
  readonly isOpen: () => boolean;
}

/**
 * `R&D expenses increased by $24 million. This was primarily due to higher wages. Additionally, there was an increase in
 * stock-based compensation of $9 million`: of the paragraph's own subject, as far as it touches that.
 */
export function openStory(): Story {
  let main: string | undefined;
  let causes = false;
  return {
    placed(assertion) {
      const { subject, noun, qualifiers } = assertion;
      const isCause = causes && noun === true && subject !== undefined && subject.concept !== main;
      return isCause ? { ...assertion, qualifiers: withQualifier(qualifiers, 'effect') } : assertion;
    },
    isOpen: () => main !== undefined && !causes,
    add(phrases) {
      for (const phrase of phrases) {
        if (phrase.kind === 'subject') main ??= phrase.concept;
        else if (phrase.kind === 'aside' && main !== undefined) causes = true;
      }
    },
  };
}
