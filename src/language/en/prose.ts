import type { ProseLanguage } from '../prose-language.ts';
import { periods } from './periods.ts';
import { proseChanges } from './prose-changes.ts';
import { proseGrammar } from './prose-grammar.ts';
import { proseMeasures } from './prose-measures.ts';
import { prosePeriods } from './prose-periods.ts';
import { subjects } from './prose-subjects.ts';

/** How earnings releases in English speak of their figures. */
export const englishProse: ProseLanguage = {
  months: periods.months,
  subjects,
  ...proseChanges,
  ...proseGrammar,
  ...proseMeasures,
  ...prosePeriods,
};
