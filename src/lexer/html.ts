import { Tokenizer } from 'htmlparser2';
import type { Block } from '../model/block.ts';
import type { Note } from '../model/report.ts';
import type { Source, SourceSpan } from '../source/source.ts';
import { type ElementAttributes, NO_ATTRIBUTES, styleReader } from './html-attributes.ts';
import { elementNamed, type HtmlElement, THROUGH } from './html-elements.ts';
import { addEntity, addText, openPage } from './html-page.ts';
import { closeAll, closeTag, openTag } from './html-tags.ts';

/**
 * The words and grids of a range of HTML, in the order of the document. No tree is built: the events of htmlparser2's
 * tokenizer go straight into paragraphs and cells.
 */
export function readHtml(
  source: Source,
  range: SourceSpan,
): { readonly blocks: readonly Block[]; readonly notes: readonly Note[] } {
  const { text } = source;
  const page = openPage(source);
  const styleOf = styleReader();
  // The tokenizer counts from the beginning of what it is given.
  const base = range.start;
  let element: HtmlElement = THROUGH;
  let tag = 0;
  let attributes: { -readonly [Key in keyof ElementAttributes]: ElementAttributes[Key] } | undefined;
  let attribute: keyof ElementAttributes | undefined;
  let valueStart = -1;
  let valueEnd = -1;
  /** Behind the last event: where an entity begins. */
  let behind = base;

  const tokenizer = new Tokenizer(
    { recognizeSelfClosing: true },
    {
      ontext(start, end) {
        behind = end + base;
        addText(page, start + base, end + base);
      },
      ontextentity(code, end) {
        addEntity(page, code, behind, end + base);
        behind = end + base;
      },
      onopentagname(start, end) {
        tag = start + base - 1;
        element = elementNamed(text.slice(start + base, end + base));
        attributes = undefined;
      },
      onattribname(start, end) {
        attribute = end - start > 7 || element === THROUGH ? undefined : attributeNamed(text, start + base, end + base);
        valueStart = -1;
        valueEnd = -1;
        if (attribute === 'hidden') (attributes ??= {}).hidden = '';
      },
      onattribdata(start, end) {
        if (valueStart < 0) valueStart = start + base;
        valueEnd = end + base;
      },
      onattribentity() {
        // The value is taken as the source writes it.
      },
      onattribend() {
        if (attribute !== undefined && valueStart >= 0)
          (attributes ??= {})[attribute] = text.slice(valueStart, valueEnd);
      },
      onopentagend(end) {
        behind = end + base + 1;
        openTag(page, element, attributes ?? NO_ATTRIBUTES, styleOf, tag, behind);
      },
      onselfclosingtag(end) {
        behind = end + base + 1;
        openTag(page, element, attributes ?? NO_ATTRIBUTES, styleOf, tag, behind);
        closeTag(page, element, tag, behind);
      },
      onclosetag(start, end) {
        // The event comes with the end of the name; blanks and the `>` follow.
        behind = text.indexOf('>', end + base) + 1;
        closeTag(page, elementNamed(text.slice(start + base, end + base)), start + base - 2, behind);
      },
      oncomment(_start, end) {
        behind = end + base + 1;
      },
      oncdata(_start, end) {
        behind = end + base + 1;
      },
      ondeclaration(_start, end) {
        behind = end + base + 1;
      },
      onprocessinginstruction(_start, end) {
        behind = end + base + 1;
      },
      onend() {
        closeAll(page, range.end);
      },
    },
  );
  tokenizer.write(base === 0 && range.end === text.length ? text : text.slice(base, range.end));
  tokenizer.end();
  return { blocks: page.blocks, notes: page.notes };
}

/** The few attributes that say something about a layout, told apart without a copy of their name. */
function attributeNamed(text: string, start: number, end: number): keyof ElementAttributes | undefined {
  switch (text.charCodeAt(start) | 32) {
    case 115: // s
      if (end - start === 5 && matches(text, start, 'style')) return 'style';
      return end - start === 4 && matches(text, start, 'size') ? 'size' : undefined;
    case 99: // c
      if (end - start === 5 && matches(text, start, 'class')) return 'class';
      return end - start === 7 && matches(text, start, 'colspan') ? 'colspan' : undefined;
    case 114: // r
      return end - start === 7 && matches(text, start, 'rowspan') ? 'rowspan' : undefined;
    case 104: // h
      return end - start === 6 && matches(text, start, 'hidden') ? 'hidden' : undefined;
    default:
      return undefined;
  }
}

function matches(text: string, start: number, lowerCase: string): boolean {
  for (let index = 0; index < lowerCase.length; index += 1) {
    if ((text.charCodeAt(start + index) | 32) !== lowerCase.charCodeAt(index)) return false;
  }
  return true;
}
