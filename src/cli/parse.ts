import type { Reading } from '../model/report.ts';
import type { ReporterOptions } from '../reporters/reporter.ts';
import { appearance } from './appearance.ts';
import { complain } from './complain.ts';
import { readDocument } from './document.ts';
import { EXIT } from './exit-code.ts';
import { contradiction } from './forms.ts';
import type { Host } from './host.ts';
import type { ReadingOptions } from './options.ts';
import { settleReading } from './settings.ts';

/** `parse`: prints what the release says, judged by nobody. */
export async function runParse(file: string | undefined, options: ReadingOptions, host: Host): Promise<number> {
  const problem = contradiction(options);
  if (problem !== undefined) {
    await complain(problem, host);
    return EXIT.failed;
  }
  const settings = await settleReading(file, options, host);
  if (settings === undefined) return EXIT.failed;
  const reading = await readDocument(file, settings.options, host, settings.overrides);
  if (reading === undefined) return EXIT.failed;
  await host.stdout.write(await contentOf(reading, options, appearance(options.color, host)));
  return EXIT.clean;
}

async function contentOf(reading: Reading, { json, format }: ReadingOptions, look: ReporterOptions): Promise<string> {
  const form = json === true ? 'json' : format;
  if (form === 'json') return (await import('../reporters/json.ts')).readingAsJson(reading, look);
  if (form === 'csv') return (await import('../reporters/csv.ts')).readingAsCsv(reading, look);
  if (form === 'ndjson') return (await import('../reporters/ndjson.ts')).readingAsNdjson(reading, look);
  return (await import('../reporters/statements.ts')).statements(reading, look);
}
