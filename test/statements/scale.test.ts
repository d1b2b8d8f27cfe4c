import { expect, test } from '@jest/globals';
import { readScale, type ScalePlace } from '../../src/statements/scale.ts';

test.each<[words: string, money: number | undefined, shares: number | undefined]>([
  ['(In thousands)', 3, undefined],
  ['(in thousands, except per share data)', 3, undefined],
  ['($ in millions, except per share data)', 6, undefined],
  ['(Amounts in Thousands Except Share and Per Share Amounts)', 3, 0],
  ['(Amounts in Thousands Except Per Share Amounts)', 3, undefined],
  ['(In millions, except number of shares, which are reflected in thousands, and per-share amounts)', 6, 3],
  ['(In millions, except share amounts, which are reflected in thousands and per share amounts)', 6, 3],
  ['(In millions, except shares in thousands and per share data)', 6, 3],
  ['(dollars in thousands, except per share; shares in thousands)', 3, 3],
  ['(Shares in thousands)', undefined, 3],
  ['(dollars and shares in thousands, except per share data)', 3, 3],
  ['Millions, except per share amounts, for the three months ended June 30,', 6, undefined],
  ["(000's omitted)", 3, undefined],
  ['(000s omitted)', 3, undefined],
  ["£'000", 3, undefined],
  ["RMB'000", 3, undefined],
  ['$000', 3, undefined],
  ['€ m', 6, undefined],
  ['in €bn', 9, undefined],
  ['US$m', 6, undefined],
  ['(Rs. in crore)', 7, undefined],
  ['(₹ in lakhs)', 5, undefined],
  ['(dollars in billions)', 9, undefined],
  ['Expressed in thousands of Canadian dollars', 3, undefined],
  ['(Thousands of dollars)', 3, undefined],
  ['(JPY millions)', 6, undefined],
  ['(Unit: Million yen)', 6, undefined],
  ['Unaudited', undefined, undefined],
  ['Common stock, 100,000,000 shares authorized', undefined, undefined],
  ['Series 3,000 notes', undefined, undefined],
])('the scale that "%s" states', (words, money, shares) => {
  expect(readScale(words)).toEqual(money === undefined && shares === undefined ? undefined : { money, shares });
});

test.each<[sentence: string, place: ScalePlace, money: number | undefined]>([
  ['Revenue grew to $3 billion and we serve millions of customers in millions of homes.', 'sentence', undefined],
  ['We ended the quarter with more than 2 billion active devices.', 'sentence', undefined],
  ['The following table shows our long-term debt (in millions):', 'sentence', 6],
  ['All dollar amounts in thousands, unless otherwise noted, are unaudited.', 'sentence', 3],
])('of a sentence: %s', (sentence, place, money) => {
  expect(readScale(sentence, place)?.money).toBe(money);
});

test.each<[words: string, money: number]>([
  ['in Mio. €', 6],
  ['In Millionen Euro', 6],
  ['TEUR', 3],
  ['T€', 3],
  ['(en millions d’euros)', 6],
  ['en milliers', 3],
  ['M€', 6],
  ['En miles de euros', 3],
  ['(en millones de pesos)', 6],
])('in other languages: %s', (words, money) => {
  expect(readScale(words)?.money).toBe(money);
});

test.each(['Freight car velocity (daily miles per car)', '(miles per hour)', 'Month-end rate', '2.50% notes due 2030'])(
  '%s states none',
  (words) => {
    expect(readScale(words)).toBeUndefined();
  },
);
