import type { ClaimSays, PeriodWords } from '../model/claim.ts';
import type { Unit } from '../model/statement.ts';
import type { Phrase, Subject } from './phrases.ts';

/** What a sentence says of one of its figures, or of one of its words. Indexes are those of the sentence's phrases. */
export interface Statement {
  readonly index: number;
  readonly says: ClaimSays;
  readonly unit: Unit;
  readonly subject: Subject | undefined;
  readonly direction: 1 | 0 | -1 | undefined;
  readonly precision: 'as-printed' | 'at-least' | 'at-most' | 'about';
  readonly qualifiers: readonly string[];
  readonly periods: readonly PeriodWords[];
  readonly comparedWith: PeriodWords | undefined;
  /** Of a period before the one that the sentence is about. */
  readonly earlier: boolean;
}

/**
 * Finds the subject, the period and the role of every figure in a sentence.
 *
 * A figure belongs to what the small words before it lead back to: a subject (`revenue of`), a direction (`increased by`),
 * a comparison (`compared to`), or another figure (`$4.6 million, or 40%`).
 */
export function attribute(phrases: readonly Phrase[]): readonly Statement[] {
  const said: Statement[] = [];
  const byIndex = new Map<number, Statement>();
  const say = (statement: Statement): void => {
    said.push(statement);
    byIndex.set(statement.index, statement);
  };
  const sentence: Sentence = { phrases, byIndex, general: generalQualifiers(phrases) };
  phrases.forEach((phrase, index) => {
    if (phrase.kind === 'figure') say(ofFigure(sentence, index));
    else if (phrase.kind === 'sign') {
      const statement = ofSign(sentence, index);
      if (statement !== undefined) say(statement);
    }
  });
  return [...respectively(sentence, said), ...directions(sentence, byIndex)];
}

interface Sentence {
  readonly phrases: readonly Phrase[];
  readonly byIndex: ReadonlyMap<number, Statement>;
  /** Where a qualifier begins to hold for the rest of the sentence: `on a non-GAAP basis`, a forecast. */
  readonly general: readonly { readonly at: number; readonly qualifier: string }[];
}

/** What stands before a figure and what it leads back to. */
interface Lead {
  readonly anchor: Phrase['kind'] | 'none';
  readonly at: number;
  /** The joint nearest to the figure. */
  readonly joint: 'of' | 'to' | 'by' | 'from' | 'verb' | 'maker' | 'preposition' | undefined;
  readonly conjunction: 'and' | 'or' | undefined;
  readonly comma: boolean;
  readonly bracket: boolean;
  readonly precision: Statement['precision'];
  readonly loss: boolean;
  readonly article: boolean;
  /** Words without a meaning of their own between the figure and the anchor. */
  readonly words: number;
}

function ofFigure(sentence: Sentence, index: number): Statement {
  const { phrases, byIndex } = sentence;
  const phrase = phrases[index];
  if (phrase?.kind !== 'figure') throw new TypeError('A figure is needed');
  const { figure, perShare } = phrase;
  const lead = leadOf(phrases, index);
  const previous = lead.anchor === 'figure' ? byIndex.get(lead.at) : undefined;
  const unit = perShare === undefined ? figure.unit : 'per-share';
  const group = lead.anchor === 'compare' ? lastStatement(sentence, lead.at, unit) : undefined;
  const compared = comparedBefore(sentence, index);
  const behind = subjectBehind(phrases, index);
  let subject: Subject | undefined;
  let says: ClaimSays = 'level';
  let direction: Statement['direction'];
  const coordinated = lead.conjunction !== undefined && lead.joint === undefined;
  let earlier = compared !== undefined || (previous?.earlier === true && coordinated);

  if (perShare !== undefined || figure.unit === 'per-share') {
    subject = perShareSubject(sentence, index, lead, perShare ?? 'eps');
  } else if (lead.anchor === 'subject') {
    const anchor = phrases[lead.at];
    subject = anchor?.kind === 'subject' ? anchor : undefined;
    const change = changeOf(phrases, lead.at);
    if (isEarlier(phrases, lead.at)) earlier = true;
    if (compared !== undefined && subject !== undefined)
      subject = likeTheOne(subject, lastStatement(sentence, compared, figure.unit));
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
    if (lead.joint === 'to' || lead.joint === 'verb') says = 'level';
    else if (lead.joint === 'from') {
      says = 'level';
      earlier = true;
    } else {
      says = figure.unit === 'percent' ? 'percent-change' : way < 0 ? 'decrease' : 'increase';
      direction = way;
    }
  } else if (previous !== undefined) {
    const origin =
      previous.unit === unit || coordinated ? previous : (lastStatement(sentence, index, unit) ?? previous);
    ({ subject, says, direction } = following(origin, lead, figure.unit));
    if (lead.joint === 'from') earlier = true;
    // "$1.7 million, or $0.01 in diluted earnings per share".
    if (coordinated && behind?.measure === 'per-share') subject = behind;
    if (lead.joint === undefined && lead.conjunction === undefined && !lead.bracket && behind !== undefined)
      subject = behind;
  } else if (lead.anchor === 'compare') {
    // "Compared to a foreign exchange loss of": what is named there is something else.
    subject = behind ?? (lead.words === 0 ? group?.subject : undefined);
    says = group !== undefined && group.says === 'ratio' ? 'ratio' : 'level';
    earlier = true;
  } else subject = behind;

  const next = phrases[index + 1];
  if (says === 'level' && figure.unit === 'percent' && next?.kind === 'direction' && subject?.measure !== 'ratio') {
    // "a 28 percent increase in revenues", "40% growth".
    says = 'percent-change';
    direction = next.direction;
    subject = behind ?? subject;
  }
  if (says === 'level' && (figure.unit === 'percent' || figure.unit === 'multiple')) says = 'ratio';
  // "Up more than 12x" is no change in the unit of the subject.
  if (figure.unit === 'multiple') subject = undefined;
  if (figure.unit === 'points' || figure.unit === 'basis-points') says = 'points-change';
  if (says === 'percent-change' && subject?.measure === 'ratio') says = 'points-change';
  if (says === 'ratio' && subject?.measure === 'amount' && !isShareOf(phrases, index)) subject = undefined;
  if (says === 'level' && subject?.measure === 'ratio') subject = undefined;

  const negative = says === 'level' && (subject?.sign === -1 || lead.loss);
  return {
    index,
    says,
    unit: unitOf(figure.unit, perShare, subject),
    subject,
    direction: says === 'level' || says === 'ratio' ? (negative ? -1 : undefined) : direction,
    precision: lead.precision,
    qualifiers: qualifiersAt(sentence, index, subject),
    ...periodsOf(sentence, index, lead, earlier, says),
    earlier,
  };
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

/** `Online sales ... compared to net sales of`: what is named again with fewer words is still the narrower thing. */
function likeTheOne(subject: Subject, before: Statement | undefined): Subject {
  const other = before?.subject;
  if (other === undefined || other.concept !== subject.concept || subject.qualifiers.length > 0) return subject;
  return { ...subject, qualifiers: other.qualifiers, bases: subject.bases.length > 0 ? subject.bases : other.bases };
}

/** Walks back over small words to what a figure belongs to. */
function leadOf(phrases: readonly Phrase[], index: number): Lead {
  let joint: Lead['joint'];
  let conjunction: Lead['conjunction'];
  let comma = false;
  let bracket = false;
  let precision: Lead['precision'] = 'as-printed';
  let loss = false;
  let article = false;
  let words = 0;
  let at = index - 1;
  let anchor: Lead['anchor'] = 'none';
  for (; at >= 0; at--) {
    const phrase = phrases[at];
    if (phrase === undefined) break;
    const { kind } = phrase;
    if (kind === 'forecast') continue;
    if (kind === 'article') article ||= joint === undefined;
    else if (kind === 'precision') precision = phrase.precision;
    else if (kind === 'loss') loss ||= !isBracketed(phrases, at);
    else if (
      kind === 'of' ||
      kind === 'to' ||
      kind === 'by' ||
      kind === 'from' ||
      kind === 'verb' ||
      kind === 'maker' ||
      kind === 'preposition'
    ) {
      joint ??= kind;
    } else if (kind === 'and' || kind === 'or') conjunction ??= kind;
    else if (kind === 'mark' && phrase.mark === ')' && openingOf(phrases, at) !== undefined) {
      // "Adjusted EBITDA (earnings before interest and taxes) was": what stands in brackets is passed over.
      at = openingOf(phrases, at) ?? at;
    } else if (kind === 'mark') {
      if (phrase.mark === ';' || phrase.mark === ':' || phrase.mark === '•') break;
      if (phrase.mark === ',' || phrase.mark === '—' || phrase.mark === '–' || phrase.mark === '-') comma = true;
      if (phrase.mark === '(' || phrase.mark === ')') bracket = true;
    } else if (kind === 'word') {
      words += 1;
      if (words > 4) break;
    } else if (
      kind !== 'period' &&
      kind !== 'respectively' &&
      kind !== 'basis' &&
      kind !== 'sign' &&
      kind !== 'other-measure'
    ) {
      anchor = kind === 'subject' && blocked(phrase, joint, conjunction, comma) ? 'none' : kind;
      break;
    }
  }
  return { anchor, at, joint, conjunction, comma, bracket, precision, loss, article, words };
}

/** `net income (loss)`: the word leaves the sign open. */
function isBracketed(phrases: readonly Phrase[], at: number): boolean {
  const before = phrases[at - 1];
  return before?.kind === 'mark' && before.mark === '(';
}

/** The bracket that a closing one belongs to, where no figure stands between them. */
function openingOf(phrases: readonly Phrase[], closing: number): number | undefined {
  let depth = 0;
  for (let at = closing; at >= 0 && at > closing - 40; at--) {
    const phrase = phrases[at];
    if (phrase?.kind === 'figure') return undefined;
    if (phrase?.kind !== 'mark') continue;
    if (phrase.mark === ')') depth += 1;
    else if (phrase.mark === '(' && --depth === 0) return at;
  }
  return undefined;
}

/** `revenue, customers and 40 shops`: a subject beyond a comma without a joint does not reach the figure. */
function blocked(_subject: Phrase, joint: Lead['joint'], conjunction: Lead['conjunction'], comma: boolean): boolean {
  return joint === undefined && (conjunction !== undefined || comma);
}

/** A figure that follows another one: `, or 40.2%`, ` to $4.4 million`, ` from $3 million`, `and $0.02 per share`. */
function following(previous: Statement, lead: Lead, unit: string): Pick<Statement, 'subject' | 'says' | 'direction'> {
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

/** `an increase in revenue`, `growth of revenue`: the direction that a subject stands behind. */
function changeOf(phrases: readonly Phrase[], subjectAt: number): 1 | 0 | -1 | undefined {
  for (let at = subjectAt - 1; at >= 0 && at >= subjectAt - 8; at--) {
    const phrase = phrases[at];
    if (phrase?.kind === 'direction') return phrase.direction;
    const passes =
      phrase?.kind === 'preposition' ||
      phrase?.kind === 'of' ||
      phrase?.kind === 'article' ||
      phrase?.kind === 'word' ||
      phrase?.kind === 'period' ||
      phrase?.kind === 'basis' ||
      phrase?.kind === 'whole';
    if (!passes) return undefined;
    // Between the direction and the subject stands "in" or "of", or nothing that joins.
    if ((phrase.kind === 'preposition' || phrase.kind === 'of') && phrases[at - 1]?.kind !== 'direction')
      return undefined;
    if (phrase.kind === 'word') continue;
  }
  return undefined;
}

/** `Increases First Quarter Revenue 40%`: a direction in front of its subject. */
function directionBefore(phrases: readonly Phrase[], subjectAt: number): 1 | 0 | -1 | undefined {
  for (let at = subjectAt - 1; at >= 0 && at >= subjectAt - 6; at--) {
    const phrase = phrases[at];
    if (phrase?.kind === 'direction') return phrase.direction;
    if (
      phrase?.kind === 'mark' ||
      phrase?.kind === 'figure' ||
      phrase?.kind === 'subject' ||
      phrase?.kind === 'compare'
    )
      return undefined;
  }
  return undefined;
}

/** What increased: the subject before the direction or behind it (`growth in revenue`), or that of the figure before it. */
function subjectOfDirection({ phrases, byIndex }: Sentence, at: number): Subject | undefined {
  const joint = phrases[at + 1];
  if (joint?.kind === 'preposition' || joint?.kind === 'of') {
    for (let look = at + 2; look < at + 9; look++) {
      const phrase = phrases[look];
      if (phrase?.kind === 'subject') return phrase;
      if (phrase?.kind === 'figure' || phrase?.kind === 'mark' || phrase === undefined) break;
    }
  }
  let words = 0;
  for (let look = at - 1; look >= 0; look--) {
    const phrase = phrases[look];
    if (phrase?.kind === 'subject') return phrase;
    if (phrase?.kind === 'figure') return byIndex.get(look)?.subject;
    if (phrase?.kind === 'aside' || phrase?.kind === 'compare' || phrase?.kind === 'part') return undefined;
    if (phrase?.kind === 'mark' && /[;:•]/.test(phrase.mark)) return undefined;
    if (phrase?.kind === 'word' && ++words > 8) return undefined;
  }
  return undefined;
}

/** `a 37.7% gross margin`, `$12 million in free cash flow`, `$4 million of revenue`: a subject directly behind. */
function subjectBehind(phrases: readonly Phrase[], index: number): Subject | undefined {
  for (let at = index + 1; at < index + 7; at++) {
    const phrase = phrases[at];
    if (phrase?.kind === 'subject') return isOnlyPart(phrases, at) ? undefined : phrase;
    const passes =
      phrase?.kind === 'of' ||
      phrase?.kind === 'article' ||
      phrase?.kind === 'basis' ||
      phrase?.kind === 'whole' ||
      phrase?.kind === 'direction' ||
      (phrase?.kind === 'preposition' && at <= index + 2) ||
      (phrase?.kind === 'word' && at <= index + 4);
    if (!passes) return undefined;
  }
  return undefined;
}

/** `$1.6 billion in cash and cash equivalents and short-term investments`: the subject is one of several summed. */
function isOnlyPart(phrases: readonly Phrase[], at: number): boolean {
  const joint = phrases[at + 1];
  const next = phrases[at + 2];
  const joins = joint?.kind === 'and' || (joint?.kind === 'mark' && joint.mark === ',');
  return joins && next?.kind === 'word' && !next.capital;
}

/** `12% of revenue`. */
function isShareOf(phrases: readonly Phrase[], index: number): boolean {
  return phrases[index + 1]?.kind === 'of';
}

function perShareSubject(
  sentence: Sentence,
  index: number,
  lead: Lead,
  concept: 'eps' | 'eps-basic' | 'eps-diluted',
): Subject | undefined {
  const { phrases, byIndex } = sentence;
  const diluted = phrases
    .slice(index + 1, index + 7)
    .findIndex((phrase) => phrase.kind === 'basis' && phrase.basis === 'diluted');
  const stop = phrases
    .slice(index + 1, index + 7)
    .findIndex((phrase) => phrase.kind === 'figure' || phrase.kind === 'compare');
  const exact = concept === 'eps' && diluted >= 0 && (stop < 0 || diluted < stop) ? 'eps-diluted' : concept;
  const anchor = phrases[lead.at];
  if (lead.anchor === 'subject' && anchor?.kind === 'subject') return earningsPerShare(anchor, exact);
  if (lead.anchor === 'figure') {
    const previous = byIndex.get(lead.at)?.subject;
    return previous === undefined ? undefined : earningsPerShare(previous, exact);
  }
  if (lead.anchor === 'compare') {
    const group = lastStatement(sentence, lead.at, 'per-share')?.subject;
    return group === undefined ? undefined : earningsPerShare(group, exact);
  }
  return undefined;
}

function earningsPerShare(subject: Subject, concept: string): Subject | undefined {
  if (subject.measure === 'per-share') return subject.concept === 'eps' ? { ...subject, concept } : subject;
  const isIncome = subject.concept === 'net-income' || subject.concept === 'net-income-to-common';
  return isIncome ? { ...subject, concept, measure: 'per-share' } : undefined;
}

/** The figure's own group stands behind `compared to`, so that it is of another period. */
function comparedBefore({ phrases }: Sentence, index: number): number | undefined {
  let figures = 0;
  for (let at = index - 1; at >= 0 && figures < 4; at--) {
    const phrase = phrases[at];
    if (phrase?.kind === 'compare') return at;
    if (phrase?.kind === 'figure') {
      figures += 1;
      // Further figures of the group are joined by "and", "or" or a bracket, and by no new subject after a comma.
      continue;
    }
    if (phrase?.kind === 'direction' || phrase?.kind === 'aside') return undefined;
    if (phrase?.kind === 'mark' && /[;:•]/.test(phrase.mark)) return undefined;
    if (phrase?.kind === 'subject' && figures > 0) return undefined;
    if (phrase?.kind === 'subject' && phrases[at - 1]?.kind === 'and') return undefined;
  }
  return undefined;
}

/** What was said last before a comparison, in the unit of the figure behind it where there is one. */
function lastStatement({ byIndex, phrases }: Sentence, before: number, unit: string): Statement | undefined {
  let last: Statement | undefined;
  let figures = 0;
  for (let at = before - 1; at >= 0 && figures < 4; at--) {
    if (phrases[at]?.kind !== 'figure') continue;
    figures += 1;
    const statement = byIndex.get(at);
    if (statement?.unit === unit && (statement.says === 'level' || statement.says === 'ratio')) return statement;
    last ??= statement;
  }
  return last;
}

/** The periods that may be meant, most natural first, and the one that a change is measured from. */
function periodsOf(
  { phrases }: Sentence,
  index: number,
  lead: Lead,
  earlier: boolean,
  says: ClaimSays,
): Pick<Statement, 'periods' | 'comparedWith'> {
  const changes = says === 'increase' || says === 'decrease' || says === 'percent-change' || says === 'points-change';
  const right = periodBehind(phrases, index);
  const left = periodBefore(phrases, index);
  if (earlier) {
    const between = lead.anchor === 'compare' ? periodBetween(phrases, lead.at, index) : undefined;
    const other = right?.period ?? between;
    return {
      periods: other === undefined ? [{ shift: 'year-ago' }, { shift: 'preceding' }] : [beforeThat(other)],
      comparedWith: undefined,
    };
  }
  // "$118,000 in the comparable period last year".
  if (!changes && right?.period.shift !== undefined) return { periods: [right.period], comparedWith: undefined };
  const periods: PeriodWords[] = [];
  let comparedWith: PeriodWords | undefined;
  if (right !== undefined && changes && (right.joint === 'from' || right.period.shift !== undefined))
    comparedWith = right.period;
  else if (right !== undefined && right.period.shift === undefined && right.joint !== 'from')
    periods.push(right.period);
  if (changes && comparedWith === undefined) comparedWith = comparedBehind(phrases, index);
  for (const period of left) if (period.shift === undefined) periods.push(period);
  return { periods, comparedWith };
}

/** `compared to $2.1 million in the fourth quarter`: without a year it is the last one before. */
function beforeThat(period: PeriodWords): PeriodWords {
  return period.end === undefined && period.year === undefined ? { shift: 'earlier', ...period } : period;
}

/** A period attached behind a figure, and the joint before it. */
function periodBehind(
  phrases: readonly Phrase[],
  index: number,
): { readonly period: PeriodWords; readonly joint: string | undefined } | undefined {
  let joint: string | undefined;
  let figures = 0;
  let depth = 0;
  for (let at = index + 1; at < phrases.length && at < index + 16; at++) {
    const phrase = phrases[at];
    if (phrase?.kind === 'mark' && phrase.mark === '(') depth += 1;
    if (phrase?.kind === 'mark' && phrase.mark === ')') depth -= 1;
    // "$0.2 million ($0.1 million in 2023)": the year belongs to the figure in the brackets.
    if (phrase?.kind === 'period' && depth > 0) continue;
    if (phrase?.kind === 'period') return { period: phrase.period, joint };
    if (phrase?.kind === 'from' || phrase?.kind === 'preposition') joint = phrase.kind;
    if (phrase?.kind === 'figure') {
      // "$8.0 million and $6.1 million, respectively, at December 31" and "$0.8 million, or $0.01 per share, in 2012".
      if (joint === 'from') return undefined;
      if (++figures > 3 || !isCoordinated(phrases, at)) return undefined;
    }
    if (
      phrase?.kind === 'compare' ||
      phrase?.kind === 'aside' ||
      phrase?.kind === 'direction' ||
      phrase?.kind === 'verb'
    )
      return undefined;
    if (phrase?.kind === 'to' || (phrase?.kind === 'subject' && figures > 0)) return undefined;
    if (phrase?.kind === 'mark' && /[;:•]/.test(phrase.mark)) return undefined;
  }
  return undefined;
}

function isCoordinated(phrases: readonly Phrase[], at: number): boolean {
  for (let look = at - 1; look >= at - 4; look--) {
    const kind = phrases[look]?.kind;
    if (kind === 'and' || kind === 'or') return true;
    if (kind === 'mark' && /[()]/.test((phrases[look] as { mark: string }).mark)) return true;
    if (kind !== 'mark' && kind !== 'article' && kind !== 'precision') return false;
  }
  return false;
}

/** The periods before a figure, the one of its own clause first; those of comparisons are left out. */
function periodBefore(phrases: readonly Phrase[], index: number): readonly PeriodWords[] {
  const main: PeriodWords[] = [];
  let insideCompare = false;
  for (let at = 0; at < index; at++) {
    const phrase = phrases[at];
    if (phrase?.kind === 'compare') insideCompare = true;
    else if (phrase?.kind === 'direction' || (phrase?.kind === 'mark' && /[;•]/.test(phrase.mark)))
      insideCompare = false;
    else if (phrase?.kind === 'subject' && phrases[at - 1]?.kind === 'and') insideCompare = false;
    else if (phrase?.kind === 'period' && !insideCompare && !isFrom(phrases, at)) {
      main.unshift(phrase.period);
    }
  }
  return main;
}

/** `up 5.3 percent from revenues in the fourth quarter`: a period that something is measured from. */
function isFrom(phrases: readonly Phrase[], at: number): boolean {
  for (let look = at - 1; look >= 0 && look >= at - 6; look--) {
    const kind = phrases[look]?.kind;
    if (kind === 'from') return true;
    if (kind === 'figure' || kind === 'direction' || kind === 'mark' || kind === 'verb') return false;
  }
  return false;
}

function periodBetween(phrases: readonly Phrase[], from: number, to: number): PeriodWords | undefined {
  for (let at = from + 1; at < to; at++) {
    const phrase = phrases[at];
    if (phrase?.kind === 'period') return phrase.period;
  }
  return undefined;
}

/** `up 1.1% from $19 in the preceding quarter`, `an increase of 58% compared to revenues of $12 a year ago`. */
function comparedBehind(phrases: readonly Phrase[], index: number): PeriodWords | undefined {
  let met = false;
  for (let at = index + 1; at < phrases.length && at < index + 24; at++) {
    const phrase = phrases[at];
    if (phrase?.kind === 'from' || phrase?.kind === 'compare') met = true;
    else if (phrase?.kind === 'period' && (met || phrase.period.shift !== undefined)) return phrase.period;
    else if (phrase?.kind === 'direction' || phrase?.kind === 'aside') return undefined;
    else if (phrase?.kind === 'mark' && /[;•]/.test(phrase.mark)) return undefined;
  }
  return undefined;
}

/** What narrows a figure besides its subject's own words. */
function qualifiersAt({ phrases, general }: Sentence, index: number, subject: Subject | undefined): readonly string[] {
  const qualifiers = new Set([...(subject?.qualifiers ?? []), ...(subject?.bases ?? [])]);
  for (const { at, qualifier } of general) if (at < index) qualifiers.add(qualifier);
  const measured = phrases.slice(index + 1, index + 6);
  const stop = measured.findIndex((phrase) => phrase.kind === 'figure' || phrase.kind === 'mark');
  const other = measured.findIndex((phrase) => phrase.kind === 'other-measure');
  if (other >= 0 && (stop < 0 || other < stop)) qualifiers.add('other-measure');
  return [...qualifiers];
}

/** `on a non-GAAP basis`, `the Carrier segment, which`, `is expected to`: from here on the sentence speaks of less. */
function generalQualifiers(phrases: readonly Phrase[]): Sentence['general'] {
  const general: { at: number; qualifier: string }[] = [];
  phrases.forEach((phrase, at) => {
    if (phrase.kind === 'forecast') general.push({ at, qualifier: 'forecast' });
    else if (phrase.kind === 'part' && isNamed(phrases[at - 1])) general.push({ at, qualifier: 'segment' });
    else if (phrase.kind === 'basis' && phrases[at - 1]?.kind === 'article' && phrases[at + 1]?.kind === 'word') {
      const next = phrases[at + 1];
      if (next?.kind === 'word' && next.word === 'basis') general.push({ at, qualifier: phrase.basis });
    } else if (phrase.kind === 'aside' && at < 3) general.push({ at, qualifier: 'aside' });
  });
  return general;
}

/** `Carrier Services segment` names a part; `our business` does not. */
function isNamed(before: Phrase | undefined): boolean {
  return before?.kind === 'word' && before.capital;
}

/** `positive adjusted EBITDA`: a word that says which side of zero a subject is on. */
function ofSign(sentence: Sentence, index: number): Statement | undefined {
  const { phrases } = sentence;
  const phrase = phrases[index];
  if (phrase?.kind !== 'sign') return undefined;
  let at = index + 1;
  while (phrases[at]?.kind === 'basis') at += 1;
  const subject = phrases[at];
  if (subject?.kind !== 'subject' || subject.measure === 'ratio') return undefined;
  const right = periodBehind(phrases, at);
  return {
    index,
    says: 'sign',
    unit: subject.measure === 'per-share' ? 'per-share' : 'currency',
    subject,
    direction: phrase.direction,
    precision: 'as-printed',
    qualifiers: qualifiersAt(sentence, index, subject),
    periods: [...(right === undefined ? [] : [right.period]), ...periodBefore(phrases, index)],
    comparedWith: undefined,
    earlier: false,
  };
}

/** Words of direction that no figure carries: `gross margin increased to 27.3%`. */
function directions(sentence: Sentence, byIndex: ReadonlyMap<number, Statement>): readonly Statement[] {
  const { phrases } = sentence;
  return phrases.flatMap((phrase, index) => {
    if (phrase.kind !== 'direction') return [];
    // "increased to 27.3%": the level behind it tells period and subject.
    const to = phrases[index + 1]?.kind === 'to' ? levelBehind(sentence, byIndex, index) : undefined;
    if (to === undefined || to.subject === undefined) return [];
    return [
      { ...to, index, says: 'direction' as const, direction: phrase.direction, precision: 'as-printed' as const },
    ];
  });
}

function levelBehind(
  { phrases }: Sentence,
  byIndex: ReadonlyMap<number, Statement>,
  index: number,
): Statement | undefined {
  for (let at = index + 1; at < index + 6; at++) {
    const statement = byIndex.get(at);
    if (statement !== undefined) {
      return { ...statement, comparedWith: statement.comparedWith ?? comparedBehind(phrases, at) };
    }
  }
  return undefined;
}

/** `A and B of $1 and $2, respectively`: each figure of the list belongs to the subject at its place. */
function respectively({ phrases }: Sentence, said: readonly Statement[]): readonly Statement[] {
  const result = new Map(said.map((statement) => [statement.index, statement]));
  let earlierSubjects: readonly Subject[] = [];
  phrases.forEach((phrase, at) => {
    if (phrase.kind !== 'respectively') return;
    const figures = listBefore(phrases, at);
    const first = figures[0];
    if (figures.length < 2 || first === undefined) return;
    let subjects = coordinated(phrases, first);
    // A second list names only its first subject again.
    if (subjects.length < figures.length && earlierSubjects.length === figures.length) subjects = earlierSubjects;
    if (subjects.length === figures.length) {
      earlierSubjects = subjects;
      figures.forEach((index, place) => {
        const statement = result.get(index);
        const subject = subjects[place];
        if (statement === undefined || subject === undefined) return;
        const head = result.get(first) ?? statement;
        const says = statement.unit === 'percent' ? 'ratio' : 'level';
        result.set(index, {
          ...statement,
          subject,
          says,
          direction: subject.sign === -1 ? -1 : undefined,
          qualifiers: [
            ...new Set([
              ...subject.qualifiers,
              ...subject.bases,
              ...head.qualifiers.filter((one) => one === 'segment' || one === 'forecast'),
            ]),
          ],
          periods: head.periods,
        });
      });
    } else {
      // Not known which is whose.
      for (const index of figures) {
        const statement = result.get(index);
        if (statement !== undefined) result.set(index, { ...statement, subject: undefined });
      }
    }
  });
  return [...result.values()];
}

/** The figures joined by commas and `and` that end before `at`. */
function listBefore(phrases: readonly Phrase[], at: number): readonly number[] {
  const figures: number[] = [];
  for (let look = at - 1; look >= 0; look--) {
    const phrase = phrases[look];
    if (phrase?.kind === 'figure') figures.unshift(look);
    else if (
      phrase?.kind !== 'and' &&
      phrase?.kind !== 'mark' &&
      phrase?.kind !== 'precision' &&
      phrase?.kind !== 'word'
    )
      break;
    else if (phrase.kind === 'mark' && !/[,()]/.test(phrase.mark)) break;
    else if (phrase.kind === 'word' && figures.length > 0) break;
  }
  return figures;
}

/** The subjects named together before the first figure of a list: two subjects, or one on two bases (GAAP and non-GAAP). */
function coordinated(phrases: readonly Phrase[], first: number): readonly Subject[] {
  const subjects: Subject[] = [];
  for (let at = first - 1; at >= 0; at--) {
    const phrase = phrases[at];
    if (phrase?.kind === 'subject') {
      subjects.unshift(phrase);
      if (subjects.length === 1 && phrase.bases.length === 2) {
        return phrase.bases.map((basis) => ({ ...phrase, bases: [basis] }));
      }
    } else if (phrase?.kind === 'figure' || phrase?.kind === 'compare' || phrase?.kind === 'aside') break;
  }
  return subjects;
}

function unitOf(unit: Unit | 'points', perShare: unknown, subject: Subject | undefined): Unit {
  if (perShare !== undefined || (subject?.measure === 'per-share' && unit === 'currency')) return 'per-share';
  return unit === 'points' ? 'percent' : unit;
}
