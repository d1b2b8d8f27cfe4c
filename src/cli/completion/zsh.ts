import type { CommandShape, OptionShape, ValueShape } from './command-tree.ts';

/** A script for zsh, to be loaded or kept as `_fusion-fin` in a folder of `fpath`. */
export function zshCompletion(program: CommandShape): string {
  const name = `_${program.name.replaceAll('-', '_')}`;
  const list = program.commands.map((command) => `    ${quoted(`${command.name}:${command.description}`)}`);
  const cases = program.commands.map(
    (command) => `    ${command.name})\n      _arguments -s ${specsOf(command).join(' \\\n        ')} ;;`,
  );
  return `#compdef ${program.name}
# Completion of ${program.name} in zsh. Load it with: source <(${program.name} completion zsh)
${name}() {
  local -a commands
  commands=(
${list.join('\n')}
  )
  if ((CURRENT == 2)); then
    if [[ $words[2] == -* ]]; then _arguments ${specsOf(program).join(' ')}; else _describe command commands; fi
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT -= 1))
  case $command in
${cases.join('\n')}
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then ${name} "$@"; else compdef ${name} ${program.name}; fi
`;
}

function specsOf({ options, argument, takesSeveral }: CommandShape): readonly string[] {
  const specs = options.flatMap(optionSpecs);
  return argument === undefined
    ? specs
    : [...specs, quoted(`${takesSeveral ? '*' : '1'}:${argument.called}:${action(argument)}`)];
}

/** `'(-o --output)'{-o,--output}'[write to a file]:file:_files'`, as zsh wants it. */
function optionSpecs({ flags, description, value, isRepeatable }: OptionShape): readonly string[] {
  // Behind an equals sign, or as a word of its own.
  const names = flags.map((flag) => (value !== undefined && flag.startsWith('--') ? `${flag}=` : flag));
  const [only = ''] = names;
  const told = `[${description.replace(/[[\]:\\]/g, '\\$&')}]`;
  const rest = quoted(`${told}${value === undefined ? '' : `:${value.called}:${action(value)}`}`);
  if (isRepeatable) return names.map((name) => `${quoted(`*${name}`)}${rest}`);
  return names.length === 1 ? [`${only}${rest}`] : [`${quoted(`(${flags.join(' ')})`)}{${names.join(',')}}${rest}`];
}

function action(value: ValueShape): string {
  if (value.kind === 'file') return '_files';
  return value.kind === 'names' ? `(${value.names.join(' ')})` : ' ';
}

function quoted(words: string): string {
  return `'${words.replaceAll("'", `'\\''`)}'`;
}
