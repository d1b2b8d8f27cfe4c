import { sharedConcept } from '../claims/share-concept.ts';
import type { Claim } from '../model/claim.ts';

/**
 * The words for what a claim is about, the first in a capital: `Non-GAAP gross margin`; `Net loss` where the words say so. The
 * `caption` is that of the line it is held against: of a name that goes on behind a word with a meaning (`sales and
 * marketing`), and of what is a share, the claim itself has only a part.
 */
export function subjectOf(claim: Claim, caption = ''): string {
  const { subject, concept, qualifiers } = claim;
  if (caption !== '' && sharedConcept(concept) !== undefined) return `${caption} as a share of revenue`;
  if (caption !== '' && qualifiers.includes('and')) return caption;
  const words = (subject ?? concept ?? 'a figure')
    .split(' ')
    .map((word) => NAMES[word] ?? word.replaceAll('-', ' '))
    .join(' ');
  const name = isNegative(claim) ? words.replace(RESULT, 'loss') : words;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Whether the words say that a level is negative, and the name of what it is of does not. */
export function isNamelessLoss(claim: Claim): boolean {
  return isNegative(claim) && !/\bloss\b/i.test(subjectOf(claim));
}

function isNegative({ says, direction }: Claim): boolean {
  return says === 'level' && direction === -1;
}

/** `net income`, `income before taxes`, `earnings per share`; income tax is none. */
const RESULT = /\bincome(?= before| to common|$)|\bearnings(?= per share)/i;

const NAMES: Readonly<Record<string, string>> = {
  ebitda: 'EBITDA',
  'adjusted-ebitda': 'adjusted EBITDA',
  'ebitda-margin': 'EBITDA margin',
  'adjusted-ebitda-margin': 'adjusted EBITDA margin',
  eps: 'earnings per share',
  'eps-basic': 'basic earnings per share',
  'eps-diluted': 'diluted earnings per share',
  'net-income-to-common': 'net income to common stockholders',
  'stockholders-equity': "stockholders' equity",
  gaap: 'GAAP',
  'non-gaap': 'non-GAAP',
  segment: 'segment',
};
