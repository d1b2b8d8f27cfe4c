import { shareOfRevenueConcept } from '../../claims/share-concept.ts';
import type { Unit } from '../../model/statement.ts';
import { foldWords } from '../../statements/words.ts';
import { conceptOfTotal } from './concept-of-total.ts';
import { computed } from './computed-quantities.ts';
import { cellOf, type Facts, type LineFacts, type StatementFacts } from '../named/facts.ts';
import { isPrimary, term, type Quantity } from './quantity.ts';

/** The rows of a document's statements, by what sentences call them; each question is answered once. */
export interface QuantityBook {
  /** Every row that a concept may mean, printed ones first: adjusted ones and those under accounting standards are not the same. */
  readonly of: (concept: string, adjusted: boolean) => readonly Quantity[];
  /** Rows whose captions hold all of some folded words. */
  readonly saying: (words: readonly string[]) => readonly Part[];
  /** Rows of the same unit that no concept is known for, or one that goes on where the first ends, by the words of a concept. */
  readonly calledLike: (concept: string, unit: Unit) => readonly Part[];
  /** What these rows are of the revenue, computed. */
  readonly sharesSaying: (words: readonly string[]) => readonly Part[];
}

/** A row of a part of the company. */
export interface Part extends Quantity {
  /** What it is a part of: its own concept, or that of the total that it adds up to. */
  readonly concept: string | undefined;
  /** The folded words of the heading above it. */
  readonly section?: readonly string[];
}

export function quantityBook(facts: Facts): QuantityBook {
  const known = new Map<string, readonly Quantity[]>();
  const byConcept = new Map<string, [StatementFacts, LineFacts][]>();
  const byWord = new Map<string, [StatementFacts, LineFacts][]>();
  for (const statement of facts.statements) {
    for (const line of statement.lines) {
      if (line.concept !== undefined) file(byConcept, line.concept, statement, line);
      for (const word of new Set(line.words)) file(byWord, word, statement, line);
    }
  }
  const parts = new Map<string, readonly Part[]>();
  const shares = new Map<string, readonly Part[]>();
  const linesSaying = (words: readonly string[]): readonly [StatementFacts, LineFacts][] => {
    // The rarest of the words leads to the fewest lines.
    const lists = words.map((word) => byWord.get(word) ?? []);
    const shortest = lists.reduce((least, list) => (list.length < least.length ? list : least), lists[0] ?? []);
    return shortest.filter(([, line]) => words.every((word) => line.words.includes(word)));
  };
  return {
    of: (concept, adjusted) =>
      once(known, `${concept} ${adjusted ? 'adjusted' : ''}`, () => {
        const plain = ALSO[concept] ?? [concept];
        const names = adjusted ? [...plain, ...plain.map((name) => `adjusted-${name}`)] : plain;
        const printed = names
          .flatMap((name) => byConcept.get(name) ?? [])
          .filter(([, line]) => fits(line, concept, adjusted))
          .map(([statement, line]) => ofLine(statement, line));
        const found = [...printed, ...computed(facts, concept, adjusted, 'by itself')];
        return found.length > 0 ? found : computed(facts, concept, adjusted, 'across');
      }),
    saying: (words) =>
      once(parts, words.join(' '), () =>
        linesSaying(words).map(([statement, line]) => ({
          ...ofLine(statement, line),
          primary: false,
          section: line.section,
          ...partOf(statement, line),
        })),
      ),
    calledLike: (concept, unit) =>
      once(parts, `${unit}: ${concept}`, () => {
        const words = concept.split('-').flatMap(foldWords);
        const lines = linesSaying(words).filter(
          ([, line]) => line.unit === unit && !line.adjusted && mayBe(line, concept, words),
        );
        // Units of what, among so many lines, one word does not tell.
        return (words.length === 1 && lines.length > MOST_BY_ONE_WORD ? [] : lines)
          .slice(0, MOST_LIKE)
          .map(([statement, line]) => ({ ...ofLine(statement, line), concept, rate: unit === 'percent' }));
      }),
    sharesSaying: (words) =>
      once(shares, words.join(' '), () =>
        linesSaying(words).flatMap(([statement, line]) => shareOfLine(statement, line) ?? []),
      ),
  };
}

/** A release prints a line in few tables; so many candidates are enough, and keep long documents linear. */
const MOST_LIKE = 16;
const MOST_BY_ONE_WORD = 4;

/** One word says too little by itself: `cash`. */
function mayBe({ concept: known, words: own, unit }: LineFacts, concept: string, words: readonly string[]): boolean {
  if (known !== undefined && KIN[concept] === known) return true;
  return own.length === words.length || (known === undefined && (words.length > 1 || COUNTED.has(unit)));
}

/** What is counted is named by one word; tables in thousands hide that it is. */
const COUNTED: ReadonlySet<Unit> = new Set<Unit>(['count', 'shares']);

/** What sentences say for short. */
const KIN: Readonly<Record<string, string>> = {
  'interest-expense': 'interest-expense-net',
  dividend: 'dividends-paid',
  'book-value': 'book-value-per-share',
};

function once<Answer>(known: Map<string, Answer>, key: string, make: () => Answer): Answer {
  let answer = known.get(key);
  if (answer === undefined) known.set(key, (answer = make()));
  return answer;
}

function file(
  index: Map<string, [StatementFacts, LineFacts][]>,
  key: string,
  statement: StatementFacts,
  line: LineFacts,
): void {
  const entries = index.get(key);
  if (entries === undefined) index.set(key, [[statement, line]]);
  else entries.push([statement, line]);
}

/** A line by its own words. */
function ofLine(statement: StatementFacts, line: LineFacts): Quantity {
  return {
    statement,
    at: (column) =>
      line.amounts[column] === undefined ? undefined : { terms: [term(cellOf(line, column))], over: [] },
    printed: true,
    primary: isPrimary(statement.kind) && !line.narrowed,
    words: line.words,
  };
}

/** Concepts of sentences that captions tell apart more finely. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  eps: ['eps', 'eps-basic', 'eps-diluted', 'eps-basic-and-diluted'],
  'eps-basic': ['eps-basic', 'eps', 'eps-basic-and-diluted'],
  'eps-diluted': ['eps-diluted', 'eps', 'eps-basic-and-diluted'],
  'net-income': ['net-income', 'net-income-to-parent'],
  'stockholders-equity': ['stockholders-equity', 'total-equity'],
  'adjusted-ebitda': ['adjusted-ebitda', 'ebitda'],
  'adjusted-ebitda-margin': ['adjusted-ebitda-margin', 'ebitda-margin'],
};

function partOf(statement: StatementFacts, line: LineFacts): Pick<Part, 'concept' | 'totals'> {
  if (line.concept !== undefined) return { concept: line.concept };
  const totals = conceptOfTotal(statement, line);
  return { concept: totals, totals };
}

/** What a line is of the revenue of its statement. */
function shareOfLine(statement: StatementFacts, line: LineFacts): Part | undefined {
  const { adjusted, unit } = line;
  const revenue = statement.lines.find(
    (other) => other.concept === 'revenue' && other.adjusted === adjusted && other.unit === unit,
  );
  if (revenue === undefined || revenue === line) return undefined;
  const { concept, totals } = partOf(statement, line);
  return {
    ...ofLine(statement, line),
    totals,
    at: (column) =>
      line.amounts[column] === undefined || revenue.amounts[column] === undefined
        ? undefined
        : { terms: [term(cellOf(line, column))], over: [term(cellOf(revenue, column))] },
    printed: false,
    primary: false,
    concept: concept === undefined ? undefined : shareOfRevenueConcept(concept),
  };
}

function fits(line: LineFacts, concept: string, adjusted: boolean): boolean {
  const isAdjusted = line.adjusted || line.concept?.startsWith('adjusted-') === true;
  if (concept.startsWith('adjusted-')) return isAdjusted;
  return isAdjusted === adjusted;
}
