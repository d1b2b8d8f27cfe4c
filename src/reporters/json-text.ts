/**
 * A value as JSON that is safe to look at: what could steer a terminal, break a line or turn the direction of the words
 * around it is written as `\u009b`. It reads back as the same value, but for halves of characters, which not every reader
 * takes: they become the sign for what is not known.
 */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, undefined, indent);
  const whole = text.includes('\\ud')
    ? text.replace(ESCAPE, (escape, half?: string) => (half === undefined ? escape : '\\ufffd'))
    : text;
  return UNSEEN.test(whole) ? whole.replaceAll(new RegExp(UNSEEN, 'g'), escaped) : whole;
}

/** One escape after the other, so that a backslash that is one itself begins none; a half is written as `\ud83d`. */
const ESCAPE = /\\(?:u(d[89a-f][\da-f]{2})|[^])/g;
const UNSEEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
