import { checks } from '../checks/index.ts';
import type { CheckName } from '../model/relation.ts';
import { checkPage } from '../reporters/check-page.ts';
import { appearance } from './appearance.ts';
import { checkPage as readPage } from './check-pages.ts';
import { complain } from './complain.ts';
import { EXIT } from './exit-code.ts';
import type { Host } from './host.ts';
import type { PageOptions } from './options.ts';
import { unknownName } from './selection.ts';

/** `explain`: the page of a check. */
export async function runExplain(given: string, { color }: PageOptions, host: Host): Promise<number> {
  const name = nameOf(given);
  if (name === undefined) {
    await complain(unknownName(given), host);
    return EXIT.failed;
  }
  const page = readPage(name, host);
  if (page === undefined) {
    await complain(`the page of ${name} is missing from this installation; install fusion-fin anew`, host);
    return EXIT.failed;
  }
  await host.stdout.write(checkPage(page, appearance(color, host)));
  return EXIT.clean;
}

function nameOf(given: string): CheckName | undefined {
  return Object.values(checks).find(({ id }) => id === given.toLowerCase())?.id;
}
