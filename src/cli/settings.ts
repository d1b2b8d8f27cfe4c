import type { Overrides } from '../model/overrides.ts';
import type { Reading } from '../model/report.ts';
import { complain } from './complain.ts';
import type { Host } from './host.ts';
import type { CheckOptions, ReadingOptions } from './options.ts';

/** The file that people settle things in, in the folder of a release or above it. */
const CONFIG_FILE = 'fusion-fin.toml';

/** The command line, filled up with what `fusion-fin.toml` settles. */
export interface Settings<Options> {
  readonly options: Options;
  readonly overrides?: Overrides;
}

/** What is to be done with a release; `undefined` where the settings cannot be used, which is said. */
export async function settle(
  file: string | undefined,
  options: CheckOptions,
  host: Host,
): Promise<Settings<CheckOptions> | undefined> {
  const path = configFor(file, options, host);
  if (path === undefined) return { options };
  const { readConfig } = await import('./config/read-config.ts');
  const config = await readConfig(path, host);
  if (config === undefined) return undefined;
  const { format, ...others } = config.options;
  // What is written and printed is one choice: whoever says anything of it has made it.
  const isChosen = options.json === true || options.format !== undefined || options.output !== undefined;
  const usual = isChosen || format === undefined ? others : { ...others, format };
  return { options: { ...usual, ...options }, overrides: config.overrides };
}

/** The same for a release that is only read. */
export async function settleReading(
  file: string | undefined,
  options: ReadingOptions,
  host: Host,
): Promise<Settings<ReadingOptions> | undefined> {
  const path = configFor(file, options, host);
  if (path === undefined) return { options };
  const { readConfig } = await import('./config/read-config.ts');
  const config = await readConfig(path, host);
  if (config === undefined) return undefined;
  const { scale } = config.options;
  return { options: { ...(scale !== undefined && { scale }), ...options }, overrides: config.overrides };
}

/** Says which overrides nothing in the release answers to. */
export async function tellUnmatched(overrides: Overrides | undefined, reading: Reading, host: Host): Promise<void> {
  if (overrides === undefined) return;
  const { unmatchedIn } = await import('./config/unmatched.ts');
  for (const reason of unmatchedIn(overrides, reading)) await complain(reason, host);
}

function configFor(file: string | undefined, { config }: ReadingOptions, host: Host): string | undefined {
  if (config === false) return undefined;
  return config ?? host.findUpward(CONFIG_FILE, file === '-' ? undefined : file);
}
