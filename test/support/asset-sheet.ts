/** The assets of an invented company, line by line, in exact dollars: two lists with totals and a grand total. */
export const ASSET_SHEET: readonly string[] = [
  'Consolidated Balance Sheets',
  '',
  '\tJune 30, 2025\tJune 30, 2024',
  'Current assets:',
  'Cash\t1,204,518\t998,402',
  'Receivables\t3,310,077\t2,871,940',
  'Inventory\t884,213\t901,355',
  'Total current assets\t5,398,808\t4,771,697',
  'Long-term assets:',
  'Equipment\t2,045,660\t2,150,118',
  'Licences\t1,500,300\t1,612,700',
  'Total long-term assets\t3,545,960\t3,762,818',
  'Total assets\t8,944,768\t8,534,515',
];
