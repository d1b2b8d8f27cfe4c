/** The assets of an invented balance sheet, as `drawn` wants them. */
export const ASSETS = `
Larkspur Freight Co. Consolidated Balance Sheets
(in thousands)

|June 30, 2021|December 31, 2020
Current assets:
Cash and cash equivalents|1,204,518|998,402
Accounts receivable|3,310,077|2,871,940
Inventories|884,213|901,355
Prepaid expenses|112,940|108,277
Total current assets|5,511,748|4,879,974
Property and equipment|2,045,660|2,150,118
Goodwill|1,512,000|1,519,000
Total assets|9,069,408|8,549,092
`;
