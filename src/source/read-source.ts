import { Buffer, isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { lineMapOf } from './line-map.ts';
import type { Source } from './source.ts';

/** A document from its bytes: UTF-8 or UTF-16 by its mark, else UTF-8 where valid, else Windows-1252. */
export function sourceFromBytes(bytes: Uint8Array, name = '-'): Source {
  return makeSource(decode(bytes), name, () => sha256(bytes));
}

/** A document that is text already; its hash is that of its UTF-8 bytes. */
export function sourceFromText(text: string, name = '-'): Source {
  return makeSource(text, name, () => sha256(new TextEncoder().encode(text)));
}

/** A document whose text was extracted from a file of another kind; its hash is that of the file. */
export function sourceFromExtracted(text: string, bytes: Uint8Array, name = '-'): Source {
  return makeSource(text, name, () => sha256(bytes));
}

function makeSource(text: string, name: string, hash: () => string): Source {
  let hashed: string | undefined;
  return {
    name,
    text,
    length: text.length,
    get sha256() {
      return (hashed ??= hash());
    },
    lines: lineMapOf(text),
  };
}

/** Byte order marks stay in the text (as blanks), so that offsets are the file's. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be', { ignoreBOM: true }).decode(bytes);
  // A TextDecoder would do for all of them, but takes longer to load than a release to read.
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return buffer.toString('utf16le');
  return isUtf8(bytes) ? buffer.toString('utf8') : decodeWindows1252(buffer.toString('latin1'));
}

/** What the bytes 80 to 9F mean in Windows-1252; the rest are Latin-1. Node 20 decodes all of them as Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(latin1: string): string {
  return latin1.replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
