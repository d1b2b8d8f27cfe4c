import { InvalidArgumentError } from 'commander';
import { STATEMENT_KINDS, wordsOf } from '../../contract/vocabularies.ts';
import { SEVERITIES } from '../../culprits/severity.ts';
import type { CaptionMeaning, Overrides, RelationOverride } from '../../model/overrides.ts';
import { didYouMean, oneOf, percentage, scale } from '../choices.ts';
import { FORMS } from '../forms.ts';
import type { CheckOptions } from '../options.ts';
import { conceptProblem } from './concepts.ts';
import { readEquation } from './equation.ts';

/** What `fusion-fin.toml` holds. */
export interface Config {
  readonly options: ConfigOptions;
  readonly overrides: Overrides;
  /** What is odd in it, and yet no reason to stop. */
  readonly warnings: readonly string[];
}

/** Options of `check` that may be settled once for all; what is given on the command line counts more. */
export type ConfigOptions = Pick<
  CheckOptions,
  'only' | 'skip' | 'strict' | 'failOn' | 'minCoverage' | 'format' | 'scale' | 'prior' | 'baseline'
>;

/** Reads a table of TOML; the problem is the end of a sentence that begins with the file's name. */
export function configFrom(
  table: Table,
): { readonly kind: 'config'; readonly config: Config } | { readonly kind: 'unusable'; readonly problem: string } {
  try {
    const captions = meaningsIn(table['captions']);
    const config: Config = {
      options: optionsIn(table),
      overrides: { captions, relations: relationsIn(table['relations']) },
      warnings: [
        ...unknownKeys(table, [...Object.keys(SETTINGS), 'captions', 'relations'], 'setting'),
        ...tablesIn(table['relations']).flatMap((entry) => unknownKeys(entry, RELATION_KEYS, 'key of a relation')),
        ...captions.flatMap(({ concept }) => conceptProblem(concept) ?? []),
      ],
    };
    return { kind: 'config', config };
  } catch (error) {
    if (error instanceof InvalidArgumentError) return { kind: 'unusable', problem: error.message };
    throw error;
  }
}

export type Table = Readonly<Record<string, unknown>>;

/** What each setting is read into. */
const SETTINGS = {
  only: (value) => ({ only: wordsIn(value) }),
  skip: (value) => ({ skip: wordsIn(value) }),
  strict: (value) => (flagIn(value) ? { strict: true } : {}),
  'fail-on': (value) => ({ failOn: oneOf(SEVERITIES)(wordIn(value)) }),
  'min-coverage': (value) => ({ minCoverage: percentage(typeof value === 'number' ? `${value}` : wordIn(value)) }),
  format: (value) => ({ format: oneOf(FORMS)(wordIn(value)) }),
  scale: (value) => ({ scale: scale(wordIn(value)) }),
  prior: (value) => ({ prior: wordsIn(value) }),
  baseline: (value) => ({ baseline: wordIn(value) }),
} as const satisfies Readonly<Record<string, (value: unknown) => ConfigOptions>>;

function optionsIn(table: Table): ConfigOptions {
  let options: ConfigOptions = {};
  for (const [name, read] of Object.entries(SETTINGS)) {
    const value = table[name];
    if (value !== undefined) options = { ...options, ...inside(name, () => read(value)) };
  }
  return options;
}

function meaningsIn(value: unknown): readonly CaptionMeaning[] {
  if (value === undefined) return [];
  if (!isTable(value)) throw new InvalidArgumentError('captions must be a table: [captions]');
  return Object.entries(value).map(([caption, concept]) =>
    inside(`captions, "${caption}"`, () => ({ caption, concept: wordIn(concept) })),
  );
}

const RELATION_KEYS = ['assert', 'deny', 'statement'];

function relationsIn(value: unknown): readonly RelationOverride[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every(isTable)) {
    throw new InvalidArgumentError('relations must be a list of tables: [[relations]]');
  }
  return tablesIn(value).map((entry, index) => inside(`relation ${index + 1}`, () => relationIn(entry)));
}

function relationIn(entry: Table): RelationOverride {
  const { assert, deny, statement } = entry;
  if ((assert === undefined) === (deny === undefined)) {
    const [odd = ''] = unknownKeys(entry, RELATION_KEYS, 'key of a relation');
    throw new InvalidArgumentError(`give either assert or deny${odd === '' ? '' : `; ${odd}`}`);
  }
  const text = wordIn(assert ?? deny);
  const equation = readEquation(text);
  if (equation === undefined || (assert !== undefined && equation.parts.length === 0)) {
    throw new InvalidArgumentError(`"${text}" is no relation; write "Total = One line + Another line - A third"`);
  }
  const kind = statement === undefined ? undefined : oneOf(wordsOf(STATEMENT_KINDS))(wordIn(statement));
  return { kind: assert === undefined ? 'deny' : 'assert', text, statement: kind, ...equation };
}

function unknownKeys(table: Table, known: readonly string[], what: string): readonly string[] {
  return Object.keys(table)
    .filter((key) => !known.includes(key))
    .map((key) => `there is no ${what} "${key}"${didYouMean(key, known)}`);
}

function wordsIn(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map(wordIn);
}

function wordIn(value: unknown): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new InvalidArgumentError('it must be a text in quotes');
}

function flagIn(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new InvalidArgumentError('it must be true or false');
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function tablesIn(value: unknown): readonly Table[] {
  return Array.isArray(value) ? value.filter(isTable) : [];
}

/** Says where a problem is. */
function inside<Value>(place: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw new InvalidArgumentError(`${place}: ${error.message}`);
    throw error;
  }
}
