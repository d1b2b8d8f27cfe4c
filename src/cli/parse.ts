import { appearance } from './appearance.ts';
import { readDocument } from './document.ts';
import { EXIT } from './exit-code.ts';
import type { Host } from './host.ts';
import type { ReadingOptions } from './options.ts';

/** `parse`: prints what the release says, judged by nobody. */
export async function runParse(file: string | undefined, options: ReadingOptions, host: Host): Promise<number> {
  const reading = await readDocument(file, options, host);
  if (reading === undefined) return EXIT.failed;
  const report =
    options.json === true
      ? (await import('../reporters/json.ts')).readingAsJson
      : (await import('../reporters/statements.ts')).statements;
  await host.stdout.write(report(reading, appearance(options.color, host)));
  return EXIT.clean;
}
