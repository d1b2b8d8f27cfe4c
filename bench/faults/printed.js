/** Digits with whatever groups them, and the decimals. */
const BODY = /\d(?:[\d.,'’\u00a0\u202f ]*\d)?|\.\d+/;

/**
 * A printed figure taken apart, so that it can be printed again with other digits in the same dress.
 * `undefined` where the source does not print the figure in one piece.
 */
export function takeApart(source, cell) {
  const printed = source.text.slice(cell.span.start, cell.span.end);
  const body = BODY.exec(printed);
  if (body === null) return undefined;
  const digits = body[0].replace(/\D/g, '');
  if (!/^\d+$/.test(digits) || digits !== cell.raw.replace(/\D/g, '')) return undefined;
  const { places } = cell;
  const group = /([.,'’\u00a0\u202f ])\d{3}(?!\d)/.exec(places === 0 ? body[0] : body[0].slice(0, -places - 1))?.[1];
  const point = places === 0 ? '' : body[0].at(-places - 1);
  const start = cell.span.start + body.index;
  return {
    digits,
    places,
    negative: cell.value.isNegative(),
    start,
    end: start + body[0].length,
    /** The same dress with other digits, of which `decimals` stand after the point. */
    print(other, decimals = places) {
      const whole =
        other.slice(0, other.length - decimals).replace(/^0+(?=\d)/, '') || (body[0].startsWith('.') ? '' : '0');
      const mark = group ?? (digits.length - places <= 3 ? ',' : '');
      const grouped = mark === '' ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, mark);
      return decimals === 0 ? grouped : `${grouped}${point || '.'}${other.slice(other.length - decimals)}`;
    },
  };
}

/** Edits of the source that turn a figure's sign: its parentheses or minus, wherever they stand. */
export function turnSign(source, cell, parts) {
  const { text } = source;
  if (!parts.negative) {
    return [
      { start: parts.start, end: parts.start, text: '(' },
      { start: parts.end, end: parts.end, text: ')' },
    ];
  }
  const before = text.slice(Math.max(0, parts.start - 80), parts.start);
  const opening = /([(\u2212\u2013-])((?:[\s$€£¥]|\\|&nbsp;|&#160;|<[^<>]*>)*)$/.exec(before);
  if (opening === null) return undefined;
  const start = parts.start - opening[0].length;
  const edits = [{ start, end: start + 1, text: '' }];
  if (opening[1] !== '(') return edits;
  const closing = /^(?:[\s%]|&nbsp;|&#160;|<[^<>]*>)*\)/.exec(text.slice(parts.end, parts.end + 200));
  if (closing === null) return undefined;
  const end = parts.end + closing[0].length;
  return [...edits, { start: end - 1, end, text: '' }];
}

/** The text with all edits made, and where each of them landed. */
export function applyEdits(text, edits) {
  let faulty = '';
  let read = 0;
  const landed = [];
  for (const edit of [...edits].sort((one, other) => one.start - other.start)) {
    faulty += text.slice(read, edit.start);
    landed.push({ start: faulty.length, end: faulty.length + edit.text.length });
    faulty += edit.text;
    read = edit.end;
  }
  return { text: faulty + text.slice(read), landed };
}
