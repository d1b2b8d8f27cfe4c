import { Chalk, type ChalkInstance } from 'chalk';
import type { Severity } from '../model/finding.ts';

/** The colours of what people read; without colour every one of them leaves the words alone. */
export interface Paint {
  readonly strong: (words: string) => string;
  readonly quiet: (words: string) => string;
  readonly good: (words: string) => string;
  readonly bad: (words: string) => string;
  readonly doubtful: (words: string) => string;
  readonly hint: (words: string) => string;
}

/** What people read on: its colours, and its columns. */
export interface Screen {
  readonly paint: Paint;
  readonly width: number;
}

export function paintWith(color: boolean): Paint {
  if (!color) return plain;
  const chalk: ChalkInstance = new Chalk({ level: 1 });
  return {
    strong: (words) => chalk.bold(words),
    quiet: (words) => chalk.dim(words),
    good: (words) => chalk.green(words),
    bad: (words) => chalk.red(words),
    doubtful: (words) => chalk.yellow(words),
    hint: (words) => chalk.cyan(words),
  };
}

export function paintSeverity(paint: Paint, severity: Severity): (words: string) => string {
  switch (severity) {
    case 'error':
      return paint.bad;
    case 'warning':
      return paint.doubtful;
    case 'note':
      return paint.hint;
  }
}

const same = (words: string): string => words;
const plain: Paint = { strong: same, quiet: same, good: same, bad: same, doubtful: same, hint: same };
