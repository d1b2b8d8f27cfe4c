import type { SubjectWords } from '../prose-language.ts';

/** Amounts per share, and numbers of shares. */
export const shareSubjects: readonly SubjectWords[] = [
  {
    concept: 'eps',
    kind: 'per-share',
    phrases: [
      'earnings per share',
      'net income per share',
      'income per share',
      'eps',
      'earnings per common share',
      'net income per common share',
    ],
  },
  {
    concept: 'eps',
    kind: 'per-share',
    sign: -1,
    phrases: ['loss per share', 'net loss per share', 'loss per common share', 'net loss per common share'],
  },
  {
    concept: 'eps-diluted',
    kind: 'per-share',
    phrases: [
      'diluted earnings per share',
      'earnings per diluted share',
      'net income per diluted share',
      'diluted net income per share',
      'diluted eps',
      'income per diluted share',
      'diluted earnings per common share',
    ],
  },
  {
    concept: 'eps-diluted',
    kind: 'per-share',
    sign: -1,
    phrases: [
      'diluted loss per share',
      'loss per diluted share',
      'net loss per diluted share',
      'diluted net loss per share',
    ],
  },
  {
    concept: 'eps-basic',
    kind: 'per-share',
    phrases: ['basic earnings per share', 'basic net income per share', 'basic eps'],
  },
  {
    concept: 'shares-diluted',
    kind: 'shares',
    phrases: [
      'weighted average diluted shares',
      'weighted average diluted shares outstanding',
      'weighted-average diluted shares outstanding',
      'diluted weighted average shares outstanding',
      'diluted weighted-average shares outstanding',
      'weighted average diluted common shares outstanding',
    ],
  },
  {
    concept: 'shares-basic',
    kind: 'shares',
    phrases: [
      'weighted average basic shares',
      'weighted average basic shares outstanding',
      'weighted-average basic shares outstanding',
      'basic weighted average shares outstanding',
      'basic weighted-average shares outstanding',
      'weighted average basic common shares outstanding',
    ],
  },
];
