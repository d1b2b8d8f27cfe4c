import { parseInteger } from '../numeric/units.ts';
import type { HtmlElement } from './html-elements.ts';
import type { StyleSheet } from './html-sheet.ts';
import { type HtmlStyle, mergeStyles, PLAIN, readClassNames, readStyle } from './html-style.ts';

/** What a tag says beside its name, as written. One of these serves for all tags, one after the other. */
export interface ElementAttributes {
  style: string | undefined;
  class: string | undefined;
  size: string | undefined;
  colspan: string | undefined;
  rowspan: string | undefined;
  hidden: string | undefined;
}

export type StyleReader = (element: HtmlElement, attributes: Readonly<ElementAttributes>) => HtmlStyle;

export function noAttributes(): ElementAttributes {
  return {
    style: undefined,
    class: undefined,
    size: undefined,
    colspan: undefined,
    rowspan: undefined,
    hidden: undefined,
  };
}

/** Before the next tag. */
export function forget(attributes: ElementAttributes): void {
  attributes.style = undefined;
  attributes.class = undefined;
  attributes.size = undefined;
  attributes.colspan = undefined;
  attributes.rowspan = undefined;
  attributes.hidden = undefined;
}

/** Reads the styles of a document's elements; `sheet` has what its style sheets say of classes. A document has few different ones: each is read once. */
export function styleReader(sheet: StyleSheet): StyleReader {
  const styles = new Map<string, HtmlStyle>();
  const classes = new Map<string, HtmlStyle>();
  let sheetSize = 0;
  const styleOf = (declarations: string): HtmlStyle => {
    let style = styles.get(declarations);
    if (style === undefined) styles.set(declarations, (style = readStyle(declarations)));
    return style;
  };
  const styleOfClasses = (names: string): HtmlStyle => {
    if (sheet.size !== sheetSize) classes.clear();
    sheetSize = sheet.size;
    let style = classes.get(names);
    if (style !== undefined) return style;
    style = readClassNames(names);
    for (const name of sheet.size === 0 ? [] : names.trim().split(/\s+/)) {
      const declarations = sheet.get(name);
      if (declarations !== undefined) style = mergeStyles(style, styleOf(declarations));
    }
    classes.set(names, style);
    return style;
  };
  return (element, attributes) => {
    let style = PLAIN;
    if (attributes.class !== undefined) style = styleOfClasses(attributes.class);
    if (attributes.style !== undefined) style = mergeStyles(style, styleOf(attributes.style));
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
