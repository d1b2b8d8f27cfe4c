/** An element with what stands in it; nothing where a part is missing. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  name: string,
  ...inside: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (name !== '') element.className = name;
  element.append(...inside.filter((part) => part !== undefined));
  return element;
}

/** The same of a drawing. */
export function draw(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  ...inside: readonly (Node | string)[]
): Element {
  // The bars of coverage are drawings, too; the name of the namespace would look like an address.
  const element = document.createElementNS(document.querySelector('svg')?.namespaceURI ?? null, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
  element.append(...inside);
  return element;
}

/** An element that every page has. */
export function withId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no ${id}`);
  return element;
}
