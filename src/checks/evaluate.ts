import { compare, recompute, type Operand } from '../numeric/recompute.ts';
import type { CheckResult, Relation } from '../model/relation.ts';
import type { Reading } from '../model/report.ts';
import { cellAt, lineAt, printedIn, quotientIn } from '../relations/cells.ts';

/** What a recomputation says, before anything else in the document is looked at. */
export interface Evaluation extends Pick<
  CheckResult,
  'verdict' | 'reason' | 'reported' | 'computed' | 'difference' | 'units'
> {
  /** Whether digits cut off, rather than rounded, explain the reported figure. */
  readonly truncates: boolean;
}

/** Recomputes a relation exactly, by the intervals that rounding leaves. */
export function evaluate(relation: Relation, reading: Reading): Evaluation {
  const operands: Operand[] = [];
  for (const { cell, weight, role } of relation.terms) {
    const found = cellAt(reading, cell);
    if (found === undefined) return notTested('a term is not printed');
    if (found.kind === 'not-meaningful') return notTested('a term is not meaningful');
    // Written out: there are many, and copying them by their keys is what takes the time.
    const { value, exponent, step } = printedIn(lineAt(reading, cell), found);
    const operand = { value, exponent, weight, role, exact: found.kind === 'nil' };
    operands.push(step === undefined ? operand : { ...operand, step });
  }
  const recomputation = { operation: relation.operation, operands, factor: relation.factor ?? 1 };
  const computed = recompute(recomputation);
  if (computed === undefined) return notTested('it would divide by zero');
  if (relation.subject === undefined) return { ...notTested('not printed'), computed };
  const subject = cellAt(reading, relation.subject);
  if (subject === undefined) return { ...notTested('not printed'), computed };
  if (subject.kind === 'not-meaningful') return { ...notTested('reported as not meaningful'), computed };
  const { outcome, difference, units, truncates } = compare(
    (isSum(relation) ? printedIn : quotientIn)(lineAt(reading, relation.subject), subject),
    computed,
    recomputation,
  );
  return {
    verdict: verdictOf[outcome],
    reason: undefined,
    reported: subject.value,
    computed,
    difference,
    units: outcome === 'within-rounding' ? units : undefined,
    truncates,
  };
}

function isSum({ operation }: Relation): boolean {
  return operation === 'sum' || operation === 'equal';
}

const verdictOf = { exact: 'agrees', 'within-rounding': 'agrees-within-rounding', apart: 'disagrees' } as const;

function notTested(reason: string): Evaluation {
  return {
    verdict: 'not-tested',
    reason,
    reported: undefined,
    computed: undefined,
    difference: undefined,
    units: undefined,
    truncates: false,
  };
}
