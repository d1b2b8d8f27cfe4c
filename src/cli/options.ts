import type { Severity } from '../model/finding.ts';
import type { Format } from '../source/source.ts';
import type { ColorChoice } from './appearance.ts';
import type { Form } from './forms.ts';

/** What `check` and `parse` are told. */
export interface ReadingOptions {
  readonly json?: true;
  readonly format?: Form;
  readonly inputFormat?: Format;
  /** Power of ten of the amounts in tables that state none. */
  readonly scale?: number;
  readonly color: ColorChoice;
  /** The file of settings to read; `false` for none, left out to look for one. */
  readonly config?: string | false;
}

export interface CheckOptions extends ReadingOptions {
  readonly reconcile?: true;
  /** Files to write in place of standard output, each in the form that its ending tells. */
  readonly output?: readonly string[];
  /** Names of checks as given, not yet known to be any. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly strict?: true;
  /** Releases of earlier periods. */
  readonly prior?: readonly string[];
  /** The least severity that makes the exit code 1; error where left out. */
  readonly failOn?: Severity;
  /** Whether the exit code stays 0 whatever is found. */
  readonly exitZero?: true;
  /** How much of the figures must be tested, in percent, as given: `92.5`. */
  readonly minCoverage?: string;
  /** The file of findings that people let stand. */
  readonly baseline?: string;
  /** Whether all that is found is accepted from now on. */
  readonly updateBaseline?: true;
  /** The date of what is accepted now. */
  readonly date?: string;
  readonly quiet?: true;
  /** Whether to tell what was odd while reading; `parse` always does. */
  readonly verbose?: true;
  readonly listUntested?: true;
}

/** Where no option is given. */
export const UNASKED: CheckOptions = { color: 'auto' };

/** What `checks` is told. */
export interface ListOptions {
  readonly json?: true;
}

/** What `explain` is told. */
export interface PageOptions {
  readonly color: ColorChoice;
}
