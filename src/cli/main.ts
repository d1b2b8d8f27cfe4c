import { EXIT } from './exit-code.ts';
import type { Host } from './host.ts';
import { programFor, usageProblem } from './program.ts';

/** Runs one command line and returns what to tell the shell. Never throws for anything a user can do. */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  let code: number = EXIT.clean;
  const program = programFor(host, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    const problem = usageProblem(error);
    if (problem === undefined) throw error;
    return problem;
  }
}
