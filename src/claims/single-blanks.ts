/** Parts of a text with one blank wherever it has any; most texts have nothing else, and no copy is made of them. */
export function cutterOf(text: string): (from: number, to: number) => string {
  return hasOtherBlanks(text)
    ? (from, to) => text.slice(from, to).replace(/\s+/g, ' ')
    : (from, to) => text.slice(from, to);
}

function hasOtherBlanks(text: string): boolean {
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const mayBeBlank = code <= BLANK || code === NO_BREAK || (code > 0xff && !isPunctuation(code));
    if (mayBeBlank && (code !== BLANK || before === BLANK)) return true;
    before = code;
  }
  return false;
}

const BLANK = 32;
const NO_BREAK = 160;

/** Dashes, quotation marks, bullets. */
function isPunctuation(code: number): boolean {
  return code >= 0x2010 && code <= 0x2027;
}
