import type { Command } from 'commander';
import { EXIT } from '../exit-code.ts';
import type { Host } from '../host.ts';
import { bashCompletion } from './bash.ts';
import { commandShape, type CommandShape } from './command-tree.ts';
import { fishCompletion } from './fish.ts';
import { zshCompletion } from './zsh.ts';

/** `completion`: the script that makes a shell complete commands, options and names. */
export async function printCompletion(shell: Shell, program: Command, host: Host): Promise<number> {
  await host.stdout.write(SCRIPTS[shell](commandShape(program)));
  return EXIT.clean;
}

export type Shell = 'bash' | 'zsh' | 'fish';

const SCRIPTS: Readonly<Record<Shell, (program: CommandShape) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};
