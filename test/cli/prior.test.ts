import { expect, test } from '@jest/globals';
import { run } from '../support/run-program.ts';

const PRIOR = `Consolidated Statements of Income
(in thousands)

\tThree Months Ended March 31,
\t2025
Revenue\t39,118
Cost of revenue\t23,470
Gross profit\t15,648
`;
const RELEASE = PRIOR.replace('\t2025', '\t2026\t2025')
  .replace('39,118', '41,226\t39,118')
  .replace('23,470', '24,510\t23,470')
  .replace('15,648', '16,716\t15,648');
const WRONG = RELEASE.replace('\t39,118', '\t39,918').replace('\t15,648', '\t16,448');

async function check(release: string, ...argv: readonly string[]): ReturnType<typeof run> {
  return run(['check', ...argv, 'q1.txt'], { files: { 'q1.txt': release, 'last/q1.txt': PRIOR, 'empty.txt': ' ' } });
}

test('what agrees is counted below the rest', async () => {
  const { code, stdout, stderr } = await check(RELEASE, '--prior', 'last/q1.txt');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('3 figures are those of last/q1.txt.\n');
});

test('what differs is a warning with its figures', async () => {
  const { code, stdout } = await check(WRONG, '--prior', 'last/q1.txt');
  expect(code).toBe(0);
  expect(stdout).toContain('warning prior-release');
  expect(stdout).toContain('1 figure is that of last/q1.txt, 2 are not.\n');
  expect((await check(WRONG, '--prior', 'last/q1.txt', '--fail-on', 'warning')).code).toBe(1);
  expect((await check(WRONG, '--prior', 'last/q1.txt', '--skip', 'prior-release')).stdout).not.toContain('warning');
});

test('several are held one after the other, and JSON counts each', async () => {
  const { stdout } = await check(RELEASE, '--prior', 'last/q1.txt', '--prior', 'q1.txt', '--json');
  expect(JSON.parse(stdout)).toMatchObject({
    priors: [
      { name: 'last/q1.txt', agreeing: 3, differing: 0 },
      { name: 'q1.txt', agreeing: 6, differing: 0 },
    ],
  });
});

test('settings name the prior release, beside themselves', async () => {
  const { stdout } = await run(['check', 'new/q1.txt'], {
    files: { 'new/q1.txt': RELEASE, 'fusion-fin.toml': 'prior = "last/q1.txt"\n', 'last/q1.txt': PRIOR },
  });
  expect(stdout).toContain('3 figures are those of last/q1.txt.');
});

test('NDJSON has a line for each', async () => {
  const { stdout } = await check(RELEASE, '--prior', 'last/q1.txt', '--format', 'ndjson');
  const records = stdout.split('\n').filter((line) => line.includes('"record":"prior"'));
  expect(records.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ name: 'last/q1.txt', agreeing: 3 }]);
});

test.each([
  ['nowhere.txt', 'there is no file "nowhere.txt"; check its name and folder'],
  ['empty.txt', '"empty.txt" is empty; give a release as text, HTML, Markdown or CSV'],
])('a prior release %s that cannot be read is said, and nothing is checked', async (name, reason) => {
  const { code, stdout, stderr } = await check(RELEASE, '--prior', name);
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `fusion-fin: ${reason}\n` });
});

test('one that has nothing to do with the release is doubted', async () => {
  const others = PRIOR.replace('39,118', '7,118').replace('23,470', '4,470').replace('15,648', '2,648');
  const { code, stderr } = await run(['check', '--prior', 'x.txt', 'q1.txt'], {
    files: { 'q1.txt': RELEASE, 'x.txt': others },
  });
  expect([code, stderr]).toEqual([
    0,
    'fusion-fin: "x.txt" prints 3 figures, and none alike, that "q1.txt" prints; is it of the same company?\n',
  ]);
});

test('an accepted difference stays accepted wherever the prior release lies', async () => {
  const written = new Map<string, string | Uint8Array>();
  const files = { 'q1.txt': WRONG, 'last/q1.txt': PRIOR, 'moved.txt': PRIOR };
  const accept = ['--baseline', 'accepted.json', '--update-baseline', '--date', '2026-05-01'];
  await run(['check', '--prior', 'last/q1.txt', ...accept, 'q1.txt'], { files, written });
  const baseline = written.get('accepted.json');
  const { stdout } = await run(['check', '--prior', 'moved.txt', '--baseline', 'accepted.json', 'q1.txt'], {
    files: { ...files, 'accepted.json': typeof baseline === 'string' ? baseline : '' },
  });
  expect(stdout).toContain('q1.txt adds up but for 1 accepted finding.');
});
