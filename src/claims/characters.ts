/** Characters by their codes; false for `NaN`, which stands behind the end of a text. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** A letter, of Latin alphabets alone. */
export function isWordStart(code: number): boolean {
  return isAsciiLetter(code) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7);
}

export function isWordCharacter(code: number): boolean {
  return isAsciiLetter(code) || isDigit(code) || (code >= 0xc0 && code <= 0x24f);
}

export function isBlank(code: number): boolean {
  return (code <= 32 && code >= 9) || code === 160 || (code > 0x1fff && (code <= 0x200a || code === 0x202f));
}
