import { printedFigure } from '../checks/claims/printed-figure.ts';
import { asPrinted } from '../checks/check.ts';
import type { Claim } from '../model/claim.ts';
import type { ClaimResult, Reading } from '../model/report.ts';
import type { Term } from '../model/relation.ts';
import { columnAt, figureAt, lineAt } from '../relations/cells.ts';
import { withoutMarkup } from '../source/without-markup.ts';
import { isNamelessLoss, subjectOf } from './claim-subject.ts';
import type { Entry } from './entry.ts';
import { printInPlaceOf } from './print-figure.ts';

/**
 * What a sentence says and what the statements say:
 * `Revenue is said to be $16.7 million; the statements say $16.2 million (Net sales, Three Months Ended June 30, 2025: 16,168)`.
 */
export function tellClaim(result: ClaimResult, entry: Entry, shouldBe: string | undefined, reading: Reading): string {
  const { claim, reported, computed } = result;
  const [held] = result.terms;
  const subject = subjectOf(claim, held && lineAt(reading, held.cell)?.caption);
  if (computed === undefined) return `${subject} does not agree with the statements`;
  const source = sourceOf(result, reading);
  if (reported === undefined) return `${subject} is said to ${wordSaid(claim)}; ${wordFound(result, source, reading)}`;
  const printed = printedFigure(claim, reading);
  const should = withoutMarkup(shouldBe ?? printInPlaceOf(entry, computed, reading));
  const { says } = claim;
  if (result.terms.length === 0) {
    const said = says === 'level' || says === 'ratio' ? 'be' : `have ${wayOf(claim)} by`;
    return `${subject} is said to ${said} ${printed}; ${result.reason ?? 'elsewhere'}: ${should}`;
  }
  if (says === 'level' || says === 'ratio') {
    const isTurned = should === printed;
    const turned = isTurned ? `the opposite${source}` : `${should}${source}`;
    return `${saidToBe(claim, subject, printed)}; the statements say ${turned}`;
  }
  const up = wayOf(claim);
  const way = computed.isNegative() ? 'decreased' : 'increased';
  const fact = way === up ? 'the statements say' : `it ${way} by`;
  return `${subject} is said to have ${up} by ${printed}; ${fact} ${should}${source}`;
}

function wayOf({ direction, says }: Claim): 'increased' | 'decreased' {
  return direction === -1 || says === 'decrease' ? 'decreased' : 'increased';
}

/** A sign that neither the figure nor the name gives is told. */
function saidToBe(claim: Claim, subject: string, printed: string): string {
  const isUntold = isNamelessLoss(claim) && !/[(−-]/.test(printed);
  return `${subject} is said to be ${isUntold ? `negative, ${printed}` : printed}`;
}

/** `be more than 2 times what it was`, `be nearly half of what it was`. */
function timesSaid({ value, direction, precision }: Claim): string {
  const size = value?.toString() ?? '';
  const times = direction === -1 ? (PARTS[size] ?? `1/${size} of`) : `${size} times`;
  // More than halved is less than half.
  const [more, less] = direction === -1 ? ['less than ', 'nearly '] : ['more than ', 'nearly '];
  const bound = { 'at-least': more, 'at-most': less, about: 'about ', 'as-printed': '' }[precision];
  return `be ${bound}${times} what it was`;
}

const PARTS: Readonly<Record<string, string>> = { '2': 'half of', '3': 'a third of', '4': 'a quarter of' };

function wordSaid(claim: Claim): string {
  const { says, direction, unit } = claim;
  if (unit === 'multiple') return timesSaid(claim);
  if (says === 'sign') return direction === -1 ? 'be negative' : 'be positive';
  return direction === -1 ? 'have decreased' : 'have increased';
}

function wordFound({ claim, computed, terms }: ClaimResult, source: string, reading: Reading): string {
  if (claim.unit === 'multiple') return `it is ${computed?.toFixed(2) ?? ''} times that${source}`;
  const [term] = terms;
  if (claim.says === 'sign') {
    const heading = term && terms.length === 1 ? headingOf(term, reading) : '';
    return `it is ${figuresOf(terms, reading)}${heading === '' ? '' : `, ${heading}`}`;
  }
  return `it ${computed?.isNegative() === true ? 'decreased' : 'increased'}${source}`;
}

/**
 * The figures of the statements that a claim is held against, in brackets: ` (Net sales, June 30, 2025: 16,168)`,
 * ` (from 1,489,945 to 4,416,825)`, ` (Gross profit 73,816 / Net sales 198,214)`.
 */
function sourceOf({ terms }: ClaimResult, reading: Reading): string {
  const from = terms.filter(({ role }) => role === 'from');
  const to = terms.filter(({ role }) => role === 'to');
  if (from.length > 0 && to.length > 0 && from.length + to.length <= MOST_TERMS) {
    return ` (from ${figuresOf(from, reading)} to ${figuresOf(to, reading)})`;
  }
  if (terms.length === 0 || terms.length > MOST_TERMS) return '';
  const captions = terms.map((term) => (lineAt(reading, term.cell)?.caption ?? '').replace(/:$/, ''));
  const [only] = terms;
  if (terms.length === 1 && only !== undefined) {
    const name = [...captions, headingOf(only, reading)].filter((part) => part !== '').join(', ');
    return ` (${name === '' ? '' : `${name}: `}${figuresOf([only], reading)})`;
  }
  const named = terms.map((term, index) => `${captions[index] ?? ''} ${figuresOf([term], reading)}`.trimStart());
  return ` (${named.join(terms.some(({ role }) => role === 'denominator') ? ' / ' : ', ')})`;
}

/** So many figures that a claim is held against are told. */
const MOST_TERMS = 4;

/** Two figures of one level are those of a margin. */
function figuresOf(terms: readonly Term[], reading: Reading): string {
  return terms.map(({ cell }) => cellWords(reading, cell)).join(terms.length === 2 ? ' / ' : ', ');
}

function cellWords(reading: Reading, cell: Term['cell']): string {
  const figure = figureAt(reading, cell);
  return figure === undefined ? '' : withoutMarkup(asPrinted(figure)).replace(/^([^\d(]*)\s+/, '$1');
}

function headingOf({ cell }: Term, reading: Reading): string {
  return columnAt(reading, cell)?.heading ?? '';
}
