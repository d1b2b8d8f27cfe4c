import { english } from './en/english.ts';
import type { Language } from './language.ts';

/** Every language that the program reads; what one does not know, the next may. */
export const languages: readonly Language[] = [english];
