import type { CommandShape, OptionShape, ValueShape } from './command-tree.ts';

/** A script for bash 4 and later, which needs no bash-completion; `source <(fusion-fin completion bash)`. */
export function bashCompletion(program: CommandShape): string {
  const cases = program.commands.flatMap((command) => [
    `    ${command.name})`,
    ...valueCases(command).map((line) => `      ${line}`),
    `      if [[ $word == -* ]]; then words='${flagsOf(command).join(' ')}'`,
    `      else ${offer(command.argument)}; fi ;;`,
  ]);
  const name = `_${program.name.replaceAll('-', '_')}`;
  return `# Completion of ${program.name} in bash. Load it with: source <(${program.name} completion bash)
${name}() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words='' files=''
  # "--format=js" comes as three words.
  if [[ $word == '=' ]]; then word=''; elif [[ $before == '=' ]]; then before="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    words='${[...program.commands.map((command) => command.name), ...flagsOf(program)].join(' ')}'
  else case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac; fi
  local IFS=$'\\n'
  COMPREPLY=($(compgen -W "\${words// /$'\\n'}" -- "$word"))
  if [[ $files ]]; then compopt -o filenames 2>/dev/null; COMPREPLY+=($(compgen -f -- "$word")); fi
}
complete -F ${name} ${program.name}
`;
}

/** What stands behind an option is offered, and nothing else. */
function valueCases({ options }: CommandShape): readonly string[] {
  const taking = options.filter(({ value }) => value !== undefined);
  if (taking.length === 0) return [];
  const arms = taking.map(({ flags, value }) => `${flags.join('|')}) ${offer(value)} ;;`);
  return ['case "$before" in', ...arms.map((arm) => `  ${arm}`), '  *) false ;;', 'esac ||'];
}

function offer(value: ValueShape | undefined): string {
  if (value === undefined || value.kind === 'anything') return 'true';
  return value.kind === 'file' ? 'files=1' : `words='${value.names.join(' ')}'`;
}

function flagsOf({ options }: { readonly options: readonly OptionShape[] }): readonly string[] {
  return options.flatMap(({ flags }) => flags);
}
