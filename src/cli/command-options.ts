import { Argument, Option, type Command } from 'commander';
import { SEVERITIES } from '../culprits/severity.ts';
import { COLOR_CHOICES } from './appearance.ts';
import { date, listed, oneOf, percentage, repeated, scale } from './choices.ts';
import { FORMS, READING_FORMS } from './forms.ts';
import { UNASKED } from './options.ts';

export function addCheckOptions(command: Command): void {
  command
    .addArgument(file())
    .optionsGroup('What is checked:')
    .option('--only <check>', 'hold the release against these checks alone; may be repeated, see "checks"', listed)
    .option('--skip <check>', 'leave these checks out; may be repeated', listed)
    .option('--strict', 'warn of figures that agree within rounding only')
    .option(
      '--prior <file>',
      'also hold figures of earlier periods against this release, which printed them before; may be repeated',
      repeated,
    )
    .optionsGroup('What is printed:')
    .option('--format <form>', `${inWords(FORMS)} (default: text)`, oneOf(FORMS))
    .option('--json', 'the same as --format json')
    .option(
      '-o, --output <file>',
      'write to a file in the form of its ending (.html .xlsx .csv .md .json .ndjson .sarif .xml for junit .txt) in place of printing; may be repeated',
      repeated,
    )
    .option('--reconcile', 'also print every reconciliation line by line; where there is none, the exit code is 2')
    .option(
      '--list-untested',
      'also print the figures and claims that were not tested, the relations that are left open, and why',
    )
    .option('-v, --verbose', 'also print what was odd while reading, and what people let stand')
    .option('-q, --quiet', 'print only findings that fail the release; nothing where there are none')
    .addOption(color())
    .optionsGroup('Exit code:')
    .option(
      '--fail-on <level>',
      'fail for findings from this level up: error, warning or note (default: error)',
      oneOf(SEVERITIES),
    )
    .option('--min-coverage <percent>', 'fail where fewer of the figures in tables are tested', percentage)
    .option('--exit-zero', 'never fail for what is found')
    .optionsGroup('What people let stand:')
    .option('--baseline <file>', 'leave out what this file accepts, from the findings and from the exit code')
    .option('--update-baseline', 'accept all that is found from now on: write it into the file of --baseline')
    .option('--date <date>', 'the date of what is accepted now, such as 2026-03-31', date);
  addInputOptions(command);
}

export function addParseOptions(command: Command): void {
  command
    .addArgument(file())
    .optionsGroup('What is printed:')
    .option('--format <form>', `${inWords(READING_FORMS)} (default: text)`, oneOf(READING_FORMS))
    .option('--json', 'the same as --format json; check takes it in place of the release')
    .addOption(color());
  addInputOptions(command);
}

function addInputOptions(command: Command): void {
  command
    .optionsGroup('How it is read:')
    .option(
      '--input-format <format>',
      'text, html, markdown or csv; recognised when not given',
      oneOf(['text', 'html', 'markdown', 'csv']),
    )
    .option('--scale <scale>', 'what tables that state no scale are in: units, thousands, millions or billions', scale)
    .option('--config <file>', 'read settings from this file (default: fusion-fin.toml beside the release or above)')
    .option('--no-config', 'read no settings');
}

/** Whether to print in colours. */
export function color(): Option {
  return new Option('--color <when>', inWords(COLOR_CHOICES)).argParser(oneOf(COLOR_CHOICES)).default(UNASKED.color);
}

function file(): Argument {
  return new Argument(
    '[file...]',
    'the release, or what parse --json printed; - or nothing for standard input; several are taken one after another',
  );
}

/** `text, json or csv`. */
function inWords(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
