import { checks } from '../checks/index.ts';
import { appearance } from './appearance.ts';
import { EXIT } from './exit-code.ts';
import type { Host } from './host.ts';
import type { ListOptions } from './options.ts';
import { padEnd, wrap } from '../reporters/words.ts';

/** `checks`: every check in one line. */
export async function listChecks({ json }: ListOptions, host: Host): Promise<number> {
  const all = Object.values(checks).map(({ id, summary }) => ({ check: id, summary }));
  if (json === true) {
    await host.stdout.write(`${JSON.stringify(all, undefined, 2)}\n`);
    return EXIT.clean;
  }
  const { width } = appearance('never', host);
  const room = Math.max(...all.map(({ check }) => check.length)) + 2;
  const lines = all.flatMap(({ check, summary }) =>
    wrap(summary, Math.max(24, width - room)).map((line, index) => `${padEnd(index === 0 ? check : '', room)}${line}`),
  );
  await host.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.clean;
}
