import type { Operation, Verdict } from '../../../model/relation.ts';
import {
  OPERATIONS,
  VERDICTS,
  type FigureLists,
  type PageData,
  type ToldCheck,
  type ToldClaim,
  type ToldWhole,
} from '../page-data.ts';
import type { Waterfall } from '../waterfalls.ts';
import { withId } from './elements.ts';

/** What a check or a claim says, and what came of it. */
export interface Proof {
  readonly name: string;
  readonly verdict: Verdict;
  readonly lists: FigureLists;
  readonly computed: string;
  readonly difference: string;
  readonly reason: string;
}

export interface Check extends Proof {
  readonly operation: Operation;
  /** One more than the number of its figure; 0 for a quantity that no line prints. */
  readonly subject: number;
  readonly quantity: string;
}

// The reporter wrote it into this very page.
// eslint-disable-next-line @typescript-eslint/no-unsafe-assignment
const data: PageData = JSON.parse(withId('proofs').textContent);

export const bridges: readonly Waterfall[] = data.bridges;
export const checks: readonly Check[] = decoded(data.checks);
export const claims: readonly Proof[] = data.claims.flatMap((told) => {
  const first = typeof told === 'number' ? data.claims[told] : told;
  return typeof first === 'object' ? [claimOf(first)] : [];
});

function decoded(told: readonly ToldCheck[]): readonly Check[] {
  const found: Check[] = [];
  for (const item of told) {
    const before = found.at(-1);
    if (isWhole(item)) found.push(whole(item));
    else if (before !== undefined) found.push(like(before, item));
  }
  return found;
}

function isWhole(item: ToldCheck): item is ToldWhole {
  return typeof item === 'object' && typeof item[3] === 'object';
}

function whole([name, operation, subject, lists, verdict, computed, difference, reason, quantity]: ToldWhole): Check {
  return {
    name: wordsAt(name),
    verdict: verdictAt(verdict),
    operation: OPERATIONS[operation] ?? 'sum',
    subject,
    lists,
    computed: textOf(computed),
    difference: textOf(difference),
    reason: wordsAt(reason),
    quantity: wordsAt(quantity),
  };
}

/** The check before, so many figures further. */
function like(before: Check, item: Exclude<ToldCheck, ToldWhole>): Check {
  const [away, verdict, computed, difference, reason] = typeof item === 'number' ? [item] : item;
  return {
    ...before,
    verdict: verdictAt(verdict),
    subject: before.subject + away,
    lists: before.lists.map((list) => list.map((term) => term + (term < 0 ? -away : away))),
    computed: textOf(computed),
    difference: textOf(difference),
    reason: wordsAt(reason),
  };
}

function claimOf([says, verdict, lists, computed, difference, reason]: ToldClaim): Proof {
  return {
    name: wordsAt(says),
    verdict: verdictAt(verdict),
    lists: typeof lists === 'object' ? lists : [],
    computed: textOf(computed),
    difference: textOf(difference),
    reason: wordsAt(reason),
  };
}

function wordsAt(place: number | '' | undefined): string {
  return typeof place === 'number' ? (data.names[place] ?? '') : '';
}

/** What is left out agrees. */
function verdictAt(place: number | '' | undefined): Verdict {
  return VERDICTS[typeof place === 'number' ? place : 0] ?? 'agrees';
}

function textOf(told: string | 0 | undefined): string {
  return typeof told === 'string' ? told : '';
}
