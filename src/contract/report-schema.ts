import { SCHEMA_VERSION } from './contract.ts';
import {
  cellPlace,
  described,
  documentProperties,
  list,
  nullable,
  object,
  PARTS,
  ref,
  type Schema,
} from './schema-parts.ts';

/** The JSON Schema of what `check --json` prints. */
export const reportSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:fusion-fin:report:${SCHEMA_VERSION}`,
  title: 'fusion-fin check --json',
  description: 'A release, its figures, what should follow from what, and what does not agree. Keys may be added.',
  ...object(
    {
      ...documentProperties(),
      checks: list(ref('check')),
      claims: list(ref('claim')),
      findings: described('One fault, one finding; worst first.', list(ref('finding'))),
      accepted: described(
        'Only where a baseline was given: what people let stand, which is none of the findings.',
        list(ref('acceptedFinding')),
      ),
      priors: described(
        'Only where prior releases were given: the figures that they print, too.',
        list(
          object({
            name: described('As given: its path.', { type: 'string' }),
            agreeing: ref('count'),
            differing: ref('count'),
            figures: list(
              object({
                ...cellPlace(),
                printed: described('As the prior release prints it.', { type: 'string' }),
                agrees: described('By what rounding leaves, and after a split of the shares.', { type: 'boolean' }),
              }),
            ),
          }),
        ),
      ),
      summary: ref('summary'),
    },
    ['accepted', 'priors'],
  ),
  $defs: {
    ...PARTS,
    check: object(
      {
        id: { type: 'string', pattern: '^c\\d+$' },
        check: ref('checkName'),
        verdict: ref('verdict'),
        reason: nullable({ type: 'string' }),
        operation: ref('operation'),
        subject: described(
          'The figure that follows; null for a quantity that no line prints.',
          nullable(ref('cellRef')),
        ),
        terms: list(ref('term')),
        factor: described('What the result is multiplied by.', { enum: [100, 10000] }),
        names: described('The name of a quantity that no line prints.', { type: 'string' }),
        asserted: described('Only where people say that it holds, and nobody had to find it.', { const: true }),
        formula: { type: 'string' },
        reported: nullable(ref('decimal')),
        computed: nullable(ref('decimal')),
        difference: described('Reported less computed.', nullable(ref('decimal'))),
        units: described('The size of a difference of rounding, in units of the last printed place.', {
          type: ['integer', 'null'],
        }),
      },
      ['factor', 'names', 'asserted'],
    ),
    claim: object({
      id: { type: 'string', pattern: '^k\\d+$' },
      text: { type: 'string' },
      location: ref('span'),
      figure: described('Of the figure, or of the word that makes the claim.', ref('span')),
      verdict: ref('verdict'),
      reason: nullable({ type: 'string' }),
      says: ref('says'),
      concept: nullable({ type: 'string' }),
      period: nullable(ref('period')),
      unit: ref('unit'),
      reported: described('With the sign of its concept; null for a word alone.', nullable(ref('decimal'))),
      computed: nullable(ref('decimal')),
      terms: list(ref('term')),
    }),
    finding: object(findingProperties()),
    acceptedFinding: object({
      ...findingProperties(),
      fingerprint: { type: 'string' },
      reason: described('Empty where nobody has said it yet, as in owner and date.', { type: 'string' }),
      owner: { type: 'string' },
      date: { type: 'string' },
    }),
    suspect: object(
      {
        statement: { type: 'string' },
        line: ref('index'),
        column: ref('index'),
        caption: { type: 'string' },
        location: ref('span'),
        reported: nullable(ref('decimal')),
        suggested: nullable(ref('decimal')),
        suggestedText: described('As the release would print it.', nullable({ type: 'string' })),
        edit: ref('edit'),
        certainty: ref('certainty'),
      },
      ['statement', 'line', 'column'],
    ),
    summary: object({
      verdicts: ref('verdicts'),
      figures: described('Printed figures in statements, nils among them.', ref('count')),
      tested: described('How many of them are in a check that is not not-tested.', ref('count')),
      claims: ref('verdicts'),
    }),
  },
};

function findingProperties(): Readonly<Record<string, Schema>> {
  return {
    check: ref('checkName'),
    severity: ref('severity'),
    message: { type: 'string' },
    location: ref('span'),
    results: described(
      'Ids of the checks and claims that fail for this reason, worst first.',
      list({ type: 'string' }),
    ),
    suspects: described('Most likely first.', list(ref('suspect'))),
  };
}
