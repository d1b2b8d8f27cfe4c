import type { Format } from '../source/source.ts';
import type { ColorChoice } from './appearance.ts';

/** What both commands are told. */
export interface ReadingOptions {
  readonly json?: true;
  readonly inputFormat?: Format;
  readonly color: ColorChoice;
}

export interface CheckOptions extends ReadingOptions {
  readonly reconcile?: true;
  /** Files to write in place of standard output, in the form that each ending tells. */
  readonly output?: readonly string[];
}
