import { Tokenizer } from 'htmlparser2';
import type { Block } from '../model/block.ts';
import type { Note } from '../model/report.ts';
import type { Source, SourceSpan } from '../source/source.ts';
import { type ElementAttributes, forget, noAttributes, styleReader } from './html-attributes.ts';
import { elementAt, type HtmlElement, isWritten, THROUGH } from './html-elements.ts';
import { addEntity, addText, openPage } from './html-page.ts';
import { addSheet } from './html-sheet.ts';
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
  const sheet = new Map<string, string>();
  const styleOf = styleReader(sheet);
  // The tokenizer counts from the beginning of what it is given.
  const base = range.start;
  let element: HtmlElement = THROUGH;
  let tag = 0;
  const attributes = noAttributes();
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
        if (element.name === 'style') addSheet(sheet, text.slice(start + base, end + base));
        else addText(page, start + base, end + base);
      },
      ontextentity(code, end) {
        addEntity(page, code, behind, end + base);
        behind = end + base;
      },
      onopentagname(start, end) {
        tag = start + base - 1;
        element = elementAt(text, start + base, end + base);
        forget(attributes);
      },
      onattribname(start, end) {
        attribute = end - start > 7 || element === THROUGH ? undefined : attributeNamed(text, start + base, end + base);
        valueStart = -1;
        valueEnd = -1;
        if (attribute === 'hidden') attributes.hidden = '';
      },
      onattribdata(start, end) {
        if (valueStart < 0) valueStart = start + base;
        valueEnd = end + base;
      },
      onattribentity() {
        // The value is taken as the source writes it.
      },
      onattribend() {
        if (attribute !== undefined && valueStart >= 0) attributes[attribute] = text.slice(valueStart, valueEnd);
      },
      onopentagend(end) {
        behind = end + base + 1;
        openTag(page, element, attributes, styleOf, tag, behind);
      },
      onselfclosingtag(end) {
        behind = end + base + 1;
        openTag(page, element, attributes, styleOf, tag, behind);
        if (element.kind !== 'break') closeTag(page, element, tag, behind);
      },
      onclosetag(start, end) {
        // The event comes with the end of the name; blanks and the `>` follow.
        behind = Math.max(text.indexOf('>', end + base) + 1, end + base);
        element = elementAt(text, start + base, end + base);
        closeTag(page, element, start + base - 2, behind);
        element = THROUGH;
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
      if (isWritten(text, start, end, 'style')) return 'style';
      return isWritten(text, start, end, 'size') ? 'size' : undefined;
    case 99: // c
      if (isWritten(text, start, end, 'class')) return 'class';
      return isWritten(text, start, end, 'colspan') ? 'colspan' : undefined;
    case 114: // r
      return isWritten(text, start, end, 'rowspan') ? 'rowspan' : undefined;
    case 104: // h
      return isWritten(text, start, end, 'hidden') ? 'hidden' : undefined;
    default:
      return undefined;
  }
}
