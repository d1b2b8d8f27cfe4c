import type { Block, NumberFormat } from '../model/block.ts';

/** `1,234.5`: how numbers are written unless the document shows otherwise. */
export const ENGLISH: NumberFormat = { group: ',', decimal: '.' };

export interface ScannedNumber {
  /** Digits and a decimal point alone. */
  readonly digits: string;
  readonly places: number;
  readonly end: number;
}

/**
 * The number whose first digit (or decimal mark) stands at `at`. A mark counts where a digit follows it; a group need
 * not be of three (`2,67,096`), and a misprinted figure stays as it is printed: `934.863` has three decimals.
 */
export function numberAt(text: string, at: number, { group, decimal }: NumberFormat): ScannedNumber | undefined {
  let digits = '';
  let point = -1;
  let points = 0;
  let end = at;
  for (let index = at; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (isDigit(character)) {
      digits += character;
      end = index + 1;
    } else if (isDigit(text[index + 1] ?? '') && (digits !== '' || character === decimal)) {
      if (character === decimal) {
        points += 1;
        point = digits.length;
      } else if (!isGroupMark(character, group, decimal)) break;
      // A mark of groups behind the decimals: the decimal mark was one of groups too.
      else if (points > 0) points += 1;
    } else break;
  }
  // `000` states a unit: thousands.
  if (digits === '' || (points === 0 && /^00+$/.test(digits))) return undefined;
  if (points > 1 && !/^\d{1,3}(?:[.,]\d{3})+$/.test(text.slice(at, end))) return undefined;
  if (decimal === ',' && end - at >= 6 && DATE.test(text.slice(at, end))) return undefined;
  if (points !== 1) return { digits, places: 0, end };
  return {
    digits: `${point === 0 ? '0' : digits.slice(0, point)}.${digits.slice(point)}`,
    places: digits.length - point,
    end,
  };
}

/** `30.06.2025`, where a point stands between groups. */
const DATE = /^[0-3]?\d\.[01]?\d\.(?:(?:19|20)\d\d|\d\d)$/;

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

/** A document that parts its groups by blanks or apostrophes may use the usual mark here and there. */
function isGroupMark(character: string, group: NumberFormat['group'], decimal: NumberFormat['decimal']): boolean {
  if (character === (decimal === '.' ? ',' : '.')) return true;
  if (group === ' ') return /\s/.test(character);
  return group === "'" && (character === "'" || character === '’');
}

/**
 * How a document writes its numbers, from those that can be read in one way only: `1.234.567`, `12,5`, `1 234,50`.
 * `1.234` and `1,234` alone say little and count little.
 */
export function numberFormatOf(blocks: readonly Block[]): NumberFormat {
  const votes = { comma: 0, dot: 0, blank: 0, apostrophe: 0, decimalComma: 0, decimalPoint: 0 };
  for (const block of blocks) {
    if (block.kind !== 'grid') continue;
    for (const row of block.rows) for (const { text } of row.cells) if (text.length <= 40) vote(votes, text);
  }
  const decimal = votes.decimalComma + votes.dot > votes.decimalPoint + votes.comma ? ',' : '.';
  if (decimal === ',') return { decimal, group: votes.blank > votes.dot ? ' ' : '.' };
  if (votes.blank > votes.comma) return { decimal, group: ' ' };
  return votes.apostrophe > votes.comma ? { decimal, group: "'" } : ENGLISH;
}

type Votes = Record<'comma' | 'dot' | 'blank' | 'apostrophe' | 'decimalComma' | 'decimalPoint', number>;

function vote(votes: Votes, text: string): void {
  const number = /\d[\d.,'’\s]*\d/.exec(text)?.[0];
  // A cell that is not mostly a number (a date, a caption) says nothing.
  if (number === undefined || /[A-Za-zÀ-ɏͰ-ӿ]{4}/.test(text) || number.length * 2 < text.length) return;
  if (/^\d{1,3}(?:,\d{2,3}){2,}(?:\.\d+)?$|^\d{1,3}(?:,\d{3})+\.\d+$/.test(number)) votes.comma += 3;
  else if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^\d{1,3}(?:\.\d{3})+,\d+$/.test(number)) votes.dot += 3;
  else if (/^\d{1,3}(?:[\s]\d{3})+(?:[.,]\d+)?$/.test(number)) {
    votes.blank += 1;
    if (/,\d+$/.test(number)) votes.decimalComma += 1;
    if (/\.\d+$/.test(number)) votes.decimalPoint += 1;
  } else if (/^\d{1,3}(?:['’]\d{3})+(?:[.,]\d+)?$/.test(number)) votes.apostrophe += 1;
  else if (/^[1-9]\d{0,2},\d{3}$/.test(number)) votes.comma += 0.5;
  else if (/^[1-9]\d{0,2}\.\d{3}$/.test(number)) votes.dot += 0.3;
  else if (/^\d+,\d{1,2}$|^0,\d+$/.test(number)) votes.decimalComma += 1;
  else if (/^\d+\.\d{1,2}$|^0\.\d+$|^\d+\.\d{4,}$/.test(number)) votes.decimalPoint += 1;
}
