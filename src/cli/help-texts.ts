import { TOOL } from '../contract/tool.ts';

/** What stands below the options in the help of a command. */
export function helpBelow(command: keyof typeof EXAMPLES): string {
  const examples = EXAMPLES[command].map((example) => `  ${example.replaceAll('fusion-fin', TOOL.name)}`);
  const codes = command === 'program' || command === 'check' ? EXIT_CODES : [];
  return ['', 'Examples:', ...examples, ...codes].join('\n');
}

/** How people call each command. */
export const EXAMPLES = {
  program: [
    'fusion-fin check release.txt',
    'fusion-fin check -o report.html -o work-paper.xlsx release.html',
    'fusion-fin parse release.html',
    'fusion-fin explain footing',
    'fusion-fin check --help',
  ],
  check: [
    'fusion-fin check release.txt',
    'fusion-fin check --reconcile release.html',
    'fusion-fin check -o report.html -o work-paper.xlsx release.html',
    'fusion-fin check --format github -o findings.sarif release.txt',
    'fusion-fin check --fail-on warning --min-coverage 90 release.txt',
    'fusion-fin parse --json release.txt | fusion-fin check --json',
    'pdftotext -layout release.pdf - | fusion-fin check',
  ],
  parse: [
    'fusion-fin parse release.txt',
    'fusion-fin parse --format csv release.html > figures.csv',
    'fusion-fin parse --json release.html > release.json',
  ],
  explain: ['fusion-fin explain footing', 'fusion-fin explain --color always prose | less -R'],
  completion: ['source <(fusion-fin completion bash)', 'fusion-fin completion fish | source'],
  schema: ['fusion-fin schema > report.schema.json', 'fusion-fin schema parse > reading.schema.json'],
} as const;

/** What the shell is told, as lines below the help. */
export const EXIT_CODES: readonly string[] = [
  '',
  'Exit codes:',
  '  0  nothing fails the release',
  '  1  an error fails it, or what --fail-on and --min-coverage name',
  '  2  could not run: wrong usage, unreadable input, or nothing in it to check',
];
