import { isLetter } from './letters.ts';

/** Signs that stand before or behind an amount, a longer one before its beginning, and the ISO 4217 code of each. */
const SIGNS: readonly (readonly [string, string])[] = [
  ['US$', 'USD'],
  ['U.S.$', 'USD'],
  ['US $', 'USD'],
  ['CA$', 'CAD'],
  ['Cdn$', 'CAD'],
  ['C$', 'CAD'],
  ['AU$', 'AUD'],
  ['A$', 'AUD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['NT$', 'TWD'],
  ['MX$', 'MXN'],
  ['Ps.', 'MXN'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['￥', 'JPY'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['₱', 'PHP'],
  ['₦', 'NGN'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['RMB', 'CNY'],
  ['Rs.', 'INR'],
  ['Rs', 'INR'],
];

/** Codes that stand there themselves. */
const CODES: ReadonlySet<string> = new Set(
  (
    'USD EUR GBP CHF JPY CNY CAD AUD NZD HKD SGD SEK NOK DKK ISK INR KRW TWD BRL MXN CLP COP ARS ZAR ' +
    'RUB TRY ILS THB IDR MYR PHP VND PLN CZK HUF RON AED SAR QAR EGP NGN KES PKR BDT LKR KZT UAH'
  ).split(' '),
);

const BY_INITIAL = new Map<string, (readonly [string, string])[]>();
for (const entry of SIGNS) {
  const initial = entry[0].charAt(0);
  const others = BY_INITIAL.get(initial);
  if (others === undefined) BY_INITIAL.set(initial, [entry]);
  else others.push(entry);
}

/** The currency sign that stands at `at`, a Markdown backslash before it included. */
export function currencyAt(text: string, at: number): { readonly code: string; readonly end: number } | undefined {
  const from = text[at] === '\\' ? at + 1 : at;
  const [sign, code] =
    BY_INITIAL.get(text.charAt(from))?.find(([known]) => text.startsWith(known, from)) ?? codeAt(text, from);
  if (code === undefined) return undefined;
  const end = from + sign.length;
  // A code is a word of its own: `EUROPE` holds none.
  return isLetter(sign.slice(-1)) && isLetter(text.charAt(end)) ? undefined : { code, end };
}

function codeAt(text: string, at: number): readonly [string, string | undefined] {
  const code = text.slice(at, at + 3);
  return [code, CODES.has(code) ? code : undefined];
}
