import type { Host } from './host.ts';
import { UNASKED } from './options.ts';

/** Runs one command line and returns what to tell the shell. Never throws for anything a user can do. */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  const [command, file, ...others] = argv;
  // Mostly a release is checked and nothing else is said: then there is nothing to parse, and what would is not loaded.
  if (command === 'check' && file !== undefined && others.length === 0 && !file.startsWith('-')) {
    const { runCheck } = await import('./check.ts');
    return runCheck(file, UNASKED, host);
  }
  const { runCommandLine } = await import('./command-line.ts');
  return runCommandLine(argv, host);
}
