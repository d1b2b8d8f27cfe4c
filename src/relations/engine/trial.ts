import { LONGEST, type Form } from './board.ts';

/** A total and its parts while they are looked at; one of these is reused for all. */
export interface Trial {
  target: number;
  count: number;
  readonly parts: Int32Array;
  readonly weights: Int8Array;
  form: Form;
  downwards: boolean;
  /** The parts are known by what they are, wherever they stand. */
  given: boolean;
  changes: number;
  /** What the changes cost. */
  changeCost: number;
  /** What `score` found: bits of structure. */
  cost: number;
  /** Columns that hold and that fail. */
  holding: number;
  failing: number;
  /** How many slips explain what fails. */
  faults: number;
  /** Whether one slip explains all columns that fail. */
  whole: boolean;
  /** The first columns that fail, what is left over in them, what rounding explains of it, and the bits that they would have been worth. */
  readonly failed: {
    readonly column: Int32Array;
    readonly rest: Float64Array;
    readonly slack: Float64Array;
    readonly bits: Float64Array;
  };
}

/** So many failing columns are looked into. */
export const FAILED = 64;

export function newTrial(): Trial {
  return {
    target: 0,
    count: 0,
    parts: new Int32Array(LONGEST + 1),
    weights: new Int8Array(LONGEST + 1),
    form: 'all',
    downwards: false,
    given: false,
    changes: 0,
    changeCost: 0,
    cost: 0,
    holding: 0,
    failing: 0,
    faults: 0,
    whole: false,
    failed: {
      column: new Int32Array(FAILED),
      rest: new Float64Array(FAILED),
      slack: new Float64Array(FAILED),
      bits: new Float64Array(FAILED),
    },
  };
}
