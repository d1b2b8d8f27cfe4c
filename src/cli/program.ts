import { Argument, Command, CommanderError, Option } from 'commander';
import { TOOL } from '../contract/tool.ts';
import { EXIT } from './exit-code.ts';
import type { Host } from './host.ts';
import type { CheckOptions, ReadingOptions } from './options.ts';

/** The command line. `done` is told what to say to the shell. */
export function programFor(host: Host, done: (code: number) => void): Command {
  const program = new Command(TOOL.name)
    .description(
      'Reads the financial statements out of an earnings release, recomputes everything in them exactly, and says which figure is wrong.',
    )
    .version(TOOL.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .addHelpText('after', `${EXAMPLES}\n${EXIT_CODES}`);
  const check = program
    .command('check')
    .description('Recompute the release and report what does not agree.')
    .addArgument(file())
    .option('--reconcile', 'print every reconciliation line by line as well')
    .option(
      '-o, --output <file>',
      'write to a file in the form of its ending (.html, .xlsx, .json, .txt) and print nothing; may be repeated',
      (file: string, files: readonly string[] | undefined) => [...(files ?? []), file],
    )
    .addHelpText('after', `${CHECK_EXAMPLES}\n${EXIT_CODES}`)
    .action(async (path: string | undefined, options: CheckOptions) => {
      const { runCheck } = await import('./check.ts');
      done(await runCheck(path, options, host));
    });
  const parse = program
    .command('parse')
    .description('Print the statements as they are read: kinds, periods, units and figures.')
    .addArgument(file())
    .addHelpText('after', `${PARSE_EXAMPLES}\n${EXIT_CODES}`)
    .action(async (path: string | undefined, options: ReadingOptions) => {
      const { runParse } = await import('./parse.ts');
      done(await runParse(path, options, host));
    });
  for (const command of [program, check, parse]) settle(command, host);
  for (const command of [check, parse]) addReadingOptions(command);
  return program;
}

/** The exit code of a command line that commander ended; `undefined` for any other error. */
export function usageProblem(error: unknown): number | undefined {
  if (!(error instanceof CommanderError)) return undefined;
  return error.exitCode === 0 ? EXIT.clean : EXIT.failed;
}

function file(): Argument {
  return new Argument('[file]', 'the release, or what parse --json printed; - or nothing for standard input');
}

function addReadingOptions(command: Command): void {
  command
    .option('--json', 'print one JSON object')
    .addOption(
      new Option('--input-format <format>', 'how the release is written; recognised when not given').choices([
        'text',
        'html',
        'markdown',
        'csv',
      ]),
    )
    .addOption(new Option('--color <when>', 'use colours').choices(['auto', 'always', 'never']).default('auto'))
    .helpOption('-h, --help', 'print help');
}

/** Commander neither prints nor exits by itself; what is wrong is said in one line. */
function settle(command: Command, host: Host): void {
  command
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: (text) => void host.stdout.write(text),
      writeErr: (text) => void host.stderr.write(text),
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
      outputError: (text, write) => {
        write(`${TOOL.name}: ${oneLine(text)}\n`);
      },
    });
}

/** `error: unknown option '--jsn'` and `(Did you mean --json?)` on a line of its own. */
function oneLine(text: string): string {
  return text
    .replace(/^error: /, '')
    .trim()
    .replace(/\s*\n\s*/g, ' ');
}

const EXAMPLES = `
Examples:
  ${TOOL.name} check release.txt
  ${TOOL.name} parse release.html
  ${TOOL.name} check --help`;

const CHECK_EXAMPLES = `
Examples:
  ${TOOL.name} check release.txt
  ${TOOL.name} check --reconcile release.html
  ${TOOL.name} check -o report.html -o work-paper.xlsx release.html
  ${TOOL.name} parse --json release.txt | ${TOOL.name} check --json
  pdftotext -layout release.pdf - | ${TOOL.name} check`;

const PARSE_EXAMPLES = `
Examples:
  ${TOOL.name} parse release.txt
  ${TOOL.name} parse --json release.html > release.json`;

const EXIT_CODES = `
Exit codes:
  0  no error found
  1  at least one error found
  2  could not run: wrong usage, or input that cannot be read`;
