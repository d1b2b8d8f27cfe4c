/** What a release of an invented company says, sentence by sentence, each right by its statements; and how one may be wrong. */
export interface Sentence {
  readonly right: string;
  /** The same with one slip that the statements show. */
  readonly wrong?: string;
}

export const SENTENCES: readonly Sentence[] = [
  {
    right: 'Fennel Creek Sensors Reports Record Second Quarter 2025 Revenue of $62.2 Million, Up 32%',
    wrong: 'Fennel Creek Sensors Reports Record Second Quarter 2025 Revenue of $62.2 Billion, Up 32%',
  },
  {
    right: 'Net Income Nearly Triples Year-Over-Year to $6.2 Million',
    wrong: 'Net Income Nearly Triples Year-Over-Year to $2.3 Million',
  },
  {
    right:
      'ELMFORD, July 24, 2025 -- Fennel Creek Sensors, Inc. (NASDAQ: FCSN), a maker of flow sensors for 14 industries, today announced financial results for the second quarter ended June 30, 2025.',
  },
  {
    right: '• Revenue was $62.2 million, up 32% year-over-year',
    wrong: '• Revenue was $62.2 million, up 23% year-over-year',
  },
  {
    right: '• Product revenue was $41.9 million, an increase of 13% compared to the second quarter of 2024',
    wrong: '• Product revenue was $49.1 million, an increase of 13% compared to the second quarter of 2024',
  },
  {
    right: '• Service revenue doubled to $20.3 million compared to $10.1 million in the second quarter of 2024',
    wrong: '• Service revenue tripled to $20.3 million compared to $10.1 million in the second quarter of 2024',
  },
  {
    right:
      '• Gross margin was 44.0%, compared with 41.0% in the second quarter of 2024, an increase of 300 basis points',
    wrong:
      '• Gross margin was 44.0%, compared with 41.0% in the second quarter of 2024, an increase of 300 percentage points',
  },
  {
    right:
      '• Operating income of $8.7 million, or 14.0% of revenue, versus $4.0 million, or 8.5% of revenue, in the prior-year quarter',
    wrong:
      '• Operating income of $4.0 million, or 14.0% of revenue, versus $4.0 million, or 8.5% of revenue, in the prior-year quarter',
  },
  {
    right:
      '• Net income of $6.2 million, or $0.31 per diluted share, compared to net income of $2.3 million, or $0.11 per diluted share',
    wrong:
      '• Net income of $6.2 million, or $0.13 per diluted share, compared to net income of $2.3 million, or $0.11 per diluted share',
  },
  {
    right: '• Adjusted EBITDA of $12.3 million, an increase of 67% from $7.4 million a year ago',
    wrong: '• Adjusted EBITDA of $12.3 million, a decrease of 67% from $7.4 million a year ago',
  },
  {
    right: '• Cash and cash equivalents of $48.2 million as of June 30, 2025',
    wrong: '• Cash and cash equivalents of $39.7 million as of June 30, 2025',
  },
  {
    right:
      '"We delivered record revenue of $62.2 million this quarter, with our gross margin expanding to 44.0%," said Ada Thorn, Chief Executive Officer.',
    wrong:
      '"We delivered record revenue of $62.2 million this quarter, with our gross margin expanding to 40.4%," said Ada Thorn, Chief Executive Officer.',
  },
  {
    right:
      '"Operating income more than doubled compared to the second quarter of last year while operating expenses grew 22%," said Ben Ruiz, Chief Financial Officer.',
    wrong:
      '"Operating income more than tripled compared to the second quarter of last year while operating expenses grew 22%," said Ben Ruiz, Chief Financial Officer.',
  },
  {
    right:
      'Total revenue for the second quarter of 2025 increased $15.1 million, or 32%, to $62.2 million from $47.1 million for the second quarter of 2024.',
    wrong:
      'Total revenue for the second quarter of 2025 increased $15.1 million, or 24%, to $62.2 million from $47.1 million for the second quarter of 2024.',
  },
  {
    right:
      'Gross profit for the second quarter of 2025 was $27.4 million, compared to $19.3 million for the second quarter of 2024, an increase of 42%.',
    wrong:
      'Gross profit for the second quarter of 2025 was $27.4 million, compared to $19.3 million for the second quarter of 2024, an increase of 30%.',
  },
  {
    right:
      'Research and development expenses were $6.2 million for the second quarter of 2025, up 15% from $5.4 million in the same period last year.',
    wrong:
      'Research and development expenses were $6.2 million for the second quarter of 2025, down 15% from $5.4 million in the same period last year.',
  },
  {
    right:
      'Selling, general and administrative expenses increased 26% to $12.4 million for the second quarter of 2025 from $9.9 million for the second quarter of 2024, primarily due to higher headcount of 412 employees.',
    wrong:
      'Selling, general and administrative expenses increased 26% to $14.2 million for the second quarter of 2025 from $9.9 million for the second quarter of 2024, primarily due to higher headcount of 412 employees.',
  },
  {
    right:
      'Total operating expenses were $18.7 million in the second quarter of 2025 versus $15.3 million in the second quarter of 2024.',
    wrong:
      'Total operating expenses were $15.3 million in the second quarter of 2025 versus $15.3 million in the second quarter of 2024.',
  },
  {
    right:
      'Interest expense was cut in half to $0.5 million in the second quarter of 2025 from $1.0 million in the second quarter of 2024, as we repaid $5.0 million of debt.',
    wrong:
      'Interest expense doubled to $0.5 million in the second quarter of 2025 from $1.0 million in the second quarter of 2024, as we repaid $5.0 million of debt.',
  },
  {
    right: 'Our effective tax rate was 24.0% for the second quarter of 2025 and 24.0% for the second quarter of 2024.',
    wrong: 'Our effective tax rate was 42.0% for the second quarter of 2025 and 24.0% for the second quarter of 2024.',
  },
  {
    right:
      'The provision for income taxes was $2.0 million for the second quarter of 2025, compared to $0.7 million for the second quarter of 2024.',
    wrong:
      'The provision for income taxes was $2.7 million for the second quarter of 2025, compared to $0.7 million for the second quarter of 2024.',
  },
  {
    right:
      'Net income for the second quarter of 2025 was $6.2 million, or $0.31 per diluted share, compared to $2.3 million, or $0.11 per diluted share, for the second quarter of 2024.',
    wrong:
      'Net income for the second quarter of 2025 was $6.2 million, or $0.31 per diluted share, compared to $3.2 million, or $0.11 per diluted share, for the second quarter of 2024.',
  },
  {
    right:
      'Net income and adjusted EBITDA for the second quarter of 2025 were $6.2 million and $12.3 million, respectively.',
    wrong:
      'Net income and adjusted EBITDA for the second quarter of 2025 were $12.3 million and $6.2 million, respectively.',
  },
  {
    right:
      'Revenue for the six months ended June 30, 2025 was $118.5 million, an increase of 30% compared to $91.1 million for the six months ended June 30, 2024.',
    wrong:
      'Revenue for the six months ended June 30, 2025 was $118.5 million, an increase of 30% compared to $47.1 million for the six months ended June 30, 2024.',
  },
  {
    right: 'Year-to-date revenue of $118.5 million was up 30% over the prior year.',
    wrong: 'Year-to-date revenue of $181.5 million was up 30% over the prior year.',
  },
  {
    right:
      'Net income for the first six months of 2025 was $10.7 million, or $0.53 per diluted share, compared with $3.7 million, or $0.18 per diluted share, for the first six months of 2024.',
    wrong:
      'Net income for the first six months of 2025 was $10.7 million, or $0.35 per diluted share, compared with $3.7 million, or $0.18 per diluted share, for the first six months of 2024.',
  },
  {
    right: 'Gross profit in the first half of 2025 grew 40% to $51.5 million.',
    wrong: 'Gross profit in the first half of 2025 grew 40% to $27.4 million.',
  },
  {
    right:
      'Net cash provided by operating activities was $14.9 million for the six months ended June 30, 2025, compared to $9.2 million for the six months ended June 30, 2024.',
    wrong:
      'Net cash provided by operating activities was $14.9 billion for the six months ended June 30, 2025, compared to $9.2 million for the six months ended June 30, 2024.',
  },
  {
    right:
      'Net cash used in operating activities was none; capital expenditures were $2.3 million for the six months ended June 30, 2025, down from $3.0 million in the six months ended June 30, 2024.',
    wrong:
      'Net cash used in operating activities was none; capital expenditures were $2.3 million for the six months ended June 30, 2025, up from $3.0 million in the six months ended June 30, 2024.',
  },
  {
    right:
      'Free cash flow for the six months ended June 30, 2025 was $12.6 million, more than double the level of a year ago.',
  },
  {
    right: 'Inventories decreased 12% to $18.6 million at June 30, 2025 from $21.1 million at December 31, 2024.',
    wrong: 'Inventories increased 12% to $18.6 million at June 30, 2025 from $21.1 million at December 31, 2024.',
  },
  {
    right:
      'Accounts receivable were $29.3 million at June 30, 2025, compared to $24.1 million at December 31, 2024; days sales outstanding were 43 days.',
    wrong:
      'Accounts receivable were $24.1 million at June 30, 2025, compared to $24.1 million at December 31, 2024; days sales outstanding were 43 days.',
  },
  { right: 'Working capital was $75.8 million at June 30, 2025.' },
  {
    right: 'Long-term debt was reduced to $25.0 million at June 30, 2025 from $30.0 million at December 31, 2024.',
    wrong: 'Long-term debt was reduced to $52.0 million at June 30, 2025 from $30.0 million at December 31, 2024.',
  },
  {
    right: "Stockholders' equity was $73.2 million at June 30, 2025, compared with $58.1 million at the end of 2024.",
    wrong: "Stockholders' equity was $73.2 billion at June 30, 2025, compared with $58.1 million at the end of 2024.",
  },
  {
    right: 'Total assets were approximately $119 million at June 30, 2025.',
    wrong: 'Total assets were approximately $191 million at June 30, 2025.',
  },
  { right: 'On a constant currency basis, revenue increased 29% compared to the second quarter of 2024.' },
  { right: 'Excluding the extra week, revenue would have grown 27% in the second quarter of 2025.' },
  { right: 'Orders were $71.4 million in the second quarter of 2025, and backlog at quarter end was $133 million.' },
  { right: 'Sequentially, revenue increased 10% from $56.3 million in the first quarter of 2025.' },
  { right: 'Headcount at June 30, 2025 was 412, flat with 411 at March 31, 2025.' },
  {
    right:
      'For the third quarter of 2025, the Company expects revenue of $63 million to $66 million and gross margin of approximately 44.5%.',
  },
  {
    right:
      'For the full year 2025, the Company now expects revenue of between $245 million and $250 million, compared to its previous guidance of $230 million to $236 million.',
  },
  {
    right:
      'Adjusted EBITDA for 2025 is expected to be more than $46 million, and capital expenditures are expected to be nearly $6 million.',
  },
  {
    right:
      'The Company repurchased 210,000 shares at an average price of $18.40 per share, for a total of $3.9 million.',
  },
  { right: 'The Board of Directors declared a quarterly dividend of $0.05 per share, payable on September 15, 2025.' },
  { right: 'The Company will host a conference call at 5:00 p.m. Eastern Time; dial 1-800-555-0142, passcode 822011.' },
  { right: 'Revenue from customers in Europe grew 41% in local currency, and 38% as reported.' },
  { right: 'Our largest customer accounted for 12% of revenue in the second quarter of 2025.' },
  {
    right: 'Americas revenue was $33.5 million, up 24% from $27.0 million in the second quarter of 2024.',
    wrong: 'Americas revenue was $33.5 million, up 42% from $27.0 million in the second quarter of 2024.',
  },
  {
    right: 'International revenue was $28.7 million, up 43% from $20.1 million in the second quarter of 2024.',
    wrong: 'International revenue was $28.7 billion, up 43% from $20.1 million in the second quarter of 2024.',
  },
  {
    right:
      'Revenue in the second quarter of 2025 included $1.2 million from the sale of a license, which will not recur.',
  },
  {
    right:
      'Amortization of acquired intangible assets reduced net income by $0.4 million in the second quarter of 2025.',
  },
  {
    right:
      'Gross margin improved by 3.0 percentage points to 44.0% in the second quarter of 2025, driven by a richer mix of services, which carry a margin of 61%.',
    wrong:
      'Gross margin improved by 3.0 basis points to 44.0% in the second quarter of 2025, driven by a richer mix of services, which carry a margin of 61%.',
  },
  {
    right: 'Operating margin was 14.0% in the second quarter of 2025 (8.5% in the second quarter of 2024).',
    wrong: 'Operating margin was 8.5% in the second quarter of 2025 (8.5% in the second quarter of 2024).',
  },
  {
    right:
      'Stock-based compensation was $1.5 million in the second quarter of 2025 and $1.1 million in the second quarter of 2024.',
    wrong:
      'Stock-based compensation was $1.5 billion in the second quarter of 2025 and $1.1 million in the second quarter of 2024.',
  },
  {
    right:
      'Depreciation and amortization was $2.1 million in the second quarter of 2025 ($2.2 million in the second quarter of 2024).',
    wrong:
      'Depreciation and amortization was $1.2 million in the second quarter of 2025 ($2.2 million in the second quarter of 2024).',
  },
  {
    right:
      '(1) EBITDA was $10.8 million in the second quarter of 2025 and $6.3 million in the second quarter of 2024; see the reconciliation below.',
    wrong:
      '(1) EBITDA was $18.0 million in the second quarter of 2025 and $6.3 million in the second quarter of 2024; see the reconciliation below.',
  },
  {
    right: 'The Company achieved positive net income in the second quarter of 2025.',
    wrong: 'The Company achieved negative net income in the second quarter of 2025.',
  },
  { right: 'Revenue exceeded $62 million and net income exceeded $6 million in the second quarter of 2025.' },
  {
    right:
      'Diluted earnings per share increased to $0.31 in the second quarter of 2025 from $0.11 in the second quarter of 2024.',
    wrong:
      'Diluted earnings per share decreased to $0.31 in the second quarter of 2025 from $0.11 in the second quarter of 2024.',
  },
  {
    right:
      'Operating expenses as a percentage of revenue declined to 30.0% in the second quarter of 2025 from 32.5% in the second quarter of 2024.',
  },
  {
    right:
      'SG&A expenses were 20.0% of revenue in the second quarter of 2025, compared to 21.0% of revenue in the second quarter of 2024.',
    wrong:
      'SG&A expenses were 26.0% of revenue in the second quarter of 2025, compared to 21.0% of revenue in the second quarter of 2024.',
  },
  {
    right: 'Research and development represented 10.0% of revenue in the second quarter of 2025.',
    wrong: 'Research and development represented 16.0% of revenue in the second quarter of 2025.',
  },
  {
    right:
      'Service revenue accounted for 33% of total revenue in the second quarter of 2025, up from 22% in the second quarter of 2024.',
  },
  {
    right:
      'Adjusted EBITDA margin was 19.8% in the second quarter of 2025, up 420 basis points from 15.6% in the second quarter of 2024.',
  },
  {
    right:
      'Net sales of services were $20.3 million, while product sales were $41.9 million, in the second quarter of 2025.',
  },
  {
    right: 'Cost of revenue was $34.8 million in the second quarter of 2025, or 56.0% of revenue.',
    wrong: 'Cost of revenue was $38.4 million in the second quarter of 2025, or 56.0% of revenue.',
  },
  {
    right:
      'Income before income taxes was $8.2 million for the second quarter of 2025, against $3.0 million for the second quarter of 2024.',
    wrong:
      'Income before income taxes was $8.2 million for the second quarter of 2025, against $8.2 million for the second quarter of 2024.',
  },
  {
    right:
      'Compared with the second quarter of 2024, gross profit rose by $8.1 million and operating income rose by $4.7 million.',
    wrong:
      'Compared with the second quarter of 2024, gross profit fell by $8.1 million and operating income rose by $4.7 million.',
  },
  {
    right:
      'Revenue for the second quarter and first six months of 2025 was $62.2 million and $118.5 million, respectively.',
  },
  { right: 'Net income for the second quarter and the first six months of 2025 was $6.2 million and $10.7 million.' },
  {
    right: 'Gross profit was $27.4 million for the second quarter and $51.5 million for the first six months of 2025.',
  },
  {
    right:
      'Gross profit and operating income were $27.4 million and $8.7 million, respectively, in the second quarter of 2025, compared with $19.3 million and $4.0 million, respectively, a year ago.',
  },
  { right: 'Net revenue in the quarter grew 32% year over year and 10% sequentially.' },
  { right: 'Revenue was flat with our expectations, and orders were a record $71.4 million.' },
  { right: 'Interest expense was $0.5 million, roughly half of the $1.0 million reported a year ago.' },
  {
    right:
      'Product revenue and service revenue were $41.9 million and $20.3 million, respectively, in the second quarter of 2025.',
  },
  {
    right: 'Net income increased $4.0 million, or 174%, to $6.2 million in the second quarter of 2025.',
    wrong: 'Net income increased $4.0 million, or 64%, to $6.2 million in the second quarter of 2025.',
  },
  {
    right:
      'Operating income was $8.7 million in the second quarter of 2025, compared to operating income of $4.0 million in the prior-year period.',
    wrong:
      'Operating income was $8.7 million in the second quarter of 2025, compared to operating income of $4.9 million in the prior-year period.',
  },
  {
    right:
      'Gross margin for the first six months of 2025 was 43.5%, compared with 40.5% for the first six months of 2024.',
    wrong:
      'Gross margin for the first six months of 2025 was 40.5%, compared with 40.5% for the first six months of 2024.',
  },
  {
    right: 'First half 2025 adjusted EBITDA rose 64% to $22.2 million from $13.5 million.',
    wrong: 'First half 2025 adjusted EBITDA rose 64% to $12.2 million from $13.5 million.',
  },
  {
    right:
      'Cash flow from operations for the first six months was $14.9 million, up 61% from $9.2 million in the same period of 2024.',
    wrong:
      'Cash flow from operations for the first six months was $14.9 million, down 61% from $9.2 million in the same period of 2024.',
  },
  {
    right: '• Gross margin improved to 44.0%, a year-over-year improvement of 300 basis points',
    wrong: '• Gross margin improved to 44.0%, a year-over-year improvement of 500 basis points',
  },
  {
    right:
      'Long-term debt fell by $5.0 million to $25.0 million since December 31, 2024, and accounts payable stood at $11.2 million.',
    wrong:
      'Long-term debt fell by $5.0 million to $52.0 million since December 31, 2024, and accounts payable stood at $11.2 million.',
  },
  {
    right:
      'Interest expense was $0.5 million and $1.0 million for the three and six months ended June 30, 2025, respectively, compared to $1.0 million and $2.0 million for the same periods in 2024.',
    wrong:
      'Interest expense was $0.5 million and $1.9 million for the three and six months ended June 30, 2025, respectively, compared to $1.0 million and $2.0 million for the same periods in 2024.',
  },
  {
    right:
      'Research and development expenses for the three months ended June 30, 2025 and 2024 were $6.2 million and $5.4 million, respectively.',
    wrong:
      'Research and development expenses for the three months ended June 30, 2025 and 2024 were $6.2 million and $4.5 million, respectively.',
  },
  {
    right: 'Income tax expense increased 174% and 189% for the three and six months ended June 30, 2025, respectively.',
    wrong: 'Income tax expense increased 174% and 198% for the three and six months ended June 30, 2025, respectively.',
  },
  {
    right:
      'Product revenue accounted for 67% of total revenue in the second quarter of 2025 and service revenue for 33%.',
    wrong:
      'Product revenue accounted for 67% of total revenue in the second quarter of 2025 and service revenue for 43%.',
  },
  {
    right: 'Adjusted EBITDA margin was 19.8% compared to 15.6% in the second quarter of 2024.',
    wrong: 'Adjusted EBITDA margin was 18.9% compared to 15.6% in the second quarter of 2024.',
  },
  {
    right:
      'Operating income was $8.7 million (14.0% operating margin), compared to $4.0 million (8.5% margin) in the second quarter of 2024.',
    wrong:
      'Operating income was $8.7 million (14.0% operating margin), compared to $4.0 million (5.8% margin) in the second quarter of 2024.',
  },
  {
    right: '- Revenue: $62.2 million, up 32% from $47.1 million',
    wrong: '- Revenue: $62.2 million, up 23% from $47.1 million',
  },
  {
    right:
      'Gross profit of $27.4 million in the second quarter of 2025 compares with $19.3 million in the second quarter of 2024, and operating expenses of $18.7 million with $15.3 million.',
    wrong:
      'Gross profit of $27.4 million in the second quarter of 2025 compares with $19.3 million in the second quarter of 2024, and operating expenses of $18.7 million with $13.5 million.',
  },
  {
    right:
      'For the second quarter, revenue was $62.2 million versus $47.1 million a year ago, gross profit $27.4 million versus $19.3 million, and interest expense $0.5 million versus $1.0 million.',
    wrong:
      'For the second quarter, revenue was $62.2 million versus $47.1 million a year ago, gross profit $24.7 million versus $19.3 million, and interest expense $0.5 million versus $1.0 million.',
  },
  {
    right:
      'Net income was $6.2 million, or $0.31 per diluted share, for the second quarter of 2025, which was an increase of $4.0 million, or 174%, over the same quarter of 2024.',
    wrong:
      'Net income was $6.2 million, or $0.31 per diluted share, for the second quarter of 2025, which was an increase of $4.9 million, or 174%, over the same quarter of 2024.',
  },
  {
    right:
      'Net sales went from $47.1 million in the second quarter of 2024 to $62.2 million in the second quarter of 2025, while interest expense moved from $1.0 million to $0.5 million.',
    wrong:
      'Net sales went from $41.7 million in the second quarter of 2024 to $62.2 million in the second quarter of 2025, while interest expense moved from $1.0 million to $0.5 million.',
  },
  {
    right:
      'Total operating expenses were $18.7 million, or 30.0% of revenue, up from $15.3 million, or 32.5% of revenue, in the second quarter of 2024.',
    wrong:
      'Total operating expenses were $18.7 million, or 30.0% of revenue, up from $15.3 million, or 35.2% of revenue, in the second quarter of 2024.',
  },
  {
    right:
      'As a percentage of revenue, research and development expenses decreased to 10.0% from 11.5% in the second quarter of 2024.',
    wrong:
      'As a percentage of revenue, research and development expenses decreased to 10.0% from 15.1% in the second quarter of 2024.',
  },
  {
    right:
      'Selling, general and administrative expenses decreased 100 basis points to 20.0% of revenue from 21.0% of revenue in the second quarter of 2024.',
    wrong:
      'Selling, general and administrative expenses decreased 400 basis points to 20.0% of revenue from 21.0% of revenue in the second quarter of 2024.',
  },
  {
    right:
      'Weighted average diluted shares were 20.1 million in the second quarter of 2025 and 20.6 million in the second quarter of 2024.',
    wrong:
      'Weighted average diluted shares were 21.0 million in the second quarter of 2025 and 20.6 million in the second quarter of 2024.',
  },
  {
    right:
      'We generated $14.9 million of cash from operations and spent $2.3 million on capital expenditures in the first six months of 2025.',
    wrong:
      'We generated $14.9 million of cash from operations and spent $3.2 million on capital expenditures in the first six months of 2025.',
  },
  {
    right: 'In the second quarter of 2025, revenue grew 32%, or 30% in constant currency, to $62.2 million.',
    wrong: 'In the second quarter of 2025, revenue grew 32%, or 30% in constant currency, to $62.2 billion.',
  },
  {
    right:
      'Net sales were $62.2 million for the second quarter of 2025 compared with net sales of $47.1 million for the second quarter of 2024 and $118.5 million for the first six months of 2025.',
    wrong:
      'Net sales were $62.2 million for the second quarter of 2025 compared with net sales of $47.1 million for the second quarter of 2024 and $181.5 million for the first six months of 2025.',
  },
  {
    right: 'Our gross profit margin for the second quarter was 44.0%, 3.0 percentage points above the prior year.',
    wrong: 'Our gross profit margin for the second quarter was 44.0%, 3.0 percentage points below the prior year.',
  },
];

export const STATEMENTS = `
Fennel Creek Sensors, Inc.
Consolidated Statements of Operations
(in thousands, except per share data)

	Three Months Ended June 30,		Six Months Ended June 30,	
	2025	2024	2025	2024
Product revenue	41,862	36,945	80,114	71,203
Service revenue	20,317	10,148	38,406	19,877
Total revenue	62,179	47,093	118,520	91,080
Cost of revenue	34,820	27,785	67,003	54,193
Gross profit	27,359	19,308	51,517	36,887
Research and development	6,218	5,407	12,304	10,622
Selling, general and administrative	12,436	9,889	24,118	19,410
Total operating expenses	18,654	15,296	36,422	30,032
Operating income	8,705	4,012	15,095	6,855
Interest expense	512	1,024	1,041	1,998
Income before income taxes	8,193	2,988	14,054	4,857
Provision for income taxes	1,967	717	3,373	1,166
Net income	6,226	2,271	10,681	3,691
Diluted earnings per share	$ 0.31	$ 0.11	$ 0.53	$ 0.18
Weighted average diluted shares	20,084	20,645	20,153	20,506

Fennel Creek Sensors, Inc.
Consolidated Balance Sheets
(in thousands)

	June 30, 2025	December 31, 2024
Cash and cash equivalents	48,215	39,740
Accounts receivable	29,330	24,118
Inventories	18,642	21,090
Total current assets	96,187	84,948
Property and equipment, net	22,410	23,005
Total assets	118,597	107,953
Accounts payable	11,205	10,870
Accrued liabilities	9,144	9,008
Total current liabilities	20,349	19,878
Long-term debt	25,000	30,000
Total liabilities	45,349	49,878
Stockholders' equity	73,248	58,075
Total liabilities and stockholders' equity	118,597	107,953

Fennel Creek Sensors, Inc.
Consolidated Statements of Cash Flows
(in thousands)

	Six Months Ended June 30,	
	2025	2024
Net income	10,681	3,691
Depreciation and amortization	4,215	4,480
Stock-based compensation	2,904	2,210
Changes in working capital	(2,930)	(1,166)
Net cash provided by operating activities	14,870	9,215
Capital expenditures	(2,310)	(3,044)
Net cash used in investing activities	(2,310)	(3,044)
Repayment of long-term debt	(5,000)	(5,000)
Proceeds from stock options	915	410
Net cash used in financing activities	(4,085)	(4,590)
Net increase in cash	8,475	1,581
Cash at beginning of period	39,740	30,204
Cash at end of period	48,215	31,785

Fennel Creek Sensors, Inc.
Reconciliation of Net Income to Adjusted EBITDA
(in thousands)

	Three Months Ended June 30,		Six Months Ended June 30,	
	2025	2024	2025	2024
Net income	6,226	2,271	10,681	3,691
Interest expense	512	1,024	1,041	1,998
Provision for income taxes	1,967	717	3,373	1,166
Depreciation and amortization	2,110	2,240	4,215	4,480
EBITDA	10,815	6,252	19,310	11,335
Stock-based compensation	1,480	1,105	2,904	2,210
Adjusted EBITDA	12,295	7,357	22,214	13,545
`;
