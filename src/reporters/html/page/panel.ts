import { claims, type Check, type Proof } from './data.ts';
import { make, withId } from './elements.ts';
import { checkEquation, claimEquation, link, VERDICT_WORDS } from './equations.ts';
import { cellOf, nameOf, printed } from './figures.ts';
import { figuresOf, usesOf } from './uses.ts';

/** Where the equations of one figure or claim are shown. */
export const panel: HTMLElement = withId('proof');
const idle = [...panel.childNodes];
let pinned: HTMLElement | undefined;

/** What somebody chose to see; it stays until something else is chosen. */
export function chosen(): HTMLElement | undefined {
  return pinned;
}

/** Shows a figure or a claim, and keeps it. */
export function choose(element: HTMLElement): void {
  pinned = element;
  show(element);
}

/** Shows nothing. */
export function release(): void {
  pinned = undefined;
  clear();
  document.body.classList.remove('shown');
  panel.replaceChildren(...idle);
}

/** Shows a figure or a claim with its equations, and lights up the figures they are about. */
export function show(element: HTMLElement): void {
  clear();
  element.classList.add('me');
  document.body.classList.add('shown');
  const number = parseInt(element.id.slice(1), 10);
  const claim = element.id.startsWith('k') ? claims[number - 1] : undefined;
  const close = make('button', 'close', '×');
  close.setAttribute('aria-label', 'Close');
  panel.replaceChildren(close, ...(claim === undefined ? ofFigure(number, element) : ofClaim(claim, element)));
}

function ofClaim(claim: Proof, element: Element): readonly Node[] {
  light(figuresOf(claim.lists), 'on');
  return [make('h2', '', 'The claim'), make('p', 'figure', printed(element)), claimEquation(claim, element)];
}

function ofFigure(figure: number, element: Element): readonly Node[] {
  const { own, parts } = usesOf(figure);
  for (const { subject, lists } of own)
    light(
      [subject - 1, ...figuresOf(lists)].filter((other) => other !== figure),
      'on',
    );
  if (own.length === 0)
    light(
      parts.map(({ subject }) => subject - 1),
      'of',
    );
  const totals = parts.filter(({ subject }) => subject > 0);
  return [
    make('h2', '', 'The figure'),
    make('p', 'figure', printed(element)),
    make('p', 'caption', nameOf(figure)),
    ...own.map((check) => checkEquation(check, figure)),
    ...(totals.length > 0 ? [partOf(totals, figure)] : []),
    ...(own.length + totals.length === 0 ? [make('p', 'quiet', 'Nothing says what it should be.')] : []),
  ];
}

function partOf(totals: readonly Check[], figure: number): Node {
  const items = totals.slice(0, MOST_TOTALS).map(({ subject, verdict }) => {
    const total = subject - 1;
    const said = make('span', 'quiet', `, ${VERDICT_WORDS[verdict]}`);
    return make('li', '', link(total, figure), ` ${printed(cellOf(total))}`, said);
  });
  return make('div', 'eq', make('p', '', make('b', '', 'Part of')), make('ul', '', ...items));
}

/** More of them than fit beside the release help nobody. */
const MOST_TOTALS = 12;

function light(figures: readonly number[], name: 'on' | 'of'): void {
  for (const figure of figures) {
    const cell = cellOf(figure);
    if (cell?.classList.contains('me') === false) cell.classList.add(name);
  }
}

function clear(): void {
  for (const lit of document.querySelectorAll('.me,.on,.of')) if (lit.id !== '') lit.classList.remove('me', 'on', 'of');
}
