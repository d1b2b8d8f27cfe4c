import type { ClaimSays } from '../model/claim.ts';
import type { Unit } from '../model/statement.ts';
import { type Sentence, type Assertion, generalQualifiers, lastAssertion, qualifiersAt } from './assertion.ts';
import { periodsOf } from './figure-periods.ts';
import { type Lead, comparedBefore, leadOf } from './lead.ts';
import { respectively } from './lists.ts';
import type { Phrase, Subject } from './phrases.ts';
import { isShareOf, shareOfRevenue, shareSaidBefore } from './shares.ts';
import {
  changeOf,
  directionBefore,
  likeTheOne,
  perShareSubject,
  subjectBehind,
  subjectOfDirection,
} from './subjects.ts';
import { times } from './times.ts';
import { directions, ofSign } from './words-alone.ts';

/**
 * Finds the subject, the period and the role of every figure in a sentence.
 *
 * A figure belongs to what the small words before it lead back to: a subject (`revenue of`), a direction (`increased by`),
 * a comparison (`compared to`), or another figure (`$4.6 million, or 40%`).
 */
export function attribute(phrases: readonly Phrase[], effects: readonly boolean[]): readonly Assertion[] {
  const said: Assertion[] = [];
  const byIndex: (Assertion | undefined)[] = [];
  const sentence: Sentence = { phrases, byIndex, general: generalQualifiers(phrases), effects };
  let tellsWay = false;
  for (let index = 0; index < phrases.length; index += 1) {
    const kind = phrases[index]?.kind;
    if (kind === 'direction' || kind === 'manifold') tellsWay = true;
    const assertion =
      kind === 'figure' ? ofFigure(sentence, index) : kind === 'sign' ? ofSign(sentence, index) : undefined;
    byIndex.push(assertion);
    if (assertion !== undefined) said.push(assertion);
  }
  const listed = respectively(sentence, said);
  return tellsWay ? [...listed, ...directions(sentence), ...times(sentence)] : listed;
}

function ofFigure(sentence: Sentence, index: number): Assertion {
  const { phrases, byIndex } = sentence;
  const phrase = phrases[index];
  if (phrase?.kind !== 'figure') throw new TypeError('A figure is needed');
  const { figure, perShare } = phrase;
  const lead = leadOf(phrases, index);
  const previous = lead.anchor === 'figure' ? byIndex[lead.at] : undefined;
  const unit = perShare === undefined ? figure.unit : 'per-share';
  const group = lead.anchor === 'compare' ? lastAssertion(sentence, lead.at, unit) : undefined;
  const compared = comparedBefore(sentence, index);
  const behind = subjectBehind(phrases, index);
  let subject: Subject | undefined;
  let says: ClaimSays = 'level';
  let direction: Assertion['direction'];
  let unlike = false;
  const coordinated = lead.conjunction !== undefined && lead.joint === undefined;
  let earlier = compared !== undefined || (previous?.earlier === true && coordinated);

  if (perShare !== undefined || figure.unit === 'per-share') {
    subject = perShareSubject(sentence, index, lead, perShare ?? 'eps');
  } else if (lead.anchor === 'subject') {
    const anchor = phrases[lead.at];
    subject = anchor?.kind === 'subject' ? anchor : undefined;
    const change = changeOf(phrases, lead.at);
    if (change !== undefined && subject !== undefined && isOneCause(phrases, lead.at)) subject = undefined;
    if (isEarlier(phrases, lead.at)) earlier = true;
    if (compared !== undefined && subject !== undefined) {
      const other = lastAssertion(sentence, compared, figure.unit);
      // "Orders of $51 million compared to revenue of": what is compared is no other period.
      if (other?.subject === undefined) unlike = true;
      subject = likeTheOne(subject, other);
    }
    if (change !== undefined && lead.joint !== 'to' && lead.joint !== 'verb') {
      says = figure.unit === 'percent' ? 'percent-change' : change > 0 ? 'increase' : 'decrease';
      direction = change;
    } else if (lead.joint === undefined && figure.unit === 'percent' && subject?.measure === 'amount') {
      const before = directionBefore(phrases, lead.at);
      if (before === undefined) subject = behind;
      else {
        says = 'percent-change';
        direction = before;
      }
    }
  } else if (lead.anchor === 'direction' && lead.conjunction === 'and' && lead.joint === undefined) {
    // "32% revenue growth and 18% free cash flow margin".
    subject = behind;
  } else if (lead.anchor === 'direction') {
    const anchor = phrases[lead.at];
    const way = anchor?.kind === 'direction' ? anchor.direction : 0;
    subject = subjectOfDirection(sentence, lead.at);
    // "Unchanged at $11.0 billion".
    if (lead.joint === 'to' || lead.joint === 'verb' || lead.joint === 'preposition') says = 'level';
    else if (lead.joint === 'from') {
      says = 'level';
      earlier = true;
    } else {
      says = figure.unit === 'percent' ? 'percent-change' : way < 0 ? 'decrease' : 'increase';
      direction = way;
    }
  } else if (previous !== undefined) {
    const origin =
      previous.unit !== 'per-share' || unit === 'per-share' || coordinated
        ? previous
        : (lastAssertion(sentence, index, unit) ?? previous);
    ({ subject, says, direction } = following(origin, lead, figure.unit));
    if (lead.joint === 'from') earlier = true;
    // "$1.7 million, or $0.01 in diluted earnings per share".
    if (coordinated && behind?.measure === 'per-share') subject = behind;
    if (lead.joint === undefined && lead.conjunction === undefined && !lead.bracket && behind !== undefined)
      subject = behind;
  } else if (lead.anchor === 'compare') {
    // "Compared to a foreign exchange loss of": what is named there is something else.
    subject = behind ?? (lead.words === 0 ? group?.subject : undefined);
    says = group?.says === 'ratio' ? 'ratio' : 'level';
    earlier = true;
  } else subject = behind;

  const next = phrases[index + 1];
  if (says === 'level' && figure.unit === 'percent' && next?.kind === 'direction' && subject?.measure !== 'ratio') {
    // "a 28 percent increase in revenues", "40% growth".
    says = 'percent-change';
    direction = next.direction;
    subject = behind ?? (isNextTo(phrases, index, lead) ? previous?.subject : subject);
  }
  if (
    says === 'level' &&
    figure.unit === 'currency' &&
    next?.kind === 'direction' &&
    isNoun(phrases, index + 1, lead)
  ) {
    // "a $168 million increase in operating expenses".
    says = next.direction < 0 ? 'decrease' : 'increase';
    direction = next.direction;
    subject = behind ?? (lead.anchor === 'figure' ? previous?.subject : subject);
    // "Driven by a $168 million increase in operating expenses, including": one cause among several.
    if (lead.anchor === 'aside') subject = undefined;
  }
  if (isAgainstElse(phrases, index)) subject = undefined;
  if (says === 'level' && isRange(phrases, index, lead, previous)) subject = undefined;
  // "Net income benefited by $1.0 million" tells no level.
  if (says === 'level' && (lead.joint === 'by' || (lead.agent && lead.anchor === 'subject'))) subject = undefined;
  if (says === 'level' && (figure.unit === 'percent' || figure.unit === 'multiple')) says = 'ratio';
  // "Up more than 12x" is no change in the unit of the subject.
  if (figure.unit === 'multiple') subject = undefined;
  if (figure.unit === 'points' || figure.unit === 'basis-points') says = 'points-change';
  if (says === 'percent-change' && subject?.measure === 'ratio') says = 'points-change';
  // Points are of a ratio: a change of revenue "by 2 percentage points" is one of its growth.
  if (says === 'points-change' && subject?.measure !== 'ratio') subject = undefined;
  if (says === 'ratio' && isShareOf(phrases, index)) {
    // "Customers abroad represented 48% of revenue": the share is none of the whole's own.
    const isRatio = subject?.measure === 'ratio' && subject !== behind;
    subject = shareOfRevenue(sentence, index, lead, group) ?? (isRatio ? subject : undefined);
  } else if (says === 'ratio' && subject?.measure === 'amount') subject = shareSaidBefore(phrases, lead);
  if (says === 'level' && subject?.measure === 'ratio') subject = undefined;

  const negative = says === 'level' && (subject?.sign === -1 || lead.loss);
  let qualifiers = qualifiersAt(sentence, index, subject);
  if (lead.otherMeasure) qualifiers = [...qualifiers, 'other-measure'];
  if (unlike) qualifiers = [...qualifiers, 'effect'];
  const { periods, comparedWith } = periodsOf(sentence, index, lead, earlier, says);
  return {
    index,
    says,
    unit: unitOf(figure.unit, perShare, subject),
    subject,
    direction: says === 'level' || says === 'ratio' ? (negative ? -1 : undefined) : direction,
    precision: lead.precision,
    qualifiers,
    periods,
    comparedWith,
    earlier,
  };
}

/** `partially offset by a decrease in`, `the reserve reduced net revenues by`: one cause among several. */
function isOneCause(phrases: readonly Phrase[], subjectAt: number): boolean {
  let at = subjectAt - 1;
  while (at > subjectAt - 8 && phrases[at] !== undefined && phrases[at]?.kind !== 'direction') at -= 1;
  at -= 1;
  while (phrases[at]?.kind === 'article' || phrases[at]?.kind === 'precision' || phrases[at]?.kind === 'to') at -= 1;
  return phrases[at]?.kind === 'aside';
}

/** `$27 million, 8% higher than`: the percentage is of what the figure before it is of. */
function isNextTo(phrases: readonly Phrase[], index: number, { anchor, conjunction, words, at }: Lead): boolean {
  const behind = phrases[index + 2]?.kind;
  const isPlain = phrases[at]?.kind === 'figure' && conjunction === undefined && words === 0;
  return anchor === 'figure' && isPlain && (behind === 'compare' || behind === 'from' || behind === 'period');
}

/** `$1.5 million higher than our forecast`, `$1 million better than budget`: measured from what no period had. */
function isAgainstElse(phrases: readonly Phrase[], index: number): boolean {
  const next = phrases[index + 1]?.kind;
  if ((next !== 'direction' && next !== 'word') || phrases[index + 2]?.kind !== 'compare') return false;
  for (let at = index + 3; at < index + 9; at += 1) {
    const kind = phrases[at]?.kind;
    if (kind === 'figure' || kind === 'period') return false;
  }
  return true;
}

/** `revenue of $27 million to $28 million`. */
function isRange(phrases: readonly Phrase[], index: number, lead: Lead, previous: Assertion | undefined): boolean {
  if (lead.joint === 'to' && lead.at === index - 2 && previous?.says === 'level') return true;
  return phrases[index + 1]?.kind === 'to' && phrases[index + 2]?.kind === 'figure';
}

/** `a $2 million increase over`, `increase in revenue`: no word that tells where a figure went, as `up from`. */
function isNoun(phrases: readonly Phrase[], at: number, { article }: Lead): boolean {
  const behind = phrases[at + 1]?.kind;
  if (behind === 'preposition' || behind === 'of') return true;
  return article && behind !== 'figure' && behind !== 'precision';
}

/** A figure that follows another one: `, or 40.2%`, ` to $4.4 million`, ` from $3 million`, `and $0.02 per share`. */
function following(previous: Assertion, lead: Lead, unit: string): Pick<Assertion, 'subject' | 'says' | 'direction'> {
  const { subject, says, direction } = previous;
  const changes = says === 'increase' || says === 'decrease' || says === 'percent-change';
  if (lead.joint === 'to' || lead.joint === 'from') return { subject, says: 'level', direction: undefined };
  if (lead.conjunction === 'or' && changes && direction !== undefined) {
    return {
      subject,
      says: unit === 'percent' ? 'percent-change' : direction < 0 ? 'decrease' : 'increase',
      direction,
    };
  }
  if (lead.conjunction === 'or')
    return { subject: unit === 'percent' ? undefined : subject, says: 'level', direction: undefined };
  return { subject: undefined, says: 'level', direction: undefined };
}

/** `decreased 3.2 percent to $293.6 million from net sales of $303.5 million`: the subject of the earlier level. */
function isEarlier(phrases: readonly Phrase[], subjectAt: number): boolean {
  if (phrases[subjectAt - 1]?.kind !== 'from' && phrases[subjectAt - 2]?.kind !== 'from') return false;
  for (let at = subjectAt - 2; at >= 0 && at >= subjectAt - 16; at--) {
    const kind = phrases[at]?.kind;
    if (kind === 'direction') return true;
    if (kind === 'subject' || kind === 'aside') return false;
  }
  return false;
}

function unitOf(unit: Unit | 'points', perShare: unknown, subject: Subject | undefined): Unit {
  if (perShare !== undefined || (subject?.measure === 'per-share' && unit === 'currency')) return 'per-share';
  return unit === 'points' ? 'percent' : unit;
}
