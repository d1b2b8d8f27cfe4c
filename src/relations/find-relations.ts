import type { Relation } from '../model/relation.ts';
import type { Reading } from '../model/report.ts';
import { additiveRelations } from './additive.ts';
import { calledByName } from './named/check-names.ts';
import { namedRelations } from './named/named-relations.ts';
import { quotientRelations } from './quotients/quotient-relations.ts';

/** Everything that the figures of a document ought to satisfy: what adds up, what is known by name, then quotients. */
export function findRelations(reading: Reading): readonly Relation[] {
  let relations = remembered.get(reading);
  if (relations === undefined) remembered.set(reading, (relations = relationsIn(reading)));
  return relations;
}

/** Whether the heads are right is asked first, and takes them all. */
const remembered = new WeakMap<Reading, readonly Relation[]>();

function relationsIn(reading: Reading): readonly Relation[] {
  const additive = additiveRelations(reading).map((relation) => calledByName(relation, reading));
  const known = [...additive, ...namedRelations(reading, additive)];
  return [...known, ...quotientRelations(reading, known)];
}
