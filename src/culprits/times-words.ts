import { sentenceLanguage } from '../language/sentence-language.ts';
import type { Claim } from '../model/claim.ts';
import type { Reading } from '../model/report.ts';
import { Decimal } from '../numeric/decimal.ts';
import { slice } from '../source/source.ts';
import { inCaseOf } from './unit-words.ts';

/** `more than doubled` for `more than tripled` where something is 2.2 times as much; `undefined` where no word says it. */
export function otherTimesWord(claim: Claim, computed: Decimal, reading: Reading): string | undefined {
  const printed = slice(reading.source, claim.figure);
  const { multiplied, divided, manifold } = sentenceLanguage.times;
  const all = { ...multiplied, ...divided, ...manifold };
  const lower = printed.toLowerCase().replace(/\s+/g, ' ');
  const [said] = Object.keys(all)
    .filter((word) => lower.endsWith(word))
    .sort((one, other) => other.length - one.length);
  if (said === undefined || !computed.isPositive()) return undefined;
  const isMore = computed.gte(1);
  if (said in manifold && isMore !== (claim.direction === 1)) return undefined;
  const factor = nearest(isMore ? computed : new Decimal(1).div(computed), claim.precision);
  const words = said in manifold ? manifold : isMore ? multiplied : divided;
  const [other] = Object.keys(words)
    .filter((word) => factor.eq(words[word] ?? 0) && word !== said)
    .sort((one, two) => commonEnd(two, said) - commonEnd(one, said));
  if (other === undefined) return undefined;
  const start = printed.length - said.length;
  return printed.slice(0, start) + inCaseOf(printed.slice(start), other);
}

/** More than it, nearly it, or about it. */
function nearest(times: Decimal, precision: Claim['precision']): Decimal {
  const rounding =
    precision === 'at-least'
      ? Decimal.ROUND_FLOOR
      : precision === 'at-most'
        ? Decimal.ROUND_CEIL
        : Decimal.ROUND_HALF_UP;
  return times.toDecimalPlaces(0, rounding);
}

/** How many letters two words end in alike: `doubled` is put for `tripled`, `doubling` for `tripling`. */
function commonEnd(one: string, other: string): number {
  let count = 0;
  while (count < ENDING && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
}

const ENDING = 3;
