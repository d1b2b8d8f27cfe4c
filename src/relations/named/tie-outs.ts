import type { Unit } from '../../model/statement.ts';
import { amountFor, cellOf, type Facts, type LineFacts, type Placed } from './facts.ts';
import { fitEqual, tally, type Amount, type Fit, type Tally } from './evidence.ts';
import { excused, type Draft, type Pattern } from './pattern.ts';
import { isSlip } from './slip.ts';
import { says, wordsOf } from './words.ts';

/**
 * The same fact printed in two places. Captions propose (one concept, or the same words), periods and units must agree,
 * and the figures decide: where the other columns of two lines are equal to the digit, one that is not is a fault;
 * where none is equal, they are two facts with one name.
 */
export function tieOuts(facts: Facts): readonly Pattern[] {
  const groups = new Map<string, LineFacts[]>();
  for (const line of facts.statements.flatMap(({ lines }) => lines)) {
    const name = nameOf(line);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [line]);
    else group.push(line);
  }
  const ties = [...groups.values()].flatMap((lines) => tiesAmong(lines, facts));
  const bases = basesOf(ties);
  return ties.map((tie) => patternOf(tie, bases.get(pairOf(tie)) === 'one'));
}

/** What a line is called, wherever it stands; `undefined` for captions that say too little. */
export function nameOf({ concept, words, section, adjusted, unit }: LineFacts): string | undefined {
  const part = says(words, 'discontinued') ? 'discontinued ' : says(words, 'continuing') ? 'continuing ' : '';
  const basis = `${adjusted ? 'adjusted ' : ''}${part}`;
  if (concept !== undefined) return `${unit} ${basis}${concept}`;
  const own = words.filter((word) => !wordsOf('accounts').has(word));
  if (own.length > 0 && own.some((word) => !wordsOf('vague').has(word))) return `${unit} ${basis}= ${own.join(' ')}`;
  // "Basic", "Other": the heading says of what.
  return section.length === 0 ? undefined : `${unit} ${basis}= ${section.join(' ')} / ${words.join(' ')}`;
}

interface Tie {
  readonly line: LineFacts;
  readonly partner: LineFacts;
  readonly sign: 1 | -1;
  readonly instances: readonly (Instance | undefined)[];
  readonly sums: Tally;
}

interface Instance {
  readonly amount: Amount;
  readonly other: Placed;
  readonly fit: Fit;
}

/** Every line is tied to the one line before it that it agrees with best. */
function tiesAmong(lines: readonly LineFacts[], facts: Facts): readonly Tie[] {
  const ties: Tie[] = [];
  for (const [at, line] of lines.entries()) {
    let best: Tie | undefined;
    for (const partner of lines.slice(0, at)) {
      for (const sign of [1, -1] as const) {
        const tie = tieOf(line, partner, sign, facts);
        if (tie !== undefined && (best === undefined || worthOf(tie) > worthOf(best))) best = tie;
      }
    }
    if (best !== undefined && isTie(best)) ties.push(best);
  }
  return ties;
}

function tieOf(line: LineFacts, partner: LineFacts, sign: 1 | -1, facts: Facts): Tie | undefined {
  const instances = line.amounts.map((amount, column) => {
    const plain = facts.statements[line.statement]?.columns[column]?.plain === true;
    if (amount === undefined || !plain) return undefined;
    const other = amountFor(facts, partner, { statement: line.statement, column });
    if (other?.amount.figure.unit !== amount.figure.unit) return undefined;
    return { amount, other, fit: fitEqual(amount, other.amount, sign) };
  });
  const sums = tally(instances.map((instance) => instance?.fit));
  return sums.holding === 0 ? undefined : { line, partner, sign, instances, sums };
}

function worthOf({ sums, sign }: Tie): number {
  return sums.bits - sums.bitsFailing - (sign === 1 ? 0 : OPPOSITE);
}

/** What it costs that a fact is printed with the opposite sign, in bits. */
const OPPOSITE = 4;

/** How improbable equality must be before two lines are taken for one fact. */
const ENOUGH = 7;

function isTie({ line, partner, sums: { holding, failing, bits } }: Tie): boolean {
  if (holding < failing) return false;
  // Two lines of one statement are rarely the same fact.
  return bits >= (line.statement === partner.statement ? 2 * ENOUGH : ENOUGH);
}

/**
 * Whether the failures between two tables look like one slip: in one period, by one amount, as when a figure is changed
 * together with the totals above it. Failures by several amounts, or in several periods, show two ways of counting
 * (pro forma, restated, continuing operations alone).
 */
function basesOf(ties: readonly Tie[]): ReadonlyMap<string, 'one' | 'several'> {
  const failures = new Map<string, string>();
  const bases = new Map<string, 'one' | 'several'>();
  for (const tie of ties) {
    const pair = pairOf(tie);
    if (!bases.has(pair)) bases.set(pair, 'one');
    for (const [column, instance] of tie.instances.entries()) {
      if (instance?.fit.holds !== false) continue;
      const { amount, other } = instance;
      const difference = amount.figure.value.minus(other.amount.figure.value.times(tie.sign)).abs();
      const failure = `${column} ${amount.figure.unit} ${difference.toFixed()}`;
      if ((failures.get(pair) ?? failure) !== failure) bases.set(pair, 'several');
      failures.set(pair, failure);
    }
  }
  return bases;
}

function pairOf({ line, partner }: Tie): string {
  return `${partner.statement} ${line.statement}`;
}

function patternOf(tie: Tie, oneBasis: boolean): Pattern {
  const { line, sign, instances, sums } = tie;
  return instances.flatMap((instance, column): readonly Draft[] => {
    if (instance === undefined || (instance.amount.value === 0 && instance.other.amount.value === 0)) return [];
    const draft: Draft = {
      check: 'tie-out',
      operation: 'equal',
      subject: cellOf(line, column),
      terms: [{ cell: instance.other.cell, weight: sign }],
      confidence: sums.bits - sums.failing * 3,
    };
    return [excused(draft, accuses(tie, oneBasis, instance) ? undefined : EXCUSE)];
  });
}

const EXCUSE = 'the two may be different facts of the same name';

/**
 * A failure accuses where the captions are the same words, another column is equal to the digit, and either the fact is
 * one that a company has only one of, or the two figures differ as a slip of the pen differs.
 */
function accuses({ line, partner, sign, sums }: Tie, oneBasis: boolean, { amount, other }: Instance): boolean {
  if (!sameWords(line, partner) || sums.bits < 10 || sums.failing > sums.holding) return false;
  if (sign === 1 && sums.bits >= 14 && isSlip(amount, other.amount)) return true;
  return oneBasis && (SINGLE.has(line.concept ?? '') || SINGLE_UNITS.has(line.unit));
}

function sameWords(line: LineFacts, partner: LineFacts): boolean {
  const [own, others] = [line, partner].map(({ words }) => words.filter((word) => !wordsOf('accounts').has(word)));
  return own?.join(' ') === others?.join(' ');
}

/** Facts that a company has one of for a period, however many tables print them. */
const SINGLE: ReadonlySet<string> = new Set([
  'revenue',
  'gross-profit',
  'operating-income',
  'income-before-tax',
  'net-income',
  'net-income-to-parent',
  'net-income-to-common',
  'total-current-assets',
  'total-assets',
  'total-current-liabilities',
  'total-liabilities',
  'stockholders-equity',
  'total-equity',
  'total-liabilities-and-equity',
  'cash-from-operations',
  'cash-from-investing',
  'cash-from-financing',
]);
const SINGLE_UNITS: ReadonlySet<Unit> = new Set(['per-share', 'shares']);
