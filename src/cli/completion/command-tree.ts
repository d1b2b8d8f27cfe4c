import type { Argument, Command, Option } from 'commander';
import { checks } from '../../checks/index.ts';
import { choicesOf } from '../choices.ts';

/** A command line as it is declared: what may stand where. */
export interface CommandShape {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionShape[];
  readonly argument: ValueShape | undefined;
  /** Whether that may stand more than once, and whether it must stand at all. */
  readonly takesSeveral: boolean;
  readonly isRequired: boolean;
  readonly commands: readonly CommandShape[];
}

export interface OptionShape {
  /** `-o`, `--output`. */
  readonly flags: readonly string[];
  readonly description: string;
  /** What stands behind it; `undefined` where nothing does. */
  readonly value: ValueShape | undefined;
  readonly isRepeatable: boolean;
}

export type ValueShape =
  | { readonly kind: 'names'; readonly called: string; readonly names: readonly string[] }
  | { readonly kind: 'file'; readonly called: string }
  | { readonly kind: 'anything'; readonly called: string };

/** The tree of a program's commands. */
export function commandShape(command: Command): CommandShape {
  const help = command.createHelp();
  const [argument] = command.registeredArguments;
  return {
    name: command.name(),
    description: command.description(),
    options: help.visibleOptions(command).map(optionShape),
    argument: argument && argumentShape(argument),
    takesSeveral: argument?.variadic === true,
    isRequired: argument?.required === true,
    commands: command.commands.map(commandShape),
  };
}

function optionShape({ short, long, description, flags, parseArg, variadic }: Option): OptionShape {
  const [, called] = /[<[]([^\]>]+)[\]>]/.exec(flags) ?? [];
  return {
    flags: [short, long].filter((flag) => flag !== undefined),
    description,
    value: called === undefined ? undefined : valueShape(called, choicesOf(parseArg)),
    isRepeatable: variadic || description.includes('may be repeated'),
  };
}

function argumentShape(argument: Argument): ValueShape {
  return valueShape(argument.name(), choicesOf(argument.parseArg));
}

/** What is called `<file>` is one, and `<check>` is the name of one. */
function valueShape(called: string, names: readonly string[]): ValueShape {
  if (called === 'file') return { kind: 'file', called };
  if (names.length > 0) return { kind: 'names', called, names };
  return called === 'check' ? { kind: 'names', called, names: Object.keys(checks) } : { kind: 'anything', called };
}
