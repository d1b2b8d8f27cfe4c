import type { CommandShape, OptionShape } from '../src/cli/completion/command-tree.ts';
import { EXAMPLES, EXIT_CODES } from '../src/cli/help-texts.ts';
import { wrap } from '../src/reporters/words.ts';
import { TOOL } from '../src/contract/tool.ts';

/** The manual page in section 1, in the macros of man(7). */
export function manPage(program: CommandShape): string {
  const { name, description, commands, options } = program;
  return [
    '.\\" Made from the command line itself: npm run pages',
    `.TH ${name.toUpperCase()} 1 "" "${TOOL.name} ${TOOL.version}" "User Commands"`,
    '.SH NAME',
    `${plain(name)} \\- find what does not add up in an earnings release`,
    '.SH SYNOPSIS',
    ...commands.map(
      (command, index) =>
        `${index === 0 ? '' : '.br\n'}.B ${plain(name)} ${plain(command.name)}\n[\\fIoption\\fR]...${argumentWords(command)}`,
    ),
    '.SH DESCRIPTION',
    ...lines(description),
    'Offline and deterministic: the same file gives the same words.',
    ...commands.flatMap(commandSection),
    '.SH OPTIONS OF THE PROGRAM ITSELF',
    ...options.flatMap(optionLines),
    '.SH EXIT STATUS',
    ...EXIT_CODES.slice(2).flatMap((line) => {
      const [, code = '', meaning = ''] = /^\s*(\d)\s+(.*)$/.exec(line) ?? [];
      return ['.TP', `.B ${code}`, `${plain(meaning)}.`];
    }),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(([variable, meaning]) => ['.TP', `.B ${variable}`, ...lines(meaning)]),
    '.SH FILES',
    '.TP',
    `.I ${plain('fusion-fin.toml')}`,
    ...lines(
      'Settings: the nearest one in the folder of the release or above it, or else of the working folder. Keys: fail-on, only, skip, strict, scale, format, min-coverage, baseline; tables: [captions], [[relations]].',
    ),
    '.SH EXAMPLES',
    '.EX',
    ...[...EXAMPLES.check, ...EXAMPLES.parse, ...EXAMPLES.explain, ...EXAMPLES.completion].map(plain),
    '.EE',
    '',
  ].join('\n');
}

const ENVIRONMENT = [
  ['NO_COLOR', 'No colours, where --color says nothing.'],
  ['FORCE_COLOR', 'Colours even in a pipe, where --color says nothing.'],
  ['COLUMNS', 'The width of what is printed.'],
  [
    'SOURCE_DATE_EPOCH',
    'The date of what --update-baseline accepts, in seconds since 1970, where --date says nothing.',
  ],
] as const;

function commandSection({ name, description, options }: CommandShape): readonly string[] {
  return [`.SH COMMAND ${name.toUpperCase()}`, ...lines(description), ...options.flatMap(optionLines)];
}

function optionLines({ flags, description, value }: OptionShape): readonly string[] {
  const words = flags.map((flag) => `\\fB${plain(flag)}\\fR`).join(', ');
  return ['.TP', `${words}${value === undefined ? '' : ` \\fI${plain(value.called)}\\fR`}`, ...sentence(description)];
}

function argumentWords({ argument, isRequired, takesSeveral }: CommandShape): string {
  if (argument === undefined) return '';
  const called = `\\fI${plain(argument.called)}\\fR`;
  return ` ${isRequired ? called : `[${called}]`}${takesSeveral ? '...' : ''}`;
}

function sentence(words: string): readonly string[] {
  return lines(`${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`);
}

/** Short lines, as troff wants them; it fills the page by itself. */
function lines(words: string): readonly string[] {
  return wrap(words, 76).map(plain);
}

/** Words as troff prints them: hyphens that people can copy, no macro at the beginning of a line. */
function plain(words: string): string {
  return words
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/, '\\&$1');
}
