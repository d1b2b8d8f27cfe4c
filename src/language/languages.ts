import { german } from './de/german.ts';
import { english } from './en/english.ts';
import { spanish } from './es/spanish.ts';
import { french } from './fr/french.ts';
import type { Language } from './language.ts';

/** Every language that the program reads; what one does not know, the next may. */
export const languages: readonly Language[] = [english, german, french, spanish];
