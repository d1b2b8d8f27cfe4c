import { englishProse } from './en/prose.ts';
import type { ProseLanguage } from './prose-language.ts';

/** The language whose sentences the program reads and mends; of the others it knows tables alone. */
export const sentenceLanguage: ProseLanguage = englishProse;
