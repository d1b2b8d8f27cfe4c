import type { Edit } from '../model/finding.ts';
import type { Decimal } from '../numeric/decimal.ts';
import type { SourceSpan } from '../source/source.ts';
import type { Entry } from './entry.ts';
import { holdsWith, type Changes } from './law.ts';
import type { Edge } from './edges.ts';
import type { Ledger } from './ledger.ts';

/** One slip that could have made results fail: which figures it put wrong, and what they should have been. */
export interface Explanation {
  /** Likeliest first; a line that is missing accuses the total that lacks it. */
  readonly accused: readonly Accusation[];
  /** Failing results that it puts right. */
  readonly mends: ReadonlySet<Edge>;
  /** Holding results that it puts wrong. */
  readonly breaks: readonly Edge[];
  /** Failing results that accuse nobody, and that it puts right all the same. */
  readonly confirms: readonly Edge[];
  /** How improbable it is by itself: the slip, less what the rest of the document says for it. */
  readonly bits: number;
  /** How many figures it makes up rather than finds printed: the less, the smaller the repair. */
  readonly invents: number;
  /** What no list of figures says: `A line of 27,193 seems to be missing`. */
  readonly sentence: string | undefined;
  /** The same where another explanation may hold as well: `A line of 27,193 may be missing`. */
  readonly doubted?: string;
}

export interface Accusation {
  readonly entry: Entry;
  /** `undefined` where no other value of this figure would put things right. */
  readonly suggested: Decimal | undefined;
  readonly edit: Edit;
  /** Of the word that is wrong, where it is not the figure. */
  readonly span?: SourceSpan;
  /** What a sentence would print instead. */
  readonly text?: string;
}

/** What changing some figures puts right and what it puts wrong. */
export function consequences(changes: Changes, ledger: Ledger): Pick<Explanation, 'mends' | 'breaks' | 'confirms'> {
  const confirms: Edge[] = [];
  const mends = new Set<Edge>();
  const breaks: Edge[] = [];
  const seen = new Set<Edge>();
  for (const entry of changes.keys()) {
    for (const edge of ledger.edgesOf(entry)) {
      if (seen.has(edge)) continue;
      seen.add(edge);
      const holds = holdsWith(edge.law, changes);
      if (edge.state === 'holds') {
        if (holds === false) breaks.push(edge);
      } else if (holds === true) {
        if (edge.state === 'excused') confirms.push(edge);
        else mends.add(edge);
      }
    }
  }
  return { mends, breaks, confirms };
}

/** The price of an explanation where `failing` results are to be explained. */
export function priceOf({ mends, breaks, confirms, bits }: Explanation, failing: ReadonlySet<Edge>): number {
  let price = bits;
  for (const edge of failing) if (!mends.has(edge)) price += LEFT;
  for (const edge of breaks) price += coincidenceOf(edge);
  for (const edge of confirms) price -= Math.min(UNSURE, edge.information);
  return price;
}

/** What it takes for a result to hold by chance while its figures are wrong. */
function coincidenceOf({ check, information }: Edge): number {
  return Math.min(check?.relation.excuse === undefined ? DEAREST_COINCIDENCE : UNSURE, information + 2);
}

/** A failing result that is left needs another slip of its own: rare, and somewhere. */
export const LEFT = 17;
const DEAREST_COINCIDENCE = 18;
/** What a result counts for at most that may not be meant. */
const UNSURE = 7;
