import type { Unit } from '../../model/statement.ts';
import { fitSum, tally, type Fit, type Tally } from './evidence.ts';
import { cellOf, type Facts, type LineFacts, type StatementFacts } from './facts.ts';
import { excused, type Draft, type Pattern } from './pattern.ts';
import { wordsOf } from '../words.ts';

/**
 * Lines of one name below headings of their own, and once more below one that says that it is of all: what each mine has
 * produced, and what all have. Between them stand other lines, so that no list shows what adds up.
 */
export function sectionSums({ statements }: Facts): readonly Pattern[] {
  return statements.flatMap(sumsOf);
}

function sumsOf(statement: StatementFacts): readonly Pattern[] {
  const sums = repeatedIn(statement).flatMap(({ whole, parts }) => {
    const sum = sumOf(statement, whole, parts);
    return sum.sums.holding > 0 && sum.sums.holding >= sum.sums.failing ? [sum] : [];
  });
  return sums.flatMap((sum) => {
    const others = sums.filter((other) => other !== sum && other.sums.failing === 0);
    const beside = others.reduce((most, { sums: { bits } }) => Math.max(most, bits), 0);
    if (sum.sums.bits + beside < ENOUGH) return [];
    const isSure = sum.sums.holding >= 2 * sum.sums.failing || (sum.sums.failing === 1 && beside >= ENOUGH);
    return [sum.drafts.map((draft) => excused(draft, isSure ? undefined : EXCUSE))];
  });
}

const EXCUSE = 'the sections may not be all that there is';

/** How improbable it must be by chance that sections add up, in bits. */
const ENOUGH = 14;

interface Repeated {
  readonly whole: LineFacts;
  readonly parts: readonly LineFacts[];
}

/** Lines of one name in several sections of which one, the first or the last, is of all. */
function repeatedIn({ lines }: StatementFacts): readonly Repeated[] {
  const groups = new Map<string, LineFacts[]>();
  for (const line of lines) {
    if (line.section.length === 0 || line.words.length === 0 || !ADDED_UP.has(line.unit)) continue;
    const name = `${line.unit} ${line.words.join(' ')}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [line]);
    else group.push(line);
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length < FEWEST || group.length > MOST) return [];
    if (new Set(group.map(({ section }) => section.join(' '))).size < group.length) return [];
    const wholes = group.filter(isOfAll);
    const [whole] = wholes;
    if (whole === undefined || wholes.length > 1 || (whole !== group[0] && whole !== group.at(-1))) return [];
    return [{ whole, parts: group.filter((line) => line !== whole) }];
  });
}

const ADDED_UP: ReadonlySet<Unit> = new Set<Unit>(['currency', 'shares', 'count']);
/** Two sections and all of them; and no more than a list has. */
const FEWEST = 3;
const MOST = 40;

/** `Consolidated`, `Total company`. */
function isOfAll({ section }: LineFacts): boolean {
  const [first = ''] = section;
  return wordsOf('wholes').has(first) || wordsOf('wholes').has(section.at(-1) ?? '');
}

interface SectionSum {
  readonly sums: Tally;
  readonly drafts: Pattern;
}

function sumOf({ columns }: StatementFacts, whole: LineFacts, parts: readonly LineFacts[]): SectionSum {
  const fits: Fit[] = [];
  const drafts: Draft[] = [];
  for (const { index, compares } of columns) {
    const subject = whole.amounts[index];
    if (subject === undefined || compares) continue;
    const terms = parts.flatMap((part) => {
      const amount = part.amounts[index];
      return amount === undefined ? [] : [{ amount, cell: cellOf(part, index) }];
    });
    if (terms.length < 2) continue;
    const fit = fitSum(
      subject,
      terms.map(({ amount }) => [amount, 1] as const),
    );
    fits.push(fit);
    drafts.push({
      check: 'footing',
      operation: 'sum',
      subject: cellOf(whole, index),
      terms: terms.map(({ cell }) => ({ cell, weight: 1 })),
      confidence: fit.bits,
    });
  }
  return { sums: tally(fits), drafts };
}
