import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { run } from '../support/run-program.ts';

/** What the pages of the checks show holds an agreement and a disagreement of every check. */
const folder = new URL('../../docs/checks/', import.meta.url);
const examples = readdirSync(folder).flatMap((page) =>
  [...readFileSync(new URL(page, folder), 'utf8').matchAll(/```release\n([\s\S]*?)```/g)].map((example, index) => ({
    example: `${page} ${index + 1}`,
    release: example[1] ?? '',
  })),
);
const FORMS = ['text', 'json', 'ndjson', 'csv', 'markdown', 'html', 'xlsx', 'sarif', 'junit', 'github'];

test.each(examples)('$example is told in every form', async ({ release }) => {
  for (const form of FORMS) {
    const argv = ['check', 'release.txt', '--format', form, ...(form === 'xlsx' ? ['-o', 'release.xlsx'] : [])];
    const { code, stderr } = await run(argv, { files: { 'release.txt': release }, written: new Map() });
    expect({ form, stderr }).toEqual({ form, stderr: '' });
    expect([0, 1]).toContain(code);
  }
});
