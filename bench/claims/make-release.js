import { randomFrom } from '../faults/random.js';

/**
 * Releases of invented companies, as long as wanted (in characters) and the same for the same size. `dense`: every
 * sentence gives a figure. `usual`: about 60 % tables, and a figure in a third of the sentences. `unbroken`: one
 * paragraph in one line without a full stop.
 */
export const releases = { dense, usual, unbroken };

function dense(size) {
  const draw = randomFrom('dense');
  const company = drawCompany(draw);
  const text = fill(size - company.tables.length, () => paragraphOf(5, () => figureSentence(company, draw)));
  return `${company.heading}\n\n${text}\n\n${company.tables}`;
}

function usual(size) {
  const draw = randomFrom('usual');
  const company = drawCompany(draw);
  const table = () => furtherTable(draw);
  const paragraph = () =>
    paragraphOf(5, () => (draw.below(3) === 0 ? figureSentence(company, draw) : plainSentence(draw)));
  const prose = fill(Math.round(0.4 * size), paragraph);
  const tables = fill(Math.round(0.6 * size) - company.tables.length, table);
  return `${company.heading}\n\n${prose}\n\n${company.tables}\n\n${tables}`;
}

function unbroken(size) {
  const draw = randomFrom('unbroken');
  const company = drawCompany(draw);
  const words = fill(size - company.tables.length, () => figureSentence(company, draw).slice(0, -1), ', while ');
  return `${company.heading}\n\n${words}\n\n${company.tables}`;
}

function fill(size, make, joint = '\n\n') {
  const parts = [];
  for (let length = 0; length < size; length += parts.at(-1).length + joint.length) parts.push(make());
  return parts.join(joint);
}

function paragraphOf(sentences, make) {
  return Array.from({ length: sentences }, make).join(' ');
}

const LINES = [
  ['Revenue', 'revenue'],
  ['Cost of revenue', 'cost of revenue'],
  ['Gross profit', 'gross profit'],
  ['Research and development', 'research and development expenses'],
  ['Selling, general and administrative', 'selling, general and administrative expenses'],
  ['Operating income', 'operating income'],
  ['Interest expense', 'interest expense'],
  ['Income before income taxes', 'income before taxes'],
  ['Income tax', 'income tax expense'],
  ['Net income', 'net income'],
];
const BALANCES = [
  ['Cash and cash equivalents', 'cash and cash equivalents'],
  ['Accounts receivable, net', 'accounts receivable'],
  ['Inventories', 'inventories'],
  ['Total current assets', 'total current assets'],
  ['Property and equipment, net', 'property and equipment'],
  ['Total assets', 'total assets'],
];
const PARTS = ['Harbor', 'Meadow', 'Orchard', 'Quarry', 'Lantern', 'Juniper'];
const PERIODS = [
  ['the second quarter of 2025', 'the same period last year'],
  ['the three months ended June 30, 2025', 'the three months ended June 30, 2024'],
  ['the six months ended June 30, 2025', 'the prior year period'],
];

/** Statements in thousands: four columns of income, two of balances, two of segments. */
function drawCompany(draw) {
  const income = new Map();
  const four = (make) => Array.from({ length: 4 }, make);
  const plus = (one, other, sign) => one.map((value, at) => value + sign * other[at]);
  income.set(
    'Revenue',
    four(() => 150_000 + draw.below(90_000)),
  );
  income.set(
    'Cost of revenue',
    four(() => 60_000 + draw.below(30_000)),
  );
  income.set('Gross profit', plus(income.get('Revenue'), income.get('Cost of revenue'), -1));
  income.set(
    'Research and development',
    four(() => 10_000 + draw.below(9_000)),
  );
  income.set(
    'Selling, general and administrative',
    four(() => 20_000 + draw.below(9_000)),
  );
  const costs = plus(income.get('Research and development'), income.get('Selling, general and administrative'), 1);
  income.set('Operating income', plus(income.get('Gross profit'), costs, -1));
  income.set(
    'Interest expense',
    four(() => 500 + draw.below(700)),
  );
  income.set('Income before income taxes', plus(income.get('Operating income'), income.get('Interest expense'), -1));
  income.set(
    'Income tax',
    four(() => 3_000 + draw.below(4_000)),
  );
  income.set('Net income', plus(income.get('Income before income taxes'), income.get('Income tax'), -1));
  const balances = new Map(
    BALANCES.map(([caption]) => [caption, [draw.below(90_000) + 9_000, draw.below(90_000) + 9_000]]),
  );
  const parts = new Map(
    PARTS.map((name) => [`${name} revenue`, [draw.below(50_000) + 9_000, draw.below(50_000) + 9_000]]),
  );
  const tables = [
    table(
      'CONDENSED CONSOLIDATED STATEMENTS OF OPERATIONS',
      ['Three Months Ended June 30,', 'Six Months Ended June 30,'],
      income,
    ),
    table('CONDENSED CONSOLIDATED BALANCE SHEETS', ['June 30, 2025', 'December 31, 2024'], balances),
    table('SEGMENT INFORMATION', ['Three Months Ended June 30,'], parts),
  ];
  return {
    income,
    balances,
    parts,
    heading: 'Tidewater Instruments Reports Second Quarter 2025 Results',
    tables: tables.join('\n\n'),
  };
}

/** Spanners over two years each, or heads of one column. */
function table(title, heads, rows) {
  const [first] = rows.values();
  const width = first.length / heads.length;
  const cells = (words) => words.map((word) => word.padStart(16)).join('');
  const spanners = `${' '.repeat(44)}${heads.map((head) => head.padStart(16 * width)).join('')}`;
  const years = width > 1 ? [`${' '.repeat(44)}${cells(heads.flatMap(() => ['2025', '2024']))}`] : [];
  const lines = [...rows].map(([caption, values]) => `${caption.padEnd(44)}${cells(values.map(grouped))}`);
  return [title, '(in thousands)', '(unaudited)', '', spanners, ...years, ...lines].join('\n');
}

function furtherTable(draw) {
  const names = draw.shuffle(PARTS).slice(0, 4);
  const rows = new Map();
  for (const name of names) {
    for (const caption of [`${name} units shipped`, `${name} backlog`, `${name} other income, net`])
      rows.set(caption, [draw.below(40_000), draw.below(40_000)]);
  }
  return table(`SUPPLEMENTAL ${names[0].toUpperCase()} DATA`, ['Three Months Ended June 30,'], rows);
}

function grouped(value) {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function figureSentence({ income, balances, parts }, draw) {
  const [caption, words] = draw.pick(LINES);
  const place = draw.below(PERIODS.length);
  const [period, before] = PERIODS[place];
  const column = place === 2 ? 2 : 0;
  const values = income.get(caption);
  const [now, then] = [values[column], values[column + 1]];
  const way = now < then ? 'decreased' : 'increased';
  const noun = now < then ? 'decrease' : 'increase';
  const change = percent(now - then, then);
  const [name] = draw.pick([...parts.keys()]).split(' ');
  const [partNow, partThen] = parts.get(`${name} revenue`);
  const [balance, spoken] = draw.pick(BALANCES);
  const [end, start] = balances.get(balance);
  const capital = words.charAt(0).toUpperCase() + words.slice(1);
  return draw.pick([
    () => `${capital} for ${period} was ${millions(now)}, compared to ${millions(then)} in ${before}.`,
    () => `${capital} ${way} ${change} to ${millions(now)} in ${period} from ${millions(then)} in ${before}.`,
    () =>
      `For ${period}, the Company reported ${words} of ${millions(now)}, ${noun === 'increase' ? 'up' : 'down'} ${change} from ${before}.`,
    () =>
      `The ${noun} in ${words} of ${millions(Math.abs(now - then))}, or ${change}, was driven by higher volumes at our ${name} sites.`,
    () =>
      `Revenue of the ${name} segment was ${millions(partNow)} for the second quarter of 2025, versus ${millions(partThen)} a year ago.`,
    () =>
      `As of June 30, 2025, ${spoken} totaled ${millions(end)}, compared with ${millions(start)} at December 31, 2024.`,
    () =>
      `Management expects ${words} of ${millions(draw.below(90_000))} to ${millions(90_000 + draw.below(90_000))} for the full year.`,
    () =>
      `Net income and operating income were ${millions(income.get('Net income')[column])} and ${millions(income.get('Operating income')[column])}, respectively, for ${period}.`,
    () =>
      `We shipped ${grouped(draw.below(90_000))} units to ${draw.below(90) + 2} customers in ${period}, a ${percent(draw.below(300) + 1, 1_000)} improvement over ${before}.`,
  ])();
}

/** From thousands. */
function millions(value) {
  return `$${(value / 1_000).toFixed(1)} million`;
}

function percent(part, whole) {
  return `${((100 * Math.abs(part)) / Math.abs(whole)).toFixed(1)}%`;
}

const WHO = [
  'The Company',
  'Our team',
  'Management',
  'The board of directors',
  'Each of our sites',
  'A growing number of customers',
];
const DOES = [
  'continues to work on',
  'has completed the design of',
  'looks forward to',
  'is pleased with',
  'remains focused on',
  'believes in',
];
const WHAT = [
  'the next generation of instruments',
  'the new service centers along the coast',
  'a longer list of partners',
  'careful use of capital',
  'shorter delivery times for every order',
  'the safety and training of all employees',
];
const WHY = [
  'because customers ask for it',
  'which we regard as essential to our business',
  'and thanks everyone who took part',
  'in spite of the weather',
  'as described in our earlier filings',
  'with the support of our lenders and suppliers',
];

function plainSentence(draw) {
  return `${draw.pick(WHO)} ${draw.pick(DOES)} ${draw.pick(WHAT)}, ${draw.pick(WHY)}.`;
}
