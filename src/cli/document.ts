import { read } from '../analyze.ts';
import { TOOL } from '../contract/tool.ts';
import type { Reading } from '../model/report.ts';
import type { Host } from './host.ts';
import { called, readInput } from './input.ts';
import type { ReadingOptions } from './program.ts';

/** What the given document says; where there is nothing to read in it, says so and returns `undefined`. */
export async function readDocument(
  file: string | undefined,
  { inputFormat }: ReadingOptions,
  host: Host,
): Promise<Reading | undefined> {
  const given = await readInput(file, inputFormat, host);
  if (given.kind === 'refused') return complain(given.reason, host);
  if (given.kind === 'reading') return given.reading;
  const reading = read(given.source, inputFormat === undefined ? {} : { format: inputFormat });
  if (reading.statements.length > 0 || reading.claims.length > 0) return reading;
  return complain(`${called(file ?? '-')} holds neither a table of figures nor a sentence that quotes one`, host);
}

/** One line on what went wrong, for the person and not for the pipe. */
export async function complain(reason: string, { stderr }: Host): Promise<undefined> {
  // eslint-disable-next-line no-control-regex -- a file's name could steer the terminal
  await stderr.write(`${TOOL.name}: ${reason.replace(/[\u0000-\u001f\u007f-\u009f]/g, '?')}\n`);
}
