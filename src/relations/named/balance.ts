import { cellOf, type Facts, type LineFacts, type StatementFacts } from './facts.ts';
import { fitEqual, tally } from './evidence.ts';
import { excused, type Pattern } from './pattern.ts';

/** Total assets against total liabilities and equity, in every column that prints both. */
export function balances({ statements }: Facts): readonly Pattern[] {
  return statements.flatMap((statement) => {
    const assets = statement.lines.filter(({ concept }) => concept === 'total-assets');
    return assets.flatMap((line) => {
      const other = nextOther(statement, line);
      return other === undefined ? [] : [pattern(line, other)];
    });
  });
}

/** The first line of the other side after total assets, before assets are totalled again; else the last one above. */
function nextOther({ lines }: StatementFacts, assets: LineFacts): LineFacts | undefined {
  const sides = lines.filter(({ concept }) => concept === 'total-assets' || concept === 'total-liabilities-and-equity');
  const at = sides.indexOf(assets);
  return [sides[at + 1], sides[at - 1]].find((line) => line?.concept === 'total-liabilities-and-equity');
}

function pattern(assets: LineFacts, other: LineFacts): Pattern {
  const fits = other.amounts.map((amount, column) => {
    const total = assets.amounts[column];
    return amount === undefined || total === undefined ? undefined : fitEqual(amount, total, 1);
  });
  const { holding, failing } = tally(fits);
  // One side of every column cannot be wrong: then these are not the two sides.
  const isExcused = holding === 0 && failing > 1 && !areTurned(assets, other);
  const excuse = isExcused ? 'the two totals differ in every column' : undefined;
  return fits.flatMap((fit, column) =>
    fit === undefined
      ? []
      : [
          excused(
            {
              check: 'balance',
              operation: 'equal',
              subject: cellOf(other, column),
              terms: [{ cell: cellOf(assets, column), weight: 1 }],
              confidence: 20 + fit.bits,
            },
            excuse,
          ),
        ],
  );
}

/** Equal but for the sign, in every column: one of them has the wrong one. */
function areTurned(assets: LineFacts, other: LineFacts): boolean {
  return other.amounts.every((amount, column) => {
    const total = assets.amounts[column];
    return amount === undefined || total === undefined || fitEqual(amount, total, -1).holds;
  });
}
