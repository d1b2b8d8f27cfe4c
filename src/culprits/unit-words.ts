import { sentenceLanguage } from '../language/sentence-language.ts';
import type { Claim } from '../model/claim.ts';
import type { Reading } from '../model/report.ts';
import { slice } from '../source/source.ts';

/**
 * A claim's figure with the unit word that is worth 10^`power` times its own: `$16.2 million` for `$16.2 billion` and
 * -3. `undefined` where it has no such word.
 */
export function otherUnitWord({ figure }: Claim, power: number, reading: Reading): string | undefined {
  const printed = slice(reading.source, figure);
  const word = /[A-Za-z]+$/.exec(printed)?.[0];
  if (word === undefined) return undefined;
  const { powers } = sentenceLanguage;
  const own = Object.hasOwn(powers, word.toLowerCase()) ? powers[word.toLowerCase()] : undefined;
  if (own === undefined) return undefined;
  // An abbreviation is written for an abbreviation, `mn` for `bn`, and a singular for a singular.
  const isPlural = word.toLowerCase().endsWith('s');
  const unlikeness = (name: string): number =>
    Math.abs(name.length - word.length) + (name.endsWith('s') === isPlural ? 0 : 2);
  const [other] = Object.entries(powers)
    .filter(([, worth]) => worth === own + power)
    .map(([name]) => name)
    .sort((one, two) => unlikeness(one) - unlikeness(two));
  return other === undefined ? undefined : printed.slice(0, -word.length) + inCaseOf(word, other);
}

/** A claim's figure with the other word for points: `150 basis points` for `150 percentage points`. */
export function otherPointsWord({ figure }: Claim, reading: Reading): string | undefined {
  const printed = slice(reading.source, figure);
  const word = /[A-Za-z]+(?:\s+[A-Za-z]+)?$/.exec(printed)?.[0];
  if (word === undefined) return undefined;
  const said = word.toLowerCase().replace(/\s+/g, ' ');
  const pair = sentenceLanguage.opposites.points.find((words) => words.includes(said));
  const other = pair?.find((each) => each !== said);
  return other === undefined ? undefined : printed.slice(0, -word.length) + inCaseOf(word, other);
}

/** A word in the letters of another: `Billion` for `Million`, `BILLION` for `MILLION`. */
export function inCaseOf(like: string, word: string): string {
  if (like.length > 1 && like === like.toUpperCase()) return word.toUpperCase();
  return /^[A-Z]/.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
