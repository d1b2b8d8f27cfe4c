import { amountFor, cellOf, type Facts, type LineFacts, type Placed, type StatementFacts } from './facts.ts';
import { fitRatio, tally, type Fit, type Tally } from './evidence.ts';
import { excused, type Pattern } from './pattern.ts';

/** Lines that print a quotient of others in percent: margins, tax rates, shares of a total. */
export function quotientLines(facts: Facts): readonly Pattern[] {
  return facts.statements.flatMap((statement) =>
    statement.lines
      .filter(({ unit }) => unit === 'percent')
      .map((line) => bestPattern(line, statement, facts))
      .filter((pattern) => pattern.length > 0),
  );
}

interface Choice {
  readonly rank: number;
  readonly sign: 1 | -1;
  readonly instances: readonly (Instance | undefined)[];
  readonly sums: Tally;
}

interface Instance {
  readonly numerator: Placed;
  readonly denominator: Placed;
  readonly fit: Fit;
}

interface Candidate {
  readonly line: LineFacts;
  /** 0 is what the captions ask for; each step is a step away from it. */
  readonly rank: number;
}

/** What a step away from the captions costs, and a quotient printed with the opposite sign, in bits. */
const STEP = 2;
const OPPOSITE = 2;
/** By arithmetic alone. */
const UNNAMED = 3;

function bestPattern(line: LineFacts, statement: StatementFacts, facts: Facts): Pattern {
  const above = numerators(line, statement, facts);
  const below = denominators(line, statement, facts);
  const alternatives = Math.log2(above.length * below.length + 1);
  let best: Choice | undefined;
  let worth = -Infinity;
  for (const denominator of below) {
    for (const numerator of above) {
      if (numerator.line === denominator.line) continue;
      for (const sign of [1, -1] as const) {
        const instances = instancesOf(line, numerator.line, denominator.line, sign, facts);
        const sums = tally(instances.map((instance) => instance?.fit));
        if (sums.holding === 0) continue;
        const rank = numerator.rank + denominator.rank;
        const chance = rank < UNNAMED ? 0 : alternatives;
        const value = sums.bits - sums.bitsFailing - STEP * rank - chance - (sign === 1 ? 0 : OPPOSITE);
        if (value > worth) {
          best = { rank, sign, instances, sums };
          worth = value;
        }
      }
    }
  }
  if (best === undefined || !isMeant(best, alternatives)) return [];
  return patternOf(line, best, worth);
}

function isMeant({ rank, sums }: Choice, alternatives: number): boolean {
  if (rank < UNNAMED) return sums.holding >= sums.failing;
  return sums.holding >= 2 && sums.failing === 0 && sums.bits - alternatives >= 9;
}

function instancesOf(
  line: LineFacts,
  numerator: LineFacts,
  denominator: LineFacts,
  sign: 1 | -1,
  facts: Facts,
): readonly (Instance | undefined)[] {
  return line.amounts.map((amount, column) => {
    const role = facts.statements[line.statement]?.columns[column]?.source.role;
    if (amount?.figure.unit !== 'percent' || !HOLDS_QUOTIENTS.has(role ?? '')) return undefined;
    const place = { statement: line.statement, column };
    const [one, other] = [amountFor(facts, numerator, place), amountFor(facts, denominator, place)];
    if (one?.amount.figure.unit !== 'currency' || other?.amount.figure.unit !== 'currency') return undefined;
    const fit = fitRatio(amount, { ...one.amount, value: sign * one.amount.value }, other.amount, 100);
    return fit && { numerator: one, denominator: other, fit };
  });
}

/** An adjustment has no margin. */
const HOLDS_QUOTIENTS: ReadonlySet<string> = new Set(['reported', 'adjusted', 'total', 'other']);

function patternOf(line: LineFacts, { rank, sign, instances, sums }: Choice, worth: number): Pattern {
  // One column shows that the relation is meant; more failures than that would show that it is not.
  const accuses = rank < UNNAMED && sums.bits >= 7 && sums.failing <= Math.max(1, sums.holding / 2);
  return instances.flatMap((instance, column) => {
    if (instance === undefined) return [];
    const draft = {
      check: 'ratio',
      operation: 'ratio',
      factor: 100,
      subject: cellOf(line, column),
      terms: [
        { cell: instance.numerator.cell, weight: sign, role: 'numerator' },
        { cell: instance.denominator.cell, weight: 1, role: 'denominator' },
      ],
      confidence: worth,
    } as const;
    return [excused(draft, accuses ? undefined : 'it may be a percentage of something else')];
  });
}

function numerators(line: LineFacts, statement: StatementFacts, facts: Facts): readonly Candidate[] {
  const named = numeratorsOf(line.concept);
  const rankOf = (candidate: LineFacts): number | undefined => {
    if (candidate.unit !== 'currency') return undefined;
    const basis = candidate.adjusted === line.adjusted ? 0 : 1;
    if (candidate.concept !== undefined && named.includes(bare(candidate.concept))) return basis;
    if (sharesWords(line, candidate)) return 1 + basis;
    return UNNAMED;
  };
  const own = statement.lines.flatMap((candidate) => ranked(candidate, rankOf(candidate)));
  if (own.some(({ rank }) => rank < UNNAMED)) return own;
  const others = facts.statements.filter(({ index }) => index !== statement.index).flatMap(({ lines }) => lines);
  const elsewhere = others
    .flatMap((candidate) => ranked(candidate, rankOf(candidate)))
    .filter(({ rank }) => rank === 0);
  return [...own, ...elsewhere];
}

function denominators(line: LineFacts, statement: StatementFacts, facts: Facts): readonly Candidate[] {
  const wanted = line.concept === 'effective-tax-rate' ? 'income-before-tax' : 'revenue';
  const rankOf = (candidate: LineFacts): number | undefined => {
    if (candidate.unit !== 'currency') return undefined;
    const concept = candidate.concept === undefined ? undefined : bare(candidate.concept);
    if (concept === wanted) return candidate.adjusted === line.adjusted ? 0 : 0.5;
    if (concept === 'revenue' || concept === 'income-before-tax') return UNNAMED;
    return candidate.source.role === 'total' ? UNNAMED : undefined;
  };
  const own = statement.lines.flatMap((candidate) => ranked(candidate, rankOf(candidate)));
  if (own.some(({ rank }) => rank < UNNAMED)) return own;
  const others = facts.statements.filter(({ index }) => index !== statement.index).flatMap(({ lines }) => lines);
  const elsewhere = others.flatMap((candidate) => ranked(candidate, rankOf(candidate))).filter(({ rank }) => rank < 1);
  return [...own, ...elsewhere];
}

function ranked(line: LineFacts, rank: number | undefined): readonly Candidate[] {
  return rank === undefined ? [] : [{ line, rank }];
}

/** What a margin or a rate is a part of its base of. */
function numeratorsOf(concept: string | undefined): readonly string[] {
  if (concept === undefined) return [];
  if (concept === 'effective-tax-rate') return ['income-tax'];
  const base = /^(.*)-margin$/.exec(bare(concept))?.[1];
  if (base === undefined) return [];
  if (base === 'net') return ['net-income', 'net-income-to-parent', 'net-income-to-common'];
  return [base, `${base}-profit`, `${base}-income`];
}

function bare(concept: string): string {
  return concept.startsWith('adjusted-') ? concept.slice('adjusted-'.length) : concept;
}

/** `Research and development as a percentage of revenue`: the caption holds the whole caption of the other line. */
function sharesWords(line: LineFacts, candidate: LineFacts): boolean {
  return candidate.words.length > 1 && candidate.words.every((word) => line.words.includes(word));
}
