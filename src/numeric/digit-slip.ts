/** How one run of digits came to be printed for another: one slip of the pen. */
export type DigitSlip = 'digit' | 'transposition' | 'far-transposition' | 'omitted-digit' | 'extra-digit';

/** The slip that makes `wanted` what is `printed`; `undefined` where they are the same, or more than one slip apart. */
export function digitSlip(printed: string, wanted: string): DigitSlip | undefined {
  if (printed.length === wanted.length) return slipOfOneLength(printed, wanted);
  if (printed.length === wanted.length - 1 && lacksOne(printed, wanted)) return 'omitted-digit';
  return printed.length === wanted.length + 1 && lacksOne(wanted, printed) ? 'extra-digit' : undefined;
}

/**
 * How improbable a slip is in figures of which the longer has `length` digits, in bits. The prices follow how often such
 * slips are seen in keyed figures (a digit replaced in three of four, one lost in ten, two interchanged in eleven, one too
 * many in fourteen) and how many such slips so many digits allow.
 */
export function digitSlipBits(slip: DigitSlip, length: number): number {
  switch (slip) {
    case 'digit':
      return 0.6 + Math.log2(9 * length);
    case 'transposition':
      return 3.2 + Math.log2(length);
    case 'far-transposition':
      return 7 + 2 * Math.log2(length);
    case 'omitted-digit':
      return 3.3 + Math.log2(length);
    case 'extra-digit':
      return 3.8 + Math.log2(10 * length);
  }
}

/** A lost or added minus or parenthesis. */
export const SIGN_BITS = 4;
/** Thousands for millions, or the other way round. */
export const SCALE_BITS = 7;

function slipOfOneLength(printed: string, wanted: string): DigitSlip | undefined {
  const differing = Array.from(printed).flatMap((digit, at) => (digit === wanted.charAt(at) ? [] : [at]));
  const [first, second] = differing;
  if (first === undefined || differing.length > 2) return undefined;
  if (second === undefined) return 'digit';
  if (printed.charAt(first) !== wanted.charAt(second) || printed.charAt(second) !== wanted.charAt(first)) {
    return undefined;
  }
  return second === first + 1 ? 'transposition' : 'far-transposition';
}

/** Whether `short` is `long` with one digit taken out. */
function lacksOne(short: string, long: string): boolean {
  let at = 0;
  while (at < short.length && long.charAt(at) === short.charAt(at)) at += 1;
  return long.slice(at + 1) === short.slice(at);
}
