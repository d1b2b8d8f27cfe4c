import { read } from '../analyze.ts';
import type { Overrides } from '../model/overrides.ts';
import type { Reading } from '../model/report.ts';
import { called } from './called.ts';
import { complain } from './complain.ts';
import type { Host } from './host.ts';
import { readInput } from './input.ts';
import type { ReadingOptions } from './options.ts';

/** What the given document says; where there is nothing to read in it, says so and returns `undefined`. */
export async function readDocument(
  file: string | undefined,
  { inputFormat, scale }: Pick<ReadingOptions, 'inputFormat' | 'scale'>,
  host: Host,
  overrides?: Overrides,
): Promise<Reading | undefined> {
  const given = await readInput(file, inputFormat, host);
  if (given.kind === 'refused') return complain(given.reason, host);
  if (given.kind === 'reading') return given.reading;
  const reading = read(given.source, {
    ...(given.format !== undefined && { format: given.format }),
    ...(scale !== undefined && { scale }),
    ...(overrides !== undefined && { overrides }),
  });
  if (reading.statements.length > 0 || reading.claims.length > 0) return reading;
  return complain(`${called(file ?? '-')} holds neither a table of figures nor a sentence that quotes one`, host);
}
