/**
 * What makes up a concept by definition, in one or more ways. Whether a line is printed with its sign or against it does
 * not matter here, nor what else is listed; the arithmetic decides that.
 */
export const IDENTITIES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'gross-profit': [['revenue', 'cost-of-revenue']],
  'operating-income': [
    ['gross-profit', 'operating-expenses'],
    ['revenue', 'costs-and-expenses'],
  ],
  'income-before-tax': [['operating-income']],
  'income-from-continuing-operations': [['income-before-tax', 'income-tax']],
  'net-income': [
    ['income-before-tax', 'income-tax'],
    ['income-from-continuing-operations', 'income-from-discontinued-operations'],
    ['net-income-to-parent', 'non-controlling-interests'],
  ],
  'net-income-to-common': [['net-income', 'preferred-dividends']],
  'net-income-to-parent': [['net-income', 'non-controlling-interests']],
  'comprehensive-income': [['net-income', 'other-comprehensive-income']],
  'total-assets': [['total-current-assets', 'total-non-current-assets'], ['total-current-assets']],
  'total-liabilities': [['total-current-liabilities', 'total-non-current-liabilities'], ['total-current-liabilities']],
  'total-liabilities-and-equity': [
    ['total-liabilities', 'stockholders-equity'],
    ['total-liabilities', 'total-equity'],
    ['total-current-liabilities', 'stockholders-equity'],
  ],
  'change-in-cash': [['cash-from-operations', 'cash-from-investing', 'cash-from-financing']],
  'cash-end': [['cash-beginning', 'change-in-cash']],
  'free-cash-flow': [['cash-from-operations', 'capital-expenditures']],
  ebitda: [
    ['net-income', 'depreciation-and-amortization'],
    ['operating-income', 'depreciation-and-amortization'],
    ['net-income'],
  ],
  'adjusted-ebitda': [['ebitda'], ['net-income']],
  eps: [['eps-continuing', 'eps-discontinued']],
  'eps-basic': [['eps-continuing-basic', 'eps-discontinued-basic']],
  'eps-diluted': [['eps-continuing-diluted', 'eps-discontinued-diluted']],
  'shares-diluted': [['shares-basic']],
};

/** How far a concept is a total by what it means: 2 always, 1 mostly, 0 not. What is adjusted is as much a total as what it adjusts. */
export function promiseOfConcept(concept: string): 0 | 1 | 2 {
  return PROMISED_CONCEPTS[concept] ?? PROMISED_CONCEPTS[concept.replace(/^adjusted-/, '')] ?? 0;
}

const PROMISED_CONCEPTS: Readonly<Record<string, 1 | 2>> = {
  'gross-profit': 2,
  'operating-income': 1,
  'income-before-tax': 1,
  'net-income': 1,
  'comprehensive-income': 2,
  'total-current-assets': 2,
  'total-non-current-assets': 2,
  'total-assets': 2,
  'total-current-liabilities': 2,
  'total-non-current-liabilities': 2,
  'total-liabilities': 2,
  'total-liabilities-and-equity': 2,
  'stockholders-equity': 1,
  'total-equity': 2,
  'cash-from-operations': 2,
  'cash-from-investing': 2,
  'cash-from-financing': 2,
  'change-in-cash': 2,
  'cash-end': 1,
  'free-cash-flow': 2,
  ebitda: 2,
  'adjusted-ebitda': 2,
};
