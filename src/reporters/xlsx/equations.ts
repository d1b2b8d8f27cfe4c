import type { CheckResult, Term } from '../../model/relation.ts';
import type { Report } from '../../model/report.ts';
import type { CellRef, Figure } from '../../model/statement.ts';
import { Decimal, ZERO } from '../../numeric/decimal.ts';
import { figureAt } from '../places.ts';
import type { Address } from './places-on-sheets.ts';

/** A check as live formulas, in the unit and scale that its subject is printed in. */
export interface Equation {
  /** Where the figure is printed. */
  readonly reported: string;
  /** A sum; of a quotient, what is divided, or what it changed to. */
  readonly above: string;
  /** What it is divided by, or what it changed from. */
  readonly below: string | undefined;
  /** How far rounding may put `above`, `below` and the reported figure off. */
  readonly allowances: { readonly above: Decimal; readonly below: Decimal; readonly reported: Decimal };
  /** What a quotient is multiplied by to stand as printed: 100 for a percentage, a thousandth for one in thousands. */
  readonly factor: Decimal;
  readonly kind: 'sum' | 'average' | 'ratio' | 'change';
  readonly terms: number;
  readonly subject: Figure;
  /** Decimals that a difference of printed figures can have. */
  readonly decimals: number;
}

/** `undefined` where a figure of the check is not printed. */
export function equationOf(
  { relation, verdict, reason }: CheckResult,
  report: Report,
  address: Address,
): Equation | undefined {
  const { subject: at, terms, operation, factor = 1 } = relation;
  const subject = figureAt(report, at);
  if (at === undefined || subject === undefined || terms.some(({ cell }) => figureAt(report, cell) === undefined)) {
    return undefined;
  }
  const isQuotient = operation === 'ratio' || operation === 'change';
  // Digits that are cut off, rather than rounded, leave a whole unit open.
  const isCut = isQuotient && verdict === 'agrees-within-rounding' && reason !== undefined;
  const half = new Decimal(isCut ? 1 : 0.5);
  const upper = terms.filter(({ role }) => role !== 'denominator' && role !== 'from');
  const lower = terms.filter(({ role }) => role === 'denominator' || role === 'from');
  const scale = isQuotient ? 0 : subject.scale;
  const factorAsPrinted = new Decimal(factor).times(`1e${isQuotient ? -subject.scale : 0}`);
  const allowance = (some: readonly Term[]): Decimal =>
    some.reduce((sum, { cell }) => sum.plus(openIn(cell, report, half)), ZERO).times(`1e${-scale}`);
  const kind = operation === 'equal' ? 'sum' : operation;
  const exponents = [at, ...terms.map(({ cell }) => cell)].map((cell) => exponentAt(cell, report));
  return {
    reported: address(at),
    above: sumOf(upper, { scale, report, address }),
    below: isQuotient ? sumOf(lower, { scale, report, address }) : undefined,
    allowances: {
      above: allowance(upper),
      below: allowance(lower),
      reported: new Decimal(`1e${exponentAt(at, report) - subject.scale}`).times(half),
    },
    factor: factorAsPrinted,
    kind,
    terms: terms.length,
    subject,
    decimals: Math.max(0, subject.scale - Math.min(...exponents)) + (kind === 'sum' ? 0 : 6),
  };
}

/** The result as the subject is printed, from the cells that hold `above` and `below`. */
export function resultOf({ kind, factor, terms }: Equation, above: string, below: string): string {
  const times = factor.eq(1) ? '' : `*${factor.toFixed()}`;
  switch (kind) {
    case 'sum':
      return factor.eq(1) ? above : `(${above})${times}`;
    case 'average':
      return `(${above})/${terms}`;
    case 'ratio':
      return `(${above})/(${below})${times}`;
    case 'change':
      return `((${above})-(${below}))/ABS(${below})${times}`;
  }
}

function sumOf(terms: readonly Term[], setting: FormulaSetting): string {
  const run = runOf(terms, setting.scale, setting.report);
  if (run === undefined) return terms.map((term, index) => termText(term, index, setting)).join('');
  const [from, to] = [setting.address(run.from), setting.address(run.to)];
  return `SUM(${from}:${to.slice(to.lastIndexOf('!') + 1)})`;
}

export interface FormulaSetting {
  /** Power of ten that the formula comes out in. */
  readonly scale: number;
  readonly report: Report;
  readonly address: Address;
}

/** A term of a sum, `-B7*1000`; the first has no plus sign. */
export function termText({ cell, weight }: Term, index: number, { scale, report, address }: FormulaSetting): string {
  const power = (figureAt(report, cell)?.scale ?? 0) - scale;
  const scaled = power === 0 ? '' : power > 0 ? `*1${'0'.repeat(power)}` : `/1${'0'.repeat(-power)}`;
  return `${weight === -1 ? '-' : index === 0 ? '' : '+'}${address(cell)}${scaled}`;
}

/** Lines one below the other, all added, are summed as a range. */
function runOf(
  terms: readonly Term[],
  scale: number,
  report: Report,
): { readonly from: CellRef; readonly to: CellRef } | undefined {
  const [first] = terms;
  const last = terms.at(-1);
  if (first === undefined || last === undefined || terms.length < 3) return undefined;
  const isRun = terms.every(
    ({ cell, weight }, index) =>
      weight === 1 &&
      cell.statement === first.cell.statement &&
      cell.column === first.cell.column &&
      cell.line === first.cell.line + index &&
      figureAt(report, cell)?.scale === scale,
  );
  return isRun ? { from: first.cell, to: last.cell } : undefined;
}

/** How far a printed figure may be from the one that it stands for; a dash is zero, and nothing else. */
function openIn(cell: CellRef, report: Report, half: Decimal): Decimal {
  return figureAt(report, cell)?.kind === 'nil' ? ZERO : half.times(`1e${exponentAt(cell, report)}`);
}

/** The last printed place is worth 10^this; a dash takes that of its line. */
function exponentAt(cell: CellRef, report: Report): number {
  const figure = figureAt(report, cell);
  if (figure === undefined) return 0;
  const own = figure.scale - figure.places;
  if (figure.kind !== 'nil') return own;
  const cells = report.statements[cell.statement]?.lines[cell.line]?.cells ?? [];
  const others = cells.flatMap((other) => (other?.kind === 'amount' ? [other.scale - other.places] : []));
  return others.length === 0 ? own : Math.min(...others);
}
