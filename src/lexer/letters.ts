// Unicode properties in regular expressions cost a millisecond each to compile; case mapping is built in.

/** A letter that has a case: of the Latin, Greek and Cyrillic alphabets, not of CJK. */
export function isLetter(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase();
}

export function isLowerCase(character: string): boolean {
  return isLetter(character) && character === character.toLowerCase();
}

/** A letter or digit of any script. */
export function isWordCharacter(character: string): boolean {
  return isLetter(character) || (character >= '0' && character <= '9') || character >= '\u2e80';
}

/** Lower-case letters as a range for a regular expression. */
export const LOWER_CASE = 'a-zß-öø-ÿœšžα-ωа-я';

export const UPPER_CASE = 'A-ZÀ-ÖØ-ÞŒŠŽΑ-ΩА-Я';

/** Whether a text begins with one of `LOWER_CASE`; most letters are told without an expression. */
export function beginsSmall(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 97 && code <= 122 : OPENS_SMALL.test(text);
}

const OPENS_SMALL = new RegExp(`^[${LOWER_CASE}]`);

/** Letters of the Latin, Greek, Cyrillic and the further alphabets, and of CJK, without their punctuation. */
export const LETTER = 'A-Za-zªµºÀ-ÖØ-öø-ʯͰ-ͽΆ-῿⺀-⿿ぁ-퟿豈-﫿';

/** Characters by their codes; false for `NaN`, which stands behind the end of a text. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
