import { Decimal } from '../numeric/decimal.ts';
import { wordsOf } from './vocabularies.ts';

/** A value somewhere in a JSON document, and where: `statements[0].lines[3]`. */
export interface Place {
  readonly value: unknown;
  readonly path: string;
}

/** Thrown where a value is not what it should be; the message ends a sentence that begins with the file's name. */
export class Mismatch extends Error {}

/** The value of a key; `undefined` where it is left out. */
export function at(place: Place, key: string): Place {
  return { value: record(place)[key], path: place.path === '' ? key : `${place.path}.${key}` };
}

export function record(place: Place, otherwise?: string): Readonly<Record<string, unknown>> {
  if (isRecord(place.value)) return place.value;
  throw otherwise === undefined ? mismatch(place, 'an object') : new Mismatch(otherwise);
}

export function items(place: Place): readonly Place[] {
  if (!Array.isArray(place.value)) throw mismatch(place, 'a list');
  return place.value.map((value: unknown, index) => ({ value, path: `${place.path}[${index}]` }));
}

export function listOf<Item>(place: Place, read: (item: Place) => Item): readonly Item[] {
  return items(place).map(read);
}

/** `undefined` where the value is `null` or left out. */
export function optional<Value>(place: Place, read: (present: Place) => Value): Value | undefined {
  return place.value === null || place.value === undefined ? undefined : read(place);
}

export function text(place: Place): string {
  if (typeof place.value !== 'string') throw mismatch(place, 'a text');
  return place.value;
}

export function flag(place: Place): boolean {
  if (typeof place.value !== 'boolean') throw mismatch(place, 'true or false');
  return place.value;
}

/** A whole number from 0: a count, an offset. */
export function count(place: Place): number {
  return integer(place, 0, 2 ** 30);
}

export function integer({ value, path }: Place, least: number, most: number): number {
  if (typeof value === 'number' && value % 1 === 0 && value >= least && value <= most) return value;
  throw mismatch({ value, path }, `a whole number from ${least} to ${most}`);
}

export function decimal(place: Place): Decimal {
  if (typeof place.value !== 'string' || !/^-?\d+(?:\.\d+)?$/.test(place.value)) {
    throw mismatch(place, 'a decimal number in a string');
  }
  return new Decimal(place.value);
}

/** One word of a closed union; a word of the union that is left out does not compile. */
export function word<Word extends string>(place: Place, words: Readonly<Record<Word, true>>): Word {
  const found = wordsOf(words).find((one) => one === place.value);
  if (found === undefined) throw mismatch(place, `one of ${wordsOf(words).join(', ')}`);
  return found;
}

function mismatch({ path }: Place, wanted: string): Mismatch {
  return new Mismatch(`is damaged: ${path === '' ? 'it' : path} should be ${wanted}`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
