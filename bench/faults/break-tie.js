import { cellAt, keyOf, sameCell } from './cells.js';
import { slips } from './slips.js';
import { takeApart } from './printed.js';
import { rewrite } from './rewrite.js';

/** So many figures may have to follow before a chain is put right. */
const LONGEST_CHAIN = 12;

/**
 * A figure with a tie to another statement is changed, and its own statement with it: the totals that it is part of, and
 * one part of each total that it is. Only the tie breaks.
 */
export function breakTie(context, { ref, cell }) {
  if (!(context.checksOf.get(keyOf(ref)) ?? []).some((check) => isTie(check))) return undefined;
  const parts = takeApart(context.source, cell);
  const slipped = parts && slips.digit(parts, context.random);
  if (slipped === undefined) return undefined;
  const size = new context.Decimal(slipped.digits).times(`1e${cell.scale - slipped.places}`);
  const changed = followChain(context, ref, (parts.negative ? size.negated() : size).minus(cell.value));
  if (changed === undefined) return undefined;
  const rewritten = changed.map(({ ref: at, value }) => rewrite(context, at, cellAt(context.report, at), value));
  if (rewritten.includes(undefined)) return undefined;
  return {
    edits: rewritten.flatMap(({ edits }) => edits),
    changes: changed,
    culprits: [ref],
    // Ties alone may break: a chain that could not be put right is another kind of fault.
    only: isTie,
  };
}

function isTie({ relation }) {
  return (
    relation.operation === 'equal' &&
    relation.subject !== undefined &&
    relation.terms.some(({ cell }) => cell.statement !== relation.subject.statement)
  );
}

function followChain(context, start, difference) {
  const changes = new Map([[keyOf(start), { ref: start, difference }]]);
  const queue = [{ ref: start, difference, from: undefined }];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const check of context.checksOf.get(keyOf(next.ref)) ?? []) {
      const { relation } = check;
      if (check === next.from || isTie(check)) continue;
      if (relation.operation !== 'sum' && relation.operation !== 'equal') continue;
      const partner = sameCell(relation.subject, next.ref)
        ? leafOf(context, relation, changes)
        : { cell: relation.subject, weight: relation.terms.find(({ cell }) => sameCell(cell, next.ref)).weight };
      if (partner === undefined || changes.has(keyOf(partner.cell))) return undefined;
      const moved = next.difference.times(partner.weight);
      changes.set(keyOf(partner.cell), { ref: partner.cell, difference: moved });
      queue.push({ ref: partner.cell, difference: moved, from: check });
      if (changes.size > LONGEST_CHAIN) return undefined;
    }
  }
  return [...changes.values()].map(({ ref, difference: moved }) => ({
    ref,
    value: cellAt(context.report, ref).value.plus(moved),
  }));
}

/** The part of a sum that fewest other relations hold in place. */
function leafOf(context, { terms }, changes) {
  const free = terms.filter(({ cell }) => !changes.has(keyOf(cell)) && cellAt(context.report, cell)?.kind === 'amount');
  const ties = ({ cell }) => (context.checksOf.get(keyOf(cell)) ?? []).length;
  return free.sort((one, other) => ties(one) - ties(other))[0];
}
