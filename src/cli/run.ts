import { TOOL } from '../contract/tool.ts';
import { EXIT } from './exit-code.ts';
import type { Host } from './host.ts';
import { main } from './main.ts';
import { nodeHost } from './node-host.ts';

export { main };

/** Runs the command line of this process, then ends it: all that was written is out, and taking down the heap takes time. */
export async function run(host: Host = nodeHost): Promise<never> {
  process.exit(await exitCode(host));
}

async function exitCode(host: Host): Promise<number> {
  try {
    return await main(process.argv.slice(2), host);
  } catch (error) {
    await host.stderr.write(`${TOOL.name}: ${reasonOf(error)}\n`);
    return EXIT.failed;
  }
}

/** The system says what it is about (`ENOSPC: no space left on device, write`); anything else is a mistake of ours. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return `internal error: ${String(error)}`;
  return 'code' in error ? error.message : `internal error: ${error.message}`;
}
