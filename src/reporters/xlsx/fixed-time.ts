/**
 * A zip archive whose entries all bear the first moment that a zip can hold, so that the same report gives the same
 * bytes. Every entry is told twice: at its own place, and in the directory at the end.
 */
export function withFixedTime(zip: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(zip);
  const view = new DataView(bytes.buffer);
  const end = endOfDirectory(view);
  if (end === undefined) return bytes;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < entries && view.getUint32(at, true) === ENTRY; entry += 1) {
    view.setUint32(at + 12, FIRST_MOMENT, true);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) === LOCAL) view.setUint32(local + 10, FIRST_MOMENT, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

/** Signatures of the zip format. */
const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
/** Midnight of 1 January 1980: the time in the lower half, the date in the upper. */
const FIRST_MOMENT = 0x00210000;

function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) if (view.getUint32(at, true) === END) return at;
  return undefined;
}
