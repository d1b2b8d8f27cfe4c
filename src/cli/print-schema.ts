import { readingSchema } from '../contract/reading-schema.ts';
import { reportSchema } from '../contract/report-schema.ts';
import { EXIT } from './exit-code.ts';
import type { Host } from './host.ts';

/** `schema`: the JSON Schema of what `check --json` or `parse --json` prints. */
export async function printSchema(command: 'check' | 'parse', host: Host): Promise<number> {
  const schema = command === 'check' ? reportSchema : readingSchema;
  await host.stdout.write(`${JSON.stringify(schema, undefined, 2)}\n`);
  return EXIT.clean;
}
