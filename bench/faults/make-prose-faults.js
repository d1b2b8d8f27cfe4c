import { cellAt } from './cells.js';
import { slips } from './slips.js';

/**
 * Kinds of faults in sentences by name. Each gives, for a claim that agrees, what is edited in the source:
 * `{ edits, prose: { figure, value } }`; `undefined` where the claim allows no such fault.
 */
export const proseKinds = {
  'prose-stale': { candidates: agreeing, make: staleClaim },
  'prose-digit': { candidates: agreeing, make: digitOfClaim },
  'prose-unit': { candidates: agreeing, make: unitOfClaim },
  'prose-direction': { candidates: directionWords, make: turnWord },
  'prose-percent': { candidates: agreeing, make: percentOfClaim },
};

function agreeing({ claimResults }) {
  return claimResults.filter(({ verdict, terms }) => verdict === 'agrees' && terms.length > 0);
}

/** Digits with their groups, and the decimals. */
const BODY = /\d(?:[\d,]*\d)?(?:\.\d+)?|\.\d+/;

function printedFigure({ source }, { claim }) {
  if (claim.value === undefined) return undefined;
  const printed = source.text.slice(claim.figure.start, claim.figure.end);
  const body = BODY.exec(printed);
  if (body === null) return undefined;
  const places = body[0].includes('.') ? body[0].length - body[0].indexOf('.') - 1 : 0;
  const start = claim.figure.start + body.index;
  return { printed, body: body[0], places, start, end: start + body[0].length };
}

/** Other digits in the place of a claim's figure; `undefined` where they say the same within rounding. */
function withSize(context, result, size) {
  const figure = printedFigure(context, result);
  if (figure === undefined || size === undefined) return undefined;
  const { Decimal } = context;
  const { exponent, precision } = result.claim;
  const unit = new Decimal(10).pow(exponent);
  const rounded = size.abs().div(unit).toDecimalPlaces(0, 4).times(unit);
  const lack = rounded.minus(result.computed.abs());
  const open = { 'at-least': lack.isNegative(), 'at-most': lack.isPositive(), about: false };
  // "More than" allows what is less, and "nearly" what is more.
  if (open[precision] === true) return undefined;
  if (lack.abs().lte(unit.times(precision === 'as-printed' ? 1 : 2))) return undefined;
  const digits = rounded
    .div(unit)
    .toFixed(0)
    .padStart(figure.places + 1, '0');
  const whole = digits.slice(0, digits.length - figure.places);
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  const text = `${grouped}${figure.places > 0 ? `.${digits.slice(-figure.places)}` : ''}`;
  return { edits: [{ start: figure.start, end: figure.end, text }], prose: result };
}

/** What the claim's figure was in the period before: the next column of the same length, or the one before. */
function staleClaim(context, result) {
  const { report, Decimal } = context;
  if (result.claim.value === undefined || result.terms.some(({ role }) => role === 'from')) return undefined;
  const { columns } = report.statements[result.terms[0].cell.statement];
  const own = columns[result.terms[0].cell.column];
  const others = [1, -1, 2, -2].filter((step) => {
    const other = columns[result.terms[0].cell.column + step];
    return (
      other?.role === own.role &&
      other.period !== undefined &&
      other.period.end < own.period?.end &&
      other.period.months === own.period?.months
    );
  });
  for (const step of others) {
    const value = ({ cell, weight }) =>
      cellAt(report, { ...cell, column: cell.column + step })?.value?.times(weight) ?? new Decimal(NaN);
    const sum = (role) =>
      result.terms
        .filter((term) => role === undefined || term.role === role)
        .reduce((total, term) => total.plus(value(term)), new Decimal(0));
    const size = result.terms.some(({ role }) => role === 'denominator')
      ? sum('numerator').div(sum('denominator')).times(100)
      : sum(undefined);
    if (!size.isNaN() && size.isFinite() && !size.isZero()) return withSize(context, result, size);
  }
  return undefined;
}

function digitOfClaim(context, result) {
  const figure = printedFigure(context, result);
  if (figure === undefined) return undefined;
  const digits = figure.body.replace(/\D/g, '');
  const slipped = slips.digit({ digits, places: figure.places }, context.random);
  return withSize(context, result, new context.Decimal(slipped.digits).times(`1e${result.claim.exponent}`));
}

const UNITS = { thousand: ['million'], million: ['billion', 'thousand'], billion: ['million', 'trillion'] };

function unitOfClaim(context, result) {
  const figure = printedFigure(context, result);
  const unit = figure && /thousand|million|billion/i.exec(figure.printed);
  if (!unit || result.computed.isZero() || result.claim.precision !== 'as-printed') return undefined;
  const start = result.claim.figure.start + unit.index;
  const text = context.random.pick(UNITS[unit[0].toLowerCase()]);
  return { edits: [{ start, end: start + unit[0].length, text: inCaseOf(unit[0], text) }], prose: result };
}

/** A digit of a percentage, or the change measured from the wrong end. */
function percentOfClaim(context, result) {
  if (result.claim.unit !== 'percent' || result.claim.value === undefined) return undefined;
  const to = result.terms.find(({ role }) => role === 'to');
  const from = result.terms.find(({ role }) => role === 'from');
  if (to === undefined || from === undefined || context.random.next() < 0.3) return digitOfClaim(context, result);
  const end = cellAt(context.report, to.cell).value;
  const start = cellAt(context.report, from.cell).value;
  if (result.terms.length > 2 || end.isZero()) return digitOfClaim(context, result);
  return withSize(context, result, end.minus(start).div(end.abs()).times(100)) ?? digitOfClaim(context, result);
}

const PAIRS = [
  ['increased', 'decreased'],
  ['increase', 'decrease'],
  ['increases', 'decreases'],
  ['increasing', 'decreasing'],
  ['rose', 'fell'],
  ['risen', 'fallen'],
  ['rise', 'fall'],
  ['up', 'down'],
  ['grew', 'declined'],
  ['growth', 'decline'],
  ['higher', 'lower'],
  ['improved', 'declined'],
  ['improvement', 'decline'],
  ['positive', 'negative'],
  ['net income', 'net loss'],
  ['operating income', 'operating loss'],
];
const OPPOSITES = new Map(
  PAIRS.flatMap(([up, down]) => [
    [down, up],
    [up, down],
  ]),
);
const WORDS = new RegExp(
  `\\b(?:${[...OPPOSITES.keys()].sort((one, other) => other.length - one.length).join('|')})\\b`,
  'gi',
);

/** Words of direction that carry a tested claim: the nearest one before its figure, or right behind it; each word once. */
function directionWords(report) {
  const words = new Map();
  for (const result of agreeing(report)) {
    const { claim } = result;
    if (claim.direction === undefined || claim.direction === 0 || result.computed.isZero()) continue;
    const from = Math.min(claim.span.start, claim.figure.start);
    const until = Math.max(claim.span.end, claim.figure.end);
    const found = [...report.source.text.slice(from, until).matchAll(WORDS)].map((match) => ({
      start: from + match.index,
      end: from + match.index + match[0].length,
    }));
    const wanted = claim.says === 'level';
    const fits = ({ start, end }) => {
      const word = report.source.text.slice(start, end).toLowerCase();
      return wanted === /income|loss/.test(word) && (claim.says === 'sign') === /tive$/.test(word);
    };
    const before = found.filter((word) => fits(word) && word.start <= claim.figure.start).at(-1);
    const behind = found.find((word) => fits(word) && word.start > claim.figure.start);
    const near = behind !== undefined && behind.start - claim.figure.end < 3 ? behind : (before ?? behind);
    if (near !== undefined && !words.has(near.start)) words.set(near.start, { ...near, result });
  }
  return [...words.values()];
}

function turnWord({ source }, { start, end, result }) {
  const word = source.text.slice(start, end);
  const text = OPPOSITES.get(word.toLowerCase());
  return { edits: [{ start, end, text: inCaseOf(word, text) }], prose: result };
}

function inCaseOf(like, text) {
  return /^[A-Z]/.test(like) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
