import { checks } from '../checks/index.ts';
import type { CheckName } from '../model/relation.ts';
import type { Host } from './host.ts';

/** What `docs/checks` says of each check, as Markdown; a page that is missing is left out. */
export function checkPages(host: Host): ReadonlyMap<CheckName, string> {
  const pages = new Map<CheckName, string>();
  for (const { id } of Object.values(checks)) {
    const page = checkPage(id, host);
    if (page !== undefined) pages.set(id, page);
  }
  return pages;
}

export function checkPage(name: CheckName, host: Host): string | undefined {
  const content = host.readPage(`${name}.md`);
  return content.kind === 'bytes' ? new TextDecoder().decode(content.bytes).replaceAll('\r\n', '\n') : undefined;
}
