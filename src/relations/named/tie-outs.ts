import type { Unit } from '../../model/statement.ts';
import { cellOf, type Facts, type LineFacts } from './facts.ts';
import { excused, type Draft, type Pattern } from './pattern.ts';
import { isSlip } from './slip.ts';
import { ENOUGH, isOfOtherColumn, isSwapped, tiesAmong, type Tie, type TieInstance } from './ties.ts';
import { says, wordsOf } from '../words.ts';

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
  const found = [...groups.values()].flatMap((lines) => tiesAmong(lines, facts));
  const ties = found.filter(({ support }) => support.columns > 0);
  const bases = basesOf(ties);
  const shared = sharedColumns(ties);
  const alone = found.filter((tie) => tie.support.columns === 0 && isSlipAlone(tie, shared));
  const turned = ties.filter(isTurnedResult);
  return [
    // Told as they are meant, so that they fail.
    ...turned.map((tie) => patternOf({ ...tie, sign: 1 }, () => true)),
    ...ties
      .filter((tie) => !turned.includes(tie))
      .map((tie) =>
        patternOf(tie, (instance, column) => {
          const known = {
            oneBasis: bases.get(pairOf(tie)) === 'one',
            shared: shared.get(`${pairOf(tie)} ${column}`) ?? 0,
          };
          return accuses(tie, known, instance, column);
        }),
      ),
    ...alone.map((tie) => patternOf(tie, () => true)),
  ];
}

/** What a line is called, wherever it stands; `undefined` for captions that say too little. */
export function nameOf(line: LineFacts): string | undefined {
  if (!names.has(line)) names.set(line, nameOfLine(line));
  return names.get(line);
}

/** Ties and heads ask for the same names. */
const names = new WeakMap<LineFacts, string | undefined>();

function nameOfLine({ concept, words, section, adjusted, unit }: LineFacts): string | undefined {
  const part = says(words, 'discontinued') ? 'discontinued ' : says(words, 'continuing') ? 'continuing ' : '';
  const basis = `${adjusted ? 'adjusted ' : ''}${part}`;
  if (concept !== undefined) return `${unit} ${basis}${concept}`;
  const own = words.filter((word) => !wordsOf('accounts').has(word));
  if (own.length > 0 && own.some((word) => !wordsOf('vague').has(word))) return `${unit} ${basis}= ${own.join(' ')}`;
  // "Basic", "Other": the heading says of what.
  return section.length === 0 ? undefined : `${unit} ${basis}= ${section.join(' ')} / ${words.join(' ')}`;
}

/** How many facts two tables share, by the column of the later one. */
function sharedColumns(ties: readonly Tie[]): ReadonlyMap<string, number> {
  const shared = new Map<string, number>();
  for (const tie of ties) {
    for (const [column, instance] of tie.instances.entries()) {
      if (instance?.fit.holds !== true || instance.fit.bits < ENOUGH) continue;
      const key = `${pairOf(tie)} ${column}`;
      shared.set(key, (shared.get(key) ?? 0) + 1);
    }
  }
  return shared;
}

/**
 * A fact that two tables print alike in no column: a slip, where there is one column only and the tables share other facts
 * of it, many where the slip is one of few units; two columns interchanged, where each holds the figure of the other.
 */
function isSlipAlone(tie: Tie, shared: ReadonlyMap<string, number>): boolean {
  if (tie.sign === -1 || tie.line.statement === tie.partner.statement || !sameWords(tie.line, tie.partner))
    return false;
  if (isSwapped(tie)) return true;
  const column = tie.instances.findIndex((instance) => instance !== undefined);
  const instance = tie.instances[column];
  if (instance === undefined) return false;
  const others = shared.get(`${pairOf(tie)} ${column}`) ?? 0;
  if (others === 0 && !SINGLE.has(tie.line.concept ?? '')) return false;
  return isSlip(instance.amount, instance.other.amount, others < MANY ? 'long' : 'close');
}

/**
 * A result that two tables print alike but for its sign, in every column. What is taken away may be printed either way, and
 * so may a loss that is called one; what a company sold, earned or owns has one sign wherever it stands.
 */
function isTurnedResult({ line, partner, sign, sums, support }: Tie): boolean {
  if (sign === 1 || line.statement === partner.statement || line.concept !== partner.concept) return false;
  if (!SINGLE.has(line.concept ?? '') || FLOWS.has(line.concept ?? '') || sums.failing > 0 || support.bits < ENOUGH)
    return false;
  return ![line, partner].some(({ source: { caption } }) => callsLoss(caption));
}

function callsLoss(caption: string): boolean {
  const printed = caption.toLowerCase();
  for (const word of wordsOf('losses')) if (printed.includes(word)) return true;
  return false;
}

/** Tables that share so many facts of a period print one account of it. */
const MANY = 5;

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

function patternOf(
  { line, sign, instances, sums }: Tie,
  accusing: (instance: TieInstance, column: number) => boolean,
): Pattern {
  return instances.flatMap((instance, column): readonly Draft[] => {
    if (instance === undefined || (instance.amount.value === 0 && instance.other.amount.value === 0)) return [];
    const draft: Draft = {
      check: 'tie-out',
      operation: 'equal',
      subject: cellOf(line, column),
      terms: [{ cell: instance.other.cell, weight: sign }],
      confidence: sums.bits - sums.failing * 3,
    };
    return [excused(draft, accusing(instance, column) ? undefined : EXCUSE)];
  });
}

const EXCUSE = 'the two may be different facts of the same name';

/**
 * A failure accuses where the captions are of one concept or the same words, another column is equal to the digit, and
 * the two figures differ as a slip of the pen differs: two ways of counting hardly ever do. Where they differ otherwise, the
 * words must be the same, and the fact one that a company has only one of, or the tables share so much that they are
 * plainly of one account. Where several columns are equal, one concept is enough, and a slip in a short figure.
 */
function accuses(tie: Tie, pair: TablePair, instance: TieInstance, column: number): boolean {
  const { line, sums, support } = tie;
  const name = kindOfName(tie);
  if (name === 'other' || support.bits < 10 || isNarrowed(tie)) return false;
  if (sums.failing > support.columns) return name === 'one' && isSwapped(tie);
  if (isOfOtherColumn(tie, column)) return true;
  if (isSlip(instance.amount, instance.other.amount, areSeveral(tie) ? 'short' : 'close')) return true;
  if (!pair.oneBasis || name !== 'one') return false;
  if (SINGLE.has(line.concept ?? '') || SINGLE_UNITS.has(line.unit)) return true;
  return support.columns >= 3 && sums.failing === 1 && pair.shared >= 4;
}

/** Whether two lines go by one name, by words or by a concept that their figures bear out; by one concept alone; or by neither. */
function kindOfName(tie: Tie): 'one' | 'alike' | 'other' {
  const { line, partner, sign } = tie;
  const isKnown = line.concept !== undefined;
  if (isKnown && (areSeveral(tie) || (line.adjusted && partner.adjusted))) return 'one';
  if (sameWords(line, partner)) return 'one';
  return isKnown && sign === 1 ? 'alike' : 'other';
}

/** A measure and a part of it, or another way of counting it: a statement that prints both says that they differ. */
function isNarrowed({ line, partner }: Tie): boolean {
  if (line.statement !== partner.statement || line.words.length === partner.words.length) return false;
  const [fewer, more] = line.words.length < partner.words.length ? [line, partner] : [partner, line];
  if (!fewer.words.every((word) => more.words.includes(word))) return false;
  return more.words.some((word) => !fewer.words.includes(word) && !wordsOf('accounts').has(word));
}

function areSeveral({ support, sign }: Tie): boolean {
  return support.columns >= SEVERAL && sign === 1;
}

/** So many columns that are equal to the digit show that two lines are one fact, whatever they are called. */
const SEVERAL = 2;

/** What is known of the two tables that a tie joins. */
interface TablePair {
  readonly oneBasis: boolean;
  /** How many facts of the column both print alike. */
  readonly shared: number;
}

function sameWords(line: LineFacts, partner: LineFacts): boolean {
  // An amount per share is called by its heading as often as by its caption.
  if (SINGLE_UNITS.has(line.unit) && line.concept !== undefined) return line.concept === partner.concept;
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
/** What an activity uses may be printed without a sign. */
const FLOWS: ReadonlySet<string> = new Set(['cash-from-operations', 'cash-from-investing', 'cash-from-financing']);
const SINGLE_UNITS: ReadonlySet<Unit> = new Set(['per-share', 'shares']);
