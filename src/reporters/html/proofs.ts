import type { CheckResult, Operation, Term, Verdict } from '../../model/relation.ts';
import type { ClaimResult } from '../../model/report.ts';
import type { Decimal } from '../../numeric/decimal.ts';
import { differenceText, figureText, type FigureStyle } from '../figures.ts';
import { figureAt, titleOf } from '../places.ts';
import { plainWords } from '../plain-words.ts';
import { jsonForScript } from './escape.ts';
import type { Page } from './statement-table.ts';

/**
 * What the page's script needs to show an equation, as short as can be: figures are named by their numbers (one more
 * than that, negative where they are taken away), captions and printed figures are read off the page.
 */
export function proofs(page: Page): string {
  const { report, numbers } = page;
  const verdicts: readonly Verdict[] = ['agrees', 'agrees-within-rounding', 'disagrees', 'not-tested'];
  const signed = ({ cell, weight }: Term): number => weight * (numbers.of(cell) + 1);
  const listed = (terms: readonly Term[]): readonly (readonly number[])[] => {
    const above = terms.filter(({ role }) => role !== 'denominator' && role !== 'from').map(signed);
    const below = terms.filter(({ role }) => role === 'denominator' || role === 'from').map(signed);
    return below.length === 0 ? [above] : [above, below];
  };
  const names: string[] = [];
  const check = ({ relation, verdict, reason, reported, computed, difference }: CheckResult): readonly unknown[] => {
    const { scale = 0, places = 0, unit = 'currency' } = figureAt(report, relation.subject) ?? {};
    const style = { scale, places, unit };
    const isQuotient = relation.operation !== 'sum' && relation.operation !== 'equal';
    return shortened([
      numberOf(relation.check, names),
      verdicts.indexOf(verdict),
      OPERATIONS.indexOf(relation.operation),
      relation.subject === undefined ? 0 : numbers.of(relation.subject) + 1,
      listed(relation.terms),
      ...outcome({ verdict, reported, computed, difference }, style, isQuotient),
      clean(reason),
      relation.subject === undefined ? clean(relation.names) : '',
    ]);
  };
  const claim = (result: ClaimResult): readonly unknown[] => {
    const { claim: said, verdict, reason, reported, computed, terms } = result;
    const style = { scale: 0, places: Math.max(0, -said.exponent), unit: said.unit };
    const difference = reported === undefined || computed === undefined ? undefined : reported.minus(computed);
    return shortened([
      said.says,
      verdicts.indexOf(verdict),
      listed(terms),
      ...outcome({ verdict, reported, computed, difference }, style, true),
      clean(reason),
    ]);
  };
  return jsonForScript({
    statements: report.statements.map((statement, index) => [
      numbers.firstOf(index),
      plainWords(titleOf(statement)),
      statement.columns.map(({ heading }) => plainWords(heading)),
    ]),
    checks: report.checks.map(check),
    names,
    claims: report.claimResults.map(claim),
  });
}

/** In the order that the page's script knows. */
const OPERATIONS: readonly Operation[] = ['sum', 'equal', 'average', 'ratio', 'change'];

function numberOf(name: string, names: string[]): number {
  const known = names.indexOf(name);
  return known < 0 ? names.push(name) - 1 : known;
}

interface Outcome {
  readonly verdict: Verdict;
  readonly reported: Decimal | undefined;
  readonly computed: Decimal | undefined;
  readonly difference: Decimal | undefined;
}

/** Computed and difference as people read them; of a quotient, two places more than are printed tell enough. */
function outcome(
  { reported, computed, difference }: Outcome,
  style: FigureStyle,
  isQuotient: boolean,
): readonly [string, string] {
  // What comes to the figure itself is read off the page.
  if (computed === undefined || (reported?.eq(computed) ?? false)) return ['', ''];
  const shown = isQuotient ? computed.toDecimalPlaces(Math.max(0, style.places - style.scale + 2)) : computed;
  const apart = reported === undefined ? difference : reported.minus(shown);
  return [figureText(shown, style), apart === undefined || apart.isZero() ? '' : differenceText(apart, style)];
}

/** Without the empty entries at its end. */
function shortened(entries: readonly unknown[]): readonly unknown[] {
  let end = entries.length;
  while (end > 0 && entries[end - 1] === '') end -= 1;
  return entries.slice(0, end);
}

function clean(words: string | undefined): string {
  return words === undefined ? '' : plainWords(words);
}
