import type { Cell, Figure } from '../model/statement.ts';
import type { Reading } from '../model/report.ts';
import { slice } from '../source/source.ts';
import type { Decimal } from '../numeric/decimal.ts';
import type { Entry } from './entry.ts';

/** A value as the release would print it in the place of a figure: its sign, places, separators, scale and currency. */
export function printInPlaceOf(entry: Entry, value: Decimal, reading: Reading): string {
  const { figure, cell } = entry;
  if (figure === undefined || cell === undefined) return printInProse(entry, value, reading);
  const others = reading.statements[cell.statement]?.lines ?? [];
  const style = styleOf(figure.raw, () => printedNear(others.map(({ cells }) => cells)));
  const scaled = value.times(`1e${-figure.scale}`);
  return style.print(scaled.abs().toFixed(figure.places), value.isNegative() && !value.isZero());
}

/** A difference between figures: digits alone, in the scale and with the separators of one of them. */
export function printDifference(entry: Entry, value: Decimal, reading: Reading): string {
  return printInPlaceOf(entry, value.abs(), reading).replace(/^[^\d.]+(?=[\d.])/, '');
}

interface Style {
  readonly print: (digits: string, negative: boolean) => string;
}

/** Digits with whatever groups them. */
const BODY = /\d(?:[\d.,'’\u00a0\u202f ]*\d)?|\.\d+/;

/** How a printed figure is dressed. `near` gives others of its statement, for what it does not show itself. */
function styleOf(raw: string, near: () => readonly string[]): Style {
  const body = BODY.exec(raw)?.[0] ?? '';
  const before = body === '' ? '' : raw.slice(0, raw.indexOf(body));
  const after = body === '' ? '' : raw.slice(raw.indexOf(body) + body.length);
  const marks = marksOf(body, near);
  const [sign] = /[(\u2212\u2013-]/.exec(raw) ?? [];
  const negativeBy =
    sign ?? [...near()].map((other) => /^\D*?([(\u2212-])/.exec(other)?.[1]).find((mark) => mark !== undefined) ?? '(';
  const lead = before.replace(/[(\u2212\u2013-]/g, '');
  const tail = after.replace(/[)\u2212-]/g, '');
  return {
    print(digits, negative) {
      const written = dress(digits, marks);
      if (!negative) return `${lead}${written}${tail}`;
      if (negativeBy !== '(') return `${negativeBy}${lead}${written}${tail}`;
      return before.indexOf('(') > before.search(/[^\s(]/) && before.search(/[^\s(]/) >= 0
        ? `${lead}(${written})${tail}`
        : lead.trim() === ''
          ? `${lead}(${written}${tail.trim() === '' ? ')' : `${tail})`}`
          : `${lead}(${written})${tail}`;
    },
  };
}

interface Marks {
  readonly group: string;
  readonly point: string;
}

/** The marks between thousands and before decimals. */
function marksOf(body: string, near: () => readonly string[]): Marks {
  const own = groupOf(body);
  const point = pointOf(body, own);
  if (own !== undefined) return { group: own, point: point ?? (own === '.' ? ',' : '.') };
  if (/\d{4}/.test(body)) return { group: '', point: point ?? '.' };
  for (const other of near()) {
    const group = groupOf(BODY.exec(other)?.[0] ?? '');
    if (group !== undefined) return { group, point: point ?? (group === '.' ? ',' : '.') };
    if (/\d{4}/.test(other)) return { group: '', point: point ?? '.' };
  }
  return { group: point === ',' ? '.' : ',', point: point ?? '.' };
}

/** The mark that three digits follow, where it cannot be a decimal point. */
function groupOf(body: string): string | undefined {
  const marks = [...body.matchAll(/([.,'’\u00a0\u202f ])\d{3}(?!\d)/g)].map(([, mark]) => mark);
  const [first] = marks;
  if (first === undefined) return undefined;
  return first !== '.' || marks.length > 1 ? first : undefined;
}

function pointOf(body: string, group: string | undefined): string | undefined {
  const [, mark] = /([.,])\d+$/.exec(body) ?? [];
  return mark === group ? undefined : mark;
}

function dress(digits: string, { group, point }: Marks): string {
  const [whole = '', fraction] = digits.split('.');
  const grouped = group === '' ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
}

/** Printed figures of a statement with digits enough to show their separators first. */
function printedNear(rows: readonly (readonly (Cell | undefined)[])[]): readonly string[] {
  const figures = rows.flatMap((cells) => cells.filter(isAmount).map(({ raw }) => raw));
  return figures.filter((raw) => raw.length > 4 || /[(\u2212-]/.test(raw));
}

function isAmount(cell: Cell | undefined): cell is Figure {
  return cell?.kind === 'amount';
}

/** In a sentence a figure is rewritten to the places it has, in the scale of its unit word. */
function printInProse({ span, exponent, claim }: Entry, value: Decimal, reading: Reading): string {
  const raw = reading.source.text === '' ? (claim?.claim.text ?? '') : slice(reading.source, span);
  const body = BODY.exec(raw)?.[0] ?? '';
  const places = body.includes('.') ? body.length - body.lastIndexOf('.') - 1 : 0;
  const shown = value.abs().times(`1e${-(exponent + places)}`);
  const at = raw.indexOf(body);
  return `${raw.slice(0, at)}${dress(shown.toFixed(places), { group: ',', point: '.' })}${raw.slice(at + body.length)}`;
}
