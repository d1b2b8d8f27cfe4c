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
    const message = error instanceof Error ? error.message : String(error);
    await host.stderr.write(`${TOOL.name}: internal error: ${message}\n`);
  }
}
