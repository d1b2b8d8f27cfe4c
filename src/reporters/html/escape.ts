import { plainWords } from '../plain-words.ts';
import { withoutTurns } from '../words.ts';

/**
 * Words of a document, fit for the text of a page, and not for an attribute: no control characters, no marks that turn the
 * direction of what follows (they could make a figure read otherwise than it is), and nothing that markup would take for
 * its own.
 */
export function words(text: string): string {
  return escape(plainWords(text));
}

/** The same, with its line breaks and outer blanks: a piece of a paragraph. */
export function piece(text: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is taken out; line breaks stay
  return escape(withoutTurns(text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]+/g, ' ')));
}

/** JSON for a script element: nothing in it can end the element. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${hexadecimal(sign)}`);
}

function escape(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? '') : text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
};

function hexadecimal(sign: string): string {
  return sign.charCodeAt(0).toString(16).padStart(4, '0');
}
