import type { Overrides, RelationOverride } from '../../model/overrides.ts';
import type { Reading } from '../../model/report.ts';
import { findRelations } from '../../relations/find-relations.ts';
import { linesCalled, statementsOf } from '../../relations/overrides/lines-called.ts';
import { idleDenials } from '../../relations/overrides/override-relations.ts';
import { captionKey } from '../../statements/caption-key.ts';
import { nearest } from '../nearest.ts';

/** Overrides that nothing in a release answers to, each in one line with the nearest caption. */
export function unmatchedIn({ captions, relations }: Overrides, reading: Reading): readonly string[] {
  const printed = captionsOf(reading, undefined);
  const keys = new Set(printed.map(captionKey));
  return [
    ...captions
      .filter(({ caption }) => !keys.has(captionKey(caption)))
      .map(({ caption }) => `no line is called "${caption}"${meant(caption, printed)}`),
    ...relations.flatMap((relation) => unmatchedLines(relation, reading) ?? []),
    ...deniedInVain(relations, reading).map(({ text }) => `"${text}" need not be denied: nothing of it was found`),
  ];
}

/** Relations are sought once more for it, which only those pay who deny some. */
function deniedInVain(relations: Overrides['relations'], reading: Reading): readonly RelationOverride[] {
  const isAny = relations.some(({ kind }) => kind === 'deny');
  return isAny ? idleDenials(findRelations(reading), reading, relations) : [];
}

function unmatchedLines(
  { kind, text, statement, total, parts }: RelationOverride,
  reading: Reading,
): string | undefined {
  const statements = statementsOf(reading, statement).map(([, one]) => one);
  const names = [total, ...parts.map(({ line }) => line)];
  const isIn = (name: string): boolean => statements.some((one) => linesCalled(one, name).length > 0);
  if (statements.some((one) => names.every((name) => linesCalled(one, name).length > 0))) return undefined;
  const missing = names.find((name) => !isIn(name));
  const where = statement === undefined ? '' : `in statements of kind ${statement} `;
  const what = `cannot ${kind} "${text}"`;
  return missing === undefined
    ? `${what}: no statement holds all of its lines`
    : `${what}: ${where}no line is called "${missing}"${meant(missing, captionsOf(reading, statement))}`;
}

function captionsOf(reading: Reading, kind: RelationOverride['statement']): readonly string[] {
  return statementsOf(reading, kind).flatMap(([, { lines }]) => lines.map(({ caption }) => caption));
}

function meant(name: string, captions: readonly string[]): string {
  const near = nearest(
    name,
    captions.map((caption) => caption.toLowerCase()),
  );
  const caption = captions.find((one) => one.toLowerCase() === near);
  return caption === undefined ? '' : ` (Did you mean "${caption}"?)`;
}
