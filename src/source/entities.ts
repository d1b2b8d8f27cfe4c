/** A text with the characters that its entities stand for: `$16.2&nbsp;million`, `&#8364;5.1 million`. */
export function withoutEntities(text: string): string {
  return text.includes('&') ? text.replace(/&#?\w{2,8};/g, (entity) => characterOf(entity) ?? entity) : text;
}

/** The character that `&euro;`, `&#8364;` or `&#x20ac;` stands for; `undefined` where nobody knows. */
export function characterOf(entity: string): string | undefined {
  const name = entity.slice(1, -1);
  const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (code === null) return ENTITIES[name];
  const point = parseInt(code[1] ?? code[2] ?? '', code[1] === undefined ? 10 : 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

/** Those that stand in releases. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  ndash: '–',
  mdash: '—',
  minus: '−',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  dollar: '$',
  percnt: '%',
  bull: '•',
  dagger: '†',
  reg: '®',
  copy: '©',
  trade: '™',
};
