import type { IsoDate } from '../../model/statement.ts';
import { monthsBetween } from '../../numeric/calendar.ts';
import { cellOf, type Facts, type LineFacts, type Placed } from './facts.ts';
import { fitSum, tally, type Fit } from './evidence.ts';
import { excused, type Draft, type Pattern } from './pattern.ts';
import { nameOf } from './tie-outs.ts';

/**
 * A longer period is the sum of the shorter ones that make it up: six months of three and three, a year of nine and
 * three, wherever the document prints them. Amounts per share and share counts do not add up so.
 */
export function periodSums(facts: Facts): readonly Pattern[] {
  if (!hasTwoLengths(facts)) return [];
  const flows = new Map<string, Flow[]>();
  for (const { lines, columns } of facts.statements) {
    for (const line of lines) {
      if (line.unit !== 'currency' || STOCKS.test(line.concept ?? '')) continue;
      const name = nameOf(line);
      if (name === undefined) continue;
      for (const { index, plain, adjusted, source } of columns) {
        const amount = line.amounts[index];
        if (amount?.figure.unit !== 'currency' || !plain || source.period?.kind !== 'duration') continue;
        const { months, end } = source.period;
        const key = `${name} ${adjusted}`;
        const group = flows.get(key) ?? [];
        flows.set(key, group);
        group.push({ line, months, end, placed: { amount, cell: cellOf(line, index) } });
      }
    }
  }
  return [...flows.values()].flatMap(patternsOf);
}

/** Whether any two columns of the document hold periods of different lengths. */
function hasTwoLengths({ statements }: Facts): boolean {
  let first: number | undefined;
  for (const { columns } of statements) {
    for (const { plain, source } of columns) {
      if (!plain || source.period?.kind !== 'duration') continue;
      first ??= source.period.months;
      if (source.period.months !== first) return true;
    }
  }
  return false;
}

/** More figures of one name than these are rows of a table, not periods. */
const MOST = 200;

const STOCKS = /^(?:cash-beginning|cash-end)$/;

interface Flow {
  readonly line: LineFacts;
  readonly months: number;
  readonly end: IsoDate;
  readonly placed: Placed;
}

function patternsOf(flows: readonly Flow[]): readonly Pattern[] {
  const lengths = new Set(flows.map(({ months }) => months));
  if (lengths.size < 2 || flows.length > MOST) return [];
  const found: { fit: Fit; draft: Draft }[] = [];
  for (const whole of flows) {
    const parts = partsOf(whole, flows);
    // The columns of one line are cross-footed with the rest of their table.
    if (parts === undefined || parts.every(({ line }) => line === whole.line)) continue;
    const fit = fitSum(
      whole.placed.amount,
      parts.map(({ placed }) => [placed.amount, 1] as const),
    );
    const draft: Draft = {
      check: 'cross-footing',
      operation: 'sum',
      subject: whole.placed.cell,
      terms: parts.map(({ placed }) => ({ cell: placed.cell, weight: 1 })),
      confidence: 0,
    };
    found.push({ fit, draft });
  }
  const { holding, failing, bits } = tally(found.map(({ fit }) => fit));
  if (holding === 0) return [];
  const excuse = holding > failing && bits >= 20 ? undefined : 'earlier periods may have been restated';
  return [found.map(({ draft }) => excused({ ...draft, confidence: bits - 3 * failing }, excuse))];
}

/** The last part and what comes before it, taken from the lines that stand nearest; whole periods back to back. */
function partsOf(whole: Flow, flows: readonly Flow[]): readonly Flow[] | undefined {
  for (const last of flows) {
    if (last.end !== whole.end || last.months >= whole.months) continue;
    const rest = flows.find(
      (flow) =>
        flow.months === whole.months - last.months && Math.abs(monthsBetween(flow.end, last.end) - last.months) < 0.4,
    );
    if (rest !== undefined) return [rest, last];
  }
  return undefined;
}
