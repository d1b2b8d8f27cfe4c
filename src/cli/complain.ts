import { TOOL } from '../contract/tool.ts';
import type { Host } from './host.ts';

/** One line on what went wrong, for the person and not for the pipe. */
export async function complain(reason: string, { stderr }: Host): Promise<undefined> {
  // eslint-disable-next-line no-control-regex -- a file's name could steer the terminal
  await stderr.write(`${TOOL.name}: ${reason.replace(/[\u0000-\u001f\u007f-\u009f]/g, '?')}\n`);
}
