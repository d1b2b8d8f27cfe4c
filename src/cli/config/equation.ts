import type { NamedPart } from '../../model/overrides.ts';

/** A relation as people write it, in lines that nobody has looked for yet. */
export interface Equation {
  readonly total: string;
  /** Empty where there is no equals sign. */
  readonly parts: readonly NamedPart[];
}

/**
 * Reads `Total assets = Current assets + "Property - net" - Allowances`. Signs stand between blanks; a caption that holds
 * such a sign itself stands in quotes. `undefined` where a caption is missing.
 */
export function readEquation(text: string): Equation | undefined {
  const operands: Operand[] = [{ sign: '', words: '', isQuoted: false }];
  for (const [piece] of text.matchAll(PIECES)) {
    const [sign = ''] = /^\s+([=+\u2013\u2212-])\s+$/.exec(piece)?.slice(1) ?? [];
    const last = operands.at(-1);
    if (sign !== '' || last === undefined) operands.push({ sign, words: '', isQuoted: false });
    else if (/^".*"$/.test(piece))
      operands[operands.length - 1] = { ...last, words: piece.slice(1, -1), isQuoted: true };
    else if (!last.isQuoted) operands[operands.length - 1] = { ...last, words: last.words + piece };
  }
  const [total, ...parts] = operands.map(signed);
  const isWhole = parts.every(({ sign }, index) => (sign === '=') === (index === 0));
  if (total === undefined || !isWhole || [total, ...parts].some(({ line }) => line === '')) return undefined;
  return { total: total.line, parts: parts.map(({ line, weight }) => ({ line, weight })) };
}

interface Operand {
  readonly sign: string;
  readonly words: string;
  readonly isQuoted: boolean;
}

const PIECES = /"[^"]*"|\s+[=+\u2013\u2212-]\s+|[^\s"]+|\s+|"/g;

/** `= -Allowances` takes away as ` - Allowances` does. */
function signed({ sign, words, isQuoted }: Operand): NamedPart & { readonly sign: string } {
  const line = isQuoted || !/^\s*[=+]/.test(words) ? words.trim() : '';
  const isTaken = !isQuoted && /^[-\u2013\u2212]\s*\S/.test(line);
  const isNegative = /[-\u2013\u2212]/.test(sign) !== isTaken;
  return { sign, line: isTaken ? line.slice(1).trim() : line, weight: isNegative ? -1 : 1 };
}
