import type { CommandShape, OptionShape, ValueShape } from './command-tree.ts';

/** A script for fish; `fusion-fin completion fish | source`. */
export function fishCompletion(program: CommandShape): string {
  const { name, commands } = program;
  const first = `-n __fish_use_subcommand`;
  const lines = [
    `# Completion of ${name} in fish. Load it with: ${name} completion fish | source`,
    `complete -c ${name} -f`,
    ...program.options.map((option) => `complete -c ${name} ${first} ${optionWords(option)}`),
    ...commands.map((command) => `complete -c ${name} ${first} -a ${command.name} -d ${quoted(command.description)}`),
    ...commands.flatMap((command) => {
      const here = `complete -c ${name} -n ${quoted(`__fish_seen_subcommand_from ${command.name}`)}`;
      const argument = command.argument && valueWords(command.argument);
      return [
        ...(argument === undefined || argument === '' ? [] : [`${here} ${argument}`]),
        ...command.options.map((option) => `${here} ${optionWords(option)}`),
      ];
    }),
  ];
  return `${lines.join('\n')}\n`;
}

/** `-s o -l output -r -F -d 'write to a file'`. */
function optionWords({ flags, description, value }: OptionShape): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  // Nothing else may stand there (-x) where names do.
  const must = value?.kind === 'file' ? '-r' : '-x';
  const behind = value === undefined ? [] : [must, valueWords(value)].filter((words) => words !== '');
  return [...names, ...behind, `-d ${quoted(description)}`].join(' ');
}

function valueWords(value: ValueShape): string {
  if (value.kind === 'file') return '-F';
  return value.kind === 'names' ? `-a ${quoted(value.names.join(' '))}` : '';
}

function quoted(words: string): string {
  return `'${words.replace(/[\\']/g, '\\$&')}'`;
}
