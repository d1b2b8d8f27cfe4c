import { TOOL } from '../contract/tool.ts';
import { EXIT } from './exit-code.ts';
import type { Host } from './host.ts';
import { main } from './main.ts';
import { nodeHost } from './node-host.ts';

export { main };

/** Runs the command line of this process. The exit code is set, never forced: what is still on its way gets there. */
export async function run(host: Host = nodeHost): Promise<void> {
  try {
    process.exitCode = await main(process.argv.slice(2), host);
  } catch (error) {
    process.exitCode = EXIT.failed;
    await host.stderr.write(`${TOOL.name}: ${reasonOf(error)}\n`);
  }
}

/** The system says what it is about (`ENOSPC: no space left on device, write`); anything else is a mistake of ours. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return `internal error: ${String(error)}`;
  return 'code' in error ? error.message : `internal error: ${error.message}`;
}
