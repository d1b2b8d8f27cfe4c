import { fitSum } from '../named/evidence.ts';
import type { LineFacts, StatementFacts } from '../named/facts.ts';

/** What a line is a part of: segments add up to the company's revenue. The layout tells it, or the figures do. */
export function conceptOfTotal(statement: StatementFacts, line: LineFacts): string | undefined {
  return conceptFurtherOut(statement, line) ?? conceptOfSum(statement, line);
}

/** The concept of the first total below, further out, that has one. */
function conceptFurtherOut({ lines }: StatementFacts, { line, source }: LineFacts): string | undefined {
  let { depth } = source;
  for (const other of lines) {
    if (other.line <= line || other.source.depth >= depth) continue;
    if (other.source.role !== 'total' && other.source.role !== 'subtotal') return undefined;
    if (other.concept !== undefined) return other.concept;
    ({ depth } = other.source);
  }
  return undefined;
}

/** The concept of the first line below that has one, where the lines without one above it add up to it. */
function conceptOfSum(statement: StatementFacts, line: LineFacts): string | undefined {
  const { lines, columns } = statement;
  const at = lines.indexOf(line);
  let to = at + 1;
  while (to < at + LONGEST && isPart(lines[to])) to += 1;
  let from = at;
  while (from > at - LONGEST && isPart(lines[from - 1])) from -= 1;
  const total = lines[to];
  if (!isPart(line) || total?.concept === undefined || to - from < 2) return undefined;
  const parts = lines.slice(from, to);
  let holds = 0;
  let fails = 0;
  for (const { index, plain } of columns) {
    const subject = total.amounts[index];
    const terms = parts.flatMap(({ amounts }) => amounts[index] ?? []);
    if (!plain || subject === undefined || terms.length < parts.length) continue;
    if (
      fitSum(
        subject,
        terms.map((amount) => [amount, 1]),
      ).holds
    )
      holds += 1;
    else fails += 1;
  }
  return holds > fails ? total.concept : undefined;
}

/** In lines; so many parts are told in no sentence. */
const LONGEST = 20;

function isPart(line: LineFacts | undefined): boolean {
  return line !== undefined && line.concept === undefined && line.unit === 'currency';
}
