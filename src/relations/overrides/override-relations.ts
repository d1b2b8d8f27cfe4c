import type { NamedPart, RelationOverride } from '../../model/overrides.ts';
import type { CheckName, Relation, Term } from '../../model/relation.ts';
import type { Reading } from '../../model/report.ts';
import type { ColumnRole, Statement } from '../../model/statement.ts';
import { calledByName } from '../named/check-names.ts';
import { knownCells } from '../named/pattern.ts';
import { linesCalled, statementsOf } from './lines-called.ts';

/** The relations found, less those that people deny, and with those that they assert. */
export function overrideRelations(
  found: readonly Relation[],
  reading: Reading,
  overrides: readonly RelationOverride[],
): readonly Relation[] {
  if (overrides.length === 0) return found;
  const denials = overrides.filter(({ kind }) => kind === 'deny').flatMap((override) => sumsOf(override, reading));
  let pattern = found.reduce((largest, relation) => Math.max(largest, relation.pattern), 0);
  const asserted = overrides
    .filter(({ kind }) => kind === 'assert')
    .flatMap((override) => sumsOf(override, reading))
    .flatMap((lines) => {
      pattern += 1;
      return relationsOf(lines, reading).map((draft) => calledByName({ ...draft, pattern }, reading));
    });
  const known = knownCells(asserted);
  const kept = found.filter(
    (relation) => !known.has(relation) && !denials.some((denial) => isDenied(relation, denial)),
  );
  return [...kept, ...asserted];
}

/** Denials whose lines are there, and of which nothing that is found speaks. */
export function idleDenials(
  found: readonly Relation[],
  reading: Reading,
  overrides: readonly RelationOverride[],
): readonly RelationOverride[] {
  return overrides.filter((override) => {
    const denials = override.kind === 'deny' ? sumsOf(override, reading) : [];
    return denials.length > 0 && !found.some((relation) => denials.some((denial) => isDenied(relation, denial)));
  });
}

/** A total and its parts, as indexes of lines of one statement. */
interface LineSum {
  readonly statement: number;
  readonly total: number;
  readonly parts: readonly { readonly line: number; readonly weight: 1 | -1 }[];
}

/** Every place where all lines of an override are found; of lines of the same caption, those next to the total. */
function sumsOf({ statement: kind, total, parts }: RelationOverride, reading: Reading): readonly LineSum[] {
  return statementsOf(reading, kind).flatMap(([index, statement]) =>
    linesCalled(statement, total).flatMap((line) => {
      const places = parts.flatMap((part) => nearestTo(line, part, statement));
      return places.length < parts.length ? [] : [{ statement: index, total: line, parts: places }];
    }),
  );
}

function nearestTo(total: number, { line: name, weight }: NamedPart, statement: Statement): LineSum['parts'] {
  const [line] = linesCalled(statement, name)
    .filter((one) => one !== total)
    .sort((one, other) => Math.abs(one - total) - Math.abs(other - total));
  return line === undefined ? [] : [{ line, weight }];
}

/** A denial without parts is of everything that the total is said to follow from. */
function isDenied({ subject, terms }: Relation, { statement, total, parts }: LineSum): boolean {
  if (subject?.statement !== statement || subject.line !== total) return false;
  if (parts.length === 0) return true;
  return (
    terms.length === parts.length &&
    parts.every(({ line, weight }) =>
      terms.some(({ cell, weight: other }) => cell.statement === statement && cell.line === line && other === weight),
    )
  );
}

/** One relation for each column of amounts in which the total and a part are printed, all in the same unit. */
function relationsOf(
  { statement: index, total, parts }: LineSum,
  reading: Reading,
): readonly Omit<Relation, 'pattern'>[] {
  const statement = reading.statements[index];
  if (statement === undefined) return [];
  const cells = statement.lines[total]?.cells ?? [];
  return [...statement.columns.entries()].flatMap(([column, { role }]) => {
    const reported = cells[column];
    if (reported === undefined || NO_AMOUNTS.has(role)) return [];
    const terms = parts.flatMap(({ line, weight }): readonly Term[] =>
      statement.lines[line]?.cells[column] === undefined ? [] : [{ cell: { statement: index, line, column }, weight }],
    );
    const units = terms.map(({ cell }) => statement.lines[cell.line]?.cells[column]?.unit);
    if (terms.length === 0 || units.some((unit) => unit !== reported.unit)) return [];
    const [only] = terms;
    return [
      {
        check: checkOf(statement, parts),
        operation: parts.length === 1 && only?.weight === 1 ? ('equal' as const) : ('sum' as const),
        subject: { statement: index, line: total, column },
        terms,
        confidence: CERTAIN,
        asserted: true as const,
      },
    ];
  });
}

/** Log-odds in bits of what people say: more than arithmetic is likely to find. */
const CERTAIN = 400;

const NO_AMOUNTS: ReadonlySet<ColumnRole> = new Set(['percent-change', 'percent-of', 'note']);

function checkOf({ kind }: Statement, parts: LineSum['parts']): CheckName {
  if (kind === 'reconciliation') return 'reconciliation';
  if (parts.length === 1) return kind === 'balance-sheet' ? 'balance' : 'tie-out';
  return parts.some(({ weight }) => weight === -1) ? 'difference' : 'footing';
}
