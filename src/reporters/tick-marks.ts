import type { CheckResult, Verdict } from '../model/relation.ts';
import type { ClaimResult, Report } from '../model/report.ts';
import type { CellRef } from '../model/statement.ts';
import { figureNumbers } from './figure-numbers.ts';

/** What was done to a figure: footed, cross-footed, tied to the same fact elsewhere, recomputed, held against a prior release. */
export type Letter = 'F' | 'CF' | 'T' | 'Rx' | 'P';

/**
 * What came of it. `wrong`: it is the culprit; `suspect`: one of several possible ones; `fails`: it does not follow from
 * the others, and another may be to blame; `part`: it was used in recomputing another figure, and that agrees.
 */
export type Standing = 'wrong' | 'suspect' | 'fails' | 'rounding' | 'agrees' | 'part' | 'not-tested';

export interface TickMark {
  readonly standing: Standing;
  /** As written beside the figure: `F`, `F CF≈`, `✗ F≠`. */
  readonly text: string;
}

export interface TickMarks {
  readonly ofCell: (cell: CellRef) => TickMark;
  readonly ofClaim: (claim: ClaimResult) => TickMark;
}

/** Every mark that is used, and what it means; a work paper without it is none. */
export const LEGEND: readonly (readonly [mark: string, standing: Standing, meaning: string])[] = [
  ['F', 'agrees', 'footed: the lines add up to it'],
  ['CF', 'agrees', 'cross-footed: the columns add up to it'],
  ['T', 'agrees', 'tied: the same figure stands elsewhere'],
  ['Rx', 'agrees', 'recomputed from other figures'],
  ['P', 'agrees', 'agreed to a prior release'],
  ['·', 'part', 'part of a figure that was recomputed'],
  ['≈', 'rounding', 'agrees within rounding'],
  ['≠', 'fails', 'does not follow from the others'],
  ['✗', 'wrong', 'wrong'],
  ['?', 'suspect', 'possibly wrong'],
  ['○', 'not-tested', 'not tested'],
];

const SIGNS: Readonly<Record<Verdict, string>> = {
  agrees: '',
  'agrees-within-rounding': '≈',
  disagrees: '≠',
  'not-tested': '',
};

const WORST_FIRST: readonly Verdict[] = ['disagrees', 'agrees-within-rounding', 'agrees'];

export function tickMarks(report: Report): TickMarks {
  const numbers = figureNumbers(report);
  const verdicts = new Map<number, Map<Letter, Verdict>>();
  const parts = new Set<number>();
  for (const { relation, verdict } of report.checks) {
    if (verdict === 'not-tested') continue;
    const letter = letterOf(relation);
    const { subject, terms } = relation;
    if (subject !== undefined) tick(verdicts, numbers.of(subject), letter, verdict);
    for (const { cell } of terms) {
      if (letter === 'T') tick(verdicts, numbers.of(cell), letter, verdict);
      else parts.add(numbers.of(cell));
    }
  }
  for (const { figures } of report.priors ?? []) {
    for (const { cell, agrees } of figures) tick(verdicts, numbers.of(cell), 'P', agrees ? 'agrees' : 'disagrees');
  }
  const accused = accusedBy(report);
  return {
    ofCell(cell) {
      const number = numbers.of(cell);
      const span = report.statements[cell.statement]?.lines[cell.line]?.cells[cell.column]?.span;
      return markOf(verdicts.get(number), parts.has(number), span && accused.get(span.start));
    },
    ofClaim(result) {
      const { verdict, claim } = result;
      const own = verdict === 'not-tested' ? undefined : new Map([[letterOfClaim(result), verdict]]);
      return markOf(own, false, accused.get(claim.figure.start));
    },
  };
}

function tick(verdicts: Map<number, Map<Letter, Verdict>>, number: number, letter: Letter, verdict: Verdict): void {
  const own = verdicts.get(number) ?? new Map<Letter, Verdict>();
  const known = own.get(letter);
  if (known === undefined || WORST_FIRST.indexOf(verdict) < WORST_FIRST.indexOf(known)) own.set(letter, verdict);
  verdicts.set(number, own);
}

function markOf(
  own: ReadonlyMap<Letter, Verdict> | undefined,
  isPart: boolean,
  accusation: 'wrong' | 'suspect' | undefined,
): TickMark {
  const letters = [...(own ?? [])].map(([letter, verdict]) => `${letter}${SIGNS[verdict]}`);
  const sign = accusation === undefined ? [] : [accusation === 'wrong' ? '✗' : '?'];
  const standing = accusation ?? standingOf([...(own?.values() ?? [])], isPart);
  const words = [...sign, ...letters];
  if (words.length > 0) return { standing, text: words.join(' ') };
  return isPart ? { standing, text: '·' } : { standing, text: '○' };
}

function standingOf(verdicts: readonly Verdict[], isPart: boolean): Standing {
  if (verdicts.includes('disagrees')) return 'fails';
  if (verdicts.includes('agrees-within-rounding')) return 'rounding';
  if (verdicts.length > 0) return 'agrees';
  return isPart ? 'part' : 'not-tested';
}

/** A figure of the column beside it is recomputed; of the lines above it, footed. */
export function letterOf({ check, operation, subject, terms }: CheckResult['relation']): Letter {
  if (operation === 'equal') return 'T';
  if (operation !== 'sum') return 'Rx';
  if (check === 'cross-footing') return 'CF';
  const isAcross = terms.every(({ cell }) => cell.statement === subject?.statement && cell.line === subject.line);
  return check === 'difference' && isAcross ? 'Rx' : 'F';
}

function letterOfClaim({ claim, terms }: ClaimResult): Letter {
  return claim.says === 'level' && terms.length === 1 ? 'T' : 'Rx';
}

/** Offsets of the figures that findings accuse: the certain culprit, or else all who may be. A note accuses nobody. */
function accusedBy({ findings }: Report): ReadonlyMap<number, 'wrong' | 'suspect'> {
  const accused = new Map<number, 'wrong' | 'suspect'>();
  for (const { severity, suspects, span: about } of findings) {
    if (severity === 'note') continue;
    const certain = suspects.filter(({ certainty }) => certainty === 'certain');
    // A claim whose word is wrong (`fell`) is wrong as it stands, and its mark is beside its figure.
    if (certain.some(({ edit }) => edit === 'direction-word')) accused.set(about.start, 'wrong');
    for (const { span } of certain) accused.set(span.start, 'wrong');
    if (certain.length > 0) continue;
    for (const { span } of suspects) if (!accused.has(span.start)) accused.set(span.start, 'suspect');
  }
  return accused;
}
