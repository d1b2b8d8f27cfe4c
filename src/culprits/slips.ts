import type { Edit } from '../model/finding.ts';
import type { Decimal } from '../numeric/decimal.ts';
import type { Entry } from './entry.ts';

/** How a figure may have come to be printed instead of another, and how improbable that is. */
export interface Slip {
  readonly edit: Edit;
  /** The less, the likelier: the kind of slip, the place where it struck and what it put there. */
  readonly bits: number;
  /** What the figure is instead: `It leaves out Restructuring`. */
  readonly sentence?: string;
}

/**
 * The likeliest slip of the pen from `wanted` to `printed`. The prices follow how often such slips are seen in keyed
 * figures (a digit replaced in three of four, one lost in ten, two interchanged in eleven, one too many in fourteen)
 * and how many such slips a figure of its length allows.
 */
export function recogniseSlip(entry: Entry, wanted: Decimal): Slip {
  const { value: printed, figure } = entry;
  if (printed.isZero() || figure?.kind === 'nil') return unknown(entry, wanted, FROM_NOTHING);
  if (printed.eq(wanted.negated())) return { edit: 'sign', bits: SIGN };
  const slip =
    cheaper(slipOfDigits(entry, wanted), slipOfPoint(entry, wanted)) ??
    (isScaled(printed, wanted) ? { edit: 'scale', bits: SCALE } : undefined);
  if (slip === undefined) return unknown(entry, wanted);
  const sameSign = printed.isNegative() === wanted.isNegative() && !wanted.isZero();
  return sameSign ? slip : { edit: slip.edit, bits: slip.bits + SIGN + RARITY };
}

const SIGN = 4;
const POINT = 5;
const SCALE = 7;
/** Two slips in one figure. */
const RARITY = 6;
const REPLACED = 0.6;
const INTERCHANGED = 3.2;
const LOST = 3.3;
const ADDED = 3.8;
const FAR_INTERCHANGED = 7;
/** No slip explains it: another figure altogether. */
const UNKNOWN = 8;
const DEAREST = 30;
/** A dash is seldom put for a figure. */
const FROM_NOTHING = 6;

function unknown({ value, exponent }: Entry, wanted: Decimal, more = 0): Slip {
  const size = Math.max(Math.abs(value.toNumber()), Math.abs(wanted.toNumber())) * 10 ** -exponent;
  return { edit: 'unknown', bits: Math.min(DEAREST, UNKNOWN + more + Math.log2(size + 1)) };
}

/** All digits of a value, down to the last place of the figure or of its line; `undefined` where that is too coarse. */
export function digitsOf(value: Decimal, entry: Entry): string | undefined {
  return textAt(value, entry, Math.min(entry.exponent, entry.usual))?.replace('.', '');
}

/** A value as digits and a point, down to the place 10^`exponent`; `undefined` where that is too coarse. */
export function textAt(value: Decimal, { figure }: Entry, exponent: number): string | undefined {
  const scale = figure?.scale ?? exponent;
  const places = Math.max(0, scale - exponent);
  const scaled = value.abs().times(`1e${-scale}`);
  return scaled.decimalPlaces() <= places ? scaled.toFixed(places) : undefined;
}

/** A digit may be lost or added behind the point, so that the figure is printed to another place than its line. */
function slipOfDigits(entry: Entry, wanted: Decimal): Slip | undefined {
  const is = textAt(entry.value, entry, entry.exponent) ?? '';
  let best: Slip | undefined;
  for (const exponent of new Set([entry.exponent, entry.usual])) {
    const should = textAt(wanted, entry, exponent);
    const slip = should === undefined ? undefined : digitSlip(is, should);
    if (slip !== undefined && (best === undefined || slip.bits < best.bits)) best = slip;
  }
  return best;
}

function digitSlip(is: string, should: string): Slip | undefined {
  if (is.length === should.length) {
    return is.indexOf('.') === should.indexOf('.')
      ? replacement(is.replace('.', ''), should.replace('.', ''))
      : undefined;
  }
  if (is.includes('.') !== should.includes('.')) return undefined;
  if (is.length === should.length - 1 && isWithoutOne(should, is)) {
    return { edit: 'omitted-digit', bits: LOST + Math.log2(should.length) };
  }
  if (is.length === should.length + 1 && isWithoutOne(is, should)) {
    return { edit: 'extra-digit', bits: ADDED + Math.log2(10 * is.length) };
  }
  return undefined;
}

function replacement(is: string, should: string): Slip | undefined {
  const differing = Array.from(is).flatMap((digit, at) => (digit === should.charAt(at) ? [] : [at]));
  const [first, second] = differing;
  if (first === undefined || differing.length > 2) return undefined;
  if (second === undefined) return { edit: 'digit', bits: REPLACED + Math.log2(9 * is.length) };
  if (is.charAt(first) !== should.charAt(second) || is.charAt(second) !== should.charAt(first)) return undefined;
  return second === first + 1
    ? { edit: 'transposition', bits: INTERCHANGED + Math.log2(is.length) }
    : { edit: 'transposition', bits: FAR_INTERCHANGED + 2 * Math.log2(is.length) };
}

/** Whether `short` is `long` with one digit taken out. */
function isWithoutOne(long: string, short: string): boolean {
  let at = 0;
  while (at < short.length && long.charAt(at) === short.charAt(at)) at += 1;
  return long.slice(at + 1) === short.slice(at);
}

function cheaper(one: Slip | undefined, other: Slip | undefined): Slip | undefined {
  return one === undefined || (other !== undefined && other.bits < one.bits) ? other : one;
}

/** `73%` for `7.3%`: the same digits with the point one or two places aside, in a line that is printed with decimals. */
function slipOfPoint({ value, exponent, usual, figure }: Entry, wanted: Decimal): Slip | undefined {
  if (figure === undefined || Math.min(exponent, usual) >= figure.scale) return undefined;
  const isMoved = ['1e1', '1e2'].some((factor) => value.eq(wanted.times(factor)) || wanted.eq(value.times(factor)));
  return isMoved ? { edit: 'decimal-point', bits: POINT } : undefined;
}

function isScaled(printed: Decimal, wanted: Decimal): boolean {
  if (printed.isZero()) return false;
  return SCALES.some(
    (factor) => printed.times(factor).abs().eq(wanted.abs()) || wanted.times(factor).abs().eq(printed.abs()),
  );
}

const SCALES = ['1e3', '1e6', '1e9'];
