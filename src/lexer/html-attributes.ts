import { parseInteger } from '../numeric/units.ts';
import type { HtmlElement } from './html-elements.ts';
import { type HtmlStyle, mergeStyles, PLAIN, readClassNames, readStyle } from './html-style.ts';

/** What a tag says beside its name, as written. */
export interface ElementAttributes {
  readonly style?: string;
  readonly class?: string;
  readonly size?: string;
  readonly colspan?: string;
  readonly rowspan?: string;
  readonly hidden?: string;
}

export type StyleReader = (element: HtmlElement, attributes: ElementAttributes) => HtmlStyle;

export const NO_ATTRIBUTES: ElementAttributes = {};

/** Reads the styles of a document's elements. A document has few different ones: each is read once. */
export function styleReader(): StyleReader {
  const styles = new Map<string, HtmlStyle>();
  const classes = new Map<string, HtmlStyle>();
  const styleNamed = (known: Map<string, HtmlStyle>, name: string, read: (name: string) => HtmlStyle): HtmlStyle => {
    let style = known.get(name);
    if (style === undefined) known.set(name, (style = read(name)));
    return style;
  };
  return (element, attributes) => {
    if (attributes === NO_ATTRIBUTES) return PLAIN;
    let style = PLAIN;
    if (attributes.class !== undefined) style = styleNamed(classes, attributes.class, readClassNames);
    if (attributes.style !== undefined) style = mergeStyles(style, styleNamed(styles, attributes.style, readStyle));
    if (attributes.size !== undefined && element.name === 'font')
      style = mergeStyles(SIZES.get(attributes.size) ?? LARGE, style);
    return attributes.hidden === undefined ? style : { ...style, hidden: true };
  };
}

/** How many columns or rows a cell covers; 1 where it does not say or says nonsense. */
export function spannedBy(attribute: string | undefined): number {
  return attribute === undefined ? 1 : Math.max(1, parseInteger(attribute.trim()) ?? 1);
}

const SMALL: HtmlStyle = { ...PLAIN, small: true, unseen: false };
const LARGE: HtmlStyle = { ...PLAIN, small: false, unseen: false };
const SIZES: ReadonlyMap<string, HtmlStyle> = new Map([
  ['1', SMALL],
  ['-1', SMALL],
  ['-2', SMALL],
]);
