import type { Operation, Verdict } from '../../../model/relation.ts';
import type { Check, Proof } from './data.ts';
import { make } from './elements.ts';
import { cellOf, nameOf, printed } from './figures.ts';
import { figuresOf } from './uses.ts';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  agrees: 'agrees',
  'agrees-within-rounding': 'agrees within rounding',
  disagrees: 'does not agree',
  'not-tested': 'not tested',
};

/** A check as an equation, beside a figure that it is about. */
export function checkEquation(check: Check, figure: number): HTMLElement {
  const { name, operation, subject, lists, difference, quantity } = check;
  if (operation === 'equal') {
    const others = [subject - 1, ...figuresOf(lists)].filter((other) => other !== figure && other >= 0);
    return equation(titled(name), check, [
      ...others.map((other) => row('=', link(other, figure), printed(cellOf(other)))),
      ...(difference === '' ? [] : [row('', 'difference', difference, 'apart')]),
    ]);
  }
  const reported = subject === 0 ? '' : printed(cellOf(subject - 1));
  return equation(quantity === '' ? titled(name) : quantity, check, [
    ...termRows(lists, operation, figure),
    ...resultRows(check, reported, 'reported', reported),
  ]);
}

export function claimEquation(claim: Proof, element: Element): HTMLElement {
  const { name, lists } = claim;
  const isFigure = name !== 'sign' && name !== 'direction' && (lists[0] ?? []).length > 0;
  const said = printed(element);
  return equation(name === 'level' ? 'amount' : name.replaceAll('-', ' '), claim, [
    ...termRows(lists, name === 'ratio' ? 'ratio' : 'change', undefined),
    ...resultRows(claim, isFigure ? said : '', 'said', said),
  ]);
}

/** A way to a figure, named beside another. */
export function link(figure: number, beside: number | undefined): HTMLAnchorElement {
  const anchor = make('a', '', nameOf(figure, beside));
  anchor.href = `#f${figure}`;
  return anchor;
}

const CLASSES: Readonly<Record<Verdict, string>> = {
  agrees: '',
  'agrees-within-rounding': 'r',
  disagrees: 'w',
  'not-tested': 'n',
};

function equation(title: string, { verdict, reason }: Proof, rows: readonly HTMLElement[]): HTMLElement {
  const said = make(
    'p',
    `verdict ${CLASSES[verdict]}`,
    make('b', '', title),
    ' ',
    make('span', '', VERDICT_WORDS[verdict]),
  );
  const table = make('table', '', make('tbody', '', ...rows));
  return make('div', 'eq', said, table, reason === '' ? undefined : make('p', 'quiet', reason));
}

function termRows(lists: Proof['lists'], operation: Operation, beside: number | undefined): readonly HTMLElement[] {
  return lists.flatMap((list, at) => {
    const first = at === 0 ? '' : operation === 'ratio' ? '÷' : 'from';
    return list.map((term, index) => {
      const figure = Math.abs(term) - 1;
      const sign = term < 0 ? '−' : index === 0 ? first : '+';
      return row(sign, link(figure, beside), printed(cellOf(figure)));
    });
  });
}

/** What comes of it; where that is the figure itself it is not told, but printed. */
function resultRows(
  { computed, difference }: Proof,
  same: string,
  label: string,
  printedFigure: string,
): readonly HTMLElement[] {
  const result = computed === '' ? same : computed;
  return [
    ...(result === '' ? [] : [row('=', 'computed', result, 'total')]),
    ...(difference === '' ? [] : [row('', label, printedFigure), row('', 'difference', difference, 'apart')]),
  ];
}

function row(sign: string, name: Node | string, value: string, kind = ''): HTMLElement {
  return make('tr', kind, make('td', 'sign', sign), make('td', 'of', name), make('td', 'num', value));
}

/** "Tie-out", "Per share". */
function titled(name: string): string {
  const rest = name.slice(1).replace(/^er-|^ercent-/, (part) => `${part.slice(0, -1)} `);
  return `${name.slice(0, 1).toUpperCase()}${rest}`;
}
