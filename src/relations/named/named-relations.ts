import type { Relation } from '../../model/relation.ts';
import type { Reading } from '../../model/report.ts';
import { attributions } from './attributions.ts';
import { averages } from './averages.ts';
import { balances } from './balance.ts';
import { columnComparisons } from './column-comparisons.ts';
import { definedMeasures } from './definitions.ts';
import { factsOf } from './facts.ts';
import { growthLines } from './growth-lines.ts';
import { quantitiesNotPrinted } from './not-printed.ts';
import { knownCells } from './pattern.ts';
import { perShareAmounts } from './per-share.ts';
import { periodSums } from './quarters.ts';
import { quotientLines } from './quotients.ts';
import { rollForwards } from './roll-forwards.ts';
import { sectionSums } from './section-sums.ts';
import { tieOuts } from './tie-outs.ts';

/**
 * The relations that the field has names for, found by concepts, units and layout weighed together with arithmetic.
 * One that `additive` has already is left out; pattern numbers go on after those of `additive`.
 */
export function namedRelations(reading: Reading, additive: readonly Relation[]): readonly Relation[] {
  const facts = factsOf(reading);
  const known = knownCells(additive);
  let pattern = additive.reduce((largest, relation) => Math.max(largest, relation.pattern), 0);
  const patterns = [
    ...balances(facts),
    ...attributions(facts),
    ...perShareAmounts(facts),
    ...quotientLines(facts),
    ...columnComparisons(facts),
    ...growthLines(facts),
    ...averages(facts),
    ...definedMeasures(facts, additive),
    ...rollForwards(facts),
    ...sectionSums(facts),
    ...tieOuts(facts),
    ...periodSums(facts),
    ...quantitiesNotPrinted(facts),
  ];
  return patterns.flatMap((drafts) => {
    const fresh = drafts.filter((draft) => !known.has(draft));
    for (const draft of fresh) known.add(draft);
    pattern += 1;
    return fresh.map((draft) => ({ ...draft, pattern }));
  });
}
