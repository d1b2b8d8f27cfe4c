import { expect, test } from '@jest/globals';
import { read } from '../../src/analyze.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { namedRelations } from '../../src/relations/named/named-relations.ts';
import { drawn } from '../support/drawn-release.ts';

function growth(release: string, verdict: string): readonly string[] {
  const reading = read(drawn(release));
  const { checks } = runChecks(reading, namedRelations(reading, []));
  return checks
    .filter((check) => check.verdict === verdict && check.relation.check === 'percent-change')
    .map(({ formula }) => formula);
}

const revenues = `
Supplemental analysis of revenues
(in millions)

|Three Months Ended March 31, 2024|Three Months Ended June 30, 2024|Three Months Ended September 30, 2024|Three Months Ended March 31, 2025|Three Months Ended June 30, 2025|Three Months Ended September 30, 2025
REVENUES||||||
Cloud|2,814|2,903|2,951|3,120|3,301|3,476
Services|720|752|737|781|802|789
Total revenues|3,534|3,655|3,688|3,901|4,103|4,265
REVENUE GROWTH RATES||||||
Cloud|4%|5%|6%|11%|14%|18%
Services|2%|3%|1%|8%|7%|7%
Total revenues|4%|5%|5%|10%|12%|16%`;

test('a growth rate is the change of the line of its name from a year before', () => {
  expect(growth(revenues, 'agrees')).toHaveLength(9);
  expect(growth(revenues, 'disagrees')).toEqual([]);
});

test('a rate that does not come out accuses where all others do', () => {
  expect(growth(revenues.replace('11%|14%|18%', '11%|24%|18%'), 'disagrees')).toHaveLength(1);
});

test('rates at constant currency are left alone', () => {
  const constant = revenues.replace('REVENUE GROWTH', 'CONSTANT CURRENCY REVENUE GROWTH');
  expect(growth(constant.replace('11%|14%|18%', '13%|11%|15%'), 'disagrees')).toEqual([]);
});
