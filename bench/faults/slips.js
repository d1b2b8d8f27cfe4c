/** Digits after one slip, and how many of them stand after the point; `undefined` where the figure allows no such slip. */
export const slips = {
  digit({ digits, places }, random) {
    const at = random.below(digits.length);
    const allowed = [...'0123456789'].filter(
      (digit) => digit !== digits[at] && !(digit === '0' && at === 0 && digits.length - places > 1),
    );
    return { digits: digits.slice(0, at) + random.pick(allowed) + digits.slice(at + 1), places };
  },
  transposed({ digits, places }, random) {
    const pairs = Array.from(digits, (_, at) => at).filter(
      (at) =>
        at + 1 < digits.length &&
        digits[at] !== digits[at + 1] &&
        !(at === 0 && digits[1] === '0' && digits.length - places > 1),
    );
    if (pairs.length === 0) return undefined;
    const at = random.pick(pairs);
    return { digits: digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2), places };
  },
  lost({ digits, places }, random) {
    const whole = digits.length - places;
    const positions = Array.from(digits, (_, at) => at).filter((at) =>
      at < whole ? whole > 1 && !(at === 0 && digits[1] === '0') : places > 1,
    );
    if (positions.length === 0) return undefined;
    const at = random.pick(positions);
    return { digits: digits.slice(0, at) + digits.slice(at + 1), places: at < whole ? places : places - 1 };
  },
  added({ digits, places }, random) {
    const whole = digits.length - places;
    const at = random.below(digits.length + 1);
    const digit = at === 0 ? String(1 + random.below(9)) : String(random.below(10));
    return { digits: digits.slice(0, at) + digit + digits.slice(at), places: at <= whole ? places : places + 1 };
  },
};

/** Shares of slips among keyed figures. */
const SHARES = [
  ['digit', 0.74],
  ['lost', 0.1],
  ['transposed', 0.09],
  ['added', 0.07],
];

export function mixedSlip(parts, random) {
  let left = random.next();
  const [name] = SHARES.find(([, share]) => (left -= share) < 0) ?? SHARES[0];
  return slips[name](parts, random);
}
