import type { Operation, Verdict } from '../../model/relation.ts';
import type { Waterfall } from './waterfalls.ts';

/**
 * What a page's script is given, as short as can be: figures are named by their numbers (one more than that, negative
 * where they are taken away; 0 is none), words by their place in `names`, verdicts and operations by theirs below.
 */
export interface PageData {
  readonly checks: readonly ToldCheck[];
  /** A claim that is made again is told by the place of the first. */
  readonly claims: readonly (ToldClaim | number)[];
  readonly bridges: readonly Waterfall[];
  readonly names: readonly string[];
}

/** A check like the one before it in another column is told by how far away it is; entries at the end may be missing. */
export type ToldCheck = ToldWhole | ToldLike | number;

export type ToldWhole = readonly [
  name: number,
  operation: number,
  subject: number,
  lists: FigureLists,
  verdict?: number,
  computed?: string,
  difference?: string,
  reason?: Words,
  quantity?: Words,
];

export type ToldLike = readonly [
  away: number,
  verdict?: number,
  computed?: string,
  difference?: string,
  reason?: Words,
];

export type ToldClaim = readonly [
  says: number,
  verdict: number,
  lists?: FigureLists | 0,
  computed?: string | 0,
  difference?: string | 0,
  reason?: Words,
];

/** What is added up, and what it is divided by or comes from. */
export type FigureLists = readonly (readonly number[])[];

/** The place of words in `names`; no words are none. */
type Words = number | '';

export const VERDICTS: readonly Verdict[] = ['agrees', 'agrees-within-rounding', 'disagrees', 'not-tested'];
export const OPERATIONS: readonly Operation[] = ['sum', 'equal', 'average', 'ratio', 'change'];
