import type { Report } from '../model/report.ts';
import { findings } from '../reporters/findings.ts';
import { complain } from './complain.ts';
import type { Host } from './host.ts';

/** Whether every file's ending tells a form; says which does not. */
export async function areForms(files: readonly string[], host: Host): Promise<boolean> {
  const other = files.find((file) => formOf(file) === undefined);
  if (other !== undefined) {
    await complain(`the ending of "${other}" tells no form; name a .html, .xlsx, .json or .txt file`, host);
  }
  return other === undefined;
}

/** Writes the report to every file, each whole or not at all; says which could not be written. */
export async function writeReport(report: Report, files: readonly string[], host: Host): Promise<boolean> {
  let isWritten = true;
  for (const file of files) {
    const outcome = host.writeFile(file, await contentOf(report, formOf(file)));
    if (outcome === 'written') continue;
    isWritten = false;
    await complain(`"${file}" could not be written; ${REMEDIES[outcome]}`, host);
  }
  return isWritten;
}

type Form = 'html' | 'xlsx' | 'json' | 'txt';

function formOf(file: string): Form | undefined {
  const ending = /\.(html|xlsx|json|txt)$/i.exec(file)?.[1]?.toLowerCase();
  return ending === 'html' || ending === 'xlsx' || ending === 'json' || ending === 'txt' ? ending : undefined;
}

async function contentOf(report: Report, form: Form | undefined): Promise<string | Uint8Array> {
  const plain = { color: false, width: 100 };
  switch (form) {
    case 'html':
      return (await import('../reporters/pages.ts')).htmlReport(report, plain);
    case 'xlsx':
      return (await import('../reporters/pages.ts')).xlsxReport(report);
    case 'json':
      return (await import('../reporters/json.ts')).json(report, plain);
    case 'txt':
    case undefined:
      return findings(report, plain);
  }
}

const REMEDIES = {
  missing: 'its folder is missing',
  forbidden: 'check the permissions of its folder',
  unwritable: 'check the disk and the name',
};
