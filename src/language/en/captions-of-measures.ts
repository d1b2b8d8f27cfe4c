/** The same of measures that are no line of a statement under accounting standards. */
export const measureCaptions: Readonly<Record<string, readonly string[]>> = {
  ebitda: [
    'ebitda',
    'income before interest tax|income depreciation|tax and? amortization|depreciation? *',
    'income before interest income tax depreciation and amortization *',
  ],
  'ebitda-margin': ['ebitda margin %|percentage?'],
  ebit: ['ebit', 'income before interest and income? tax *'],
  'free-cash-flow': ['free cash flow', 'free cash flow non gaap'],
  'cash-gross-margin': ['cash gross margin'],
  'working-capital': ['working capital equity?', 'net? working capital', 'total working capital'],
  'funded-status': ['funded|unfunded status *', 'funded unfunded status *'],
  'effective-tax-rate': ['effective? income? tax rate', 'effective income? tax rate *'],
  debt: ['debt'],
  'total-debt': ['total debt', 'total borrowing', 'total gross debt'],
  'net-debt': ['net debt', 'total net debt'],
  'net-margin': ['net income margin', 'net margin', 'net income as %|percentage|percent of net? revenue'],
};
