import { judge } from '../analyze.ts';
import type { Report } from '../model/report.ts';
import { findings } from '../reporters/findings.ts';
import { appearance } from './appearance.ts';
import { EXIT } from './exit-code.ts';
import type { Host } from './host.ts';
import { complain } from './complain.ts';
import { readDocument } from './document.ts';
import { called } from './input.ts';
import type { CheckOptions } from './options.ts';
import { areForms, writeReport } from './output.ts';

/** `check`: reads, judges and prints; the verdict decides the exit code. */
export async function runCheck(file: string | undefined, options: CheckOptions, host: Host): Promise<number> {
  const { output = [] } = options;
  if (!(await areForms(output, host))) return EXIT.failed;
  const document = await readDocument(file, options, host);
  if (document === undefined) return EXIT.failed;
  const report = judge(document);
  if (output.length > 0) {
    if (!(await writeReport(report, output, host))) return EXIT.failed;
    return hasError(report) ? EXIT.errors : EXIT.clean;
  }
  const bridges = options.reconcile === true ? await bridgesOf(report, options, host) : undefined;
  const written = await host.stdout.write(await textOf(report, options, bridges, host));
  if (written === 'closed') return EXIT.clean;
  if (bridges === '') {
    await complain(`${called(report.source.name)} has no reconciliation that could be recomputed`, host);
  }
  if (hasError(report)) return EXIT.errors;
  return bridges === '' ? EXIT.failed : EXIT.clean;
}

function hasError({ findings: found }: Report): boolean {
  return found.some(({ severity }) => severity === 'error');
}

async function textOf(
  report: Report,
  { json, color }: CheckOptions,
  bridges: string | undefined,
  host: Host,
): Promise<string> {
  if (json === true) return (await import('../reporters/json.ts')).json(report, appearance(color, host));
  const found = findings(report, appearance(color, host));
  return bridges === undefined || bridges === '' ? found : `${bridges}\n${found}`;
}

/** Every bridge in full; empty where the release has none. */
async function bridgesOf(report: Report, { color }: CheckOptions, host: Host): Promise<string> {
  return (await import('../reporters/reconcile.ts')).reconcile(report, appearance(color, host));
}
