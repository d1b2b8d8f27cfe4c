import { fitSum, tally, type Amount } from './evidence.ts';
import { cellOf, type Facts, type LineFacts, type StatementFacts } from './facts.ts';
import { excused, type Pattern } from './pattern.ts';

/**
 * A result and the shares of its owners below `Attributable to:`. No total need stand below them: the result above is
 * what they add up to.
 */
export function attributions({ statements }: Facts): readonly Pattern[] {
  return statements.flatMap((statement) =>
    sharesIn(statement).flatMap((shares) => {
      const result = resultAbove(statement, shares);
      return result === undefined ? [] : [patternOf(result, shares, statement)];
    }),
  );
}

/** Lines of owners, one after the other below one heading. */
function sharesIn({ lines }: StatementFacts): readonly (readonly LineFacts[])[] {
  const lists: LineFacts[][] = [];
  let before: LineFacts | undefined;
  for (const line of lines) {
    const isShare = line.section.includes('attributable') && line.concept !== undefined && line.concept in OF;
    if (isShare && before?.section === line.section && before.line === line.line - 1) lists.at(-1)?.push(line);
    else if (isShare) lists.push([line]);
    before = isShare ? line : undefined;
  }
  return lists.filter(({ length }) => length > 1);
}

/** What each is a share of; a share of others is one of whatever is shared out there. */
const OF: Readonly<Record<string, string>> = {
  'net-income-to-parent': 'net-income',
  'net-income-to-common': 'net-income',
  'comprehensive-income-to-parent': 'comprehensive-income',
  'non-controlling-interests': '',
};

function resultAbove({ lines }: StatementFacts, shares: readonly LineFacts[]): LineFacts | undefined {
  const wanted = new Set(shares.map(({ concept }) => OF[concept ?? ''] ?? '').filter((of) => of !== ''));
  const first = shares[0]?.line ?? 0;
  return wanted.size === 1
    ? lines.findLast(({ line, concept, words }) => line < first && wanted.has(concept ?? '') && words.length > 0)
    : undefined;
}

function patternOf(result: LineFacts, shares: readonly LineFacts[], { columns }: StatementFacts): Pattern {
  const fits = result.amounts.map((whole, column) => {
    const parts = shares.flatMap(({ amounts }) => amounts[column] ?? []);
    if (whole === undefined || parts.length < shares.length || columns[column]?.compares === true) return undefined;
    return fitSum(
      whole,
      parts.map((part): readonly [Amount, 1] => [part, 1]),
    );
  });
  const { holding, failing } = tally(fits);
  const excuse = holding >= Math.max(1, failing) ? undefined : UNLIKE;
  return fits.flatMap((fit, column) =>
    fit === undefined
      ? []
      : [
          excused(
            {
              check: 'footing',
              operation: 'sum',
              subject: cellOf(result, column),
              terms: shares.map((share) => ({ cell: cellOf(share, column), weight: 1 })),
              confidence: 12 + fit.bits,
            },
            excuse,
          ),
        ],
  );
}

const UNLIKE = 'what its owners share adds up to it in no more columns than not';
