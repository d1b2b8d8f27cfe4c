import { choose, chosen, panel, release, show } from './panel.ts';

/** Pointing, choosing and moving by keys. */
export function listen(): void {
  document.addEventListener('mouseover', pointed);
  document.addEventListener('focusin', ({ target }) => {
    const element = figureAt(target);
    if (element !== null && element !== chosen()) choose(element);
  });
  document.addEventListener('click', clicked);
  document.addEventListener('keydown', pressed);
}

/** Goes to a figure or a claim, whatever is folded over it. */
export function go(element: HTMLElement | null, block?: 'center'): void {
  if (element === null) return;
  for (
    let folded = element.closest('details');
    folded !== null;
    folded = folded.parentElement?.closest('details') ?? null
  ) {
    folded.open = true;
  }
  if (element.matches('td')) {
    // Of a grid, one figure is reached by the tab key; arrows reach the others.
    for (const other of element.closest('table')?.querySelectorAll('td[tabindex]') ?? [])
      other.removeAttribute('tabindex');
    element.tabIndex = 0;
  }
  if (block !== undefined) element.scrollIntoView({ block, inline: 'nearest' });
  element.focus({ preventScroll: block !== undefined });
  choose(element);
}

function pointed({ target }: Event): void {
  const element = figureAt(target);
  if (element !== null && chosen() === undefined) show(element);
  for (const before of document.querySelectorAll('.at')) before.classList.remove('at');
  targetOf(closest(target, '#proof a'))?.classList.add('at');
}

function clicked(event: MouseEvent): void {
  const { target } = event;
  const anchor = closest(target, 'a');
  const element = figureAt(target);
  if (closest(target, '.close') !== null) release();
  else if (anchor !== null) {
    event.preventDefault();
    go(targetOf(anchor), 'center');
  } else if (element !== null) go(element);
  else if (chosen() !== undefined && closest(target, 'main') !== null) release();
}

function pressed(event: KeyboardEvent): void {
  const { key, target } = event;
  const element = figureAt(target);
  if (key === 'Escape') {
    const isInPanel = target instanceof Node && panel.contains(target);
    if (isInPanel && chosen() !== undefined) chosen()?.focus();
    else release();
  } else if (element === null || event.altKey || event.ctrlKey || event.metaKey) return;
  else if (key === 'Enter' || key === ' ') {
    panel.querySelector('a')?.focus();
    event.preventDefault();
  } else {
    const next = neighbour(element, key);
    if (next === undefined) return;
    event.preventDefault();
    go(next);
  }
}

/** The figure that a key moves to from another, in its line or in its column. */
function neighbour(element: HTMLElement, key: string): HTMLElement | undefined {
  const cell = element.closest('td');
  const line = cell?.closest('tr');
  const lines = line?.closest('tbody')?.rows;
  if (!cell || !line || !lines) return undefined;
  const inLine = [...line.querySelectorAll<HTMLElement>('td[id]')];
  const at = inLine.indexOf(cell);
  if (key === 'ArrowRight') return inLine[at + 1];
  if (key === 'ArrowLeft') return inLine[at - 1];
  if (key === 'Home') return inLine[0];
  if (key === 'End') return inLine.at(-1);
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  const column = [...lines].map(({ cells }) => cells[cell.cellIndex]);
  const [above, below] = [column.slice(0, line.sectionRowIndex), column.slice(line.sectionRowIndex + 1)];
  const isFigure = (other: HTMLElement | undefined): boolean => other !== undefined && other.id !== '';
  return key === 'ArrowDown' ? below.find(isFigure) : above.findLast(isFigure);
}

function figureAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('main td[id],main u[id]') : null;
}

/** What an anchor leads to, in a drawing or not. */
function targetOf(anchor: Element | null): HTMLElement | null {
  return document.getElementById(anchor?.getAttribute('href')?.slice(1) ?? '');
}

function closest(target: EventTarget | null, selector: string): Element | null {
  return target instanceof Element ? target.closest(selector) : null;
}
