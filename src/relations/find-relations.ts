import type { Relation } from '../model/relation.ts';
import type { Reading } from '../model/report.ts';
import { additiveRelations } from './additive.ts';
import { calledByName } from './named/check-names.ts';
import { namedRelations } from './named/named-relations.ts';

/** Everything that the figures of a document ought to satisfy: what adds up, then what is known by name. */
export function findRelations(reading: Reading): readonly Relation[] {
  const additive = additiveRelations(reading).map((relation) => calledByName(relation, reading));
  return [...additive, ...namedRelations(reading, additive)];
}
