import { cellOf, type ColumnFacts, type Facts, type LineFacts, type Placed, type StatementFacts } from './facts.ts';
import { fitAverage, tally, type Fit } from './evidence.ts';
import { excused, type Draft, type Pattern } from './pattern.ts';
import { says } from '../words.ts';

/** Lines and columns that call themselves averages of the ones beside them; plain averages, not weighted ones. */
export function averages({ statements }: Facts): readonly Pattern[] {
  return statements.flatMap((statement) => [...averageLines(statement), ...averageColumns(statement)]);
}

/** How many figures an average may be of. */
const LONGEST = 40;

function averageLines({ lines }: StatementFacts): readonly Pattern[] {
  return lines.flatMap((line, at) => {
    if (!says(line.words, 'average') || says(line.words, 'weighted')) return [];
    const like = ({ unit }: LineFacts): boolean => unit === line.unit;
    const above = lines
      .slice(Math.max(0, at - LONGEST), at)
      .filter(like)
      .reverse();
    const below = lines.slice(at + 1, at + 1 + LONGEST).filter(like);
    const instances = [...windows(above), ...windows(below), ...boundaries(above, below)].map((window) =>
      line.amounts.flatMap((amount, column) => {
        const parts = window.flatMap((part) => {
          const found = part.amounts[column];
          return found === undefined ? [] : [{ amount: found, cell: cellOf(part, column) }];
        });
        return amount === undefined ? [] : instanceOf({ amount, cell: cellOf(line, column) }, parts);
      }),
    );
    return best(instances, 8);
  });
}

function averageColumns({ columns, lines }: StatementFacts): readonly Pattern[] {
  return columns.flatMap((column, at) => {
    const words = column.words;
    if (!says(words, 'average') || says(words, 'weighted') || column.compares) return [];
    const holds = ({ compares, source }: ColumnFacts): boolean => !compares && source.role !== 'note';
    const instances = [
      ...windows(columns.slice(0, at).filter(holds).reverse()),
      ...windows(columns.slice(at + 1).filter(holds)),
    ].map((window) =>
      lines.flatMap((line) => {
        const amount = line.amounts[column.index];
        const parts = window.flatMap(({ index }) => {
          const found = line.amounts[index];
          return found === undefined ? [] : [{ amount: found, cell: cellOf(line, index) }];
        });
        return amount === undefined ? [] : instanceOf({ amount, cell: cellOf(line, column.index) }, parts);
      }),
    );
    return best(instances, 12);
  });
}

/** What a roll-forward begins and ends with: the average of assets under management is mostly that of these two. */
function boundaries(above: readonly LineFacts[], below: readonly LineFacts[]): readonly (readonly LineFacts[])[] {
  const near = [...above, ...below];
  const opening = near.find(({ words }) => says(words, 'opening'));
  const closing = near.find(({ words }) => says(words, 'closing'));
  return opening === undefined || closing === undefined || opening === closing ? [] : [[opening, closing]];
}

/** Two or more that stand next to the average. */
function windows<Part>(parts: readonly Part[]): readonly (readonly Part[])[] {
  return parts.slice(1).map((_, index) => parts.slice(0, index + 2));
}

interface Instance {
  readonly fit: Fit;
  readonly draft: Draft;
}

function instanceOf(subject: Placed, parts: readonly Placed[]): readonly Instance[] {
  if (parts.length < 2 || parts.some(({ amount }) => amount.figure.unit !== subject.amount.figure.unit)) return [];
  const fit = fitAverage(
    subject.amount,
    parts.map(({ amount }) => amount),
  );
  const terms = parts.map(({ cell }) => ({ cell, weight: 1 }) as const);
  return [
    { fit, draft: { check: 'average', operation: 'average', subject: subject.cell, terms, confidence: fit.bits } },
  ];
}

/** The window that most of the figures are the average of. */
function best(candidates: readonly (readonly Instance[])[], enough: number): readonly Pattern[] {
  let chosen: readonly Instance[] = [];
  let worth = enough;
  for (const instances of candidates) {
    const { bits, bitsFailing, holding, failing } = tally(instances.map(({ fit }) => fit));
    if (holding < 2 * failing || bits - bitsFailing <= worth) continue;
    chosen = instances;
    worth = bits - bitsFailing;
  }
  const { holding, failing } = tally(chosen.map(({ fit }) => fit));
  const excuse = holding >= 3 * failing && holding >= 2 ? undefined : 'it may be an average of something else';
  return chosen.length === 0 ? [] : [chosen.map(({ draft }) => excused({ ...draft, confidence: worth }, excuse))];
}
